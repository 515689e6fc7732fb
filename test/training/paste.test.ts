/** Pages of HTML → the texts that people paste, on which pasted text is measured. */
import { describe, expect, it } from 'vitest';
import { copyPage, STYLES } from '../../bench/paste.mjs';

const SENTENCE =
  'The ferry leaves the northern quay at seven in the morning, and nobody on board remembers the bridge, which fell in the year of its engine.';
const PAGE = `<html><head><title>The ferry</title></head><body><nav><div>Home</div><div>News</div></nav>
<article><h1>The ferry</h1>${`<p>${SENTENCE}</p>`.repeat(5)}<ul><li>ropes</li><li>lamps</li></ul><ol><li>first</li></ol>
<table><tr><td>Fare</td><td>3</td></tr></table></article></body></html>`;

const pasted = (style: string): string => STYLES[style]!(copyPage(PAGE));

describe('a pasted page', () => {
  it('has one line a block, with or without blank lines between', () => {
    expect(pasted('single newlines')).toContain(`The ferry\n${SENTENCE}\n`);
    expect(pasted('blank lines')).toContain(`The ferry\n\n${SENTENCE}\n\n`);
  });

  it('as a browser copies it has bullets and numbers between tabs, and blank lines around what has a margin', () => {
    const text = pasted('browser copy');
    expect(text).toContain('Home\nNews\n\nThe ferry\n\n');
    expect(text).toContain('\n\n\t•\tropes\n\t•\tlamps\n\n\t1.\tfirst\n\nFare\t3');
  });

  it('as a reader’s view shows it has the headline and the minutes above the text, and no menu', () => {
    const text = pasted('reader copy');
    expect(text).toMatch(/^The ferry\n1 minute\n/);
    expect(text).toContain(SENTENCE);
    expect(text).not.toContain('News');
  });
});

/** Labels of pages → what the models are fitted to. */
import { describe, expect, it } from 'vitest';
import { alignLines, type AlignedLine } from '../../training/align.mjs';
import { siteOf, withFewBlocks, withoutNames } from '../../training/corpus.mjs';

const linesOf = (texts: readonly string[]): AlignedLine[] =>
  texts.map((text, index) => ({
    unit: { index, text },
    kept: 1,
    prose: text.split(' ').length > 7 ? 10 : 0,
    region: undefined,
  }));

const STORY = [
  'The ferry leaves the northern quay at seven in the morning.',
  'Its engine was built in the year in which the bridge fell.',
  'Nobody on board remembers the bridge, and few remember the year.',
];

describe('the lines of a page', () => {
  it('are the story where the label has them; a short one only near it', () => {
    const page = ['The year', 'Home', 'News', 'Weather', STORY[0]!, 'The year', ...STORY.slice(1)];
    const { targets, fault } = alignLines(
      linesOf([...page, 'Read what others have read about ferries today']),
      [STORY[0], 'The year', STORY[1], STORY[2]].join('\n'),
    );
    expect(targets).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 0]);
    expect(fault).toBeUndefined();
  });

  it('count for nothing where the label breaks off, or belongs to another page', () => {
    expect(alignLines(linesOf(STORY), STORY[0]!).fault).toBe('breaks off');
    const other = 'A text about something else, which nobody has put on this page at all.';
    expect(alignLines(linesOf(STORY), other).fault).toBe('not on the page');
  });
});

describe('a page that models are fitted to', () => {
  it('belongs to the site under which its address is registered', () => {
    expect(siteOf('https://www.quay.example/a')).toBe('quay.example');
    expect(siteOf('https://news.quay.co.uk/a')).toBe('quay.co.uk');
  });

  it('is given without names, and with few of its blocks', () => {
    expect(withoutNames('<p class="a" id=b><a href="/c">d</a></p>')).toBe(
      '<p><a href="/c">d</a></p>',
    );
    const blocks = Array.from({ length: 7 }, (_, index) => `<p>${index}</p>`).join('');
    expect(withFewBlocks(blocks)).toBe('<p>0</p><p>6</p>');
  });
});

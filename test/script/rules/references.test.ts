/** Addresses, marks of notes and tickers: said, announced or left out, as the policy asks. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';
import {
  ARTICLE_REFERENCES,
  REFERENCE_CHOICES,
  type References,
} from '../../../src/languages/rules/references.ts';
import { spanFault } from '../../helpers/span-fault.ts';
import { writeScript } from '../../../src/script/write-script.ts';

const spoken = (text: string, references: Partial<References> = {}): string => {
  const result = normalizeText(text, { language: 'en', references });
  expect(spanFault(text, result)).toBeUndefined();
  return result.spokenText;
};

describe('a web address', () => {
  const text = 'See https://www.example.org/a-b/?id=7 and example.com.';

  it('is said whole', () => {
    expect(spoken(text, { addresses: 'say' })).toBe(
      'See W-W-W dot example dot org slash A dash B slash question mark id equals seven and example dot com.',
    );
  });

  it('is announced by the name of its site', () => {
    expect(spoken(text, { addresses: 'announce' })).toBe(
      'See example dot org and example dot com.',
    );
  });

  it('is announced as a link where it names no site', () => {
    for (const address of ['http://10.0.0.1/x', 'https://d1234abc99.cdn.example/x', 'file:///a/b'])
      expect(spoken(`See ${address}.`, { addresses: 'announce' })).toBe('See a link.');
  });

  it('is left out', () => {
    expect(spoken('Read more: https://example.org/a', { addresses: 'skip' })).toBe('Read more: ');
  });
});

describe('the mark of a note', () => {
  const text = 'It sank.[12] Nobody knew,[2, 3] they said.¹';

  it('is said', () => {
    expect(spoken(text, { notes: 'say' })).toBe(
      'It sank. (note twelve) Nobody knew, (note two, three) they said. (note one)',
    );
    expect(spoken('It sank.[note 3]', { notes: 'say' })).toBe('It sank. (note three)');
  });

  it('is announced', () => {
    expect(spoken(text, { notes: 'announce' })).toBe(
      'It sank. (a note) Nobody knew, (a note) they said. (a note)',
    );
  });

  it('is left out by default, as the spans say', () => {
    expect(spoken(text)).toBe('It sank. Nobody knew, they said.');
    const { spans } = normalizeText(text, { language: 'en' });
    const left = spans.filter(({ spokenStart, spokenEnd }) => spokenStart === spokenEnd);
    expect(left.map(({ start, end, rule }) => [text.slice(start, end), rule])).toEqual([
      ['[12]', 'bracketed-note'],
      ['[2, 3]', 'bracketed-note'],
      ['¹', 'footnote-mark'],
    ]);
  });
});

describe('a ticker in brackets', () => {
  it('is said letter by letter', () => {
    expect(spoken('Acme (NYSE: ACM, LSE: BAC) and Apple <AAPL.O> rose.', { tickers: 'say' })).toBe(
      'Acme (NYSE: A-C-M, LSE: B-ay-C) and Apple (A-ay-P-L dot O) rose.',
    );
  });

  it('is announced', () => {
    expect(spoken('Acme (NYSE: ACM) rose.', { tickers: 'announce' })).toBe('Acme (a ticker) rose.');
  });

  it('is left out by default, and no other bracket is', () => {
    expect(spoken('Toyota (7203.T), the dollar (JPY=) and the index (.SPX) fell.')).toBe(
      'Toyota, the dollar and the index fell.',
    );
    for (const kept of ['the bill (H.R. two)', 'the union (UAW) met', 'home (U.S.) rules'])
      expect(spoken(kept)).toContain('(');
  });
});

describe('the references of a script', () => {
  const source = {
    kind: 'text',
    content: 'The sea is rising fast.[1] Details stand at https://example.org/report/2024 for all.',
  } as const;

  it('are those of an article by default', async () => {
    const { segments } = await writeScript(await readArticle(source), { disclosure: false });
    expect(segments.map((segment) => segment.spokenText).join(' ')).toContain(
      'rising fast. Details stand at example dot org for all.',
    );
  });

  it.each(REFERENCE_CHOICES)('may be asked for: %s', async (choice) => {
    const { segments } = await writeScript(await readArticle(source), {
      disclosure: false,
      references: { addresses: choice },
    });
    const words = segments.map((segment) => segment.spokenText).join(' ');
    expect(words.includes('report')).toBe(choice === 'say');
    expect(words.includes('example')).toBe(choice !== 'skip');
  });

  it('have a choice for every kind', () => {
    expect(Object.keys(ARTICLE_REFERENCES)).toEqual(['addresses', 'notes', 'tickers']);
  });
});

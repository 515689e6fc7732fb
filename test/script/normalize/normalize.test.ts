/** Any text → a spoken text that a voice can take, with a trace that adds up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';
import { ENGLISH_RULES } from '../../../src/languages/en/rules/table.ts';
import { spanFault } from '../../helpers/span-fault.ts';

const say = (text: string, language = 'en'): string => normalizeText(text, { language }).spokenText;

/** Digits of any script, number signs, currency, and the signs that no voice may meet. */
const UNSPEAKABLE = /[\p{N}\p{Sc}%&+=@#]/u;

/** Pieces of newspaper text and of trouble, put together at random. */
const piece = fc.oneof(
  fc.constantFrom(
    'the',
    'a',
    'Xi',
    'January',
    'May',
    'may',
    'Dec.',
    'Mr.',
    'St.',
    'Inc.',
    'U.S.',
    'p.m.',
    'No.',
    'e.g.',
    'IV',
    'IMF',
    'CEOs',
    'km',
    'million',
    'bn',
    'percent',
    'the 1990s',
    '2023',
    '20',
    '1,000',
    '0.5',
    '.5',
    '5th',
    '½',
    '²',
    '³',
    '$',
    '€',
    '£',
    '¥',
    '%',
    '&',
    '+',
    '=',
    '@',
    '#',
    '*',
    '_',
    '~',
    '^',
    '/',
    '\\',
    '|',
    '<',
    '>',
    '-',
    '–',
    '—',
    '.',
    ',',
    ':',
    ';',
    '!',
    '?',
    '…',
    '(',
    ')',
    '[',
    ']',
    '"',
    "'",
    '’',
    '“',
    '”',
    '`',
    '°',
    '™',
    '№',
    'ﬁ',
    '１２',
    '٣',
    '🎉',
    '👍🏽',
    '\u200b',
    '\u202e',
    '\ud800',
    '\udc00',
    'e\u0301',
    '\u0301',
    '\ufffd',
    '日本',
    'Київ',
    's',
    'm',
    'x',
    'A',
    'I',
    'st',
    "'s",
    'http://a.bc/d',
    'a@b.cd',
    '10:30',
    '10-15',
    '1/2',
    '+1 555',
    'COVID-19',
    'x2',
  ),
  fc.nat(99_999).map(String),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));

describe('normalizeText', () => {
  it('leaves no figure, currency sign or bare sign in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => void expect(say(text)).not.toMatch(UNSPEAKABLE)),
      { numRuns: 1500 },
    );
  });

  it('keeps every figure and currency sign of a language without rules, in order', () => {
    const kept = /[\p{Nd}\p{Sc}%]/gu;
    fc.assert(
      fc.property(anyText, fc.constantFrom('ru', 'nl', 'sv', 'xx'), (text, language) => {
        const folded = text.normalize('NFKC').match(kept) ?? [];
        const spoken = say(text, language).normalize('NFKC').match(kept) ?? [];
        expect(spoken.length).toBe(folded.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives spans that tile both texts, in order', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) =>
          void expect(spanFault(text, normalizeText(text, { language: 'en' }))).toBeUndefined(),
      ),
      { numRuns: 1500 },
    );
  });

  it('changes nothing when the spoken form is normalised again', () => {
    fc.assert(
      fc.property(anyText, (text) => void expect(say(say(text))).toBe(say(text))),
      { numRuns: 1500 },
    );
  });

  it('leaves no abbreviation of the table in running text', () => {
    const known = fc.constantFrom(...ENGLISH_RULES.abbreviations);
    const word = fc.constantFrom(
      'the',
      'and',
      'Smith',
      'Ray',
      'went',
      'in',
      '5',
      'Paris',
      'was',
      'He',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(known, word), { minLength: 1, maxLength: 8 }), (words) => {
        const spoken = say(words.join(' '));
        for (const abbreviation of ENGLISH_RULES.abbreviations)
          expect(` ${spoken} `).not.toMatch(
            new RegExp(`[ (]${abbreviation.replaceAll('.', '\\.')}[ )]`),
          );
      }),
      { numRuns: 800 },
    );
  });

  it('returns text that no rule touches as it is, in one kept span', () => {
    const text = 'They’ve said “nothing” — not a word… to anyone (so far), mother-in-law included.';
    expect(normalizeText(text, { language: 'en' })).toEqual({
      spokenText: text,
      spans: [{ start: 0, end: text.length, spokenStart: 0, spokenEnd: text.length, rule: null }],
      warnings: [],
    });
    expect(normalizeText('', { language: 'en' })).toEqual({
      spokenText: '',
      spans: [],
      warnings: [],
    });
  });

  it('names the written words and the rule of every change', () => {
    const text = 'Up 30% on Dec. 20.';
    const { spans, spokenText } = normalizeText(text, { language: 'en' });
    expect(
      spans
        .filter((span) => span.rule !== null)
        .map((span) => [
          text.slice(span.start, span.end),
          spokenText.slice(span.spokenStart, span.spokenEnd),
          span.rule,
        ]),
    ).toEqual([
      ['30%', 'thirty percent', 'percent'],
      ['Dec. 20', 'December twentieth', 'month-day'],
    ]);
  });

  it('traces a figure through the folding of its characters', () => {
    const text = 'It cost ＄２１８\u200b billion.';
    const { spans, spokenText } = normalizeText(text, { language: 'en' });
    expect(spokenText).toBe('It cost two hundred eighteen billion dollars.');
    const change = spans.find((span) => span.rule !== null)!;
    expect([text.slice(change.start, change.end), change.rule]).toEqual([
      '＄２１８\u200b billion',
      'money',
    ]);
  });

  it('warns of what only the last rule could read, and names it', () => {
    const { spokenText, warnings } = normalizeText('Odd ¤ sign', { language: 'en' });
    expect(spokenText).toBe('Odd currency sign');
    expect(warnings).toEqual([
      {
        code: 'SCRIPT_LAST_RESORT',
        message: '“¤” is said as “currency”: no rule knows how to read it.',
        hint: expect.any(String),
      },
    ]);
  });

  it('skips emoji, zero-width and bidi characters without a trace in the sound', () => {
    expect(say('Great 🎉 news 👨‍👩‍👧 today 🇺🇦!')).toBe('Great news today!');
    expect(say('in\u00advi\u200bsi\u202eble\ufeff')).toBe('invisible');
    expect(say('half \ud800 a pair')).toBe('half  a pair');
  });

  it('leaves figures, money and percent of a language without rules to the voice, and only decoration out', () => {
    expect(say('В 2023 году', 'ru')).toBe('В 2023 году');
    expect(say('Om 5 % meer, 3 € af 22 °C', 'nl')).toBe('Om 5 % meer, 3 € af 22 °C');
    expect(say('Kostar 110 € ★ **idag** nu', 'sv')).toBe('Kostar 110 € idag nu');
  });

  it('keeps the full stop of an abbreviation that also ends its sentence, whatever round reads the figure before it', () => {
    expect(say('It froze in Jan. It was dark.')).toBe('It froze in January. It was dark.');
    expect(say('She left Acme Inc. Next year it grew.')).toBe(
      'She left Acme Incorporated. Next year it grew.',
    );
    expect(say('He lives in the U.S. Nobody left.')).toBe('He lives in the US. Nobody left.');
    expect(say('We live in 3B. The rest left.')).toBe('We live in three B. The rest left.');
  });

  it('leaves out the marks of notes in a span that names the rule', () => {
    const text = 'Gold is heavy. [2, 3] Lead is not [1].';
    const { spans, spokenText } = normalizeText(text, { language: 'en' });
    expect(spokenText).toBe('Gold is heavy. Lead is not.');
    expect(
      spans
        .filter((span) => span.rule !== null)
        .map((span) => [
          text.slice(span.start, span.end),
          span.spokenEnd - span.spokenStart,
          span.rule,
        ]),
    ).toEqual([
      [' [2, 3]', 0, 'bracketed-note'],
      [' [1]', 0, 'bracketed-note'],
    ]);
    expect(say('he had [3] sons')).toBe('he had [three] sons');
  });

  it('says the emoji that stand for a character of the text', () => {
    expect(say('Press 🔟 now❗ 2 ➕ 3')).toBe('Press ten now! two plus three');
    expect(normalizeText('Costs 💲 now', { language: 'en' })).toMatchObject({
      spokenText: 'Costs dollar now',
      warnings: [{ code: 'SCRIPT_LAST_RESORT' }],
    });
  });

  it('reads dates in the order of the country', () => {
    expect(say('on 01/07/2023', 'en-US')).toBe('on January seventh, twenty twenty-three');
    expect(say('on 01/07/2023', 'en-GB')).toBe('on the first of July twenty twenty-three');
  });
});

describe('the options of normalizeText', () => {
  it('name a language', () => {
    const language = undefined as unknown as string;
    expect(() => normalizeText('A.', { language })).toThrow(
      new TypeError('normalizeText: options.language must be a BCP 47 tag such as “en”'),
    );
  });
});

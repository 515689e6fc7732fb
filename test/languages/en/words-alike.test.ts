/** Words spelled alike in sentences of news → whether they are said as the verb or as the noun. */
import { describe, expect, it } from 'vitest';
import { clauseWordsAround } from '../../../src/languages/en/rules/heteronyms/clause-words.ts';
import { NOUN_VERB_PAIRS } from '../../../src/languages/en/rules/heteronyms/noun-verb-pairs.ts';
import { wordClass } from '../../../src/languages/en/rules/heteronyms/word-class.ts';
import { unknownSymbol } from '../../../src/article/spoken/ipa-symbols.ts';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';

/** `word=ipa` of every word with phonemes. */
function sounds(text: string, language = 'en-US'): string {
  const { spokenText, pronunciations = [] } = normalizeText(text, {
    language,
    phonemes: { fromRules: true },
  });
  return pronunciations
    .map(({ start, end, ipa }) => `${spokenText.slice(start, end)}=${ipa}`)
    .join(' ');
}

/** Every word in capitals is to be a verb, every one between stars a noun or adjective. */
const SENTENCES = `
  The union will PROTEST on Friday and *protests* are planned elsewhere.
  The ministry's *exports* fell, and the country now IMPORTS its grain.
  Did the committee PERMIT it? It did not OBJECT.
  Doctors who ABUSE the system should be named.
  The board CONTESTS the fine; the *contest* is not over.
  Scientists INCREASE the dose each week.
  A steep *decrease* in births worries the town.
  They no longer USE coal, and *use* of gas fell.
  The state SUBJECTS farms to new limits that the *subjects* resent.
  The firm, due to *conflict* in the region, may SUSPECT more delays.
  Help CONVERT the barn, let him RECORD it, and please PRESENT your card.
  We all REFUSE. Many REFUSE to pay, and some *refuse* was burned.
  Oil *exports* to Asia were halted, three *permits* were sold.
  The prime *suspect* and another *defect* that was found.
  Farms that EXPORT wool say that *exports* are down.
  Rates, which COMPOUND the debt, went up.
  She made it *perfect*; he had to PERFECT it.
  A *record-breaking* year, a *live* show, and people LIVE there.
  They LIVE in two rooms and the band went *live* at noon.
  The river WINDS past the mill where a strong *wind* blew.
  The cat TEARS the paper, and *tears* ran down.
  The state *record* of a new county *contract* and its *estimates* were lost.
  The bank ESTIMATES that rents rose, and analysts ESTIMATE losses.
  A *graduate* of the school; half of them GRADUATE in June.
`;

describe('the class of a word', () => {
  const rows = SENTENCES.trim()
    .split('\n')
    .map((line) => line.trim());

  it.each(rows)('is shown by its neighbours: %s', (row) => {
    const text = row.replaceAll('*', '').replace(/\b[A-Z]{3,}\b/g, (word) => word.toLowerCase());
    const marked = [...row.matchAll(/\*([\w-]+)\*|\b([A-Z]{3,})\b/g)];
    let from = 0;
    for (const [, nominal, verb] of marked) {
      const word = (nominal ?? verb)!.toLowerCase().replace(/-.*/, '');
      const start = text.indexOf(word, from);
      from = start + word.length;
      const wanted = verb === undefined ? 'nominal' : 'verb';
      const pair = NOUN_VERB_PAIRS.get(word);
      if (pair === undefined || nominal?.includes('-')) continue;
      const found = wordClass(clauseWordsAround(text, { start, end: from }), pair) ?? pair.usual;
      expect([word, found]).toEqual([word, wanted]);
    }
  });

  it('is open where nothing is beside it, and no text makes it slow or fails', () => {
    expect(wordClass({ before: [], after: [] }, { hasEnding: false })).toBeUndefined();
    const long = 'permit '.repeat(2_000);
    expect(sounds(long).split(' ')).toHaveLength(2_000);
    expect(sounds('permit')).toBe('permit=pˈɝmɪt');
    expect(sounds('’permit’— (permit')).toBe('permit=pˈɝmɪt permit=pˈɝmɪt');
  });
});

describe('the sounds of noun and verb', () => {
  it('differ in every pair and accent, and have signs of the IPA alone', () => {
    for (const [word, { nominal, verb }] of NOUN_VERB_PAIRS)
      for (const accent of ['american', 'british'] as const) {
        expect([word, nominal[accent]]).not.toEqual([word, verb[accent]]);
        for (const ipa of [nominal[accent], verb[accent]])
          expect([word, unknownSymbol(ipa)]).toEqual([word, undefined]);
      }
  });

  it('are those of the voice’s accent, with the ending', () => {
    const text = 'He permits use of the permits.';
    expect(sounds(text)).toBe('permits=pɚmˈɪts use=jˈuːs permits=pˈɝmɪts');
    expect(sounds(text, 'en-GB')).toBe('permits=pəmˈɪts use=jˈuːs permits=pˈɜːmɪts');
  });

  it('are left to voices without phonemes, and to a word with a hyphen before it', () => {
    const text = 'They permit it, re-record it and sell permits.';
    expect(normalizeText(text, { language: 'en' }).spokenText).toBe(text);
    expect(sounds('to re-record the live-in maid’s land-use deal')).toBe(
      'record=ɹɪkˈɔːɹd live=lˈɪv use=jˈuːs',
    );
  });
});

describe('the tense of read', () => {
  it.each([
    ['The judge read the verdict.', 'past'],
    ['Macron read a statement.', 'past'],
    ['They read it and were shocked.', 'past'],
    ['People who read it last week complained.', 'past'],
    ['We read three papers every day.', 'present'],
    ['It was a good read.', 'present'],
    ['Anyone can quickly read it.', 'present'],
    ['Did the judge read it?', 'present'],
    ['She has never read it.', 'past'],
    ['to read of it', 'present'],
  ])('is shown by its subject, its helpers and the time: %s', (text, tense) => {
    expect(sounds(text).includes('read=ɹˈɛd') ? 'past' : 'present').toBe(tense);
  });
});

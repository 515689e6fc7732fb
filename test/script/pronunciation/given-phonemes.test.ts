/** Phonemes from rules, lexicons and the article: who wins, what stays as it is written. */
import { describe, expect, it } from 'vitest';
import type { SayAs } from '../../../src/article/spoken/say-as.ts';
import { unknownSymbol } from '../../../src/article/spoken/ipa-symbols.ts';
import { compileLexicon } from '../../../src/script/lexicon/compile-lexicon.ts';
import { parseYamlLexicon } from '../../../src/script/lexicon/parse-yaml.ts';
import { normalizeText, type NormalizeOptions } from '../../../src/script/normalize/normalize.ts';
import { ENGLISH_RULES } from '../../../src/languages/en/rules/table.ts';
import { spanFault } from '../../helpers/span-fault.ts';

const phonemes = { fromRules: true } as const;
const lexiconOf = (yaml: string) =>
  compileLexicon(parseYamlLexicon(yaml, { file: 'names.yaml', scope: 'publication' }));

/** `word /ipa/` of every place with phonemes. */
function sounds(text: string, options: Partial<NormalizeOptions> = {}): readonly string[] {
  const result = normalizeText(text, { language: 'en', phonemes, ...options });
  expect(spanFault(text, result)).toBeUndefined();
  return (result.pronunciations ?? []).map(
    ({ start, end, ipa }) => `${result.spokenText.slice(start, end)} /${ipa}/`,
  );
}

describe('words spelled alike', () => {
  const heteronyms = ENGLISH_RULES.rules.filter(({ name }) => name.startsWith('heteronym-'));
  const examples = heteronyms.flatMap(({ name, examples: all }) =>
    all.map(([written, spoken]) => [name, written, spoken] as const),
  );

  it.each(examples)(
    'stay as written, with phonemes where others are respelled: %s %s',
    (...row) => {
      const [, written, spoken] = row;
      const result = normalizeText(written, { language: 'en', phonemes });
      expect(result.spokenText).toBe(written);
      const respelled = normalizeText(written, { language: 'en' });
      expect(respelled.spokenText).toBe(spoken);
      const places = respelled.spans.filter(({ rule }) => rule !== null);
      const starts = result.pronunciations?.map(({ start }) => start) ?? [];
      for (const { start } of places) expect(starts).toContain(start);
    },
  );

  it('have signs of the IPA alone, in both accents', () => {
    for (const [, written] of examples)
      for (const language of ['en-US', 'en-GB'])
        for (const { ipa } of normalizeText(written, { language, phonemes }).pronunciations ?? [])
          expect([ipa, unknownSymbol(ipa)]).toEqual([ipa, undefined]);
  });

  it('get the sense that the words beside them show', () => {
    expect(sounds('Lead pipes in the lead, a row of seats, a trade row over it.')).toEqual([
      'Lead /lˈɛd/',
      'lead /lˈiːd/',
      'row /ɹˈoʊ/',
      'row /ɹˈaʊ/',
    ]);
    expect(sounds('They live in town, live music, close ties; we close the door.')).toEqual([
      'live /lˈɪv/',
      'live /lˈaɪv/',
      'close /klˈoʊs/',
      'close /klˈoʊz/',
    ]);
    expect(sounds('a bass guitar and sea bass', { language: 'en-GB' })).toEqual([
      'bass /bˈeɪs/',
      'bass /bˈæs/',
    ]);
    expect(sounds('Close the door.', { language: 'en-GB' })).toEqual(['Close /klˈəʊz/']);
  });
});

describe('a voice that is given only what was asked for', () => {
  const asked = { phonemes: { fromRules: false } } as const;

  it('keeps respellings, and gets the phonemes of a lexicon', () => {
    const lexicon = lexiconOf('- { match: Tyree, ipa: taɪˈriː }');
    const text = 'Tyree’s UAE lead pipes';
    expect(normalizeText(text, { language: 'en', ...asked, lexicon }).spokenText).toBe(
      'Tyree’s U-ay-E led pipes',
    );
    expect(sounds(text, { ...asked, lexicon })).toEqual(['Tyree /taɪˈriː/']);
  });

  it('takes none when it takes none, whatever the lexicon was compiled for', () => {
    const lexicon = compileLexicon(
      parseYamlLexicon('- { match: Tyree, ipa: taɪri }', { file: 'a', scope: 'publication' }),
      { phonemes: true },
    );
    const result = normalizeText('Tyree', { language: 'en', lexicon, phonemes: false });
    expect(result).toMatchObject({ spokenText: 'tighree' });
    expect(result.pronunciations).toBeUndefined();
  });
});

describe('a lexicon', () => {
  it('wins over the rules, which leave what it says alone', () => {
    const lexicon = lexiconOf('- { match: lead, ipa: liːd }\n- { match: WHO, ipa: huː }');
    expect(sounds('The WHO lead pipes; 3 lead bullets', { lexicon })).toEqual([
      'WHO /huː/',
      'lead /liːd/',
      'lead /liːd/',
    ]);
  });

  it('takes the possessive behind a word into its sound', () => {
    const lexicon = lexiconOf('- { match: Xi, ipa: ʃiː }\n- { match: Nguyen, ipa: wɪn }');
    expect(sounds("Xi’s talks with Nguyen. Xi's.", { lexicon })).toEqual([
      'Xi’s /ʃiːz/',
      'Nguyen /wɪn/',
      "Xi's /ʃiːz/",
    ]);
  });

  it('spells in phonemes, figures and foreign letters by the way', () => {
    const lexicon = lexiconOf('- { match: SQLX, spell: true }\n- { match: abc9é, spell: true }');
    expect(sounds('SQLX', { lexicon })).toEqual(['SQLX /ˌɛskjˌuːˌɛlˈɛks/']);
    expect(normalizeText('abc9é', { language: 'en', phonemes, lexicon }).spokenText).toBe(
      'abc nine é',
    );
  });
});

describe('what the article says', () => {
  const at = (text: string, word: string): { start: number; end: number } => {
    const start = text.indexOf(word);
    return { start, end: start + word.length };
  };

  it('stands above the lexicon and the rules, one place at a time', () => {
    const lexicon = lexiconOf('- { match: Xi, ipa: zaɪ }');
    const text = 'Xi and Xi met the UAE in lead boots.';
    const sayAs: readonly SayAs[] = [
      { ...at(text, 'Xi'), kind: 'ipa', ipa: 'ʃiː' },
      { ...at(text, 'UAE'), kind: 'say', say: 'Emirates' },
      { ...at(text, 'lead'), kind: 'ipa', ipa: 'liːd' },
    ];
    expect(sounds(text, { lexicon, sayAs })).toEqual(['Xi /ʃiː/', 'Xi /zaɪ/', 'lead /liːd/']);
    expect(normalizeText(text, { language: 'en', phonemes, lexicon, sayAs }).spokenText).toBe(
      'Xi and Xi met the Emirates in lead boots.',
    );
  });

  it('is respelled for a voice without phonemes, or a warning where no spelling gives it', () => {
    const text = 'Xi met Xa.';
    const sayAs: readonly SayAs[] = [
      { ...at(text, 'Xi'), kind: 'ipa', ipa: 'ʃiː' },
      { ...at(text, 'Xa'), kind: 'ipa', ipa: 'ǃɑ', line: 4 },
    ];
    const result = normalizeText(text, { language: 'en', sayAs });
    expect(result.spokenText).toBe('shee met Xa.');
    expect(result.warnings).toMatchObject([
      { code: 'SCRIPT_SAY_AS', message: expect.stringContaining('“Xa” in line 4') },
    ]);
  });

  it('finds its place behind folded characters, and spells', () => {
    const text = 'A 👍 ﬁle of the SQLX\u00ad.';
    const sayAs: readonly SayAs[] = [{ ...at(text, 'SQLX'), kind: 'spell' }];
    expect(sounds(text, { sayAs })).toEqual(['SQLX /ˌɛskjˌuːˌɛlˈɛks/']);
    expect(normalizeText(text, { language: 'en', sayAs }).spokenText).toBe(
      'A file of the S-Q-L-X.',
    );
  });
});

/** The built-in list of names: what may stand in it, for whom it holds, and what it leaves alone. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import {
  packNewsLexicon,
  readNewsLexicon,
  readNewsSource,
  unpackNewsLexicon,
} from '../../../src/run/lexicon/news-lexicon.ts';
import { openLexicon, type OpenLexiconOptions } from '../../../src/run/lexicon/open-lexicon.ts';
import { explainScript } from '../../../src/script/explain-script.ts';
import { compileLexicon, type Lexicon } from '../../../src/script/lexicon/compile-lexicon.ts';
import type { LexiconEntry } from '../../../src/script/lexicon/lexicon.ts';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';
import { writeScript } from '../../../src/script/write-script.ts';

const ENTRIES = await readNewsLexicon();

/** Affricates and diphthongs first, then the other sounds of American English and marks of stress. */
const SOUND =
  /(?:dʒ|tʃ|eɪ|aɪ|oʊ|aʊ|ɔɪ|iː|uː|ɑː|ɔː|ɜː|[iæɛɪʊʌəɚbdfhjklmnpstvwzðŋɡɹʃʒθ]|[ˈˌ](?=\S)| )/u;
const ONLY_SOUNDS = new RegExp(`^(?:${SOUND.source})+$`, 'u');
const VOWEL = /eɪ|aɪ|oʊ|aʊ|ɔɪ|iː|uː|ɑː|ɔː|ɜː|[iæɛɪʊʌəɚ]/gu;

/** Shared as in an archive: the list is compiled once for all sentences. */
const LEXICONS: OpenLexiconOptions['project']['lexiconCache'] = new Map();

const ARTICLE: Article = {
  title: 'A title',
  language: 'en',
  slug: 'a-title',
  blocks: [],
  skipped: [],
  warnings: [],
};

type Given = {
  readonly article?: Partial<Article>;
  readonly phonemes?: boolean;
  readonly billsMarkup?: boolean;
  readonly newsLexicon?: boolean;
};

function lexiconFor(given: Given): Promise<Lexicon> {
  const { article, phonemes = true, billsMarkup = false, newsLexicon = true } = given;
  const project: OpenLexiconOptions['project'] = {
    lexicon: [],
    lexicons: {},
    newsLexicon,
    root: '.',
    signal: new AbortController().signal,
    lexiconCache: LEXICONS,
  };
  const source = { kind: 'text', content: '' } as const;
  return openLexicon({ ...ARTICLE, ...article }, { source, project, phonemes, billsMarkup });
}

/** The phonemes that a text is given, word by word. */
function phonemesIn(text: string, lexicon: Lexicon): readonly (string | undefined)[] {
  const { spans } = normalizeText(text, { language: 'en', lexicon });
  return spans.flatMap(({ rule }) =>
    rule?.startsWith('lexicon:') === true ? [lexicon.entryOf(rule)?.ipa] : [],
  );
}

const keyOf = ({ match, when }: LexiconEntry): string => JSON.stringify([match, when ?? null]);

describe('the entries', () => {
  test('are thousands, each said by phonemes alone', () => {
    expect(ENTRIES.length).toBeGreaterThan(2000);
    expect(ENTRIES.filter(({ ipa, say, spell }) => !ipa || say || spell)).toEqual([]);
    expect(new Set(ENTRIES.map(({ scope }) => scope))).toEqual(new Set(['built-in']));
  });

  test('contain only symbols of English sounds and stress', () => {
    expect(ENTRIES.filter(({ ipa }) => !ONLY_SOUNDS.test(ipa!)).map(({ ipa }) => ipa)).toEqual([]);
  });

  test('say where the stress is in each word of more than one syllable', () => {
    const bad = ENTRIES.flatMap(({ ipa }) => ipa!.split(' ')).filter((word) => {
      const syllables = word.match(VOWEL)?.length ?? 0;
      const stresses = word.split('ˈ').length - 1;
      return syllables === 0 || stresses > 1 || (syllables > 1 && stresses !== 1);
    });
    expect(bad).toEqual([]);
  });

  test('stand there once', () => {
    const seen = new Set<string>();
    const again = ENTRIES.map(keyOf).filter((key) => seen.size === seen.add(key).size);
    expect(again).toEqual([]);
  });

  test('hold words of several meanings only where their neighbours decide', () => {
    const shared = ['Reading', 'Nice', 'Job', 'Male', 'Tours', 'Mobile', 'Lima', 'Hue', 'Tusk'];
    for (const word of [...shared, 'March', 'Polish', 'Cork', 'Split', 'Rice', 'Bath', 'Said'])
      expect(ENTRIES.filter(({ match, when }) => match === word && when === undefined)).toEqual([]);
  });
});

describe('names in the news', () => {
  test.each([
    ['Xi met Zelenskyy.', ['ˈʃiː', 'zəˈlɛnski']],
    ['Mishustin’s plane left Kyiv.', ['mɪˈʃuːstɪn', 'ˈkiːv']],
    ['Dr. Nguyen flew to Qatar.', ['ˈwɪn', 'ˈkɑːtɑːɹ']],
    ['Xi Jinping spoke.', ['ˈʃiː', 'dʒɪnˈpɪŋ']],
    ['Colin Powell met Jo Powell.', ['ˈkoʊlɪn ˈpoʊəl']],
    ['A nice day in Nice.', ['ˈniːs']],
    ['A nice day in Versailles.', ['vɛɹˈsaɪ']],
    ['It opened in Versailles, Kentucky.', ['vɚˈseɪlz']],
    ['Tusk said so.', ['ˈtʊsk']],
    ['A tusk and a Tusk.', []],
    ['The letter Xi is Greek.', ['ˈzaɪ']],
    ['Reading is good for you. Reading FC lost.', ['ˈɹɛdɪŋ']],
  ])('%s', async (text, phonemes) => {
    expect(phonemesIn(text, await lexiconFor({}))).toEqual(phonemes);
  });

  test('are handed over with their phonemes, and the text stays as it is written', async () => {
    const lexicon = await lexiconFor({});
    const block = {
      id: 'b1',
      kind: 'paragraph',
      text: 'Xi’s guests saw Kyiv.',
      textHash: '0000000000000001',
      runs: [],
      where: { kind: 'lines', start: 1, end: 1 },
    } as const;
    const article = { ...ARTICLE, blocks: [block] };
    const script = await writeScript(article, { voice: 'any', disclosure: false, lexicon });
    expect(script.segments.at(-1)).toMatchObject({
      spokenText: 'Xi’s guests saw Kyiv.',
      pronunciations: [
        { start: 0, end: 2, ipa: 'ˈʃiː' },
        { start: 16, end: 20, ipa: 'ˈkiːv' },
      ],
    });
    const explained = (await explainScript(script, { lexicon })).filter(
      ({ rule }) => rule !== 'sentence-end',
    );
    expect(explained.map(({ rule, place }) => [rule, place.file])).toEqual([
      ['lexicon:Xi', 'lexicon/news.en.yaml'],
      ['lexicon:Kyiv', 'lexicon/news.en.yaml'],
    ]);
    expect(explained[0]!.place.line).toBeGreaterThan(1);
  });

  test('are said as the user says, where the user says it', async () => {
    const lexicon = await lexiconFor({ article: { lexicon: { Xi: 'She', Kyiv: '/ˈkɪjɪv/' } } });
    expect(normalizeText('Xi in Kyiv', { language: 'en', lexicon }).spokenText).toBe('She in Kyiv');
    expect(phonemesIn('Kyiv', lexicon)).toEqual(['ˈkɪjɪv']);
  });

  test.each([
    ['where the list is switched off', { newsLexicon: false }],
    ['by voices that take no phonemes', { phonemes: false }],
    ['by services that bill the markup of phonemes', { billsMarkup: true }],
    ['in articles of other languages', { article: { language: 'fr' } }],
  ])('are left alone %s', async (_where, given) => {
    const { entries } = await lexiconFor(given);
    expect(entries).toEqual([]);
  });

  test('are not respelled where a lexicon that holds them is used without phonemes', () => {
    const lexicon = compileLexicon([...ENTRIES, { ...ENTRIES[0]!, match: 'Zed', scope: 'author' }]);
    expect(lexicon.rewrite('Xi in Kyiv')).toBeUndefined();
    expect(lexicon.rewrite('Xi and Zed')?.spokenText).toMatch(/^Xi and (?!Zed)/);
  });

  test('are known in every kind of English', async () => {
    const { knows } = await lexiconFor({ article: { language: 'en-GB' } });
    expect([knows('Kyiv'), knows('kitchen')]).toEqual([true, false]);
  });
});

describe('ordinary sentences', () => {
  test.each([
    'The council will meet on Tuesday to vote on the budget.',
    'Prices rose again in May, the third month in a row.',
    'She has worked at the school since it opened.',
    'Police said a man of about forty was taken to hospital.',
    'Rain is expected in the west by the evening, with strong winds.',
    'Their train was late, so they walked along the river instead.',
    'The minister said the report would be published next week.',
    'Three members of the crew were rescued from the water.',
    'The company will close two of its plants and cut jobs.',
    'Nobody knows how many birds nest on the island.',
    'Voters in the north turned out in greater numbers than before.',
    'The judge told the jury to take all the time it needed.',
    'A new bridge will open to traffic in the spring of next year.',
    'Farmers are worried about the price of seed and fuel.',
    'He scored twice in the second half and was carried off the pitch.',
    'The film opens in cinemas on Friday and runs for two hours.',
    'Reading and writing are taught from the age of five.',
    'Nice weather brought crowds to the beach on Sunday.',
    'March was dry, and April was no better.',
    'Polish the table, then let it dry for an hour.',
    'The bank raised its main rate by a quarter of a point.',
    'Doctors warned that the wards were full and staff were tired.',
    'Her second book sold more copies than the first.',
    'The mayor of London opened the market with a pair of scissors.',
    'Scientists in Boston found that the cells grew more slowly.',
    'The strike ended after the union accepted a better offer.',
    'Ten years on, the town has not been rebuilt.',
    'Both sides said talks would go on through the night.',
    'Job losses were highest in the south of England.',
    'The museum in New York returned the statue last year.',
    'Mr. Smith and Ms. Brown disagreed over the plans for the park.',
  ])('are untouched: %s', async (sentence) => {
    const lexicon = await lexiconFor({});
    expect(lexicon.rewrite(sentence)).toBeUndefined();
  });
});

describe('the list as the build writes it', () => {
  test('is the list, entry by entry', async () => {
    const source = await readNewsSource();
    const different = unpackNewsLexicon(packNewsLexicon(source)).filter(
      (entry, index) => !isDeepStrictEqual(entry, source[index]),
    );
    expect(different).toEqual([]);
    expect(source.length).toBe(ENTRIES.length);
  });
});

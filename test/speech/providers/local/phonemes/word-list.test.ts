import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  modelSymbols,
  type SymbolAccent,
} from '../../../../../src/speech/providers/local/phonemes/model-symbols.ts';
import {
  ipaOfSymbols,
  parseWordList,
  readWordList,
  type WordList,
} from '../../../../../src/speech/providers/local/phonemes/word-list.ts';
import { parseTokenList } from '../../../../../src/speech/providers/local/token-list.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../../../../${path}`, import.meta.url), 'utf8');
const known = new Set(parseTokenList(read('voices/kokoro-82m/tokens.txt')).keys());
const symbolsOf = (ipa: string, accent: SymbolAccent): string =>
  modelSymbols(ipa, { accent, known, word: 'word', source: 'list' }).join('');

const LIST = [
  '# a note',
  'Derby dˈɑɹbi',
  'accent ˈæksˌɛnt',
  'bas bˈʌs',
  'base',
  'bid bˈɪd',
  'face fˈAs',
  'pity pˈɪTi',
  'pas pˈɑ',
  'passed',
  'plan plˈæn',
  'sing sˈɪŋ',
  'singe sˈɪnʤ',
  'unite junˈIt',
  'wash wˈɔʃ',
].join('\n');

describe('parseWordList', () => {
  const list = parseWordList(LIST, 'american');

  it.each([
    ['Derby', 'dˈɑɹbi'],
    ['derby', undefined],
    ['accent', 'ˈæksˌɛnt'],
    ['Accent', 'ˈæksˌɛnt'],
    ['ACCENT', undefined],
    ['wash', 'wˈɔʃ'],
    ['washes', 'wˈɔʃᵻz'],
    ['washed', 'wˈɔʃt'],
    ['faces', 'fˈeɪsᵻz'],
    ['faced', 'fˈeɪst'],
    ['facing', 'fˈeɪsɪŋ'],
    ['united', 'junˈaɪɾᵻd'],
    ['uniting', 'junˈaɪɾɪŋ'],
    ['planned', 'plˈænd'],
    ['planning', 'plˈænɪŋ'],
    ['plans', 'plˈænz'],
    ['pities', 'pˈɪɾiz'],
    ['pitied', 'pˈɪɾid'],
    ['bids', 'bˈɪdz'],
    ['Derby’s', 'dˈɑɹbiz'],
    ["face's", 'fˈeɪsᵻz'],
    ['plans’', 'plˈænz'],
    ['bas', 'bˈʌs'],
    ['based', undefined],
    ['base', undefined],
    ['passed', undefined],
    ['sings', 'sˈɪŋz'],
    ['singing', undefined],
    ['zebra', undefined],
    ['a', undefined],
    ['#', undefined],
    ['', undefined],
    ['plan-b', undefined],
    ['42', undefined],
  ])('says %s as %s', (word, ipa) => {
    expect(list.ipaOf(word)).toBe(ipa);
  });

  it.each(['', '\n', 'word', 'word \n', '# a\n# b'])('finds nothing in “%s”', (text) => {
    expect(parseWordList(text, 'american').ipaOf('zebra')).toBeUndefined();
  });

  it('links a British verb to its ending', () => {
    const british = parseWordList('offer ˈɒfə\nunite juːnˈIt', 'british');
    expect(british.ipaOf('offering')).toBe('ˈɒfəɹɪŋ');
    expect(british.ipaOf('offered')).toBe('ˈɒfəd');
    expect(british.ipaOf('united')).toBe('juːnˈaɪtɪd');
  });
});

describe.each([
  ['american', 'lexicon/words.en-US.txt'],
  ['british', 'lexicon/words.en-GB.txt'],
] as const)('the %s list', (accent, path) => {
  const lines = read(path).trimEnd().split('\n');
  const entries = lines.filter((line) => /^[^#].* /u.test(line)).map((line) => line.split(' '));
  let list: WordList | undefined;
  beforeAll(async () => {
    list = await readWordList(accent);
  });

  it('is sorted, and has each word once', () => {
    const words = lines.map((line) => line.split(' ')[0]!);
    const notes = lines.filter((line) => line.startsWith('#')).length;
    const wrong = words.filter((word, index) => index > notes && word <= words[index - 1]!);
    expect(wrong).toEqual([]);
  });

  it('reaches the voice symbol for symbol', () => {
    const some = entries.filter((_, index) => index % 200 === 0);
    const wrong = some.filter(
      ([, symbols]) => symbolsOf(ipaOfSymbols(symbols!), accent) !== symbols,
    );
    expect(wrong).toEqual([]);
  });

  it('finds its first, middle and last words', () => {
    for (const at of [0, 1, entries.length >> 1, entries.length - 1]) {
      const [word, symbols] = entries[at]!;
      expect(list!.ipaOf(word!)).toBe(ipaOfSymbols(symbols!));
    }
  });
});

describe('what other rules get wrong', () => {
  it.each([
    ['british', 'Manchester', 'mˈantʃɪstə'],
    ['british', 'plastic', 'plˈastɪk'],
    ['british', 'they’re', 'ðɛː'],
    ['british', 'one', 'wˈʌn'],
    ['british', 'anyone', 'ˈɛnɪwʌn'],
    ['british', 'secretary', 'sˈɛkɹɪtəɹi'],
    ['american', 'versus', 'vˈɜɹsəs'],
    ['american', 'faced', 'fˈeɪst'],
    ['american', 'necessary', 'nˈɛsəsˌɛɹi'],
    ['american', 'distributed', 'dəstɹˈɪbjuɾᵻd'],
  ] as const)('%s: %s is %s', async (accent, word, ipa) => {
    expect((await readWordList(accent))!.ipaOf(word)).toBe(ipa);
  });

  it('other languages have no list', async () => {
    expect(await readWordList('french')).toBeUndefined();
  });
});

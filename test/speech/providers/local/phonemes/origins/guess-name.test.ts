/** Names by the language of their spelling → how they are said; English words → no guess. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SpellingOrigin } from '../../../../../../src/languages/spelling-origins.ts';
import { guessName } from '../../../../../../src/speech/providers/local/phonemes/origins/guess-name.ts';
import {
  bucketsOf,
  originModel,
} from '../../../../../../src/speech/providers/local/phonemes/origins/likely-origins.ts';
import { nameGuesser } from '../../../../../../src/speech/providers/local/phonemes/origins/known-words.ts';

const exceptions = new URL('../../../../../../lexicon/no-guess.en.txt', import.meta.url);
const guess = nameGuesser(readFileSync(exceptions, 'utf8'));

const weights = new URL('../../../../../../lexicon/name-origins.bin', import.meta.url);
const originsOf = originModel(new Int8Array(readFileSync(weights)));
const fullGuess = nameGuesser(readFileSync(exceptions, 'utf8'), originsOf);

const SAID: Readonly<Record<string, readonly (readonly [name: string, ipa: string])[]>> = {
  Chinese: [
    ['Xiaodong', 'ʃjaʊdˈʊŋ'],
    ['Zhenglin', 'dʒʌŋlˈɪn'],
    ['Qingsong', 'tʃɪŋsˈʊŋ'],
  ],
  Korean: [
    ['Jae-sung', 'dʒeɪsˈʌŋ'],
    ['Jaesung', 'dʒeɪsˈʌŋ'],
    ['Cheongdam', 'tʃˈʌŋdɑm'],
  ],
  Vietnamese: [
    ['Nguyệt', 'wˈiət'],
    ['Thịnh', 'tˈɪn'],
  ],
  Slavic: [
    ['Kowalczewski', 'koʊvɑltʃˈɛfski'],
    ['Stanojević', 'stɑnˈoʊjɛvɪtʃ'],
    ['Bondarchuk', 'bɑndɑɹtʃˈuk'],
    ['Bratilov', 'bɹɑtˈilɔf'],
    ['Karminovo', 'kɑɹmˈinoʊvoʊ'],
    ['Zahirnivka', 'zɑhiɹnˈivkə'],
    ['Vasylivka', 'vɑsˈɪlivkə'],
    ['Haidulenko', 'haɪdulˈɛŋkoʊ'],
    ['Drobovac', 'dɹˈoʊboʊvɑts'],
    ['Stolbunov', 'stɑlbˈunɔf'],
    ['Belozernikov', 'bɛloʊzˈɛɹnikɔf'],
    ['Belozerova', 'bɛloʊzˈɛɹoʊvə'],
  ],
  Germanic: [
    ['Grünewald', 'ɡɹˈunɛvɑlt'],
    ['Rosenberger', 'ɹˈoʊzənbɜɹɡəɹ'],
    ['Wesselingen', 'vˈɛsɛlɪŋən'],
    ['Grünstadt', 'ɡɹˈunʃtɑt'],
    ['Tannköping', 'tˈɑntʃɜɹpɪŋ'],
    ['Rehwinger', 'ɹˈeɪvɪŋəɹ'],
    ['Haldersen', 'hˈɑldəɹsən'],
    ['Laukanen', 'lˈaʊkɑnɛn'],
  ],
  Japanese: [['Kitagawa', 'kitɑɡˈɑwə']],
  Romance: [
    ['Castañeda', 'kɑstɑnjˈeɪdə'],
    ['Perrotti', 'pɛɹˈoʊti'],
    ['Bonneteau', 'boʊnɛtˈoʊ'],
    ['Saint-Avertin', 'sˈænt ɑvɛɹtˈæn'],
    ['Bourmont-sur-Vire', 'buɹmˈoʊn suɹ vˈiɹ'],
    ['Vădășani', 'vədəʃˈɑn'],
  ],
  medicine: [
    ['Ravolizumab', 'ɹævoʊlˈɪzʊmæb'],
    ['Tavaroxaban', 'tævæɹˈɑksəbæn'],
    ['maritatide', 'mæɹˈɪtætaɪd'],
  ],
  other: [
    ['Karaoğlu', 'kɑɹɑˈoʊlu'],
    ['Gelashvili', 'ɡɛlɑʃvˈili'],
    ['Ndlovana', 'əndloʊvˈɑnə'],
    ['Lohanpur', 'lˈoʊhɑnpuɹ'],
    ['Sundapuram', 'sundˈɑpuɹəm'],
    ['Hamidiya', 'hɑmidˈijə'],
  ],
};

describe('guessName', () => {
  for (const [origin, names] of Object.entries(SAID))
    it(`says names as of their language: ${origin}`, () => {
      expect(names.map(([name]) => [name, guessName(name)?.ipa])).toEqual(names);
      expect(new Set(names.map(([name]) => guessName(name)?.origin))).toEqual(new Set([origin]));
    });

  it('makes no guess at English words, at common names and at initials', () => {
    const words =
      'Running Science Heart Arrange Bullet Fashion Waiting Manning Singer Martin Johnson Taylor Barrett ' +
      'Whisky Champagne Chester-le-Street Stratford-upon-Avon NATO COP30 running someone Vicki Aaronson Stockholder x I';
    expect(words.split(' ').filter((word) => guess(word) !== undefined)).toEqual([]);
  });

  it('keeps a possessive, and says both parts of a name with a hyphen', () => {
    expect(guess('Xiaodong’s')?.ipa).toBe('ʃjaʊdˈʊŋz');
    expect(guess('Nowakowski-Stanojević')?.ipa.split(' ')).toHaveLength(2);
  });

  it('ends at once for long and odd input', () => {
    for (const odd of [
      'A'.repeat(50_000),
      `X${'i'.repeat(20_000)}`,
      `Ba${'na'.repeat(20_000)}`,
      'Ẍ̣̈',
      '’',
      '',
    ])
      expect(() => guess(odd)).not.toThrow();
  });
});

describe('guesses by the likely origin', () => {
  it('says names that no pattern knows', () => {
    const names = { Rocamuerta: 'Spanish', Hoogerzeel: 'Dutch', Kirschenlohr: 'German' };
    expect(Object.keys(names).map((name) => fullGuess(name)?.origin)).toEqual(Object.values(names));
    expect(Object.keys(names).map((name) => guess(name))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('leaves English names to the rules of English', () => {
    const words = 'Netherwick Littlebourne Stallsworthy Wrexby Greythorpe Birchcombe Whitmarsh';
    expect(words.split(' ').filter((word) => fullGuess(word) !== undefined)).toEqual([]);
  });

  it('makes no guess at what a dictionary says in another way', () => {
    const words =
      'Running Science Heart Arrange Bullet Fashion Waiting Manning Singer Johnson Taylor Barrett ' +
      'Whisky Champagne NATO COP30 running someone Vicki Aaronson Stockholder x I';
    expect(words.split(' ').filter((word) => fullGuess(word) !== undefined)).toEqual([]);
  });

  it('goes by the origin that the article shows', () => {
    const shown = (origin: SpellingOrigin, isSure = true) => ({ origin, isSure });
    const said: [string, SpellingOrigin, string][] = [
      ['Marseillaud', 'French', 'mɑɹseɪˈoʊ'],
      ['Maillardel', 'French', 'maɪɑɹdˈɛl'],
      ['Spillebout', 'French', 'spiləbˈu'],
      ['Guillemard', 'French', 'ɡijəmˈɑɹ'],
      ['Kerevren', 'French', 'kəɹɛvɹˈɛn'],
      ['Desmaries', 'French', 'dɛsmɑɹˈi'],
      ['Beauchamp', 'French', 'boʊʃˈɑn'],
      ['Ramberoy', 'French', 'ɹɑmbəɹwˈɑ'],
      ['Vallonieres', 'French', 'vɑloʊnjˈɛɹ'],
      ['Mautèvres', 'French', 'moʊtˈɛvɹə'],
      ['Barcenilla', 'Spanish', 'bɑɹsɛnˈijə'],
      ['Maldecedo', 'Spanish', 'mɑldɛsˈeɪdoʊ'],
      ['Arbolueta', 'Spanish', 'ɑɹboʊlwˈeɪtə'],
      ['Espantiello', 'Spanish', 'ɛspɑntjˈeɪjoʊ'],
      ['Robledero', 'Spanish', 'ɹoʊblɛdˈɛɹoʊ'],
      ['Montalindo', 'Spanish', 'moʊntɑlˈindoʊ'],
      ['Calveron', 'Spanish', 'kɑlvɛɹˈoʊn'],
      ['Malángez', 'Spanish', 'mɑlˈɑnhɛz'],
      ['Zubixarria', 'Spanish', 'zubihɑɹˈiə'],
      ['Vascaleiro', 'Portuguese', 'vɑskɑlˈeɪɹoʊ'],
      ['Cordesão', 'Portuguese', 'kɔɹdɛzˈaʊn'],
      ['Farmalhães', 'Portuguese', 'fɑɹmɑljˈaɪns'],
      ['Redougueia', 'Portuguese', 'ɹɛdoʊɡˈeɪə'],
      ['Garzelin', 'Portuguese', 'ɡɑɹzɛlˈin'],
      ['Palmesias', 'Portuguese', 'pɑlmɛzˈiɑs'],
      ['Barrenao', 'Spanish', 'bɑɹɛnˈaʊ'],
      ['Carvalhar', 'Portuguese', 'kɑɹvɑljˈɑɹ'],
      ['Bolsonelli', 'Portuguese', 'boʊlsoʊnˈɛli'],
      ['Derrisio', 'Portuguese', 'dɛɹˈizjoʊ'],
      ['Winterhalder', 'Spanish', 'vˈɪntəɹhɑldəɹ'],
    ];
    expect(
      said.map(([name, origin]) => [name, origin, fullGuess(name, shown(origin))?.ipa]),
    ).toEqual(said);
  });

  it('says a name that a dictionary has otherwise only where its origin is sure', () => {
    const french = { origin: 'French', isSure: true } as const;
    expect(fullGuess('Authier')).toBeUndefined();
    expect(fullGuess('Authier', { ...french, isSure: false })).toBeUndefined();
    expect(fullGuess('Authier', french)?.origin).toBe('French');
    expect(fullGuess('Portier', french)?.ipa).toBe('pɔɹtjˈeɪ');
    expect(fullGuess('Portier', { origin: 'English', isSure: true })).toBeUndefined();
  });

  it('gives every origin a share, the likeliest first', () => {
    const shares = originsOf('przybylski').map(({ share }) => share);
    expect(originsOf('przybylski')[0]?.origin).toBe('Polish');
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
    expect(originsOf('')).toHaveLength(shares.length);
  });

  it('weighs groups of letters with and without their marks', () => {
    expect(bucketsOf('škoda')).toEqual(expect.arrayContaining([...bucketsOf('skoda')]));
    expect(bucketsOf('skoda').length).toBeLessThan(bucketsOf('škoda').length);
  });

  it('refuses a table of another size', () => {
    expect(() => originModel(new Int8Array(10))).toThrow(TypeError);
  });
});

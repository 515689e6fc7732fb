/** Names by the language of their spelling → how they are said; English words → no guess. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessName } from '../../../../../../src/speech/providers/local/phonemes/origins/guess-name.ts';
import { nameGuesser } from '../../../../../../src/speech/providers/local/phonemes/origins/known-words.ts';

const exceptions = new URL('../../../../../../lexicon/no-guess.en.txt', import.meta.url);
const guess = nameGuesser(readFileSync(exceptions, 'utf8'));

const SAID: Readonly<Record<string, readonly (readonly [name: string, ipa: string])[]>> = {
  Chinese: [
    ['Xiaodong', 'ʃjaʊdˈʊŋ'],
    ['Zhenglin', 'dʒʌŋlˈɪn'],
    ['Qingsong', 'tʃɪŋsˈʊŋ'],
  ],
  Korean: [
    ['Jae-sung', 'dʒeɪsˈʌŋ'],
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
    ['Castañeda', 'kɑstɑnjˈɛdə'],
    ['Perrotti', 'pɛɹˈoʊti'],
    ['Bonneteau', 'boʊnɛtˈoʊ'],
    ['Saint-Avertin', 'sˈænt ɑvɛɹtˈæn'],
    ['Bourmont-sur-Vire', 'buɹmˈoʊn suɹ vˈiɹ'],
    ['Vădășani', 'vədəʃˈɑn'],
  ],
  medicine: [
    ['Ravolizumab', 'ɹævoʊlˈɪzʊmæb'],
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

/** ARPABET → IPA: symbols, stress before its syllable, and what is not a symbol. */
import { describe, expect, it } from 'vitest';
import { ipaFromArpabet } from '../../../src/script/lexicon/arpabet.ts';

describe('ARPABET', () => {
  it.each([
    ['SH IY1', 'ˈʃiː'],
    ['K EY2 T AH0 L IH1 N AH0', 'ˌkeɪtəˈlɪnə'],
    ['S T R IY1 T', 'ˈstɹiːt'],
    ['EH1 K S T R AH0', 'ˈɛkstɹə'],
    ['M IH0 S T IY1 K', 'mɪˈstiːk'],
    ['S IH1 NG ER0', 'ˈsɪŋɚ'],
    ['B ER1 D', 'ˈbɜːɹd'],
    ['HH AE1 P IY0', 'ˈhæpi'],
    ['sh iy1', 'ˈʃiː'],
    ['AA', 'ɑː'],
  ])('%s is /%s/', (text, ipa) => {
    expect(ipaFromArpabet(text)).toEqual({ ipa });
  });

  it.each([
    ['SH II1', 'II1'],
    ['SH1 IY', 'SH1'],
    ['K IY3', 'IY3'],
    ['K constructor', 'constructor'],
    ['ʃ IY1', 'ʃ'],
    ['', ''],
  ])('“%s” holds an unknown symbol: “%s”', (text, unknown) => {
    expect(ipaFromArpabet(text)).toEqual({ unknown });
  });
});

/** X-SAMPA → IPA: every symbol, and what is not one. */
import { describe, expect, it } from 'vitest';
import { ipaFromXSampa } from '../../../src/script/lexicon/x-sampa.ts';

describe('X-SAMPA', () => {
  it.each([
    ['"ki:v', 'ˈkiːv'],
    ['t@"mA:toU', 'təˈmɑːtoʊ'],
    ['mI"SustIn', 'mɪˈʃustɪn'],
    ['r\\@Un', 'ɹəʊn'],
    ['b3`d', 'bɝd'],
    ['bO~', 'bɔ̃'],
    ['d_<a', 'ɗa'],
    ['ts-ha', 'tsha'],
    ['bVt=n=', 'bʌt̩n̩'],
    ['p_hI.%t@', 'pʰɪ.ˌtə'],
  ])('%s is /%s/', (text, ipa) => {
    expect(ipaFromXSampa(text)).toEqual({ ipa });
  });

  it.each([
    ['ˈkiːv', 'ˈ'],
    ['ka!t', '!'],
    ['t#', '#'],
    ['a\\', '\\'],
    ['k😀', '😀'],
  ])('%s holds an unknown symbol: %s', (text, unknown) => {
    expect(ipaFromXSampa(text)).toEqual({ unknown });
  });
});

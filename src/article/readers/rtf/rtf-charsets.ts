/** numbers of code pages, character sets and languages in Rich Text Format → their names. Tables. */

/** Encodings by code page, as `\ansicpg` and `\cpg` have them; others are read as windows-1252. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

/** Code pages by the character set of a font, as `\fcharset` has it. */
const FONT_CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The character set of a font of signs, whose characters are not letters. */
export const SYMBOL_CHARSET = 2;

/** The encoding of a code page. */
export function encodingOfCodePage(codePage: number): string {
  return CODE_PAGES[codePage] ?? 'windows-1252';
}

/** The encoding of a font's character set; undefined for that of the document. */
export function encodingOfCharset(charset: number): string | undefined {
  const codePage = FONT_CHARSETS[charset];
  return codePage === undefined ? undefined : encodingOfCodePage(codePage);
}

/** BCP 47 tags by Windows language identifier; the lowest ten bits are the language. */
const LANGUAGES: Readonly<Record<number, string>> = {
  0x01: 'ar',
  0x02: 'bg',
  0x03: 'ca',
  0x04: 'zh',
  0x05: 'cs',
  0x06: 'da',
  0x07: 'de',
  0x08: 'el',
  0x09: 'en',
  0x0a: 'es',
  0x0b: 'fi',
  0x0c: 'fr',
  0x0d: 'he',
  0x0e: 'hu',
  0x0f: 'is',
  0x10: 'it',
  0x11: 'ja',
  0x12: 'ko',
  0x13: 'nl',
  0x14: 'nb',
  0x15: 'pl',
  0x16: 'pt',
  0x18: 'ro',
  0x19: 'ru',
  0x1a: 'hr',
  0x1b: 'sk',
  0x1c: 'sq',
  0x1d: 'sv',
  0x1e: 'th',
  0x1f: 'tr',
  0x20: 'ur',
  0x21: 'id',
  0x22: 'uk',
  0x23: 'be',
  0x24: 'sl',
  0x25: 'et',
  0x26: 'lv',
  0x27: 'lt',
  0x29: 'fa',
  0x2a: 'vi',
  0x2b: 'hy',
  0x2d: 'eu',
  0x2f: 'mk',
  0x36: 'af',
  0x37: 'ka',
  0x39: 'hi',
  0x3e: 'ms',
  0x3f: 'kk',
  0x41: 'sw',
  0x45: 'bn',
  0x49: 'ta',
  0x4a: 'te',
  0x52: 'cy',
  0x56: 'gl',
};

/** Regions that change how a text is said. */
const REGIONS: Readonly<Record<number, string>> = {
  0x0409: 'en-US',
  0x0809: 'en-GB',
  0x0c09: 'en-AU',
  0x1009: 'en-CA',
  0x1809: 'en-IE',
  0x0416: 'pt-BR',
  0x0816: 'pt-PT',
  0x0804: 'zh-CN',
  0x0404: 'zh-TW',
  0x0407: 'de-DE',
  0x0807: 'de-CH',
  0x0c07: 'de-AT',
  0x040c: 'fr-FR',
  0x0c0c: 'fr-CA',
  0x040a: 'es-ES',
  0x0c0a: 'es-ES',
  0x080a: 'es-MX',
};

/** The tag of a language identifier; undefined for none and for unknown ones. */
export function languageOfNumber(identifier: number): string | undefined {
  return REGIONS[identifier] ?? LANGUAGES[identifier & 0x3ff];
}

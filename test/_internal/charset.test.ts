import { describe, expect, test, vi } from 'vitest';
import { decodePage, knownCharset } from '../../src/_internal/charset.ts';

const utf16 = (text: string, big = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('decodePage', () => {
  test('the mark wins over the header, the header over the page', () => {
    const page = Buffer.from('<meta charset="windows-1251">\xe9', 'latin1');
    expect(decodePage(page, { charset: 'iso-8859-1' }).text).toContain('é');
    expect(decodePage(page).text).toContain('й');
    expect(
      decodePage(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('ß')]), {
        charset: 'iso-8859-1',
      }),
    ).toEqual({ text: 'ß', charset: 'utf-8', strayBytes: 0 });
  });

  test.each([
    ['<meta charset=koi8-u>', 'koi8-u'],
    ["<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1250'>", 'windows-1250'],
    ['<?xml version="1.0" encoding="ISO-8859-2"?><html/>', 'iso-8859-2'],
    ['<meta charset="utf-16">', 'utf-8'],
    ['<meta charset="no-such-set">', 'utf-8'],
    [`${'<!-- -->'.repeat(200)}<meta charset="shift_jis">`, 'shift_jis'],
  ])('the declaration of %s is understood', (page, charset) => {
    expect(decodePage(Buffer.from(page)).charset).toBe(charset);
  });

  test('a header that says UTF-16 of a page without a single zero is not believed', () => {
    expect(decodePage(Buffer.from('<p>naïve</p>'), { charset: 'utf-16' })).toMatchObject({
      text: '<p>naïve</p>',
      charset: 'utf-8',
    });
    expect(decodePage(utf16('<p>Понеділок</p>'), { charset: 'utf-16le' }).text).toBe(
      '<p>Понеділок</p>',
    );
  });

  test('an unknown name in the header counts as none', () => {
    expect(
      decodePage(Buffer.from('<meta charset="windows-1251">\xe9', 'latin1'), {
        charset: 'x-unknown',
      }).charset,
    ).toBe('windows-1251');
    expect(knownCharset('latin1')).toBe('windows-1252');
    expect(knownCharset('replacement')).toBeUndefined();
  });

  test('UTF-16 is read with its mark, by the header, and by its zeros', () => {
    const text = '<html><p>Приліт — “ok”</p></html>';
    expect(decodePage(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text)])).text).toBe(text);
    expect(decodePage(Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(text, true)])).text).toBe(
      text,
    );
    expect(decodePage(utf16(text), { charset: 'utf-16le' }).text).toBe(text);
    expect(decodePage(utf16(text)).text).toBe(text);
    expect(decodePage(utf16(text, true)).text).toBe(text);
  });

  test('windows-1252 without a word about it is recognised', () => {
    expect(decodePage(Buffer.from('The caf\xe9 \x97 \x93open\x94', 'latin1'))).toEqual({
      text: 'The café — “open”',
      charset: 'windows-1252',
      strayBytes: 0,
    });
  });

  test('stray bytes in UTF-8 are read as windows-1252 and counted', () => {
    const bytes = Buffer.concat([
      Buffer.from('naïve – '),
      Buffer.from('caf\xe9 \x93x\x94', 'latin1'),
      Buffer.from(' ß 😀 '),
      Buffer.from([0xe2, 0x82]),
    ]);
    expect(decodePage(bytes)).toEqual({
      text: 'naïve – café “x” ß 😀 â‚',
      charset: 'utf-8',
      strayBytes: 5,
    });
  });

  test('overlong forms, surrogates and what lies past Unicode are stray', () => {
    for (const bytes of [
      [0xc0, 0xaf],
      [0xe0, 0x80, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf8, 0x88, 0x80, 0x80, 0x80],
    ]) {
      const { text, strayBytes } = decodePage(
        Buffer.concat([Buffer.from('é'), Buffer.from(bytes)]),
      );
      expect(strayBytes).toBe(bytes.length);
      expect(text).not.toContain('\ufffd');
    }
  });

  const stray = (sizeBytes: number): Buffer =>
    Buffer.alloc(sizeBytes, Buffer.concat([Buffer.from('é'), Buffer.from([0xe9])]));

  test('ten megabytes of stray bytes are read', () => {
    expect(decodePage(stray(10 * 1024 * 1024)).strayBytes).toBeGreaterThan(3_000_000);
  });

  test('a page is decoded as often as a short one, however many of its bytes are stray', () => {
    const decodings = (sizeBytes: number): number => {
      const decode = vi.spyOn(TextDecoder.prototype, 'decode');
      const write = vi.spyOn(Buffer.prototype, 'write');
      const { strayBytes } = decodePage(stray(sizeBytes));
      expect(write).toHaveBeenCalledTimes(strayBytes);
      const { length } = decode.mock.calls;
      vi.restoreAllMocks();
      return length;
    };
    expect(decodings(30_000)).toBe(decodings(3));
  });
});

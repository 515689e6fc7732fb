import { describe, expect, test } from 'vitest';
import { printQr } from '../../src/serve/print-qr.ts';
import { encodeQr } from '../../src/serve/qr-code.ts';

/** A text, and the rows of its code in hex as another program (python-qrcode 8, level M, bytes, the same mask) draws them: versions 1, 2, 4 and 6. */
const DRAWN: readonly (readonly [text: string, rows: string])[] = [
  [
    'http://a.b/',
    '1fc17f 105f41 174a5d 174b5d 17555d 104541 1fd57f 300 154a12 4b8b1 b7df7 a9c92 7ed28 1a73 1fca17 104311 175228 174aba 175115 1041ba 1fde0b',
  ],
  [
    'http://192.168.1.23:4173/',
    '1fc247f 1044a41 175415d 175085d 175245d 105db41 1fd557f 1b600 17cfb7c 1f1fc82 1468a6b 1a35111 1153877 109c40a 16db6ab 1526209 13ef9f4 1151c 1fc415f 105271b 1753bfc 175b777 1750c85 1043579 1fdcaff',
  ],
  [
    'http://[fd00:aaaa:bbbb:cccc:dddd:eeee:ffff:1]:4173/',
    '1fc71727f 104324d41 175372f5d 175a2425d 175271c5d 10554e841 1fd55557f 1617d00 17c7ce47c c3b9b38d 185be8196 28c8e95d 11ce500b9 19b3acf4f 1d60fd97e 9b3e7ffc 1966fa6b1 abac7b6f 1c6934d94 b3f8295c 1b46a409a 160972f6d 13e98d98e 12b1d2e4f 177f885f0 18dfb15 1fce78b56 10568ed14 1758331fa 1752e6dbf 175d7db6c 104923cbc 1fdaa9372',
  ],
  [
    `http://192.168.1.23:4173/${'long/'.repeat(15)}`,
    '1fc297a177f 104bb54f941 175f73e535d 17511638e5d 175693a9f5d 105eed03541 1fd5555557f 1bd3e1300 17c06f29f7c 1a308e78af7 5ee71d6140 d2e37b146a 1afcb85e80d b23d29fff ffc8a5e8d6 c9df7a17e9 19586a7caa4 92f8f29fdf 10d8d85e85c e8cddc7159 1bd382bca05 1a988e386df bfb790fd2c 403a177a 1be8490bd84 1229ee7cefb 8e4c95f960 59300e63a9 1ec0d97ea0d 1d3d84a17fb 16fb094f96c 150f30e5363 15c07c38ff5 1c1729d1f 1fc94547350 1054f32171a 175756fc9f5 175403a1faf 175df0d2bf4 10424ba555a 1fdb3739ef4',
  ],
  // One of each of the eight masks.
  [
    'http://a.b/4',
    '1fc07f 105541 17475d 17475d 175b5d 104e41 1fd57f 0 154512 16b6b1 8d2f7 68f92 76e28 1e73 1fc917 104612 175f2a 1749ba 175115 1045ba 1fda0b',
  ],
  [
    'http://a.b/54',
    '1fd57f 104641 17515d 17445d 174f5d 105341 1fd57f d00 146825 b301b 7c75d 161038 d7982 17d9 1fdfbd 104eba 174d80 174f10 175bbf 104f10 1fd0a1',
  ],
  [
    'http://a.b/0',
    '1fc97f 104a41 17565d 17505d 175f5d 105d41 1fd57f 1700 17c57c 3353f 157a86 1a201c 57a59 19fd 1fc566 10559c 17555b 175e34 175164 104a34 1fde7a',
  ],
  [
    'http://a.b/11',
    '1fd87f 105541 174a5d 175a5d 174e5d 104341 1fd57f 1300 16e74b 81d3f b62eb 1fa2aa 8ed59 1990 1fd0d0 10539e 174a36 175382 175d64 104d59 1fd3cc',
  ],
  [
    'http://a.b/5',
    '1fd17f 104841 174c5d 175a5d 17535d 105d41 1fd57f 1000 117df9 525dc 17699a 122700 beaba 111e 1fd67a 104c80 175fb8 174ad7 174e78 104528 1fde99',
  ],
  [
    'http://a.b/1003',
    '1fc037f 1051d41 1756a5d 175715d 174735d 104f241 1fd557f 1b700 10570ce 1fb393e 1653f5b 128aa39 19d5ae1 1618202 15e32ab 1706195 12d23f4 15f14 1fc2159 104d912 17497fe 1748549 174b2a5 104e771 1fd4f49',
  ],
  [
    'http://a.b/55',
    '1fd97f 105541 175a5d 174f5d 175b5d 104041 1fd57f c00 13f297 3214e fd3cf 2b524 1d7582 1e1e 1fddf4 1057ef 175d12 17540c 174bbf 1046d7 1fdee8',
  ],
  [
    'http://a.b/819',
    '1fc17f 104f41 17455d 17445d 17495d 105c41 1fd57f 800 12d6a0 1709b1 1e7565 1896db 15d128 15e1 1fc75e 105e13 174cb8 1753f3 174d15 104d28 1fdc42',
  ],
];

describe('a QR code', () => {
  test.each(DRAWN)('of %s is the one that another program draws', (text, rows) => {
    const code = encodeQr(text)!;
    expect(
      code.map((row) => Number.parseInt(row.map(Number).join(''), 2).toString(16)).join(' '),
    ).toBe(rows);
  });

  test('is as large as its text needs, and none is made of a text that is too long', () => {
    const sizes = [0, 14, 15, 26, 42, 43, 62, 84, 106].map(
      (length) => encodeQr('x'.repeat(length))!.length,
    );
    expect(sizes).toEqual([21, 21, 25, 25, 29, 33, 33, 37, 41]);
    expect(encodeQr('x'.repeat(107))).toBeUndefined();
    expect(encodeQr('é'.repeat(54))).toBeUndefined();
  });

  test('is printed two modules high with its quiet zone, black on white where there are colours', () => {
    const code = encodeQr('http://a.b/')!;
    const plain = printQr(code, { colours: false }).split('\n');
    expect(plain).toHaveLength(15);
    expect(plain.every((line) => line.length === 29)).toBe(true);
    expect(plain.slice(0, 2)).toEqual(['█'.repeat(29), '█'.repeat(29)]);
    expect(plain[2]!.slice(0, 12)).toBe('████ ▄▄▄▄▄ █');
    const coloured = printQr(code, { colours: true }).split('\n');
    expect(coloured[2]).toMatch(
      /^\u001b\[38;5;16;48;5;231m {4}█▀▀▀▀▀█ [█▀▄ ]{5} █▀▀▀▀▀█ {4}\u001b\[0m$/,
    );
  });
});

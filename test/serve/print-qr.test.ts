import { describe, expect, test } from 'vitest';
import { encodeQr, printQr } from '../../src/serve/print-qr.ts';

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
    '1fd1cc47f 105bc7541 1757e0b5d 174655e5d 175038e5d 104b76641 1fd55557f ef4500 13f35c097 b27eaffc 1cc9a13df 102b6765 1c788b662 178b4f7ac 14446fdec eaf9638d 1df4b34f8 934ff557 11dfefb4f 507611bf 126236408 11150331c 177bc4bc7 113fea077 1ac9533fb 103c316 1fdaeaf54 105aff115 175a7a3f3 175cde387 174ba6db7 1041c045f 1fde3b7e0',
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
    'http://a.b/141',
    '1fdc7f 104d41 17545d 17465d 174b5d 105441 1fd57f 600 146f25 13331b 15475d 7a838 5ed82 17d9 1fdbbd 104ab9 174f80 174710 1757bf 104f10 1fd8a1',
  ],
  [
    'http://a.b/0',
    '1fd97f 105141 174b5d 17505d 17445d 104041 1fd57f 1c00 16e84b 3353f 3e1eb 10daa 57a59 1290 1fd8d0 10559c 174e36 175382 175164 104159 1fd3cc',
  ],
  [
    'http://a.b/11',
    '1fd87f 105541 174a5d 175a5d 174e5d 104341 1fd57f 1300 16e74b 81d3f b62eb 1fa2aa 8ed59 1990 1fd0d0 10539e 174a36 175382 175d64 104d59 1fd3cc',
  ],
  [
    'http://a.b/10',
    '1fdc7f 104441 17495d 17535d 175d5d 105241 1fd57f 1f00 117af9 1b21dc d4e9a 102a00 16d9ba 121e 1fda7a 104882 175db8 174ad7 174a78 104928 1fda99',
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
    'http://a.b/163',
    '1fcb7f 104e41 17445d 174b5d 174d5d 105c41 1fd57f d00 12d7a0 11a1b1 46565 235db 3c328 11e1 1fcb5e 105413 1749b8 175bf3 174515 104d28 1fd042',
  ],
];

describe('a QR code', () => {
  test.each(DRAWN)('of %s is the one that another program draws', (text, rows) => {
    const code = encodeQr(text);
    expect(
      code.map((row) => Number.parseInt(row.map(Number).join(''), 2).toString(16)).join(' '),
    ).toBe(rows);
  });

  test('is as large as its text needs', () => {
    const sizes = [0, 14, 15, 26, 42, 43, 62, 84, 106, 107].map(
      (length) => encodeQr('x'.repeat(length)).length,
    );
    expect(sizes).toEqual([21, 21, 25, 25, 29, 33, 33, 37, 41, 45]);
    expect(encodeQr('é'.repeat(53))).toHaveLength(41);
    expect(encodeQr('é'.repeat(54))).toHaveLength(45);
  });

  test('is printed two modules high with its quiet zone, black on white where there are colours', () => {
    const code = encodeQr('http://a.b/');
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

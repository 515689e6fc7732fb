/** A text file in another encoding is read in it, by what it declares or by its letters, and a guess is told. */
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/article/decode.ts';

/** The bytes of a text, by the inverse of what `TextDecoder` reads; windows-1252 is Latin-1 in Node 20. */
function encode(text: string, encoding: string): Buffer {
  const quotes = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const codes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) {
    const isHigh = encoding === 'windows-1252' && byte >= 0x80 && byte <= 0x9f;
    const letter = isHigh
      ? quotes[byte - 0x80]!
      : new TextDecoder(encoding).decode(Uint8Array.of(byte));
    codes.set(letter, byte);
  }
  return Buffer.from([...text].map((letter) => codes.get(letter) ?? 0x3f));
}

const TEXTS = {
  english: 'The café reopened — naïve, perhaps, said Zoë Brontë — and “nobody” paid £5.',
  quotes: 'She said “no”, and left – for good…',
  german: 'Die Straße wäre für Fußgänger geöffnet, hieß es. „Schön“, sagte Jürgen Groß.',
  french: 'À Noël, l’œuvre fut vendue aux enchères ; ça coûtait 1 200 €, où qu’il fût.',
  spanish: '¿Qué pasó mañana? El niño comió jamón en la montaña, según él.',
  portuguese: 'A situação não é fácil, disse o irmão: três milhões de cidadãos vão à praça.',
  swedish: 'Båten gick från kajen på Värmdö. Ön låg öde, sade länsmannen.',
  norwegian: 'Båten gikk over fjorden. Sjøen lå blå, og øya var øde, skrev Bjørn Ærlig.',
  icelandic: 'Það er ágætt veður í dag, sagði Þórður, og báturinn fór út á sjó.',
  polish: 'Źródło: zażółć gęślą jaźń. Łódź płynęła spokojnie, a chłopiec śpiewał.',
  czech: 'Příliš žluťoučký kůň úpěl ďábelské ódy, řekl starosta města Děčín.',
  hungarian: 'Az öreg hajós főzőcskézett, és a tűzhely fölött gőzölgött a gyümölcs.',
  romanian: 'Această casă a fost vândută într-o zi ploioasă; bărbatul îşi ţinea pălăria.',
  russian: 'Порт теперь греет сорок одну тысячу домов, сказал мэр; рыбаки молчат.',
  ukrainian: 'Порт тепер гріє тисячі будинків, сказала мерка Києва; її не чули, є й інші.',
  greek: 'Το λιμάνι ζεσταίνει σαράντα χιλιάδες σπίτια, είπε ο δήμαρχος της πόλης.',
  turkish: 'Şehir ışıkları söndü; çocuklar gülüştü, İstanbul’da yağmur yağdı.',
  lithuanian: 'Žvejai grįžo į uostą vėlai, o jūra buvo rami; ąžuolas šlamėjo šilčiau, čia pučia.',
};

describe('a text that is not UTF-8', () => {
  it.each([
    ['english', 'windows-1252'],
    ['quotes', 'windows-1252'],
    ['german', 'windows-1252'],
    ['french', 'windows-1252'],
    ['french', 'iso-8859-15'],
    ['spanish', 'windows-1252'],
    ['portuguese', 'windows-1252'],
    ['swedish', 'windows-1252'],
    ['norwegian', 'windows-1252'],
    ['icelandic', 'windows-1252'],
    ['polish', 'windows-1250'],
    ['polish', 'iso-8859-2'],
    ['czech', 'windows-1250'],
    ['czech', 'iso-8859-2'],
    ['hungarian', 'windows-1250'],
    ['romanian', 'windows-1250'],
    ['russian', 'windows-1251'],
    ['russian', 'koi8-r'],
    ['russian', 'iso-8859-5'],
    ['russian', 'ibm866'],
    ['ukrainian', 'windows-1251'],
    ['greek', 'windows-1253'],
    ['turkish', 'windows-1254'],
    ['lithuanian', 'windows-1257'],
  ] as const)('in %s, as %s, is read as it was written', (language, encoding) => {
    const written = TEXTS[language];
    const bytes = encode(written, encoding);
    const { text, warnings } = decodeBytes(bytes, { name: 'a.txt' });
    // Signs that an encoding lacks are question marks in the bytes.
    const decoder = new TextDecoder(encoding);
    expect(text).toBe(encoding === 'windows-1252' ? written : decoder.decode(bytes));
    expect(warnings).toMatchObject([
      { code: 'ARTICLE_ENCODING', message: expect.stringContaining('a.txt is not UTF-8') },
    ]);
  });

  it.each(['english', 'polish', 'russian', 'greek'] as const)(
    'is UTF-16 without its mark, in %s',
    (language) => {
      const little = Buffer.from(TEXTS[language], 'utf16le');
      for (const bytes of [little, Buffer.from(little).swap16()]) {
        const { text, warnings } = decodeBytes(bytes, { name: 'a.txt' });
        expect(text).toBe(TEXTS[language]);
        expect(warnings).toMatchObject([{ code: 'ARTICLE_ENCODING' }]);
      }
    },
  );

  it.each([
    ['front matter', '---\ntitle: Reka\nencoding: iso-8859-2\n---\n\n'],
    ['a line for editors', '<!-- -*- coding: iso-8859-2 -*- -->\n\n'],
  ])('is in the encoding that %s declares, and nothing is told', (_name, head) => {
    const written = `${head}Á, ä, é, ý.`;
    const { text, warnings } = decodeBytes(encode(written, 'iso-8859-2'), { name: 'a.md' });
    expect([text, warnings]).toEqual([written, []]);
  });

  it('is mostly UTF-8 with a few strays, which are told', () => {
    const bytes = Buffer.concat([Buffer.from('Żółw — “sam” — и ёж, a '), Buffer.of(0x93)]);
    const { text, warnings } = decodeBytes(bytes, { name: 'a.txt' });
    expect(text).toBe('Żółw — “sam” — и ёж, a “');
    expect(warnings).toMatchObject([{ code: 'ARTICLE_NOT_TEXT' }]);
  });

  it.each([
    ['bytes of a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 3, 0xff, 0x90, 0xc3])],
    ['what no language has', Buffer.from('a\xd7\xb5\x90\x81b\xf7c\xb5\x8dd\xd7e\x9df', 'latin1')],
    ['UTF-8 whose end is missing', Buffer.from('Euro €').subarray(0, 7)],
  ])('is refused where it is %s', (_name, bytes) => {
    expect(() => decodeBytes(bytes, { name: 'a.txt' })).toThrow(/byte \d+ cannot be read/);
  });
});

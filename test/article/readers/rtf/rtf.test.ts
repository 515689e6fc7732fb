import { describe, expect, test } from 'vitest';
import { makeRichText } from '../../../helpers/open-documents.ts';
import { linesOf, readDocument, refusalOf, skipsOf } from '../../../helpers/read-document.ts';

const ONE = 'The night ferry to the islands will sail again from Monday, the harbour office said.';
const TWO = 'It had been in dry dock since March, when a crack was found in its shaft.';
const read = (body: string, header = '') => readDocument(makeRichText(body, header), 'ferry.rtf');

describe('what is read of a document in Rich Text Format', () => {
  test('headings, quotes, lists and tables by their styles and marks, the title by its own', async () => {
    const article = await read(
      [
        '\\pard\\plain\\s3 The ferry is back\\par',
        `\\pard\\plain ${ONE}\\par`,
        '\\pard\\plain\\s1 What changes\\par',
        "{\\listtext\\pard\\plain\\f2 \\'b7\\tab}\\pard\\plain\\ls1\\ilvl0 New engines\\par",
        '{\\listtext\\pard\\plain a.\\tab}\\pard\\plain\\ls1\\ilvl1 Quieter\\par',
        '\\pard\\li360\\fi-360 2.\\tab Typed\\par',
        '\\pard\\plain\\s4 We missed it.\\par',
        '\\pard\\plain\\s2 At sea\\par',
        '\\trowd\\trhdr\\pard\\intbl Port\\cell Hour\\cell\\row\\trowd\\pard\\intbl North\\cell 9\\cell\\row',
        `\\pard\\plain It had been in {\\i dry} {\\b dock}.\\par`,
      ].join('\n'),
    );
    expect(article.title).toBe('The ferry is back');
    expect(linesOf(article)).toEqual([
      `paragraph: ${ONE}`,
      'heading1: What changes',
      'listItem1: New engines',
      'listItem2: Quieter',
      'listItem1: Typed',
      'quote: We missed it.',
      'heading2: At sea',
      'table: Port, Hour. North, 9.',
      'paragraph: It had been in dry dock.',
    ]);
    expect(article.blocks.at(-1)?.runs.map(({ kind }) => kind)).toEqual(['emphasis', 'strong']);
  });

  test.each([
    ["Caf\\'e9 \\'93na\\'efve\\'94", 'Café “naïve”'],
    [
      "\\u1050?\\u1080?\\u1111? and \\uc2\\u8364\\'80\\'20 5",
      'Киї and €\u00a05'.replace('\u00a0', ' '),
    ],
    ["{\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}", 'Привет'],
    ["{\\f3 \\'93\\'8c\\'8b\\'9e}", '東京'],
    ['\\u-10179?\\u-8704? boat', '😀 boat'],
    ['it\\rquote s \\ldblquote so\\rdblquote\\emdash or 1\\endash 2', 'it’s “so”—or 1–2'],
    ['a\\~b\\_c d\\-e \\{f\\}\\\\', 'a b-c de {f}\\'],
    ['one\\line two\\tab three', 'one two three'],
    ['split \nover lin\nes', 'split over lines'],
    ['{\\upr{ansi}{\\*\\ud{\\u8364?uro}}}', '€uro'],
    ['a{\\*\\bkmkstart b}b{\\*\\unknown{c{d}}}e', 'abe'],
    ['x{\\pict\\wmetafile8\\bin4 }}}}y}z', 'xz'],
  ])('%s is %s', async (written, words) => {
    const article = await read(`\\pard ${ONE}\\par ${written}\\par`);
    expect(article.blocks.at(-1)?.text).toBe(words);
  });

  test('a link and a field have their result; contents that a program made are skipped', async () => {
    const article = await read(
      `{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt {\\pard\\s5 What changes\\tab 2\\par}}}\\pard See {\\field{\\*\\fldinst{HYPERLINK "https://a.example/plan"}}{\\fldrslt{\\ul the plan}}} of {\\field{\\*\\fldinst{DATE {\\field{\\*\\fldinst x}{\\fldrslt 7}}}}{\\fldrslt May}}.\\par ${TWO}\\par`,
    );
    expect(linesOf(article)).toEqual(['paragraph: See the plan of May.', `paragraph: ${TWO}`]);
    expect(article.blocks[0]?.runs).toMatchObject([{ href: 'https://a.example/plan' }]);
    expect(skipsOf(article)).toContain('asked-to-skip: What changes 2');
  });

  test('a text box is read after its paragraph, once', async () => {
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt\\pard In a box.\\par}}{\\shprslt{\\*\\do{\\dptxbxtext In a box.}}}}';
    const article = await read(`\\pard It ${box}sails.\\par ${ONE}\\par`);
    expect(linesOf(article)).toEqual([
      'paragraph: It sails.',
      'paragraph: In a box.',
      `paragraph: ${ONE}`,
    ]);
  });
});

describe('what is not read', () => {
  test('notes, remarks, deleted and hidden text, headers of pages, pictures, entries of indexes', async () => {
    const article = await read(
      [
        '{\\header\\pard Page head\\par}{\\footerf\\pard 12\\par}',
        `\\pard The {\\deleted old }{\\revised new }ferry{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} From May.}}{\\*\\atnid AS}{\\*\\atnauthor Ada}\\chatn{\\*\\annotation\\pard Is that so?} sails{\\v not}.{\\xe{\\v ferry}}\\par`,
        '\\pard It did {\\strike not }{\\cf2 never }{\\fs2 sink }{\\cf2\\highlight1 white }come.{\\*\\shppict{\\pict 00ff}}{\\nonshppict{\\pict 00ff}}\\par',
        `\\pard ${TWO}\\par`,
      ].join('\n'),
    );
    expect(linesOf(article)).toEqual([
      'paragraph: The new ferry sails.',
      'paragraph: It did white come.',
      `paragraph: ${TWO}`,
    ]);
    const told = skipsOf(article);
    for (const words of ['footnote: From May.', 'hidden: not', 'deleted: not'])
      expect(told).toContain(words);
    expect(told.join()).not.toMatch(/old|Is that so|Page head|Ada/);
  });
});

test('its properties say who wrote it and when, its letters in which language', async () => {
  const info =
    "{\\info{\\title Ferry \\'26 sea}{\\author Ada Sailor}{\\operator Bo Van}{\\creatim\\yr2024\\mo3\\dy1\\hr9}{\\revtim\\yr2024\\mo4\\dy2}{\\*\\company X}}";
  const article = await read(`\\pard\\lang2057 ${ONE} ${TWO}\\par\\lang1036 Oui\\par`, info);
  expect(article).toMatchObject({
    title: 'Ferry & sea',
    byline: 'Ada Sailor',
    publishedAt: '2024-03-01',
    modifiedAt: '2024-04-02',
    language: 'en-GB',
  });
  expect((await read(`\\pard ${ONE}\\par`)).language).toBe('en-US');
});

test('a document is known by what it holds: Word saves this format as .doc too', async () => {
  const article = await readDocument(makeRichText(`\\pard ${ONE}\\par`), 'ferry.doc');
  expect(linesOf(article)).toEqual([`paragraph: ${ONE}`]);
});

describe('a document that cannot be read', () => {
  test.each([
    [
      'a text file',
      Buffer.from('Just words.'),
      'ARTICLE_UNSUPPORTED',
      'it is not a document in Rich',
    ],
    [
      'cut',
      makeRichText(`\\pard ${ONE}\\par`).subarray(0, -1),
      'ARTICLE_UNREADABLE',
      'its end is missing',
    ],
    ['without a word', makeRichText('\\pard\\par'), 'ARTICLE_EMPTY', 'contains nothing to read'],
    [
      'nested without end',
      makeRichText('{'.repeat(100_000)),
      'ARTICLE_UNREADABLE',
      'nested too deeply',
    ],
  ])('%s is refused with its reason', async (_name, bytes, code, why) => {
    const error = await refusalOf(bytes, 'story.rtf');
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(why)]);
    expect(error.hint).toBeTypeOf('string');
  });
});

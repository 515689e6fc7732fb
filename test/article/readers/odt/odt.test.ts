import { describe, expect, test } from 'vitest';
import {
  archiveOf,
  makeFlatText,
  makeOpenText,
  type OpenTextParts,
} from '../../../helpers/open-documents.ts';
import { linesOf, readDocument, refusalOf, skipsOf } from '../../../helpers/read-document.ts';
import { makeArchive } from '../../../helpers/word-documents.ts';

const ONE = 'The night ferry to the islands will sail again from Monday, the harbour office said.';
const TWO = 'It had been in dry dock since March, when a crack was found in its shaft.';
const read = (parts: OpenTextParts) => readDocument(makeOpenText(parts), 'ferry.odt');
const p = (inside: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${inside}</text:p>`;
const style = (name: string, inside: string, family = 'text', parent = ''): string =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${inside}</style:style>`;
const letters = (looks: string): string => `<style:text-properties ${looks}/>`;

describe('what is read of an OpenDocument text', () => {
  const text = [
    p('The ferry is back', 'P1'),
    p(ONE, 'Text_20_body'),
    '<text:h text:style-name="Heading_20_1" text:outline-level="1">What changes</text:h>',
    `<text:list text:style-name="L1"><text:list-item>${p('New engines')}<text:list><text:list-item>${p('Quieter')}</text:list-item></text:list></text:list-item></text:list>`,
    p('We missed it.', 'Quotations'),
    '<text:h text:outline-level="2">At sea</text:h>',
    `<table:table><table:table-header-rows><table:table-row><table:table-cell>${p('Port')}</table:table-cell><table:table-cell>${p('Hour')}</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>${p('North')}</table:table-cell><table:table-cell>${p('9')}</table:table-cell></table:table-row></table:table>`,
    p(
      `It${'<text:s text:c="2"/>'}had<text:tab/>been in dry<text:soft-page-break/>dock,<text:line-break/>since <text:span text:style-name="T1">March</text:span>.`,
    ),
  ].join('');
  const parts = {
    text,
    styles: style('P1', '', 'paragraph', 'Title') + style('T1', letters('fo:font-style="italic"')),
    common: `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>`,
  };
  const lines = [
    `paragraph: ${ONE}`,
    'heading1: What changes',
    'listItem1: New engines',
    'listItem2: Quieter',
    'quote: We missed it.',
    'heading2: At sea',
    'table: Port, Hour. North, 9.',
    'paragraph: It had been in drydock, since March.',
  ];

  test('headings, lists, quotes and tables by their tags and styles, the title by its own', async () => {
    const article = await read(parts);
    expect(article.title).toBe('The ferry is back');
    expect(linesOf(article)).toEqual(lines);
    expect(article.blocks.at(-1)?.runs).toMatchObject([{ kind: 'emphasis' }]);
  });

  test.each(['-5', '1e99', 'NaN', '999999999'])(
    'spaces of an odd number, %s, are spaces',
    async (count) => {
      const text = p(`It had<text:s text:c="${count}"/>been in dry dock.`);
      expect(linesOf(await read({ text }))).toEqual(['paragraph: It had been in dry dock.']);
    },
  );

  test('a flat file is the same', async () => {
    expect(linesOf(await readDocument(makeFlatText(parts), 'ferry.fodt'))).toEqual(lines);
  });

  test('text boxes and shapes are read after their paragraph; names of pictures are not', async () => {
    const article = await read({
      text: `<text:p>It <draw:frame><draw:text-box>${p('In a box.')}</draw:text-box></draw:frame>sails.<draw:frame><draw:image/><svg:title>A ship</svg:title><svg:desc>Seen from the quay</svg:desc></draw:frame></text:p>${p(ONE)}`,
    });
    expect(linesOf(article)).toEqual([
      'paragraph: It sails.',
      'paragraph: In a box.',
      `paragraph: ${ONE}`,
    ]);
  });
});

describe('what is not read', () => {
  test('remarks, deleted text, contents and notes; what was inserted is', async () => {
    const article = await read({
      text: [
        `<text:tracked-changes><text:changed-region><text:deletion>${p('It sank.')}</text:deletion></text:changed-region></text:tracked-changes>`,
        `<text:table-of-content><text:index-body><text:index-title>${p('Contents', 'Contents_20_Heading')}</text:index-title>${p('What changes 2')}</text:index-body></text:table-of-content>`,
        `<text:p>The <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>new <text:change-end text:change-id="c2"/>ferry<office:annotation><dc:creator>Bo</dc:creator>${p('Is that so?')}</office:annotation> sails.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('From May.')}</text:note-body></text:note></text:p>`,
        p(TWO),
      ].join(''),
    });
    expect(linesOf(article)).toEqual(['paragraph: The new ferry sails.', `paragraph: ${TWO}`]);
    const told = skipsOf(article);
    expect(told).toContain('footnote: From May.');
    expect(told).toContain('footnote-mark: 1');
    expect(told).toContain('asked-to-skip: What changes 2');
    expect(told.join()).not.toMatch(/sank|Is that so|Bo/);
  });

  test('hidden text, hidden paragraphs and sections, and letters that no one sees', async () => {
    const article = await read({
      styles:
        style('H', letters('text:display="none"')) +
        style('W', letters('fo:color="#ffffff"')) +
        style('M', letters('fo:color="#ffffff" fo:background-color="#000000"')) +
        style('S', letters('fo:font-size="1pt"')) +
        style('D', letters('style:text-line-through-style="solid"')) +
        style('HP', letters('text:display="none"'), 'paragraph'),
      text: [
        p(
          `It was <text:span text:style-name="H">not </text:span>full, <text:span text:style-name="W">never </text:span><text:span text:style-name="M">on a marker </text:span><text:span text:style-name="S">say it sank </text:span>and <text:span text:style-name="D">not </text:span>late.`,
        ),
        p('No one sees this.', 'HP'),
        `<text:p><text:hidden-paragraph text:is-hidden="true"/>Nor this.</text:p>`,
        `<text:p><text:hidden-text text:is-hidden="true" text:string-value="x">Nor that. </text:hidden-text>${ONE}</text:p>`,
        `<text:section text:display="none">${p('Nor the section.')}</text:section>`,
      ].join(''),
    });
    expect(linesOf(article)).toEqual([
      'paragraph: It was full, on a marker and late.',
      `paragraph: ${ONE}`,
    ]);
  });

  test('white letters are read where something may be behind them', async () => {
    const white = '<text:span text:style-name="W">White words.</text:span>';
    const box = `<text:p><draw:frame><draw:text-box>${p(white)}</draw:text-box></draw:frame></text:p>`;
    const styles =
      style('W', letters('fo:color="#ffffff"')) +
      style('B', '<style:paragraph-properties fo:background-color="#123456"/>', 'paragraph');
    const article = await read({ styles, text: p(ONE) + box + p(white, 'B') + p(white) });
    expect(linesOf(article).slice(1)).toEqual([
      'paragraph: White words.',
      'paragraph: White words.',
    ]);
  });
});

test('its properties say who wrote it and when, its letters in which language', async () => {
  const french = letters('fo:language="fr" fo:country="FR"');
  const article = await read({
    common: `<style:default-style style:family="paragraph">${letters('fo:language="en" fo:country="GB"')}</style:default-style>`,
    styles: style('F', french),
    meta: '<meta:initial-creator>Ada Sailor</meta:initial-creator><dc:creator>Bo Van</dc:creator><dc:title>Ferry &amp; sea</dc:title><meta:creation-date>2024-03-01T09:00:00.123456789</meta:creation-date><dc:date>2024-03-02T10:30:00Z</dc:date>',
    text:
      p(`${ONE} ${TWO}`) +
      p('They say <text:span text:style-name="F">bonjour tout le monde</text:span> here.'),
  });
  expect(article).toMatchObject({
    title: 'Ferry & sea',
    byline: 'Ada Sailor',
    publishedAt: '2024-03-01',
    modifiedAt: '2024-03-02T10:30:00Z',
    language: 'en-GB',
  });
  expect(article.blocks.at(-1)?.runs).toMatchObject([{ kind: 'language', language: 'fr-FR' }]);
});

describe('an OpenDocument text that cannot be read', () => {
  test.each([
    [
      'locked',
      makeOpenText({ text: p(ONE), manifest: '<manifest:encryption-data/>' }),
      'ARTICLE_UNREADABLE',
      'it is protected by a password',
    ],
    [
      'a text file',
      Buffer.from('Just words.'),
      'ARTICLE_UNSUPPORTED',
      'it is not an OpenDocument text',
    ],
    [
      'a table of figures',
      archiveOf({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml':
          '<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>',
      }),
      'ARTICLE_UNSUPPORTED',
      'it is an OpenDocument file, but not a text',
    ],
    ['without a word', makeOpenText({ text: p('') }), 'ARTICLE_EMPTY', 'contains nothing to read'],
    ['cut', makeOpenText({ text: p(ONE) }).subarray(0, 700), 'ARTICLE_UNREADABLE', 'it is damaged'],
    [
      'a bomb',
      makeArchive([
        { name: 'mimetype', content: Buffer.from('x') },
        { name: 'content.xml', content: Buffer.alloc(20_000_000, 'x'), sizeBytes: 100 },
      ]),
      'ARTICLE_TOO_LARGE',
      'it unpacks to more than 16 MB of text',
    ],
    [
      'nested without end',
      makeOpenText({ text: '<text:section>'.repeat(5000) }),
      'ARTICLE_UNREADABLE',
      'its parts are nested too deeply',
    ],
  ])('%s is refused with its reason', async (_name, bytes, code, why) => {
    const error = await refusalOf(bytes, 'story.odt');
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(why)]);
    expect(error.hint).toBeTypeOf('string');
  });
});

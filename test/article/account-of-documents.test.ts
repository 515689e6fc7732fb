/** Markdown and word processors' documents, made up and from the fixtures → what is read and what is skipped is all of them. */
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { accountFor } from '../../src/article/account.ts';
import type { Draft } from '../../src/article/build-article.ts';
import { letterCountOf } from '../../src/article/letter-count.ts';
import { readDocx } from '../../src/article/readers/docx/docx.ts';
import { readMarkdown } from '../../src/article/readers/markdown/markdown.ts';
import { ArticleError } from '../../src/errors.ts';
import { makeDocument, paragraph, run } from '../helpers/word-documents.ts';

const SENTENCE =
  'The board of the harbour voted five to two on Tuesday, and the ship will sail until October.';

/** Rules of what is markup and no text: what a browser shows nothing of. */
const MARK_UP: ReadonlySet<string> = new Set(['html', 'link-definition', 'footnote-mark']);

/** Letters that are read and letters that are skipped, except for those of markup. */
function accountOfText(article: Pick<Draft, 'title' | 'titleWhere' | 'blocks' | 'skipped'>) {
  const skipped = article.skipped.filter(({ rule }) => !MARK_UP.has(rule));
  const { read, skipped: letters } = accountFor({ ...article, skipped });
  return read + letters;
}

/** Letters of the text that HTML shows. */
function lettersOfHtml(html: string): number {
  let [text, unseen] = ['', 0];
  const step = (tag: string): number => (/^(?:script|style)$/.test(tag) ? 1 : 0);
  const parser = new Parser({
    onopentag: (tag) => void (unseen += step(tag)),
    onclosetag: (tag) => void (unseen -= step(tag)),
    ontext: (part) => void (text += unseen === 0 ? part : ''),
  });
  parser.end(html);
  return letterCountOf(text);
}

/** Letters of the text of a Markdown tree, without the reader's own walk. */
function lettersOfTree(node: Nodes): number {
  if (node.type === 'html') return lettersOfHtml(node.value);
  if ('alt' in node) return letterCountOf(node.alt ?? '');
  if ('value' in node) return letterCountOf(node.value);
  if (!('children' in node)) return 0;
  return (node.children as Nodes[]).reduce((sum, child) => sum + lettersOfTree(child), 0);
}

function lettersOfMarkdown(content: string): number {
  const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  return lettersOfTree(fromMarkdown(content, options));
}

/** The account of a Markdown text, or undefined where it is refused. */
function accountOfMarkdown(content: string): number | undefined {
  try {
    return accountOfText(readMarkdown(content, { language: 'en', timezone: 'UTC' }));
  } catch (error) {
    if (error instanceof ArticleError) return undefined;
    throw error;
  }
}

describe('read and skipped are all of a Markdown text', () => {
  it.each([
    ['a picture in a cell of a table', '| a | b |\n|---|---|\n| ![the quay](q.png) | two |'],
    ['what is struck out in a cell', '| a | b |\n|---|---|\n| ~~old price~~ | two |'],
    ['cells beyond the head of a table', '| a | b |\n|---|---|\n| one | two | three |'],
    ['a picture that is struck out', 'A ~~word ![the quay](q.png) more~~ here.'],
    ['a picture in a footnote', 'A note.[^1]\n\n[^1]: See ![the quay](q.png) and ~~this~~ there.'],
    ['a list and a table in a footnote', 'A note.[^1]\n\n[^1]: See\n\n    - one\n    - two'],
    ['HTML with a struck-out line', '<div><p>One</p><s>Two</s><p>Three</p></div>'],
    [
      'words behind a comment',
      '<!-- lectern: skip -->\nOne two three.\n\n<!-- lectern: read -->\n\nFour.',
    ],
    ['HTML that nobody sees', '<div>One<template>Two</template><noscript>Three</noscript></div>'],
    ['a title that the text has too', `# The *ferry*\n\n${SENTENCE}`],
  ])('%s', (_name, content) => {
    const text = `${SENTENCE}\n\n${content}\n\nThe end.`;
    expect(accountOfMarkdown(text)).toBe(lettersOfMarkdown(text));
  });

  it('of any shape', () => {
    fc.assert(
      fc.property(fc.array(markdownBlock, { minLength: 1, maxLength: 8 }), (blocks) => {
        const content = `${SENTENCE}\n\n${blocks.join('\n\n')}\n`;
        const account = accountOfMarkdown(content);
        if (account !== undefined) expect(account).toBe(lettersOfMarkdown(content));
      }),
      { numRuns: 100 },
    );
  });
});

const inlineWords = fc.constantFrom(
  'The harbour',
  'voted five to two',
  '*in May*',
  '**by law**',
  '`run 4`',
  '[the plan](https://a.example/plan)',
  '[the plan][plan]',
  '![the quay](quay.png)',
  '![the old quay][plan]',
  '~~not so~~',
  '~~not ![a picture](p.png) so~~',
  '<b>bold</b>',
  '<s>gone</s>',
  '<!-- a remark -->',
  '<br>',
  'a note[^1]',
  'AT&amp;T &lt;b&gt;',
  'Ünïcode Straße 東京',
  'https://a.example/page',
  '\\*not so\\*',
  'two  \nlines',
);
const inline = fc.array(inlineWords, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

const { markdownBlock } = fc.letrec<{ markdownBlock: string }>((tie) => ({
  markdownBlock: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inline,
    fc.tuple(fc.constantFrom('#', '##', '###'), inline).map(([marks, text]) => `${marks} ${text}`),
    fc.constantFrom(
      '***',
      '```js\nrun(4);\n```',
      '    indented code',
      '[plan]: https://a.example/p "The plan"',
    ),
    fc.array(inline, { minLength: 2, maxLength: 4 }).map((cells) => {
      const row = cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ');
      return `| ${row} |\n|${'---|'.repeat(cells.length)}\n| ${row} |\n| ${row} | more |`;
    }),
    inline.map((text) => `[^1]: ${indent(text, '    ')}`),
    inline.map((text) => `<div>\n<p>${text.replaceAll('\n', ' ')}</p>\n<s>old</s>\n</div>`),
    tie('markdownBlock').map((text) => `> ${indent(text, '> ')}`),
    fc
      .array(tie('markdownBlock'), { minLength: 1, maxLength: 3 })
      .map((items) => items.map((text) => `- ${indent(text, '  ')}`).join('\n')),
  ),
}));

/** Letters of the text of a document and of the notes that it names, as its own markup has it. */
function lettersOfDocument(parts: { readonly body: string; readonly footnotes?: string }): number {
  const { body, footnotes = '' } = parts;
  const shown = body.replace(/<w:(del|moveFrom)\b[^]*?<\/w:\1>/g, '');
  const notes = [...footnotes.matchAll(/<w:footnote w:id="(\d+)">([^]*?)<\/w:footnote>/g)]
    .filter(([, id]) => shown.includes(`footnoteReference w:id="${id}"`))
    .map(([, , text]) => text);
  const texts = [...[shown, ...notes].join('').matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)];
  return texts.reduce((sum, [, text]) => sum + lettersOfHtml(text!), 0);
}

async function accountOfDocument(parts: {
  readonly body: string;
  readonly footnotes?: string;
}): Promise<number | undefined> {
  try {
    return accountOfText(await readDocx(makeDocument(parts), { path: 'a.docx' }));
  } catch (error) {
    if (error instanceof ArticleError) return undefined;
    throw error;
  }
}

describe("read and skipped are all of a word processor's document", () => {
  const cell = (text: string): string => `<w:tc>${text}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph('In a box.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://a.example"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('a linked place')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

  it.each([
    [
      'a table within a table',
      `<w:tbl>${row(paragraph('a'), `<w:tbl>${row(paragraph('b'))}</w:tbl>${paragraph('c')}`)}</w:tbl>`,
    ],
    [
      'a table of merged cells',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Ports')}</w:tc></w:tr>${row(paragraph('North'), paragraph('9'))}</w:tbl>`,
    ],
    ['a text box', box],
    ['a field', field],
    ['a content control', `<w:sdt><w:sdtContent>${paragraph('Controlled')}</w:sdtContent></w:sdt>`],
    [
      'tabs and breaks',
      `<w:p>${run('one')}<w:r><w:tab/></w:r>${run('two')}<w:r><w:br/></w:r>${run('three')}</w:p>`,
    ],
    [
      'hidden and struck-out letters',
      `<w:p>${run('gone', '<w:strike/>')}${run(' unseen', '<w:vanish/>')}${run(' small', '<w:smallCaps/>')}</w:p>`,
    ],
    [
      'letters above and below the line',
      `<w:p>${run('H')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('O')}${run('3', '<w:vertAlign w:val="superscript"/>')}</w:p>`,
    ],
    [
      'a title said twice',
      `${paragraph('The ferry', 'Title')}${paragraph('The ferry', 'Heading1')}`,
    ],
    ['contents', paragraph('What changes 2', 'TOC1')],
    ['code', `${paragraph('run(4)', 'HTMLPreformatted')}`],
  ])('with %s', async (_name, part) => {
    const parts = { body: `${paragraph(SENTENCE)}${part}${paragraph(`${SENTENCE} Again.`)}` };
    expect(await accountOfDocument(parts)).toBe(lettersOfDocument(parts));
  });

  it('of any shape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(documentBlock, { minLength: 1, maxLength: 8 }), async (blocks) => {
        const parts = withNotes(`${blocks.join('')}${paragraph(SENTENCE)}`);
        const account = await accountOfDocument(parts);
        if (account !== undefined) expect(account).toBe(lettersOfDocument(parts));
      }),
      { numRuns: 40 },
    );
  });
});

/** A body with a note of its own for each mark. */
function withNotes(written: string): { readonly body: string; readonly footnotes: string } {
  let count = 0;
  const body = written.replaceAll('w:id="?"', () => `w:id="${++count}"`);
  const notes = Array.from({ length: count }, (_, index) => {
    const text = paragraph(`Note ${index + 1} of it.`);
    return `<w:footnote w:id="${index + 1}">${text}</w:footnote>`;
  });
  return { body, footnotes: notes.join('') };
}

const documentRun = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'The harbour',
        ' voted',
        ' five to two',
        ' &lt;b&gt; AT&amp;T',
        'Straße 東京',
        ' ',
      ),
      fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:strike/>', '<w:vertAlign w:val="superscript"/>'),
    )
    .map(([text, marks]) => run(text, marks)),
  fc.constantFrom(
    '<w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del>',
    `<w:ins w:id="2">${run('new')}</w:ins>`,
    '<w:r><w:footnoteReference w:id="?"/></w:r>',
    `<w:moveFrom w:id="3">${run('moved')}</w:moveFrom>`,
    '<w:r><w:br/></w:r>',
    '<w:r><w:tab/></w:r>',
  ),
);
const STYLES = ['Title', 'Heading1', 'Heading2', 'Quote', 'Caption', 'TOC1', ''];
const documentParagraph = fc
  .tuple(fc.constantFrom(...STYLES), fc.boolean(), fc.array(documentRun, { maxLength: 5 }))
  .map(([style, isItem, runs]) => {
    const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
    const item = isItem ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
    return `<w:p><w:pPr>${named}${item}</w:pPr>${runs.join('')}</w:p>`;
  });
const documentBlock = fc.oneof(
  { weight: 4, arbitrary: documentParagraph },
  {
    weight: 1,
    arbitrary: fc.tuple(documentParagraph, documentParagraph).map(([one, other]) => {
      const cells = `<w:tc>${one}</w:tc><w:tc>${other}</w:tc>`;
      return `<w:tbl><w:tr>${cells}</w:tr><w:tr>${cells}</w:tr></w:tbl>`;
    }),
  },
);

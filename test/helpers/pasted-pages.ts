/** annotated fixture pages → the page as it is pasted, in each of the ways in which people paste. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the fixture pages; its README explains their form. */
export const PAGES_FOLDER: string = join(import.meta.dirname, '../fixtures/articles');

/** One line of an annotated page. */
export type PageLine = { readonly mark: string; readonly text: string };

/** A fixture page: its lines in order (blank ones left out), and the metadata it should give. */
export type Page = {
  readonly name: string;
  readonly lines: readonly PageLine[];
  readonly spaced: string;
  readonly metadata: Readonly<Record<string, string>>;
};

/** The style in which the ends of paragraphs cannot always be told. */
export const DENSE = 'hard-wrapped at 78 columns without blank lines';

/** How a page looks when it is pasted. */
export const STYLES: Readonly<Record<string, (page: Page) => string>> = {
  'as the browser copies it': (page) => page.spaced,
  'with blank lines between paragraphs': (page) => page.lines.map(({ text }) => text).join('\n\n'),
  'with single newlines': (page) => page.lines.map(({ text }) => text).join('\n'),
  'hard-wrapped at 72 columns': (page) => page.lines.map(({ text }) => wrap(text, 72)).join('\n\n'),
  [DENSE]: (page) => page.lines.map(({ text }) => wrap(text, 78)).join('\n'),
};

/** Every fixture page. */
export function readPages(): Page[] {
  return readdirSync(PAGES_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readPage(name));
}

/** The fixture page of a name. */
export function readPage(name: string): Page {
  const raw = readFileSync(join(PAGES_FOLDER, name, 'page.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  const lines = raw
    .filter((line) => line !== '...')
    .map((line) => {
      const [mark = '', text = ''] = line.split(/:: (.*)/);
      return { mark, text };
    });
  const spaced = raw
    .map((line) => (line === '...' ? '' : line.replace(/^[\w-]+:: /, '')))
    .join('\n');
  return {
    name,
    lines,
    spaced,
    metadata: JSON.parse(readFileSync(join(PAGES_FOLDER, name, 'article.json'), 'utf8')) as Record<
      string,
      string
    >,
  };
}

/** Breaks a line before the word that would make it longer than the width. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

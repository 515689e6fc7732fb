/**
 * Invented pages in many languages, of which every line is labelled: `test/fixtures/language-pages/`. Each line has a letter and a bar before
 * its text: M menu, T title, S standfirst, B byline, D date, P paragraph, H heading, C caption, K a line of the page, A the same as a link,
 * X a card (headline|words that break off|button), U links (separated by semicolons), F footer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../fixtures/language-pages', import.meta.url));

/** A line and what it is. */
type LabelledText = { readonly mark: string; readonly text: string };

/** A page with its lines. */
export type LanguagePage = {
  readonly name: string;
  readonly language: string;
  readonly lines: readonly LabelledText[];
};

/** The pages of a set, by name. */
export function languagePages(set: string): readonly LanguagePage[] {
  return readdirSync(join(FOLDER, set))
    .sort()
    .map((file) => ({
      name: file.replace('.txt', ''),
      language: file.slice(0, 2),
      lines: readFileSync(join(FOLDER, set, file), 'utf8')
        .trim()
        .split('\n')
        .map(readLine),
    }));
}

function readLine(line: string): LabelledText {
  return { mark: line[0]!, text: line.slice(2) };
}

/** The lines that are read: paragraphs and headings. */
export function storyOf({ lines }: LanguagePage): readonly string[] {
  return lines.flatMap(({ mark, text }) => ('PH'.includes(mark) ? [text] : []));
}

/** The lines that are not read; a standfirst and the title may be. */
export function foreignOf({ lines }: LanguagePage): readonly string[] {
  return lines.flatMap(({ mark, text }) => {
    if (mark === 'X') return text.split('|');
    if (mark === 'U') return text.split(';');
    return 'PHTS'.includes(mark) ? [] : [text];
  });
}

/** Its HTML, whose names of classes tell nothing; `plain` has no elements for figures and paragraphs of the page. */
export function htmlOf({ language, lines }: LanguagePage, { plain }: { plain: boolean }): string {
  const of = (marks: string): readonly string[] =>
    lines.flatMap(({ mark, text }) => (marks.includes(mark) ? [escape(text)] : []));
  const [title] = of('T');
  const body = lines.map(({ mark, text }) => elementOf(mark, escape(text), plain)).join('\n');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body>
<div class="t1"><ul class="t2">${linksTo(of('M'))}</ul></div><div class="w9"><div class="w2">${body}</div></div><div class="f1"><ul>${linksTo(of('F'))}</ul></div></body></html>`;
}

function elementOf(mark: string, text: string, plain: boolean): string {
  if (mark === 'T') return `<h1>${text}</h1>`;
  if (mark === 'H') return `<h2>${text}</h2>`;
  if ('PS'.includes(mark)) return `<p>${text}</p>`;
  if ('BDK'.includes(mark)) return plain ? `<div class="k7">${text}</div>` : `<p>${text}</p>`;
  if (mark === 'C') return captionOf(text, plain);
  if (mark === 'A') return `<p><a href="/a">${text}</a></p>`;
  if (mark === 'U') return `<ul>${linksTo(text.split(';'))}</ul>`;
  if (mark !== 'X') return '';
  const [headline, teaser, button] = text.split('|');
  return `<div class="z3"><h3><a href="/x">${headline}</a></h3><p>${teaser}</p><a href="/x">${button}</a></div>`;
}

function captionOf(text: string, plain: boolean): string {
  return plain
    ? `<div class="b5"><img src="a.jpg" alt=""><p class="b6">${text}</p></div>`
    : `<figure><img src="a.jpg" alt=""><figcaption>${text}</figcaption></figure>`;
}

function linksTo(texts: readonly string[]): string {
  return texts.map((text, index) => `<li><a href="/${index}">${text}</a></li>`).join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

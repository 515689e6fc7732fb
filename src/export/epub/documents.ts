/** articles of a book → its XHTML documents: the articles themselves and the table of contents. Pure. */
import {
  direction,
  emptyTag,
  escapeHtml,
  startTag,
  webAddress,
} from '../../edition/formats/markup.ts';
import { coverOf } from '../../edition/edition.ts';
import { languagePart } from '../../languages/registry.ts';
import type { ArticleBody, BodyHeading } from './article-body.ts';
import type { EpubArticle, EpubBook } from './book.ts';

/** The style sheet of the documents: what the reader's own settings do not decide. */
export const BOOK_STYLES = `body { line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid; }
.byline, .disclosure, .source { font-size: 0.9em; }
pre { white-space: pre-wrap; }
figure { margin: 1em 0; }
.cover img { max-height: 40vh; }
img { max-width: 100%; height: auto; }
.-epub-media-overlay-active { background-color: #ffe08a; color: #1a1a1a; }
`;

/** An article as a document; `hasCover`: with its cover above its title, which says the same. */
export function articleDocument(
  { edition }: EpubArticle,
  body: ArticleBody,
  { hasCover }: { readonly hasCover: boolean },
): string {
  const { title, language, disclosure } = edition;
  const isDisclosed = edition.cues.some(({ role }) => role === 'disclosure');
  const line =
    disclosure.text === undefined || isDisclosed
      ? ''
      : `\n${startTag('p', { class: 'disclosure', lang: disclosure.language })}${escapeHtml(disclosure.text)}</p>`;
  const cover = hasCover ? coverOf(edition) : undefined;
  const picture = cover
    ? `<div class="cover">${emptyTag('img', { src: cover.name, alt: '' })}</div>\n`
    : '';
  const source = sourceLine(webAddress(edition.url), language);
  return xhtml(
    { title, language },
    `<article epub:type="chapter">\n${picture}${body.markup}${line}${source}\n</article>`,
  );
}

/** Where the article was published. */
function sourceLine(url: string | undefined, language: string): string {
  if (url === undefined) return '';
  const { readArticle } = languagePart(language, 'pages');
  return `\n<p class="source">${startTag('a', { href: url })}${escapeHtml(readArticle)}</a></p>`;
}

/** The table of contents: articles and, in each, its headings. */
export function navigationDocument(book: EpubBook, bodies: readonly ArticleBody[]): string {
  const items = book.articles.map(({ id, edition }, index) => {
    const own = entriesOf(bodies[index]!.headings, `${id}.xhtml`);
    return `<li>${startTag('a', { href: `${id}.xhtml` })}${escapeHtml(edition.title)}</a>${own}</li>`;
  });
  return xhtml(
    book,
    `<nav epub:type="toc" id="toc"><h1>${escapeHtml(book.title)}</h1><ol>\n${items.join('\n')}\n</ol></nav>`,
  );
}

/** Headings one below another by their level. */
function entriesOf(headings: readonly BodyHeading[], document: string): string {
  if (headings.length === 0) return '';
  const [first] = headings;
  const items: string[] = [];
  let own: BodyHeading[] = [];
  let current = first!;
  const close = (): void => {
    const link = `${startTag('a', { href: `${document}#${current.id}` })}${escapeHtml(current.title)}</a>`;
    items.push(`<li>${link}${entriesOf(own, document)}</li>`);
  };
  for (const heading of headings.slice(1)) {
    if (heading.level > current.level) {
      own.push(heading);
      continue;
    }
    close();
    current = heading;
    own = [];
  }
  close();
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

function xhtml(
  { title, language }: { readonly title: string; readonly language: string },
  body: string,
): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
${startTag('html', {
  xmlns: 'http://www.w3.org/1999/xhtml',
  'xmlns:epub': 'http://www.idpf.org/2007/ops',
  lang: language,
  'xml:lang': language,
  dir: direction(language),
})}
<head>
<meta charset="utf-8"/>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="book.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}

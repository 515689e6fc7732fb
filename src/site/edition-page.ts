/**
 * an edition → its page, with the transcript as its text, and its page for iframes. Pure; without
 * inline scripts or styles.
 */
import { PAGE_STYLES_NAME } from '../edition/formats/page-names.ts';
import { coverOf, type Edition, type EditionFile } from '../edition/edition.ts';
import {
  direction,
  escapeHtml,
  languageAttributes,
  startTag,
  webAddress,
  type TagAttributes,
} from '../edition/formats/markup.ts';
import { policyLine } from './content-policy.ts';
import { factsMarkup } from './edition-facts.ts';
import { machineHead } from './machine-head.ts';
import { voiceCredits } from '../edition/voice-credits.ts';
import { playerElement } from './player-element.ts';
import type { Publication } from './publication.ts';
import { transcriptMarkup } from './transcript-markup.ts';
import { languagePart, partLanguage } from '../languages/registry.ts';

/**
 * The edition's page, `index.html` in its folder: without JavaScript an audio element and the text.
 */
export function buildPage(edition: Edition, publication: Publication = {}): string {
  const { title, language } = edition;
  const words = languagePart(language, 'pages');
  const listLink = startTag('a', { href: '../index.html', ...pageWords(language) });
  const player = playerElement(edition, { base: '', attributes: { 'read-along': 'article' } });
  return pageDocument(edition, {
    publication,
    pictures: (edition.pictures ?? []).map(({ src }) => src),
    head: [
      ...(edition.draft || edition.unlisted ? [NO_INDEX] : []),
      machineHead(edition, publication),
    ].join('\n'),
    body: `<main>
<nav>${listLink}${escapeHtml(words.editions)}</a></nav>
<h1>${escapeHtml(title)}</h1>
<p class="byline">${factsMarkup(edition)}</p>
${draftLine(edition)}${player}
<article>
${transcriptMarkup(edition.cues, { looks: edition.blocks, pictures: edition.pictures })}
</article>
<footer>${[...footerLinks(edition), ...creditLines(edition)].join('\n')}</footer>
</main>`,
  });
}

/**
 * The page for an iframe, `embed.html`: cover, title and facts beside the player. In a frame as low as
 * the player they are hidden, the title to eyes alone.
 */
export function buildEmbedPage(edition: Edition, publication: Publication = {}): string {
  return pageDocument(edition, {
    publication,
    head: NO_INDEX,
    bodyClass: 'embed',
    body: `<main>
${coverImage(edition)}<div>
<h1>${titleLink(edition)}</h1>
<p class="byline">${factsMarkup(edition)}</p>
</div>
${playerElement(edition, { base: '', attributes: { layout: 'compact', mini: 'off' }, holdsPlace: true })}
</main>
<script src="../lectern-frame.js" defer></script>`,
  });
}

/** The cover, which says nothing that the title beside it does not say; editions may have none. */
function coverImage(edition: Edition): string {
  const cover = coverOf(edition);
  if (cover === undefined) return '';
  const src = encodeURIComponent(cover.name);
  const side = { width: COVER_SIDE, height: COVER_SIDE };
  return `${startTag('img', { src, alt: '', ...side, loading: 'lazy' })}\n`;
}

/** The title, leading to the article if its address is known; not within the frame. */
function titleLink({ title, url }: Edition): string {
  const href = webAddress(url);
  if (href === undefined) return escapeHtml(title);
  return linkTo(href, { text: title, target: '_blank', rel: 'noopener' });
}

/** Pixels of the cover in a frame, at most. */
const COVER_SIDE = 126;

/** Keeps a page out of search engines. */
const NO_INDEX = '<meta name="robots" content="noindex">';

function draftLine({ draft, language }: Edition): string {
  if (!draft) return '';
  const start = startTag('p', { class: 'facts', ...pageWords(language) });
  return `${start}${escapeHtml(languagePart(language, 'pages').draft)}</p>\n`;
}

/** Links to the article, if its address is known, and to the files for readers. */
function footerLinks(edition: Edition): readonly string[] {
  const article = webAddress(edition.url);
  const { readArticle } = languagePart(edition.language, 'pages');
  const links = fileLinks(edition);
  if (article === undefined) return links;
  return [linkTo(article, { text: readArticle, ...pageWords(edition.language) }), ...links];
}

/** The credits that the voices' licences require. */
function creditLines(edition: Edition): readonly string[] {
  return voiceCredits(edition.voices).map((line) => `<p>${escapeHtml(line)}</p>`);
}

function fileLinks(edition: Edition): readonly string[] {
  const { language } = edition;
  const { download, transcript } = languagePart(language, 'player');
  const { captions } = languagePart(language, 'pages');
  const labels: Partial<Record<EditionFile['role'], string>> = {
    audio: download,
    transcript,
    captions,
  };
  return edition.files.flatMap(({ role, name }) => {
    const label = labels[role];
    if (label === undefined) return [];
    const extension = name.split('.').at(-1)!.toUpperCase();
    return [
      linkTo(encodeURIComponent(name), { text: `${label} (${extension})`, ...pageWords(language) }),
    ];
  });
}

/** The `lang` of the page's labels, which are English if the language has no strings. */
function pageWords(language: string): TagAttributes {
  return languageAttributes(partLanguage(language, 'pages'), language);
}

function linkTo(
  href: string,
  { text, ...attributes }: TagAttributes & { readonly text: string },
): string {
  return `${startTag('a', { href, ...attributes })}${escapeHtml(text)}</a>`;
}

/** What differs from page to page. */
type PageParts = {
  readonly publication: Publication;
  readonly head: string;
  readonly body: string;
  readonly bodyClass?: string;
  /** Addresses of the pictures that it shows. @default none */
  readonly pictures?: readonly string[];
};

function pageDocument(edition: Edition, parts: PageParts): string {
  const { title, language, image } = edition;
  const { publication, head, body, bodyClass } = parts;
  return `<!doctype html>
${startTag('html', { lang: language, dir: direction(language) })}
<head>
<meta charset="utf-8">
${policyLine({ ...publication, images: [image], pictures: parts.pictures })}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head}
<link rel="stylesheet" href="../${PAGE_STYLES_NAME}">
<script src="../lectern-player.js" defer></script>
</head>
${startTag('body', { class: bodyClass })}
${body}
</body>
</html>
`;
}

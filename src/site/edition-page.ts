/**
 * Edition → its page, with the transcript as a page of text, and
 * the page for iframes. Pure; no script or style stands inside.
 */
import { audioOf } from '../edition/edition.ts';
import type { Edition, EditionCue } from '../edition/edition.ts';
import { direction, escapeHtml, webAddress } from '../edition/formats/markup.ts';
import { PAGE_STYLES_NAME } from './page-styles.ts';
import { writtenDate } from '../edition/shared/written-date.ts';
import { addressOf, machineHead } from './structured-data.ts';
import type { Published } from './structured-data.ts';
import { pageStrings, playerStrings } from '../edition/strings.ts';

/** What a role is on a page; others are paragraphs. */
const TAGS: Readonly<Record<string, string>> = {
  heading: 'h2',
  quote: 'blockquote',
  code: 'pre',
  listItem: 'li',
};

/**
 * The edition's page, `index.html` in its folder. Without
 * JavaScript it is an audio element and the text.
 */
export function buildPage(edition: Edition, published: Published = {}): string {
  const { title, language } = edition;
  const words = pageStrings(language);
  const article = webAddress(edition.url);
  const back = article
    ? `<a href="${escapeHtml(article)}">${escapeHtml(words.readArticle)}</a>`
    : '';
  return pageDocument({
    edition,
    head: machineHead(edition, published),
    script: 'lectern-player.js',
    body: `<main>
<nav><a href="../index.html" lang="${escapeHtml(language)}">${escapeHtml(words.editions)}</a></nav>
<h1>${escapeHtml(title)}</h1>
<p class="byline">${factsMarkup(edition)}</p>
${playerElement(edition, { base: '', attributes: ' read-along="article"' })}
<article>
${transcriptMarkup(edition)}
</article>
<footer>${[back, ...fileLinks(edition)].filter(Boolean).join('\n')}</footer>
</main>`,
  });
}

/**
 * The page for an iframe, `embed.html`: the player
 * alone, and its title for those who hear the page.
 */
export function buildEmbedPage(edition: Edition): string {
  const body = `<main>\n<h1>${escapeHtml(edition.title)}</h1>\n${playerElement(edition, { base: '', attributes: ' mini="off"' })}\n</main>\n<script src="../lectern-frame.js" defer></script>`;
  return pageDocument({
    edition,
    head: '<meta name="robots" content="noindex">',
    script: 'lectern-player.js',
    body,
    bodyClass: 'embed',
  });
}

/**
 * `<lectern-player>` around what stands there without JavaScript: the audio element
 * and the disclosure. `base` is the address of the edition's folder, or nothing.
 */
export function playerElement(
  edition: Edition,
  options: { readonly base: string; readonly attributes?: string },
): string {
  const { base, attributes = '' } = options;
  return `<lectern-player src="${escapeHtml(base)}edition.json"${attributes}>${audioElement(edition, base)}${disclosureElement(edition)}</lectern-player>`;
}

function disclosureElement(edition: Edition): string {
  const { text } = edition.disclosure;
  return text === undefined ? '' : `<p>${escapeHtml(text)}</p>`;
}

/** A plain audio element, which every browser plays. */
export function audioElement(edition: Edition, base: string): string {
  const label = playerStrings(edition.language).listen;
  return `<audio controls preload="none" aria-label="${escapeHtml(label)}" src="${escapeHtml(base + encodeURIComponent(audioOf(edition).name))}"></audio>`;
}

/**
 * What was read, in printed words: a block an element, with the
 * block's id and hash, by which players and `metadata.vtt` find it.
 */
export function transcriptMarkup(edition: Edition): string {
  const blocks = new Map<string, EditionCue[]>();
  edition.cues.forEach((cue, i) => {
    // The title stands above already, and the byline
    // with it; the disclosure stands by the player.
    if (['title', 'byline', 'disclosure'].includes(cue.role)) return;
    const key = cue.blockId ?? `#${i}`;
    blocks.set(key, [...(blocks.get(key) ?? []), cue]);
  });
  const all = [...blocks.values()];
  return all
    .map((cues, i) => listStart(cues, all[i - 1]) + blockMarkup(cues) + listEnd(cues, all[i + 1]))
    .join('\n');
}

function isItem(cues: readonly EditionCue[] | undefined): boolean {
  return cues?.[0]!.role === 'listItem';
}

function listStart(cues: readonly EditionCue[], before: readonly EditionCue[] | undefined): string {
  return isItem(cues) && !isItem(before) ? '<ul>\n' : '';
}

function listEnd(cues: readonly EditionCue[], next: readonly EditionCue[] | undefined): string {
  return isItem(cues) && !isItem(next) ? '\n</ul>' : '';
}

function blockMarkup(cues: readonly EditionCue[]): string {
  const { blockId, role } = cues[0]!;
  const tag = TAGS[role] ?? 'p';
  const id =
    blockId === undefined
      ? ''
      : ` id="${escapeHtml(blockId)}" data-lectern-block="${escapeHtml(blockId)}"`;
  return `<${tag}${id}>${cues.map((cue) => escapeHtml(cue.text)).join(' ')}</${tag}>`;
}

/** Who wrote it, where it appeared, and when, the day written out. */
export function factsMarkup(edition: Edition): string {
  const date = dateOf(edition);
  const day =
    date === undefined
      ? []
      : [
          `<time datetime="${escapeHtml(date)}">${escapeHtml(writtenDate(date, edition.language))}</time>`,
        ];
  return [
    ...[edition.byline, edition.siteName].filter((part) => part !== undefined).map(escapeHtml),
    ...day,
  ].join(' · ');
}

/** The day of an edition's article: of its last change, else of its publication. */
export function dateOf(edition: Edition): string | undefined {
  return (edition.modifiedAt ?? edition.publishedAt)?.slice(0, 10);
}

function fileLinks(edition: Edition): string[] {
  const words = playerStrings(edition.language);
  const labels: Readonly<Record<string, string>> = {
    audio: words.download,
    transcript: words.transcript,
    captions: pageStrings(edition.language).captions,
  };
  return edition.files
    .filter((file) => labels[file.role] !== undefined)
    .map(
      (file) =>
        `<a href="${escapeHtml(addressOf(file.name, { slug: edition.slug }))}">${escapeHtml(`${labels[file.role]} (${file.name.split('.').at(-1)!.toUpperCase()})`)}</a>`,
    );
}

function pageDocument(page: {
  readonly edition: Edition;
  readonly head: string;
  readonly script: string;
  readonly body: string;
  readonly bodyClass?: string;
}): string {
  const { edition, head, script, body, bodyClass } = page;
  return `<!doctype html>
<html lang="${escapeHtml(edition.language)}" dir="${direction(edition.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(edition.title)}</title>
${head}
<link rel="stylesheet" href="../${PAGE_STYLES_NAME}">
<script src="../${script}" defer></script>
</head>
<body${bodyClass === undefined ? '' : ` class="${bodyClass}"`}>
${body}
</body>
</html>
`;
}

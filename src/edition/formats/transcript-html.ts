/**
 * cues → the transcript as a plain page: every word that is heard, one element for each block with its
 * time, without scripts or inline styles. Pure.
 */
import type { EditionCue } from '../edition.ts';
import { direction, escapeHtml, languageAttributes, startTag } from './markup.ts';
import { iconLink, PAGE_STYLES_NAME } from './page-names.ts';
import { clockTime } from '../shared/time-labels.ts';
import { groupCues } from './cue-groups.ts';

/** Elements by role; other roles are paragraphs. */
const TAGS: Readonly<Record<string, string>> = {
  title: 'h1',
  heading: 'h2',
  quote: 'blockquote',
  code: 'pre',
};

/** A link from the transcript back to the pages it belongs to. */
type TranscriptLink = {
  readonly href: string;
  readonly text: string;
  /** BCP 47 tag of the text. @default that of the page */
  readonly language?: string;
};

/** Options of `formatTranscriptHtml`. */
export type TranscriptOptions = {
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** Links above the text. @default none */
  readonly links?: readonly TranscriptLink[];
};

/**
 * The HTML transcript of the podcast namespace
 * (https://github.com/Podcastindex-org/podcast-namespace,
 * transcripts): `time` before each block.
 */
export function formatTranscriptHtml(
  cues: readonly EditionCue[],
  options: TranscriptOptions,
): string {
  const { title, language, links = [] } = options;
  // A title that is not spoken still heads the page.
  const head = cues.some((cue) => cue.role === 'title')
    ? ''
    : `<header><h1>${escapeHtml(title)}</h1></header>\n`;
  const blocks = groupCues(cues)
    .map((group) => blockMarkup(group, language))
    .join('\n');
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${iconLink('../')}
${startTag('link', { rel: 'stylesheet', href: `../${PAGE_STYLES_NAME}` })}
</head>
<body class="transcript">
${navigation(links, language)}${head}<main>
${blocks}
</main>
</body>
</html>
`;
}

function navigation(links: readonly TranscriptLink[], around: string): string {
  if (links.length === 0) return '';
  const written = links.map(
    ({ href, text, language }) =>
      `${startTag('a', { href, ...languageAttributes(language, around) })}${escapeHtml(text)}</a>`,
  );
  return `<nav>${written.join('\n')}</nav>\n`;
}

function blockMarkup(cues: readonly EditionCue[], around: string): string {
  const { role, start, language } = cues[0]!;
  const tag = TAGS[role] ?? 'p';
  const time = `<time datetime="PT${start.toFixed(3)}S">${clockTime(start)}</time>`;
  const text = cues.map((cue) => escapeHtml(cue.text)).join(' ');
  return `${time}\n${startTag(tag, languageAttributes(language, around))}${text}</${tag}>`;
}

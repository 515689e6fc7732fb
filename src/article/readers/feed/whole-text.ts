/** the texts of a feed's entries → the whole article of each, if one of them is that and not a teaser. */
import { anyOf } from '../../../_internal/any-of.ts';
import { textOfHtml } from '../../dom/tree.ts';

/** The texts of an entry, as HTML. */
export type EntryTexts = {
  /** The address of its page. */
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  /** What the format calls a summary or a description. */
  readonly summary?: string | undefined;
  /** Candidates for the whole text, the best first. */
  readonly texts: readonly (string | undefined)[];
};

/** Fewest words of a text that is whole by its length: a long teaser has eighty. */
const FEWEST_WORDS = 150;

/** The same for a text called a description, which is usually a teaser. */
const FEWEST_WORDS_OF_DESCRIPTION = 300;

/** Endings of a truncated text. */
const CUT_OFF_ENDS: readonly string[] = [
  '…',
  String.raw`\.\.\.`,
  String.raw`\[[^\]]{0,20}\]`,
  String.raw`\b(?:read|see|view) (?:more|on|the (?:rest|full \w+))`,
  String.raw`\bcontinue reading`,
  String.raw`\bkeep reading`,
  String.raw`\bfull (?:story|article)`,
];
const CUT_OFF = new RegExp(String.raw`${anyOf(CUT_OFF_ENDS)}[\s\]»→>.…]*$`, 'i');

/** The end of a sentence, with quotes and brackets after it. */
const SENTENCE_END = /[.!?。！？।][\s"'’”»)\]]*$/u;

/** Every end of a sentence within a line, and the last. */
const SENTENCE_ENDS = /[.!?。！？।]["'’”»)\]]*(?=\s+[\p{Lu}\p{Lo}"'‘“«(\d]|\s*$)/gu;

/** What WordPress puts below every entry. */
const ORIGIN_LINE = /<p>(?=\s*The post (?:(?!<\/?p[\s>])[\s\S]){0,1500}appeared first on\b)/g;

/** The same line once marked. */
const HIDDEN_PARAGRAPH = /<p hidden>(?:(?!<p[\s>])[\s\S]){0,3000}?<\/p>/g;

/** How many short entries of about one length show that they are cut to it. */
const ALIKE = 3;

/** How much their lengths differ at most, as a share of the longest. */
const ALIKE_SHARE = 0.15;

/** A text with its words in one line. */
type ReadText = { readonly text: string; readonly line: string };

/** An entry whose texts have been read. */
type ReadEntry = {
  readonly entry: EntryTexts;
  readonly texts: readonly ReadText[];
  readonly summary: ReadText | undefined;
};

/** What all entries of a feed tell about one. */
type FeedTexts = {
  /** Whether the feed carries whole texts: one of them is whole by its length. */
  readonly carriesTexts: boolean;
  /** Whether its texts are cut to one length. */
  readonly cutsTexts: boolean;
};

/** The whole article of each entry of a feed, or `undefined`; each text is read once. */
export function wholeTexts(entries: readonly EntryTexts[]): readonly (string | undefined)[] {
  const read = entries.map(readEntry);
  const feed = surveyTexts(read);
  return read.map((entry) => wholeText(entry, feed));
}

function readEntry(entry: EntryTexts): ReadEntry {
  const [summary] = [entry.summary].flatMap(readText);
  return { entry, texts: entry.texts.flatMap(readText), summary };
}

function readText(text: string | undefined): readonly ReadText[] {
  return text === undefined ? [] : [{ text, line: ownLine(text) }];
}

/** What the entries of a feed have in common. */
function surveyTexts(entries: readonly ReadEntry[]): FeedTexts {
  const lines = entries.flatMap(({ texts }) => texts.slice(0, 1).map(({ line }) => line));
  const lengths = lines.map(({ length }) => length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const shortest = lengths.reduce((least, length) => Math.min(least, length), longest);
  return {
    carriesTexts: lines.some((line) => isWhole(line, FEWEST_WORDS)),
    cutsTexts: lengths.length >= ALIKE && longest - shortest <= longest * ALIKE_SHARE,
  };
}

/**
 * The whole article: a text that is long enough and not cut off, a short one that is a text of its own
 * and ends as one does; of an entry without an address, whatever there is.
 */
function wholeText(read: ReadEntry, feed: FeedTexts): string | undefined {
  const { entry, texts, summary } = read;
  const long =
    texts.find(({ line }) => isWhole(line, FEWEST_WORDS)) ??
    (summary && isWhole(summary.line, FEWEST_WORDS_OF_DESCRIPTION) ? summary : undefined);
  const written = summary ? [...texts, summary] : texts;
  const any = entry.url === undefined ? written.find(({ line }) => line !== '') : undefined;
  const whole = (long ?? any)?.text ?? shortText(read, feed);
  return whole?.replace(ORIGIN_LINE, '<p data-lectern="skip">');
}

/**
 * A short text that is all there is. A note without a title is one, also where it is called a
 * description; otherwise only what stands in the place of whole texts.
 */
function shortText({ entry, texts, summary }: ReadEntry, feed: FeedTexts): string | undefined {
  const isNote = ownLine(entry.title ?? '') === '';
  const found = texts.find(({ line }) => line !== '') ?? (isNote ? summary : undefined);
  if (found === undefined) return undefined;
  const { text, line } = found;
  if (line === '' || isCutOff(line) || endsWithOwnLink(text, entry.url)) return undefined;
  if (isNote) return text;
  const isOwn = isOfItsOwn(line, { summary: summary?.line ?? '', feed });
  return SENTENCE_END.test(line) && isOwn ? text : undefined;
}

/** Whether a line is more than a teaser: one sentence alone says too little. */
function isOfItsOwn(
  line: string,
  { summary, feed }: { readonly summary: string; readonly feed: FeedTexts },
): boolean {
  if (feed.carriesTexts) return true;
  if (feed.cutsTexts || line === summary) return false;
  const isLonger = summary !== '' && line.length > summary.length;
  return isLonger || (line.match(SENTENCE_ENDS) ?? []).length > 1;
}

/** Whether the last words are a link to the page, which has more. */
function endsWithOwnLink(html: string, url: string | undefined): boolean {
  const end =
    /<a\s[^<>]{0,1000}?href\s*=\s*["']?([^"'\s<>]+)[^<>]{0,1000}>[^<]{0,200}<\/a>\s*(?:<\/\w+>\s*){0,5}$/i;
  const href = end.exec(html.trimEnd().slice(-4000))?.[1];
  return href !== undefined && url !== undefined && bareAddress(href) === bareAddress(url);
}

function bareAddress(address: string): string {
  return address
    .replaceAll('&amp;', '&')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

/** The words of a text in one line, without the line about its origin. */
function ownLine(html: string): string {
  return textOfHtml(html.replace(ORIGIN_LINE, '<p hidden>').replace(HIDDEN_PARAGRAPH, ''));
}

function isWhole(line: string, fewest: number): boolean {
  return line.split(' ').length >= fewest && !isCutOff(line);
}

function isCutOff(line: string): boolean {
  return CUT_OFF.test(line.slice(-80));
}

/**
 * a place in a text → the link, embed, highlight, comment or note there, as in Obsidian, wikis and
 * Pandoc.
 */
import { paragraphEnd } from './finder.ts';
import type { PieceReading } from './piece.ts';
import type { Match, Scan } from './scan.ts';

/** Longest link, in characters. */
const LONGEST_LINK = 500;

/** Longest comment, in characters. */
const LONGEST_COMMENT = 20_000;

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** `[[Page]]`, `[[Page#Heading]]`, `[[Page|label]]`. */
export function wikiLinkAt(scan: Scan, at: number): Match | undefined {
  const inner = doubleBrackets(scan, at);
  if (inner === undefined) return undefined;
  const end = at + inner.length + 4;
  if (/^_?toc_?$/i.test(inner.trim()))
    return { end, reading: { kind: 'skip', rule: 'template-tag' } };
  const [target = '', ...labels] = inner.split(/\\?\|/);
  const label = labels.join('|').trim();
  const words = label === '' ? pageName(target) : label;
  if (words === '') return undefined;
  return { end, reading: { kind: 'words', words, href: target.trim() } };
}

/** `![[picture.png|label]]`, `![[Page]]`. */
export function embedAt(scan: Scan, at: number): Match | undefined {
  if (!scan.text.startsWith('![[', at)) return undefined;
  const inner = doubleBrackets(scan, at + 1);
  if (inner === undefined) return undefined;
  const [target = '', ...labels] = inner.split(/\\?\|/);
  const label = labels.find((each) => !/^\s*\d+(?:x\d+)?\s*$/.test(each))?.trim() ?? '';
  const isPicture = PICTURE.test(target.trim());
  const words = label === '' ? target.trim() : label;
  return {
    end: at + inner.length + 5,
    reading: { kind: 'block', block: isPicture ? 'caption' : 'embed', words },
    isTag: true,
  };
}

/** The text between double brackets on one line, unless CommonMark makes it a link. */
function doubleBrackets({ text, finder, labels }: Scan, at: number): string | undefined {
  if (!text.startsWith('[[', at)) return undefined;
  const end = finder.next(']]', at + 2);
  if (end < 0 || end - at > LONGEST_LINK) return undefined;
  const inner = text.slice(at + 2, end);
  if (/[[\]\n]/.test(inner) || /^\s|\s$/.test(inner) || /^\d{0,3}$/.test(inner)) return undefined;
  const follows = text[end + 2];
  if (follows === '(' || follows === '[' || follows === ']') return undefined;
  return labels.has(labelOf(inner)) ? undefined : inner;
}

/** A label as CommonMark compares it. */
export function labelOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** `Folder/Page.md#Heading#Sub` as spoken: “Page, Heading, Sub”. */
function pageName(target: string): string {
  const [page = '', ...headings] = target.split('#').map((each) => each.trim());
  const name = page.replace(/\.md$/i, '').split('/').at(-1) ?? '';
  return [name, ...headings.filter((each) => !each.startsWith('^'))]
    .filter((each) => each !== '')
    .join(', ');
}

/** `==highlighted==`. */
export function highlightAt(scan: Scan, at: number): Match | undefined {
  return doubledMarkAt(scan, at);
}

/** `^^added^^`, which pymdownx underlines. */
export function insertionAt(scan: Scan, at: number): Match | undefined {
  return doubledMarkAt(scan, at);
}

/** Words between doubled signs. */
function doubledMarkAt(scan: Scan, at: number): Match | undefined {
  const { text, finder } = scan;
  const sign = text[at]!;
  const mark = sign + sign;
  const isWordOrSign = (character = ''): boolean =>
    character === sign || /[\p{L}\p{N}]/u.test(character);
  if (!text.startsWith(mark, at) || isWordOrSign(text[at - 1])) return undefined;
  const first = text[at + 2] ?? ' ';
  if (/\s/.test(first) || first === sign) return undefined;
  const end = finder.next(mark, at + 3);
  if (end < 0 || end > paragraphEnd(text, { from: at, finder })) return undefined;
  if (/\s/.test(text[end - 1]!) || isWordOrSign(text[end + 2])) return undefined;
  const inside = { start: at + 2, end };
  return { end: end + 2, reading: { kind: 'mark' }, inside };
}

/** `%%comment%%`, over several lines if it begins one. */
export function commentAt(scan: Scan, at: number): Match | undefined {
  const { text, finder } = scan;
  if (!text.startsWith('%%', at) || /[\p{L}\p{N}%]/u.test(text[at - 1] ?? '')) return undefined;
  if (text[at + 2] === '%') return undefined;
  const end = finder.next('%%', at + 2);
  if (end <= at + 2 || end - at > LONGEST_COMMENT) return undefined;
  const isBlock = finder.opensLine(at);
  if (!isBlock && end > paragraphEnd(text, { from: at, finder })) return undefined;
  return { end: end + 2, reading: { kind: 'skip', rule: 'comment' }, isTag: true };
}

/** `^[a note within the line]`, and the name of a paragraph, ` ^name`, at its end. */
export function noteAt(scan: Scan, at: number): Match | undefined {
  const { text, closings } = scan;
  if (text[at + 1] !== '[') return blockName(scan, at) ?? raised(scan, at);
  const end = closings.get(at + 1);
  const words = end === undefined ? '' : text.slice(at + 2, end).trim();
  if (end === undefined || words === '') return undefined;
  return { end: end + 1, reading: noteOf(words) };
}

function noteOf(words: string): PieceReading {
  return { kind: 'block', block: 'footnote', words };
}

const BLOCK_NAME =
  /\^[A-Za-z][A-Za-z0-9-]{1,40}(?=[ \t]*(?:\r?\n[ \t>]*(?:\r?\n|[-*+]\s|\d+[.)]\s)|\r?\n?$))|\^[0-9a-f]{6}(?=[ \t]*(?:\r?\n|$))/y;

function blockName({ text }: Scan, at: number): Match | undefined {
  if (!/\s/.test(text[at - 1] ?? '\n')) return undefined;
  BLOCK_NAME.lastIndex = at;
  const [name] = BLOCK_NAME.exec(text) ?? [];
  if (name === undefined) return undefined;
  return { end: at + name.length, reading: { kind: 'skip', rule: 'template-tag' } };
}

/** `[@doe2020, p. 3]`, `[see @doe2020; @roe2021]`: citations of Pandoc. */
export function citationAt({ text, closings, labels }: Scan, at: number): Match | undefined {
  const end = closings.get(at);
  if (end === undefined || end - at > LONGEST_LINK || text[end + 1] === '(') return undefined;
  const inner = text.slice(at + 1, end);
  if (!/^(?:[^@\][\n]{0,40}[\s])?-?@[A-Za-z][\w:.#$%&+?~/-]*(?=$|[\s,;\]])/.test(inner))
    return undefined;
  if (labels.has(labelOf(inner))) return undefined;
  return { end: end + 1, reading: { kind: 'skip', rule: 'citation' } };
}

/** `[words]{.class}`: the brackets are marks around words. */
export function bracketedSpanAt({ text, closings }: Scan, at: number): Match | undefined {
  const end = closings.get(at);
  if (end === undefined || text[end + 1] !== '{') return undefined;
  const found = /^\{[.#][\w-][^{}\n]{0,200}\}/.exec(text.slice(end + 1, end + 220));
  if (!found) return undefined;
  const inside = { start: at + 1, end };
  return { end: end + 1, reading: { kind: 'mark' }, inside };
}

const RAISED = /\^([\p{L}\p{N}+-]{1,10})\^(?![\p{L}\p{N}^(])/uy;

const RAISED_SIGNS: Readonly<Record<string, string>> = { '+': '⁺', '-': '⁻' };

/** Superscript digits stay superscript: `2^10^` is not 210. */
function raisedWords(words: string): string {
  return /^[+-]?\d+$/.test(words)
    ? words.replace(/./g, (sign) => RAISED_SIGNS[sign] ?? '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]!)
    : words;
}

/** `2^nd^`: a superscript. */
function raised({ text }: Scan, at: number): Match | undefined {
  // Also after a stop between a number and its ending: `1.^st^`.
  if (!/(?:[\p{L}\p{N})]|\d\.)$/u.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  RAISED.lastIndex = at;
  const words = RAISED.exec(text)?.[1];
  return words === undefined
    ? undefined
    : { end: at + words.length + 2, reading: { kind: 'words', words: raisedWords(words) } };
}

const KEYS = /\+\+([a-z0-9-]{1,20}(?:\+[a-z0-9-]{1,20}){0,4})\+\+(?![\p{L}\p{N}+])/uy;

/** `++ctrl+c++`: keys in pymdownx. */
export function keysAt({ text }: Scan, at: number): Match | undefined {
  if (/[\p{L}\p{N}+]/u.test(text[at - 1] ?? ' ')) return undefined;
  KEYS.lastIndex = at;
  const words = KEYS.exec(text)?.[1];
  return words === undefined
    ? undefined
    : { end: at + words.length + 4, reading: { kind: 'words', words } };
}

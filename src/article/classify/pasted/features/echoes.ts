/** a line → what of it stands elsewhere on the page: the line, its beginning, names of the page's makers. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { FeatureExtractor } from '../../features/feature-extractor.ts';
import type { Piece } from '../measure.ts';
import type { PastedLine } from '../pasted-lines.ts';

/** Longest line that may be a heading and its entry in a table of contents, in words. */
const MOST_LABEL_WORDS = 25;

/** Shortest line whose beginning tells it from others, in words. */
const FEWEST_START_WORDS = 11;

/** How much of its beginning tells a line from others, in characters. */
const START_CHARACTERS = 60;

/** How much of a line is searched for names, in characters. */
const NAMED_CHARACTERS = 800;

/** What stands elsewhere too. */
export const echoFeatures: FeatureExtractor<PastedLine> = {
  names: ['comesAgain', 'cameBefore', 'beginsAsBefore', 'namesAuthor', 'namesOwner'],
  extract(lines, { rows, at }) {
    const pieces = lines.map(({ piece }) => piece);
    const labels = pieces.map(labelOf);
    const starts = pieces.map(startOf);
    const lastAt = new Map(labels.map((label, index) => [label, index]));
    const firstAt = firsts(labels);
    const startAt = firsts(starts);
    const [author, owner] = [authorOf(pieces), ownerOf(pieces)];
    lines.forEach(({ piece }, index) => {
      const [label, start] = [labels[index]!, starts[index]!];
      const words = wordsOf(piece.text);
      const features = [
        label !== '' && lastAt.get(label)! > index + 1,
        label !== '' && firstAt.get(label)! < index - 1,
        start !== '' && startAt.get(start)! < index,
        author.some((word) => words.has(word)),
        owner.some((word) => words.has(word)),
      ];
      rows[index]!.set(features.map(Number), at);
    });
  },
};

/** Where each text stands first. */
function firsts(texts: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  texts.forEach((text, index) => found.has(text) || found.set(text, index));
  return found;
}

/** A short line without its number, its bullet and its end, as a table of contents repeats it. */
function labelOf({ text, words }: Piece): string {
  if (words > MOST_LABEL_WORDS) return '';
  return text
    .toLowerCase()
    .replace(/^[#•*–—\s-]*(?:\d{1,3}[.):]\s*)?/, '')
    .replace(/[\s.:?!…]+$/, '');
}

function startOf({ text, words }: Piece): string {
  return words < FEWEST_START_WORDS ? '' : text.slice(0, START_CHARACTERS).toLowerCase();
}

function wordsOf(text: string): ReadonlySet<string> {
  const start = text.toLowerCase().slice(0, NAMED_CHARACTERS);
  return new Set(start.match(/[\p{L}\p{N}]+/gu));
}

/** Most words of names that are looked for. */
const MOST_NAMES = 8;

/** Words of the first name in a byline. */
function authorOf(pieces: readonly Piece[]): readonly string[] {
  const signed = pieces.find((piece) => piece.dateline?.byline !== undefined);
  const byline = signed?.dateline?.byline ?? '';
  return (byline.toLowerCase().match(/\p{L}{4,}/gu) ?? []).slice(0, MOST_NAMES);
}

/** Words of the name behind a copyright sign. */
function ownerOf(pieces: readonly Piece[]): readonly string[] {
  const found = new Set<string>();
  for (const piece of pieces) {
    if (piece.clutter?.rule !== 'copyright' || piece.words > MOST_LABEL_WORDS) continue;
    const name = OWNER.exec(piece.text)?.[1] ?? '';
    for (const word of name.split(/[\s.]+/)) if (isName(word)) found.add(word.toLowerCase());
  }
  return [...found].slice(0, MOST_NAMES);
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && word.length >= 4 && !NO_NAME.test(word);
}

/** The name of an owner. */
const OWNER = /(?:©|\(c\)|copyright)[\s\d,–©-]*(?:copyright)?([\p{L}\p{N} .&’'-]{3,40})/iu;

/** Words beside an owner's name that name nobody. */
const NO_NAME = new RegExp(
  '^' +
    anyOf([
      'all',
      'rights',
      'reserved',
      'inc',
      'llc',
      'ltd',
      'limited',
      'media',
      'news',
      'group',
      'company',
      'corporation',
      'copyright',
      'the',
      'site',
      'powered',
      'designed',
      'privacy',
      'terms',
      'blog',
      'university',
      'digital',
      'online',
      'international',
      'world',
    ]) +
    '$',
  'i',
);

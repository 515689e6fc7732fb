/**
 * runs of a line that begins at the right, in the order in which they are read → from left to right,
 * by Unicode's bidirectional algorithm. Pure.
 */
import createBidi from 'bidi-js';

/** A part of a line. */
type OrderedRun = { readonly text: string };

/** A part whose characters are all of one level of embedding; those of odd levels go to the left. */
type Part<T> = {
  readonly run: T;
  readonly text: string;
  readonly start: number;
  readonly level: number;
};

/** The package's CommonJS file exports the function itself; its types say `default`. */
const bidi = (createBidi as unknown as typeof createBidi.default)();

/** Classes of letters that are written from right to left, and of the signs that combine with them. */
const LETTERS: ReadonlySet<string> = new Set(['R', 'AL', 'NSM']);

/** Whether the first letter of a text is of a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return isLetter(first);
}

/** The runs from left to right, cut where the direction changes. */
export function inDisplayOrder<T extends OrderedRun>(runs: readonly T[]): readonly T[] {
  const line = runs.map(({ text }) => text).join('');
  const embedding = bidi.getEmbeddingLevels(line, 'rtl');
  const order = bidi.getReorderedIndices(line, embedding);
  const parts = cutByLevel(runs, embedding.levels).flatMap(cutEnds);
  const partAt = new Map(parts.map((part) => [part.start, part]));
  return order
    .flatMap((index) => partAt.get(index) ?? [])
    .map(({ run, text, level }) => ({ ...run, text: isTurned(text, level) ? turn(text) : text }));
}

function cutByLevel<T extends OrderedRun>(
  runs: readonly T[],
  levels: ArrayLike<number>,
): readonly Part<T>[] {
  const parts: Part<T>[] = [];
  let start = 0;
  for (const run of runs) {
    let text = '';
    for (const character of run.text) {
      const level = levels[start + text.length]!;
      if (text !== '' && level !== levels[start]) {
        parts.push({ run, text, start, level: levels[start]! });
        start += text.length;
        text = '';
      }
      text += character;
    }
    if (text !== '') parts.push({ run, text, start, level: levels[start]! });
    start += text.length;
  }
  return parts;
}

/**
 * Cuts spaces and punctuation off the ends of words to the left: a renderer that sees the words alone
 * would put them at its own ends.
 */
function cutEnds<T>(part: Part<T>): readonly Part<T>[] {
  if (part.level % 2 === 0) return [part];
  const characters = Array.from(part.text);
  const first = characters.findIndex(isLetter);
  if (first < 0) return [part];
  const end = characters.findLastIndex(isLetter) + 1;
  let { start } = part;
  return [characters.slice(0, first), characters.slice(first, end), characters.slice(end)]
    .map((slice) => slice.join(''))
    .map((text) => {
      const cut = { ...part, text, start };
      start += text.length;
      return cut;
    })
    .filter(({ text }) => text !== '');
}

/** Whether the renderer, which does not see the line, would leave a part as it is read. */
function isTurned(text: string, level: number): boolean {
  return level % 2 === 1 && !Array.from(text).some(isLetter);
}

function turn(text: string): string {
  const signs = Array.from(text, (sign) => bidi.getMirroredCharacter(sign) ?? sign);
  return signs.reverse().join('');
}

function isLetter(character: string): boolean {
  return LETTERS.has(bidi.getBidiCharTypeName(character));
}

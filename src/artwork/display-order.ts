/**
 * runs of a line that begins at the right, in the order in which they are read → from left to right.
 * The rules of Unicode's bidirectional algorithm as far as titles need them. Pure.
 */

/** A part of a line. */
type OrderedRun = { readonly text: string };

const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}]/u;

/** Spaces and punctuation, which have no direction of their own. */
const NEUTRAL = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}.,،:;!?…·—–"'-]/u;

/** Signs that are drawn the other way round in a line that begins at the right. */
const MIRRORED = new Map(
  ['()', '[]', '{}', '«»', '‹›'].flatMap(([a, b]) => [
    [a!, b!],
    [b!, a!],
  ]),
);

/** Whether the first letter of a text is of a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(first);
}

/** Of a part of a line: right to left, left to right, or as what is around it. */
type Direction = 'right' | 'left' | 'neutral';

/** The runs from left to right: foreign words and figures stay in their own order. */
export function inDisplayOrder<T extends OrderedRun>(runs: readonly T[]): readonly T[] {
  const parts = runs.flatMap(splitNeutral);
  const directions = parts.map(({ text }) => directionOf(text));
  const groups: T[][] = [];
  let isForeign = false;
  for (const [index, part] of parts.entries()) {
    const wasForeign = isForeign;
    isForeign = resolve(directions, index) === 'left';
    const isMirrored = directions[index] === 'neutral' && !isForeign;
    const shown = isMirrored ? { ...part, text: mirror(part.text) } : part;
    if (wasForeign && isForeign) groups.at(-1)!.push(shown);
    else groups.push([shown]);
  }
  return groups.reverse().flat();
}

function directionOf(text: string): Direction {
  if (RIGHT_TO_LEFT.test(text)) return 'right';
  return Array.from(text).every((character) => NEUTRAL.test(character)) ? 'neutral' : 'left';
}

/** Punctuation goes with the line unless foreign words are on both sides of it. */
function resolve(directions: readonly Direction[], index: number): Direction {
  if (directions[index] !== 'neutral') return directions[index]!;
  const before = directions.slice(0, index).findLast((each) => each !== 'neutral');
  const after = directions.slice(index + 1).find((each) => each !== 'neutral');
  return before === 'left' && after === 'left' ? 'left' : 'right';
}

/** The words of a run, and the punctuation and spaces before and after them: a renderer would put them at its own ends. */
function splitNeutral<T extends OrderedRun>(run: T): readonly T[] {
  if (directionOf(run.text) === 'neutral') return [run];
  const characters = Array.from(run.text);
  const start = characters.findIndex((each) => !NEUTRAL.test(each));
  const end = characters.findLastIndex((each) => !NEUTRAL.test(each)) + 1;
  return [characters.slice(0, start), characters.slice(start, end), characters.slice(end)]
    .filter(({ length }) => length > 0)
    .map((part) => ({ ...run, text: part.join('') }));
}

function mirror(text: string): string {
  const signs = Array.from(text, (each) => MIRRORED.get(each) ?? each);
  return signs.reverse().join('');
}

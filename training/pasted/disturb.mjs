/**
 * The labelled lines of a page → a text of them in which a reader loses more: lines of pages moved among the story's, headings
 * left out, half of what stands around it left out. The same for the same seed and pages before.
 */

/** Lines of one box, boxes of a text, and boxes of earlier pages that are kept for later ones. */
const [LEAST_BOX, MOST_BOX, MOST_BOXES, KEPT] = [2, 7, 3, 200];

/** How often a box is of another page, headings are left out, and what stands around the story is thinned. */
const [OF_OTHERS, WITHOUT_HEADINGS, THINNED] = [0.5, 0.3, 0.5];

/** Longest heading, in words. */
const MOST_HEADING_WORDS = 10;

/** `(lines, seed) => text`, for lines `{ text, kind }`. */
export function disturber() {
  const boxes = [];
  return (lines, seed) => {
    const random = randomFrom(seed);
    const own = boxesOf(lines, random);
    const kept = withoutSome(lines, random);
    const count = 1 + Math.floor(random() * MOST_BOXES);
    for (let box = 0; box < count; box++) {
      const isOther = random() < OF_OTHERS && boxes.length > 0;
      insert(kept, pick(isOther ? boxes : own, random) ?? [], random);
    }
    boxes.push(...own);
    if (boxes.length > KEPT) boxes.splice(0, boxes.length - KEPT);
    return kept.map(({ text }) => text).join(random() < 0.5 ? '\n\n' : '\n');
  };
}

/** Runs of the page's own lines. */
function boxesOf(lines, random) {
  const boxes = [];
  for (let at = 0; at < lines.length;) {
    const size = LEAST_BOX + Math.floor(random() * (MOST_BOX - LEAST_BOX + 1));
    const box = lines.slice(at, at + size);
    if (box.every(({ kind }) => kind === 'foreign')) boxes.push(box);
    at += size;
  }
  return boxes;
}

function withoutSome(lines, random) {
  const [noHeadings, thin] = [random() < WITHOUT_HEADINGS, random() < THINNED];
  return lines.filter(({ text, kind }) => {
    if (kind === 'foreign') return !thin || random() < 0.5;
    return !(noHeadings && kind === 'story' && isHeading(text));
  });
}

function isHeading(text) {
  return !/[.!?:,;]["”’)]*$/u.test(text) && text.split(' ').length <= MOST_HEADING_WORDS;
}

/** Puts a box behind a line of the story. */
function insert(lines, box, random) {
  const story = lines.flatMap(({ kind }, index) => (kind === 'story' ? [index] : []));
  if (story.length > 0) lines.splice(pick(story, random) + 1, 0, ...box);
}

function pick(given, random) {
  return given[Math.floor(random() * given.length)];
}

/** Numbers from 0 to 1: mulberry32. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

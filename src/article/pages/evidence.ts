/** a line with its surroundings → the evidence for and against its being the article's, as named figures between 0 and 1. */
import type { LineContext } from './context.ts';

/** A question to a line; the answer is 0 to 1. */
export type Question = (line: LineContext) => number;

/** Questions that every line answers. `WEIGHTS` in weights.ts says how much each answer counts. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  kept: (line) => line.kept,
  inside: (line) => line.inside,
  keptInside: (line) => line.kept * line.inside,
  neither: (line) => (1 - line.kept) * (1 - line.inside),
  keptFurniture: (line) => (line.region === undefined ? 0 : line.kept),
  insideFurniture: (line) => (line.region === undefined ? 0 : line.inside),
  keptClutter: (line) => (line.clutter ? line.kept : 0),
  droppedProse: (line) => (line.prose > 0 ? (1 - line.kept) * line.inside : 0),
  droppedLong: (line) => (line.prose > 25 ? (1 - line.kept) * line.inside : 0),
  words: ({ unit }) => Math.min(1, Math.log1p(unit.words) / 5),
  prose: (line) => (line.prose > 0 ? 1 : 0),
  long: (line) => (line.unit.words > 25 ? 1 : 0),
  short: (line) => (line.unit.words < 4 ? 1 : 0),
  oneWord: (line) => (line.unit.words < 2 ? 1 : 0),
  link: (line) => line.link,
  nothingButLink: (line) => (line.link > 0.9 ? 1 : 0),
  linkedItem: (line) => (line.unit.kind === 'listItem' ? line.link : 0),
  linkedDropped: (line) => line.link * (1 - line.kept),
  sentence: ({ unit }) => (/[.!?…:;]["”’)]*$/.test(unit.text) ? 1 : 0),
  question: ({ unit }) => (unit.text.endsWith('?') ? 1 : 0),
  digits: ({ unit }) => (unit.text.match(/\d/g)?.length ?? 0) / unit.text.length,
  button: ({ unit }) => (unit.element.tag === 'button' || /(?:^|[\s_-])(?:btn|button)/.test(unit.element.hint) ? 1 : 0),
  paragraphTag: ({ unit }) => (unit.element.tag === 'p' ? 1 : 0),
  divTag: ({ unit }) => (unit.element.tag === 'div' ? 1 : 0),
  cellTag: ({ unit }) => (unit.element.tag === 'td' || unit.element.tag === 'th' ? 1 : 0),
  firstHeading: ({ unit }) => (unit.element.tag === 'h1' ? 1 : 0),
  middleHeading: ({ unit }) => (unit.element.tag === 'h2' || unit.element.tag === 'h3' ? 1 : 0),
  before: (line) => (line.fromFirst < 0 ? 1 : 0),
  after: (line) => (line.toLast < 0 ? 1 : 0),
  farBefore: (line) => (line.fromFirst < -8 ? 1 : 0),
  farAfter: (line) => (line.toLast < -8 ? 1 : 0),
  pastStart: (line) => clip(line.fromFirst / 10),
  toEnd: (line) => clip(line.toLast / 10),
  keptBefore: (line) => line.keptBefore,
  keptAfter: (line) => line.keptAfter,
  keptAround: (line) => line.keptAround,
  betweenKept: (line) => line.keptBefore * line.keptAfter,
  proseBefore: (line) => line.proseBefore,
  proseAfter: (line) => line.proseAfter,
  headingOverProse: (line) => (line.unit.kind === 'heading' ? line.proseAfter * line.keptAfter : 0),
  headingOverNothing: (line) => (line.unit.kind === 'heading' && line.proseAfter * line.keptAfter === 0 ? 1 : 0),
  keptAlike: (line) => line.keptAlike,
  keptSiblings: (line) => line.keptSiblings,
  linkSiblings: (line) => line.linkSiblings,
  linkedSiblingsDropped: (line) => line.linkSiblings * (1 - line.kept),
  repeated: (line) => line.repeated,
  repeatedDropped: (line) => line.repeated * (1 - line.kept),
  isTitle: (line) => line.isTitle,
  isDescription: (line) => line.isDescription,
  dateline: (line) => line.dateline,
};

/** Evidence that is there or not, by name: the kind of a line, its furniture, its clutter and how far that reaches. */
export function namesOf(line: LineContext): readonly string[] {
  const { unit, region, clutter } = line;
  return [`kind:${unit.kind}`, `region:${region ?? 'none'}`, ...(clutter ? [`clutter:${clutter.rule}`, `reach:${clutter.reach}`] : [])];
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}

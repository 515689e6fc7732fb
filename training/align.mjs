/**
 * The lines of a page and the text that its label says is the article → for each line whether it is
 * the article's.
 */
import { runsOf, wordsOf } from './words.mjs';

/** Words of a run that is looked for in the label. */
const RUN = 4;

/** Share of a line's runs that the label must have. */
const ENOUGH = 0.5;

/** A page whose lines hold less than this share of its label's runs is none of that label. */
const LEAST_COVERED = 0.6;

/** A label that leaves out this share of the page's sure prose behind its end breaks off before it. */
const BREAKS_OFF = 0.25;

/** How far outside the first and last long line of the article a short one may stand, in lines. */
const NEAR = 3;

/**
 * `{ targets, fault }`: 1 or 0 for each line; `fault` is a word for what is wrong with the label, and
 * then no line counts.
 */
export function alignLines(lines, label) {
  const truth = truthOf(label);
  const found = lines.map(({ unit }) => wordsOf(unit.text));
  const long = found.map((words) =>
    words.length < RUN ? undefined : shareIn(words, truth) >= ENOUGH,
  );
  const span = { first: long.indexOf(true), last: long.lastIndexOf(true) };
  const targets = found.map((words, index) => {
    if (long[index] !== undefined) return long[index] ? 1 : 0;
    const isNear = index >= span.first - NEAR && index <= span.last + NEAR;
    return isNear && truth.lines.has(words.join(' ')) ? 1 : 0;
  });
  const fault = faultOf({ lines, found, targets, truth, span });
  return { targets, fault };
}

function truthOf(label) {
  const lines = label.split('\n').map((line) => wordsOf(line).join(' '));
  return { runs: new Set(runsOf(wordsOf(label), RUN)), lines: new Set(lines) };
}

function shareIn(words, { runs }) {
  const own = runsOf(words, RUN);
  return own.filter((run) => runs.has(run)).length / own.length;
}

function faultOf({ lines, found, targets, truth, span }) {
  const seen = new Set(
    found.flatMap((words) => runsOf(words, RUN)).filter((run) => truth.runs.has(run)),
  );
  if (truth.runs.size > 0 && seen.size < LEAST_COVERED * truth.runs.size) return 'not on the page';
  const sure = lines.filter(isSure);
  const behind = sure.filter(({ unit }) => unit.index > span.last && !targets[unit.index]);
  return proseIn(behind) > BREAKS_OFF * proseIn(sure) ? 'breaks off' : undefined;
}

function isSure({ kept, prose, region }) {
  return kept === 1 && prose > 0 && region === undefined;
}

function proseIn(lines) {
  return lines.reduce((sum, { prose }) => sum + prose, 0);
}

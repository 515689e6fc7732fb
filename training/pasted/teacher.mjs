/**
 * A page whose lines the page reader labelled, or whose lines were labelled by hand, and the paragraphs
 * of the same page pasted → what each paragraph is: its kind, and its place by the story.
 */
import { foldText, runsOf, wordsOf } from '../words.mjs';

/** Kinds of a paragraph, by their numbers in what is written. */
export const KINDS = [
  'text',
  'heading',
  'title',
  'byline',
  'date',
  'standfirst',
  'caption',
  'page part',
];

/** Places of a paragraph, as in src/article/classify/pasted/marginals.ts. */
export const STATES = ['before', 'story', 'aside', 'after'];

/** No label: the teacher is unsure, or the labels say that it may be read or not. */
export const UNKNOWN = 255;

/** Log-odds within which the page reader is not sure of a line. */
const UNSURE = 1;

/** Words of the runs by which a paragraph is known again. */
const RUN = 4;

/** Share of the runs of a paragraph that one kind of lines must have. */
const MOST = 0.8;

/** Rules of lines that name people, and of captions. */
const [BYLINES, CAPTIONS] = [
  new Set(['byline', 'author-bio']),
  new Set(['photo-caption', 'photo-credit']),
];

/** Rules that are certain, whatever the score says. */
const CERTAIN = new Set([
  'hidden',
  'footer',
  'menu',
  'site-header',
  'cookie-notice',
  'comments',
  'skip-link',
]);

/** The lines of a labelled page: `{ text, kind, isRead, isSure }`. */
export function taughtLines({ labelled }, draft) {
  const title = foldText(draft.title);
  const firstRead = labelled.findIndex(({ rule }) => rule === undefined);
  const titles = labelled.filter((line) => foldText(line.unit.text) === title);
  const nearest =
    titles.findLast(({ unit }) => unit.index <= labelled[firstRead]?.unit.index) ?? titles[0];
  return labelled.map((line) => ({
    text: line.unit.text,
    kind: kindOf(line, { draft, isTitle: line === nearest }),
    isRead: line.rule === undefined && line !== nearest,
    isSure: Math.abs(line.score) >= UNSURE || CERTAIN.has(line.rule) || line === nearest,
  }));
}

function kindOf({ rule, unit, dateline, isDescription }, { draft, isTitle }) {
  if (isTitle) return 'title';
  if (unit.kind === 'caption' || CAPTIONS.has(rule)) return 'caption';
  if (rule === undefined) {
    if (isDescription === 1) return 'standfirst';
    return unit.kind === 'heading' ? 'heading' : 'text';
  }
  if (rule === 'byline' || (BYLINES.has(rule) && dateline === 1)) return 'byline';
  const byline = foldText(draft.byline ?? '');
  if (byline !== '' && unit.words < byline.length && foldText(unit.text) === byline)
    return 'byline';
  if (dateline === 1) return 'date';
  return isDescription === 1 ? 'standfirst' : 'page part';
}

/** `{ kinds, states }`, a number a paragraph. Lines of the page that are not among the labelled ones are its furniture. */
export function alignPieces(pieces, lines) {
  const known = indexLines(lines);
  let at = 0;
  const found = pieces.map(({ text }) => {
    const match = matchOf(text, { known, at });
    at = match?.at ?? at;
    return match;
  });
  const read = found.map((match) => match?.isRead);
  const [first, last] = [read.indexOf(true), read.lastIndexOf(true)];
  return {
    kinds: found.map((match) => (match?.isSure ? KINDS.indexOf(match.kind) : UNKNOWN)),
    states: found.map((match, index) =>
      match?.isSure ? stateOf(match, { index, first, last }) : UNKNOWN,
    ),
  };
}

function stateOf({ isRead }, { index, first, last }) {
  if (isRead) return STATES.indexOf('story');
  if (index < first) return STATES.indexOf('before');
  return STATES.indexOf(index > last ? 'after' : 'aside');
}

/** Where each text stands, and in which kinds of lines each run of words. */
function indexLines(lines) {
  const places = new Map();
  const runs = new Map();
  lines.forEach((line, index) => {
    const text = foldText(line.text);
    places.set(text, [...(places.get(text) ?? []), index]);
    for (const run of runsOf(wordsOf(line.text), RUN)) if (!runs.has(run)) runs.set(run, index);
  });
  return { lines, places, runs };
}

/** What a paragraph is: by the next line with its text, otherwise by most of its runs. */
function matchOf(text, { known, at }) {
  const { lines, places, runs } = known;
  const same = places.get(foldText(text));
  if (same !== undefined) {
    const next = same.find((index) => index >= at) ?? same.at(-1);
    return { ...lines[next], at: next };
  }
  const own = runsOf(wordsOf(text), RUN);
  const PAGE_PART = { kind: 'page part', isRead: false, isSure: true };
  if (own.length === 0) return PAGE_PART;
  const hits = own.flatMap((run) => runs.get(run) ?? []);
  if (hits.length < own.length * (1 - MOST)) return PAGE_PART;
  if (hits.length < own.length * MOST) return undefined;
  const isRead = hits.filter((index) => lines[index].isRead).length / hits.length;
  if (isRead > 1 - MOST && isRead < MOST) return undefined;
  const line = lines[hits[hits.length >> 1]];
  return {
    ...line,
    isSure: hits.every((index) => lines[index].isSure),
    at: Math.max(at, Math.min(...hits)),
  };
}

/** The kinds of hand-made labels; what is beside the story may be read or not. */
export function labelledTargets(known) {
  return known.map(({ text, kind }) => ({
    text,
    kind: kind === 'story' ? 'text' : kind === 'title' ? 'title' : 'page part',
    isRead: kind === 'story',
    isSure: kind !== 'neutral',
  }));
}

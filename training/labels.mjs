/**
 * Labels of pages that were read line by line → which lines are the story. `labels.json` holds no
 * text: each line of a page is known by its number in what a browser copies of it
 * (`bench/paste.mjs`), and by a digest, so that a page that has changed is found out.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { copyPage } from '../bench/paste.mjs';
import { foldText } from './words.mjs';

/** What a line can be; every line that no label names is `foreign`. */
export const KINDS = {
  title: 't',
  story: 's',
  neutral: 'n',
  foreign: 'x',
};

const KIND_OF = new Map(Object.entries(KINDS).map(([kind, letter]) => [letter, kind]));

const PATH = new URL('labels.json', import.meta.url);

/** Digits of a digest: of 200 lines, two are alike once in ten million pages. */
const DIGITS = 10;

/** Labels by the id of the page: `{ runs, digest, titles, people }`. */
export function loadLabels(path = PATH) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

export function saveLabels(labels, path = PATH) {
  const rows = Object.entries(labels)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([id, label]) => `  ${JSON.stringify(id)}: ${JSON.stringify(label)}`);
  writeFileSync(path, `{\n${rows.join(',\n')}\n}\n`);
}

/** The lines of a page, as a browser copies them. */
export function textLines(html) {
  return copyPage(html).lines.map(({ text }) => text);
}

/** Without case, punctuation and spaces, as a digest. */
export function digestOf(text) {
  return createHash('sha256').update(foldText(text)).digest('hex').slice(0, DIGITS);
}

/** The kinds of the lines of a page, as one short string: `x12 t1 s30`. */
export function runsOf(kinds) {
  const runs = [];
  for (const kind of kinds) {
    const letter = KINDS[kind];
    const last = runs.at(-1);
    if (last?.letter === letter) last.count++;
    else runs.push({ letter, count: 1 });
  }
  return runs.map(({ letter, count }) => `${letter}${count}`).join(' ');
}

/**
 * The lines of a labelled page with their kinds: `{ text, kind }`. Throws where the page is not the
 * one that was labelled.
 */
export function labelledLines(html, label) {
  const lines = textLines(html);
  const kinds = label.runs
    .split(' ')
    .flatMap((run) => Array.from({ length: Number(run.slice(1)) }, () => KIND_OF.get(run[0])));
  if (kinds.length !== lines.length || digestOf(lines.join('\n')) !== label.digest)
    throw new Error('The page is not the one that was labelled.');
  return lines.map((text, index) => ({ text, kind: kinds[index] }));
}

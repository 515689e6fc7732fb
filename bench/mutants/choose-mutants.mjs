/** the sources → a seeded sample of their mutants, as many of each room; those that change nothing are left out. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMutants } from './find-mutants.mjs';

/** Mutants that were read and that change nothing which anybody could see: file, line's text, change, why. */
const CHANGES_NOTHING = JSON.parse(
  readFileSync(new URL('changes-nothing.json', import.meta.url), 'utf8'),
);

/** `again` is what earlier runs wrote: only their mutants that no test caught, all of them. */
export function chooseMutants(root, { count, seed, rooms, file = '', again }) {
  const all = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (rooms?.includes(entry.name) ?? true))
    .map(({ name }) => name);
  const share = Math.ceil(count / all.length);
  const lived = again === undefined ? undefined : namesOfLiving(again);
  const chosen = all.map((room) => {
    const mutants = mutantsOf(room, { root, seed, file }).filter((each) => !changesNothing(each));
    if (lived !== undefined) return mutants.filter((mutant) => lived.has(textOf(mutant)));
    return mutants.slice(0, share);
  });
  // Room by room in turn: a run that is stopped has looked at all of them.
  const most = Math.max(...chosen.map(({ length }) => length));
  return Array.from({ length: most }, (_, i) => chosen.flatMap((each) => each[i] ?? [])).flat();
}

/** All of a room in the order of the seed, which a change of the sources gives to no other mutants. */
function mutantsOf(room, { root, seed, file }) {
  return readdirSync(join(root, 'src', room), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join('src', room, name))
    .filter((path) => path.endsWith(file))
    .flatMap((path) => inLines(path, root))
    .map((mutant) => ({ mutant: { room, ...mutant }, order: orderOf(mutant, seed) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ mutant }) => mutant);
}

function orderOf(mutant, seed) {
  return createHash('sha256')
    .update(`${seed} ${textOf(mutant)}`)
    .digest('hex');
}

/** The mutants of a file with the text of their lines, and which of equal changes in equal lines each of them is. */
function inLines(path, root) {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  const seen = new Map();
  return findMutants(join(root, path)).map((mutant) => {
    const text = lines[mutant.line - 1].trim();
    const key = `${changeOf(mutant)} ${text}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { ...mutant, path, text, nth };
  });
}

function changesNothing(mutant) {
  return CHANGES_NOTHING.some(
    ({ file, line, change, nth = 1 }) =>
      mutant.path === `src/${file}` &&
      mutant.text === line &&
      changeOf(mutant) === change &&
      mutant.nth === nth,
  );
}

function changeOf({ before, after }) {
  return `${before} → ${after}`.replaceAll(/\s+/g, ' ');
}

/** What a mutant is called. */
export function nameOf(mutant) {
  return textOf(mutant).replace(mutant.path, `${mutant.path}:${mutant.line}`);
}

/** What names a mutant wherever its line has moved to. */
export function textOf(mutant) {
  const which = mutant.nth === 1 ? '' : ` (${mutant.nth})`;
  return `${mutant.path} ${changeOf(mutant)}${which} in: ${mutant.text}`;
}

function namesOfLiving(log) {
  const verdicts = [...readVerdicts(log)];
  return new Set(verdicts.filter(([, verdict]) => verdict !== 'caught').map(([name]) => name));
}

/** The verdicts that a run wrote as it found them, by what names a mutant. */
export function readVerdicts(log) {
  const lines = log.matchAll(/^(caught|lived|not judged) \S+ (\S+\.ts):\d+ (.*) \[[^[]*\]$/gm);
  return new Map([...lines].map(([, verdict, path, change]) => [`${path} ${change}`, verdict]));
}

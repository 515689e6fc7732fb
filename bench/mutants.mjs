/** a seeded sample of mutants of `src`, by room → how many the tests catch, and which live. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom } from './faults/random.mjs';
import { applyMutant, findMutants } from './mutants/find-mutants.mjs';
import { copyProject, runTests, writeSource } from './mutants/project-copy.mjs';
import { readRelations } from './mutants/related-tests.mjs';

const { values } = parseArgs({
  options: {
    /** How many mutants, the same number of each room. */
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    /** Rooms; all where none is named. */
    room: { type: 'string', multiple: true },
    /** Files whose path ends in this. */
    file: { type: 'string' },
    /** Test files that may run for one mutant, nearest first. */
    tests: { type: 'string', default: '4' },
    /** Only names the sample. */
    list: { type: 'boolean', default: false },
  },
});

/** Test files that are tried first: most mutants die there. */
const NEAREST = 2;

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Mutants that were read and that change nothing which anybody could see: file, line's text, change, why. */
const CHANGES_NOTHING = JSON.parse(
  readFileSync(new URL('mutants/changes-nothing.json', import.meta.url), 'utf8'),
);

const folder = mkdtempSync(join(tmpdir(), 'lectern-mutants-'));
try {
  copyProject(ROOT, folder);
  const sample = chooseMutants(join(folder, 'src'));
  if (values.list) for (const mutant of sample) console.log(`${mutant.room} ${nameOf(mutant)}`);
  else report(judgeAll(sample));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** As many of each room, each in a line of its own; those that change nothing are left out. */
function chooseMutants(source) {
  const rooms = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (values.room?.includes(entry.name) ?? true))
    .map(({ name }) => name);
  const random = randomFrom(Number(values.seed));
  const share = Math.ceil(Number(values.count) / rooms.length);
  const chosen = rooms.map((room) => {
    const names = readdirSync(join(source, room), { recursive: true }).sort();
    const paths = names
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => join(source, room, name))
      .filter((path) => path.endsWith(values.file ?? ''));
    const mutants = paths.flatMap((path) => findMutants(path).map((each) => ({ room, ...each })));
    return shuffle(mutants, random)
      .filter((mutant) => !changesNothing(mutant))
      .slice(0, share);
  });
  // Room by room in turn: a run that is stopped has looked at all of them.
  return Array.from({ length: share }, (_, i) => chosen.flatMap((each) => each[i] ?? [])).flat();
}

function shuffle(list, random) {
  return list
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

function changesNothing(mutant) {
  return CHANGES_NOTHING.some(
    ({ file, line, change }) =>
      mutant.path.endsWith(`/${file}`) && lineOf(mutant) === line && changeOf(mutant) === change,
  );
}

function lineOf({ path, line }) {
  return readFileSync(path, 'utf8').split('\n')[line - 1].trim();
}

function changeOf({ before, after }) {
  return `${before} → ${after}`;
}

function nameOf(mutant) {
  const file = relative(folder, mutant.path);
  return `${file}:${mutant.line} ${changeOf(mutant).replaceAll(/\s+/g, ' ')} in: ${lineOf(mutant)}`;
}

/** Each mutant with its verdict, said as it is found; a test that fails without any mutant catches none. */
function judgeAll(sample) {
  const testsOf = readRelations(folder);
  const judged = sample.map((mutant) => {
    const verdict = judge(mutant, testsOf(mutant.path).slice(0, Number(values.tests)));
    console.log(`${verdict.name} ${mutant.room} ${nameOf(mutant)}`);
    return { ...mutant, ...verdict };
  });
  const failing = new Set(judged.flatMap(({ failed }) => failed));
  const broken = [...failing].filter((file) => !runTests(folder, [file]).passed);
  for (const file of broken) console.log(`${file} fails without a mutant: it catches none`);
  return judged.filter(
    ({ name, failed }) => name !== 'not judged' && !failed.some((file) => broken.includes(file)),
  );
}

function judge(mutant, tests) {
  const text = readFileSync(mutant.path, 'utf8');
  writeSource(folder, { path: mutant.path, text: applyMutant(mutant) });
  try {
    for (const files of [tests.slice(0, NEAREST), tests.slice(NEAREST)]) {
      if (files.length === 0) continue;
      const { passed, isGivenUp, failed } = runTests(folder, files);
      if (isGivenUp) return { name: 'not judged', failed };
      if (!passed) return { name: 'caught', failed };
    }
    return { name: 'lived', failed: [] };
  } finally {
    writeSource(folder, { path: mutant.path, text });
  }
}

function report(judged) {
  const rooms = [...new Set(judged.map(({ room }) => room))];
  for (const room of rooms) {
    const own = judged.filter((mutant) => mutant.room === room);
    const caught = own.filter(({ name }) => name === 'caught').length;
    console.log(`${room}: ${caught} of ${own.length} caught`);
  }
  const lived = judged.filter(({ name }) => name === 'lived');
  console.log(`all: ${judged.length - lived.length} of ${judged.length} caught`);
  for (const mutant of lived) console.log(`  lived: ${nameOf(mutant)}`);
}

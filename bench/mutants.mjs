/**
 * a seeded sample of mutants of `src`, by room → how many the tests catch, and which live. The nearest tests judge
 * first. What they let live is judged by all related tests that enter the mutant's own function: each of them
 * runs once without a mutant and says which functions it enters. Vitest stays alive, one in each copy of the project.
 * The player is bundled again with each of its mutants, and tests in browsers judge it: all that are related, since
 * code in a browser says nothing of where it was entered.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseMutants, nameOf, readVerdicts, textOf } from './mutants/choose-mutants.mjs';
import { openJudge } from './mutants/judge-mutants.mjs';
import { copyProject, isOfPlayer } from './mutants/project-copy.mjs';
import { findReached, functionOf } from './mutants/reached-tests.mjs';
import { readRelations } from './mutants/related-tests.mjs';
import { openTests } from './mutants/run-tests.mjs';

const { values } = parseArgs({
  options: {
    /** How many mutants, the same number of each room. */
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    /** Rooms; all where none is named. */
    room: { type: 'string', multiple: true },
    /** Files whose path ends in this. */
    file: { type: 'string' },
    /** Test files that are tried first: most mutants die there. */
    nearest: { type: 'string', default: '2' },
    /** Test files that may run for one mutant, nearest first. */
    tests: { type: 'string', default: '12' },
    /** Test files that judge in place of the related ones: what they catch is caught, whatever is nearest. */
    by: { type: 'string', multiple: true },
    /** Copies of the project in which mutants are judged at the same time. */
    copies: { type: 'string', default: '1' },
    /** A file that keeps which tests enter what: only tests that changed run again for that. */
    reached: { type: 'string' },
    /** What earlier runs wrote: only those of their mutants that no test caught. */
    again: { type: 'string', multiple: true },
    /** What a run wrote that was stopped: its verdicts stand. */
    done: { type: 'string', multiple: true, default: [] },
    /** Only names the sample. */
    list: { type: 'boolean', default: false },
  },
});

/** Tests that start what does not run the sources: browsers, servers, engines, packages. */
const STARTS_OTHERS =
  /helpers\/(?:queue-worker|browser|engines\/|packed-package|real-speech-server|framework-pages|workflow|player-site|read-along-pages|axe)/;

/** Tests that make whole editions take their time: others come first, if they are nearly as near. */
const MAKES_EDITIONS = /helpers\/(?:command-line|recordings|worker-fleet)|run\/narrate/;

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const say = (line) => console.log(line);

const sample = chooseMutants(ROOT, {
  count: Number(values.count),
  seed: values.seed,
  rooms: values.room,
  file: values.file,
  again: values.again && readAll(values.again),
});
if (values.list) for (const mutant of sample) say(`${mutant.room} ${nameOf(mutant)}`);
else await inCopies(async (copies) => report(await judgeAll(copies)));

function readAll(files) {
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

/** Whatever ends it, no process and no copy is left. */
async function inCopies(action) {
  const parent = mkdtempSync(join(tmpdir(), 'lectern-mutants-'));
  const copies = Array.from({ length: Number(values.copies) }, (_, i) => {
    const folder = join(parent, String(i));
    copyProject(ROOT, folder);
    return { folder, tests: openTests(folder) };
  });
  const end = () => {
    for (const { tests } of copies) tests.end();
    rmSync(parent, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      end();
      process.exit(130);
    });
  try {
    await action(copies);
  } finally {
    end();
  }
}

/** Each mutant with its verdict, said as it is found: first by the nearest tests, then by all that enter its function. */
async function judgeAll(copies) {
  const relations = readRelations(ROOT);
  const related = new Map(sample.map(({ path }) => [path, relatedTo(path, relations)]));
  const firstTests = values.by?.length ?? Number(values.nearest);
  const nearest = ({ path }) => related.get(path).slice(0, firstTests);
  const done = readVerdicts(readAll(values.done));
  const [known, mutants] = [true, false].map((is) =>
    sample.filter((mutant) => done.has(textOf(mutant)) === is),
  );
  const first = [
    ...known.map((mutant) => ({ ...mutant, name: done.get(textOf(mutant)), failed: [] })),
    ...(await judgeIn(copies, { mutants, testsOf: nearest })),
  ];
  const isJudged = ({ name, path }) => name !== 'lived' || related.get(path).length <= firstTests;
  const lived = first.filter((mutant) => !isJudged(mutant));
  const telling = lived.filter(({ path }) => !isOfPlayer(path));
  const reached = await readReached(copies, telling, related);
  const isEntering = (file, mutant) =>
    reached[file]?.passed && reached[file].functions.includes(functionOf(mutant));
  const entering = (mutant) => {
    const files = related.get(mutant.path);
    return isOfPlayer(mutant.path) ? files : files.filter((file) => isEntering(file, mutant));
  };
  const second = await judgeIn(copies, { mutants: lived, testsOf: entering });
  return [...first.filter(isJudged), ...second].filter(({ name }) => name !== 'not judged');
}

/** The tests that may judge mutants of a file, nearest first. */
function relatedTo(path, relations) {
  if (values.by) return values.by;
  return relations(path)
    .map(({ file, order }) => ({ file, order, text: readFileSync(join(ROOT, file), 'utf8') }))
    .filter(({ text }) => isOfPlayer(path) || !STARTS_OTHERS.test(text))
    .map(({ file, order, text }) => ({
      file,
      order: MAKES_EDITIONS.test(text) ? order + 2 : order,
    }))
    .sort((a, b) => a.order - b.order)
    .map(({ file }) => file)
    .slice(0, Number(values.tests));
}

async function judgeIn(copies, { mutants, testsOf }) {
  const queue = [...mutants];
  const verdicts = await Promise.all(copies.map((copy) => judgeQueue(queue, { copy, testsOf })));
  return verdicts.flat();
}

async function judgeQueue(queue, { copy, testsOf }) {
  const judge = openJudge(copy);
  const judged = [];
  for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
    const tests = testsOf(mutant);
    const start = performance.now();
    const verdict = await judge(mutant, tests);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const by = verdict.failed[0] ?? `${tests.length} tests`;
    const why = verdict.why ? `, ${verdict.why.split('\n')[0].replaceAll(/[[\]]/g, '')}` : '';
    say(`${verdict.name} ${mutant.room} ${nameOf(mutant)} [${by}, ${seconds} s${why}]`);
    judged.push({ ...mutant, ...verdict });
  }
  return judged;
}

/** Which functions each test enters, of those that are related to a mutant. */
async function readReached(copies, mutants, related) {
  const kept = values.reached && existsSync(values.reached);
  const reached = kept ? JSON.parse(readFileSync(values.reached, 'utf8')) : {};
  const queue = [...new Set(mutants.flatMap(({ path }) => related.get(path)))];
  say(`${queue.length} test files`);
  await Promise.all(copies.map((copy) => findReached(copy, { mutants, queue, reached, log: say })));
  if (values.reached) writeFileSync(values.reached, JSON.stringify(reached));
  return reached;
}

function report(judged) {
  for (const room of new Set(judged.map((mutant) => mutant.room))) {
    const own = judged.filter((mutant) => mutant.room === room);
    const caught = own.filter(({ name }) => name === 'caught').length;
    say(`${room}: ${caught} of ${own.length} caught`);
  }
  const lived = judged.filter(({ name }) => name === 'lived');
  say(`all: ${judged.length - lived.length} of ${judged.length} caught`);
  for (const mutant of lived) say(`  lived: ${nameOf(mutant)}`);
}

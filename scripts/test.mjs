/**
 * `npm test`, `npm run test:all` → the build, then format, lint and types beside the tests; exit 1 where one of them fails. With `--all`,
 * or TEST_REQUIRE_ALL=1, all tests are run, else those that need Node.js alone and make few editions.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUICK_PROJECTS } from '../test/helpers/test-kinds.mjs';

const root = join(import.meta.dirname, '..');

/** The figures of the run: Vitest's reporter writes them, the seconds of the whole are added here. */
const LAST_RUN = join(root, 'test-results/last-run.json');

const isAll = process.argv.includes('--all') || process.env.TEST_REQUIRE_ALL === '1';
const given = process.argv.slice(2).filter((word) => word !== '--all');
const projects = isAll ? [] : QUICK_PROJECTS.flatMap((name) => ['--project', name]);
const started = performance.now();

// Two cores have work at all times: what needs no build beside it, the types beside the tests.
const style = checkStyle();
const isBuilt = await run('build', [join(root, 'scripts/build.mjs')]);
const results = isBuilt
  ? await Promise.all([
      run('tests', [binary('vitest/vitest.mjs'), 'run', ...projects, ...given], { prints: true }),
      run('types', [binary('typescript-native/bin/tsc'), '-b', 'test']),
      style,
    ])
  : [false, await style];
const seconds = Math.round((performance.now() - started) / 1000);
keepSeconds();
console.log(`${isAll ? 'All tests' : 'npm test'}: ${seconds} s.`);
if (!isAll)
  console.log(
    'npm run test:all runs those of browsers, servers, engine, processes and packages too, and those that make many editions.',
  );
process.exitCode = results.every(Boolean) ? 0 : 1;

/** What `npm run lint` runs, one after the other; all of it, also where the first fails. */
async function checkStyle() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  let isClean = true;
  for (const line of scripts.lint.split(' && ')) {
    const [name, ...words] = line.split(' ');
    isClean = (await run(name, [binary(`${name}/bin/${name}`), ...words])) && isClean;
  }
  return isClean;
}

/** Whether a program of Node.js ends well; what it prints is shown at once, or where it fails. */
function run(what, args, { prints = false } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: prints ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (printed += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (code !== 0) console.error(`${printed}\n${what}: failed.`);
      resolve(code === 0);
    });
  });
}

function binary(path) {
  return join(root, 'node_modules', path);
}

function keepSeconds() {
  const kept = existsSync(LAST_RUN) ? JSON.parse(readFileSync(LAST_RUN, 'utf8')) : {};
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const run = { command: isAll ? 'npm run test:all' : 'npm test', seconds, ...kept };
  writeFileSync(LAST_RUN, JSON.stringify({ ...run, seconds }, null, 1));
}

/** the project → a copy in which a mutant can stand, in the sources and in what is built of them. */
import { spawnSync, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** Large folders that no mutant changes: a link serves. */
const LINKED = ['node_modules', 'voices'];

/** Seconds of processor time after which the system ends a process: a mutant that runs for ever fails its test. */
const MOST_PROCESSOR = 180;

/** Milliseconds after which tests are given up: the machine is too busy, or a mutant waits for ever. */
const LONGEST_MS = 1_200_000;

/** Copies what Git knows and what is built into an empty folder. */
export function copyProject(root, folder) {
  const known = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root });
  for (const path of String(known).split('\0').filter(Boolean)) {
    if (LINKED.some((name) => path.startsWith(`${name}/`))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const name of LINKED) symlinkSync(join(root, name), join(folder, name));
}

/** Writes the text of a source file, and its JavaScript where it is built file by file. */
export function writeSource(folder, { path, text }) {
  writeFileSync(path, text);
  const name = relative(join(folder, 'src'), path);
  if (name.startsWith('player/')) return;
  const { outputText } = ts.transpileModule(text, { compilerOptions: COMPILER_OPTIONS });
  writeFileSync(join(folder, 'dist', name.replace(/\.ts$/, '.js')), outputText);
}

const COMPILER_OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--maxWorkers=1'];

/** Runs test files until one fails. Gives the files that failed; `isGivenUp` where they came to no end. */
export function runTests(folder, files) {
  const { status, signal, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `ulimit -t ${MOST_PROCESSOR}; exec "$@"`, 'bash', process.execPath, ...VITEST, ...files],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 1024 ** 3,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  const failed = [...`${stdout}${stderr}`.matchAll(/^ FAIL {2}(\S+\.test\.ts)/gm)];
  return {
    passed: status === 0,
    isGivenUp: signal !== null,
    failed: [...new Set(failed.map(([, file]) => file))],
  };
}

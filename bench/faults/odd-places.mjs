/** things that stand where a file of ours should, and odd surroundings → stack traces, internal errors, hangs, silence. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILD, CLI, CODES, refuseNoTry, renew, writeProject } from './project.mjs';
import { chooseCases } from './random.mjs';
import { startRow } from './row.mjs';
import { runInside } from './run-inside.mjs';

/** What stands in the place of a file or a folder. */
const THINGS = {
  'a named pipe': (path) => void spawnSync('mkfifo', [path]),
  'a folder': (path) => void mkdirSync(path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to nothing': (path) => symlinkSync(join(dirname(path), 'gone/deep'), path),
  'a link to a device that never ends': (path) => symlinkSync('/dev/zero', path),
  'a link to a full device': (path) => symlinkSync('/dev/full', path),
  'an empty file': (path) => writeFileSync(path, ''),
  'bytes that are no text': (path) => writeFileSync(path, Buffer.from([0, 255, 254, 0, 128, 1, 0])),
  'JSON of another shape': (path) => writeFileSync(path, '[null]'),
};

const BUILT = { isBuilt: true };

/** Where it stands, the command that comes upon it, settings that name it, and whether editions stand already. */
const PLACES = {
  'articles/ferry.md': { command: BUILD },
  'articles/words.yaml': { command: BUILD, config: { lexicon: 'articles/words.yaml' } },
  'lectern.config.json': { command: BUILD },
  'cookies.txt': { command: ['script', 'http://127.0.0.1:9/', '--cookie-file', 'cookies.txt'] },
  output: { command: BUILD },
  'output/ferry': { command: BUILD },
  'output/index.html': { command: BUILD },
  'output/ferry/edition.json': { command: BUILD, ...BUILT },
  'output/ferry/record.json': { command: BUILD, ...BUILT },
  'output/ferry/.claim': { command: BUILD, ...BUILT },
  'output/lectern-player.js': { command: BUILD, ...BUILT },
  'output/feed.xml': { command: ['feed'], ...BUILT },
  '.lectern': { command: BUILD },
  '.lectern/clips': { command: BUILD },
  '.lectern/claims': { command: BUILD },
  '.lectern/tmp': { command: BUILD },
  site: { command: ['publish', '--to', 'site'], ...BUILT },
  'output/lamps/edition.json': { command: ['verify'], ...BUILT },
};

/** Shell code around the command, whose words are `"$@"`. */
const SURROUNDINGS = {
  'few open files': 'ulimit -n 40; exec "$@"',
  'hardly any open files': 'ulimit -n 22; exec "$@"',
  'files of 8 KiB at most': 'ulimit -f 16; exec "$@"',
  'a working folder that is gone': 'mkdir x; cd x; rmdir ../x; exec "$@"',
  'no environment': 'exec env -i "$(command -v node)" "${@:2}"',
  'no home, no path': 'HOME= PATH= exec "$@"',
  'a temporary folder that is not there': 'TMPDIR=/nowhere/at/all exec "$@"',
  'no standard input': 'exec "$@" <&-',
  'no standard output': 'exec "$@" >&-',
  'no standard error': 'exec "$@" 2>&-',
  'a full standard output': 'exec "$@" >/dev/full',
  'a full standard error': 'exec "$@" 2>/dev/full',
  'a reader that leaves': 'set -o pipefail; "$@" | true',
  'a plain locale': 'LC_ALL=C LANG=C exec "$@"',
  'a strange time zone': 'TZ=Nowhere/At_All exec "$@"',
};

/** Seconds after which a run hangs; a claim of nobody known is waited for a minute. */
const HANG = 150;

/** Runs commands upon odd things and in odd surroundings. */
export async function tryOddPlaces(folder, options) {
  const [start, built, root] = ['start', 'built', 'root'].map((name) => join(folder, name));
  writeProject(start);
  renew(start, built);
  await runInside(built, BUILD);
  const cases = [
    ...Object.entries(PLACES).flatMap(([path, { command, isBuilt, config }]) =>
      Object.entries(THINGS).map(([thing, make]) => ({
        name: `${thing} as ${path}`,
        from: isBuilt ? built : start,
        prepare: () => {
          if (config !== undefined)
            writeFileSync(join(root, 'lectern.config.json'), JSON.stringify(config));
          replace(join(root, path), make);
        },
        command,
        shell: 'exec "$@"',
      })),
    ),
    ...Object.entries(SURROUNDINGS).map(([name, shell]) => ({
      name,
      from: start,
      prepare: () => undefined,
      command: BUILD,
      shell,
    })),
  ];
  const row = startRow('odd files and surroundings');
  for (const { name, from, prepare, command, shell } of chooseCases(cases, options)) {
    renew(from, root);
    prepare();
    const fault = faultOf(runIn(root, { command, shell }));
    row.note({
      name,
      faults: fault === undefined ? [] : [fault],
      again: ['--only', 'odd', '--case', name],
    });
  }
  rmSync(root, { recursive: true, force: true });
  return [row];
}

function replace(path, make) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  make(path);
}

function runIn(root, { command, shell }) {
  return spawnSync('bash', ['-c', shell, 'bash', process.execPath, CLI, ...command], {
    cwd: root,
    encoding: 'utf8',
    timeout: HANG * 1000,
    killSignal: 'SIGKILL',
  });
}

function faultOf({ status, signal, stdout, stderr }) {
  if (signal !== null) return `ended by ${signal} after ${HANG} s at most`;
  const printed = `${stdout}${stderr}`;
  refuseNoTry(printed);
  if (/internal error|\n\s+at /i.test(printed)) return printed;
  if (!CODES.has(status)) return `exit code ${status}: ${printed}`;
  // Errors of a run that failed are on standard error, one line and its hint each.
  const isSaid = status === 0 || stderr === '' || /^\S.*\n/.test(stderr);
  return isSaid ? undefined : `not said: ${printed}`;
}

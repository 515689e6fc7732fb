/** a command, killed before each of its file operations → what was broken then, and what the next run left. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  countClips,
  deadLinks,
  differences,
  EDITED,
  halfFiles,
  readTree,
  runCommand,
  writeProject,
  writeSources,
} from './project.mjs';

const BUILD = ['build', 'articles', '--provider', 'tone', '--json'];

/** What is killed: the steps that come before, and the command. */
export const SCENARIOS = {
  build: { before: () => undefined, command: BUILD },
  rebuild: {
    before: (root) => {
      runCommand(root, BUILD);
      writeSources(root, EDITED);
    },
    command: BUILD,
  },
  feed: { before: (root) => runCommand(root, BUILD), command: ['feed', '--json'] },
  publish: {
    before: (root) => {
      runCommand(root, BUILD);
      runCommand(root, ['feed']);
    },
    command: ['publish', '--to', 'site', '--json'],
    target: 'site',
  },
};

/**
 * Kills the command before its file operations, every one or so many of them, and runs it again each
 * time. A fault is named with the operation.
 */
export function killRuns(folder, scenario, { tries = Infinity, onTry = () => undefined } = {}) {
  const { before, command, target = 'output' } = scenario;
  const [start, root] = [join(folder, 'start'), join(folder, 'root')];
  writeProject(start);
  before(start);
  const countFile = join(folder, 'count');
  renew(start, root);
  const clipsBefore = countClips(root);
  runCommand(root, command, { countFile });
  const wanted = { output: readTree(join(root, target)), store: readTree(join(root, '.lectern')) };
  const clipsAfter = countClips(root);
  const operations = Number(readFileSync(countFile, 'utf8'));

  const faults = { halfFiles: [], unplayable: [], paidTwice: [], left: [], otherBytes: [] };
  const step = Math.max(1, operations / tries);
  let count = 0;
  for (let at = 1; at <= operations; at += step) {
    const killAt = Math.round(at);
    const note = (kind, paths) => {
      if (paths.length > 0) faults[kind].push({ killAt, paths });
    };
    count++;
    renew(start, root);
    runCommand(root, command, { killAt });
    note('halfFiles', halfFiles(join(root, target)));
    note('unplayable', deadLinks(join(root, target)));
    const stored = countClips(root);
    const next = runCommand(root, command);
    const recorded = command === BUILD ? JSON.parse(next.stdout).totals.recorded : 0;
    const owed = clipsAfter - Math.max(stored, clipsBefore);
    note('paidTwice', recorded > owed ? [`${recorded} instead of ${owed}`] : []);
    const found = readTree(join(root, target));
    note('left', [
      ...[...found.keys()].filter((path) => !wanted.output.has(path)),
      ...[...readTree(join(root, '.lectern')).keys()].filter((path) => !wanted.store.has(path)),
    ]);
    note('otherBytes', differences(wanted.output, found));
    onTry({ killAt, operations });
  }
  rmSync(root, { recursive: true, force: true });
  return { operations, tries: count, faults };
}

function renew(start, root) {
  rmSync(root, { recursive: true, force: true });
  cpSync(start, root, { recursive: true });
}

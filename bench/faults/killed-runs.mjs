/** a command, stopped before each of its file operations → what was broken then, and what the next run left. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  BUILD,
  countClips,
  deadLinks,
  differences,
  EDITED,
  halfFiles,
  readTree,
  renew,
  runCommand,
  writeProject,
  writeSources,
} from './project.mjs';
import { startRow } from './row.mjs';
import { runInside } from './run-inside.mjs';

const COUNTED = [...BUILD, '--json'];

/** What is stopped: the steps that come before, and the command. */
const SCENARIOS = {
  build: { before: async () => undefined, command: COUNTED },
  rebuild: {
    before: async (root) => {
      await runInside(root, BUILD);
      await runInside(root, ['feed']);
      writeSources(root, EDITED);
    },
    command: COUNTED,
  },
  feed: {
    before: async (root) => void (await runInside(root, BUILD)),
    command: ['feed', '--json'],
  },
  publish: {
    before: async (root) => {
      await runInside(root, BUILD);
      await runInside(root, ['feed']);
    },
    command: ['publish', '--to', 'site', '--json'],
    target: 'site',
  },
};

/** Kills each command before its file operations, every one or so many of them. */
export async function killRuns(folder, options) {
  const kill = async ({ start, root, command, at }) => {
    renew(start, root);
    runCommand(root, command, { killAt: at });
  };
  return stopScenarios(folder, { ...options, part: 'kills', stopped: 'killed', stop: kill });
}

/**
 * Looks at the folder as it stands before each file operation of a run, which is what a kill leaves
 * there, but for operations that were under way: they have come to their end. One run gives all.
 */
export async function stopRuns(folder, options) {
  const stop = async ({ moments, root, at }) => renew(join(moments, String(at)), root);
  return stopScenarios(folder, { ...options, part: 'moments', stopped: 'as it stands', stop });
}

async function stopScenarios(folder, options) {
  const rows = [];
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    rows.push(await stopScenario(folder, { name, ...scenario, ...options }));
  }
  return rows;
}

/** Runs the command again after each stop. A fault is named with the operation. */
async function stopScenario(folder, scenario) {
  const { name, before, command, target = 'output', tries, caseName, part, stopped } = scenario;
  const [start, root] = [join(folder, 'start'), join(folder, 'root')];
  writeProject(start);
  await before(start);
  const [countFile, moments] = [join(folder, 'count'), join(folder, 'moments')];
  renew(start, root);
  const clipsBefore = countClips(root);
  runCommand(root, command, { countFile, ...(part === 'moments' && { moments }) });
  const wanted = { output: readTree(join(root, target)), store: readTree(join(root, '.lectern')) };
  const clipsAfter = countClips(root);
  const operations = Number(readFileSync(countFile, 'utf8'));
  if (operations === 0) throw new Error(`${name} does nothing: is \`npm run build\` up to date?`);

  const row = startRow(`${name}, ${stopped} before its ${operations} file operations`);
  const points = Math.min(tries, operations);
  const judged = new Map();
  for (let i = 0; i < points; i++) {
    const at = 1 + Math.floor((i * operations) / points);
    const point = `${name} at ${at}`;
    if (caseName !== undefined && point !== caseName) continue;
    await scenario.stop({ start, root, command, moments, at });
    const left = stateOf(root);
    if (!judged.has(left)) judged.set(left, await judge());
    row.note({ name: point, faults: judged.get(left), again: ['--only', part, '--case', point] });
  }
  for (const each of [root, moments]) rmSync(each, { recursive: true, force: true });
  return row;

  /** What is broken in the folder, and what the next run leaves so. */
  async function judge() {
    const faults = [];
    const note = (kind, paths) => {
      if (paths.length > 0) faults.push(`${kind}: ${paths.join(', ')}`);
    };
    note('half file', halfFiles(join(root, target)));
    note('unplayable', deadLinks(join(root, target)));
    const stored = countClips(root);
    const next = await runInside(root, command);
    note('next run', next.status === 0 ? [] : [next.stderr]);
    const recorded = command === COUNTED ? JSON.parse(next.stdout).totals.recorded : 0;
    const owed = clipsAfter - Math.max(stored, clipsBefore);
    note('paid twice', recorded > owed ? [`${recorded} instead of ${owed}`] : []);
    const found = readTree(join(root, target));
    note('left', [
      ...[...found.keys()].filter((path) => !wanted.output.has(path)),
      ...[...readTree(join(root, '.lectern')).keys()].filter((path) => !wanted.store.has(path)),
    ]);
    note('other bytes', differences(wanted.output, found));
    return faults;
  }
}

/** Paths and contents of a folder: two operations may leave the same, which is looked at once. */
function stateOf(root) {
  return JSON.stringify([...readTree(root)]);
}

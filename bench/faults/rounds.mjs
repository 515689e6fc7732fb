/** two to eight runs at once in one folder, with the same or different settings → what does not agree in the end. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  BUILD,
  deadLinks,
  differences,
  EDITED,
  halfFiles,
  readTree,
  renew,
  writeProject,
  writeSources,
} from './project.mjs';
import { pick, randomFrom } from './random.mjs';
import { startRow } from './row.mjs';
import { startHost } from './running-host.mjs';
import { runInside } from './run-inside.mjs';

/** Flags that give an edition of other bytes. */
const SETTINGS = [[], ['--bitrate', '48'], ['--format', 'm4a'], ['--bitrate', '96']];

const HOSTS = ['quay', 'pier', 'dock'];

/** Starts that many runs at once, some of them a feed, in a new folder or over editions that stand. */
export async function runTogether(folder, { tries, seed }) {
  const start = join(folder, 'start');
  writeProject(start);
  const quiet = await quietTrees(folder, start);
  const processes = new Map();
  const row = startRow('two to eight runs at once on one to three hosts');
  for (let i = 0; i < tries; i++) {
    const root = join(folder, 'root');
    renew(start, root);
    const round = planRound(randomFrom(seed + i));
    if (round.isRebuild) {
      writeSources(root, EDITED);
      await runInside(root, BUILD);
      await runInside(root, ['feed']);
      renewSources(root, start);
    }
    const runs = await Promise.all(
      round.commands.map(({ args, host }, place) =>
        processOn(host, { place, processes }).run(root, args),
      ),
    );
    const faults = [
      ...runs.filter(({ status }) => status !== 0).map(({ stderr }) => `ended with: ${stderr}`),
      ...(await faultsIn(root, quiet)),
    ];
    const again = ['--only', 'rounds', '--rounds', '1', '--seed', String(seed + i)];
    row.note({ name: round.name, faults, again });
    rmSync(root, { recursive: true, force: true });
  }
  for (const each of processes.values()) each.end();
  return [row];
}

/** The process of a place in a round on that host: each is started once, and no two runs of a round share one. */
function processOn(host, { place, processes }) {
  const name = `${host} ${place}`;
  if (!processes.has(name)) processes.set(name, startHost(host));
  return processes.get(name);
}

function planRound(random) {
  const isSame = random() < 0.3;
  const isRebuild = random() < 0.5;
  const hosts = HOSTS.slice(0, 1 + Math.floor(random() * HOSTS.length));
  const own = pick(SETTINGS, random);
  const commands = Array.from({ length: 2 + Math.floor(random() * 7) }, (_, i) => {
    const flags = isSame ? own : pick(SETTINGS, random);
    const isFeed = isRebuild && i > 0 && random() < 0.2;
    return { args: isFeed ? ['feed'] : [...BUILD, ...flags], host: pick(hosts, random) };
  });
  const name = `${commands.length} runs on ${hosts.length} hosts, ${isSame ? 'same' : 'different'} settings`;
  return { name, isRebuild, commands };
}

function renewSources(root, start) {
  renew(join(start, 'articles'), join(root, 'articles'));
}

/** What each setting makes of each article when nothing else runs: trees of the editions' folders. */
async function quietTrees(folder, start) {
  const trees = [];
  for (const flags of SETTINGS) {
    const root = join(folder, 'quiet');
    renew(start, root);
    await runInside(root, [...BUILD, ...flags]);
    trees.push(...foldersOf(join(root, 'output')).map((path) => readTree(path)));
    rmSync(root, { recursive: true, force: true });
  }
  return trees;
}

function foldersOf(output) {
  return readdirSync(output, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(output, name));
}

/**
 * Each edition must be what one of the runs makes alone, and page, list, record and feed must agree
 * with it; nothing unfinished is left.
 */
async function faultsIn(root, quiet) {
  const output = join(root, 'output');
  const missing = deadLinks(output);
  const left = [...readTree(root).keys()].filter((path) =>
    /(^|\/)\.(tmp-|claim)|\.claim(\.guard)*$/.test(path),
  );
  // A feed of before is behind; what it named may go with it.
  await runInside(root, ['feed']);
  const strange = foldersOf(output).filter((path) => {
    const tree = readTree(path);
    return !quiet.some(
      (made) => differences(made, tree).length === 0 && differences(tree, made).length === 0,
    );
  });
  const verified = await runInside(root, ['verify']);
  return [
    ...missing.map((path) => `${path} is not there`),
    ...left.map((path) => `${path} is left`),
    ...halfFiles(output).map((path) => `${path} is half`),
    ...strange.map((path) => `${path} is what no run makes alone`),
    ...(verified.status === 0 ? [] : [`verify: ${verified.stderr}`]),
  ];
}

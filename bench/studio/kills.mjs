/**
 * The studio, stopped before each file operation of each action and in the middle of each write → what was lost or broken.
 * One run puts the folder aside before each operation, which is what a kill leaves there; real kills come at some of them.
 */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { digestOf, readTree } from '../faults/project.mjs';
import { openClient, startStudio } from './ask-studio.mjs';
import { ACTIONS } from './kills/actions.mjs';
import { openDesk } from './kills/desk.mjs';
import { findHalf, readFiles, writeProject } from './kills/project.mjs';
import { openInside } from './open-inside.mjs';
import { startSite } from './quay-site.mjs';

const ARGS = ['articles', '--provider', 'tone'];

/** Milliseconds in which what an action leaves to do is done: a row of the list is written again. */
const AFTERWARDS_MS = 400;

/** Milliseconds in which a kill that is still to come comes. */
const PATIENCE_MS = 5000;

/** Milliseconds in which the next run does what is left of an action, on a busy machine. */
const LEFT_MS = 60_000;

/** Folders that are judged at once: while one waits for its disk, another is read. */
const LANES = availableParallelism() + 2;

/** `kills`: real ones of each action. `only`: names of actions, else all. */
export async function measureKills(folder, { kills = 2, only = [] }) {
  const unknown = only.find((name) => !Object.hasOwn(ACTIONS, name));
  if (unknown !== undefined)
    throw new Error(`${unknown} is no action: ${Object.keys(ACTIONS).join(', ')}`);
  const site = await startSite();
  const sums = { actions: 0, operations: 0, torn: 0, kills: 0, faults: 0 };
  try {
    for (const [name, action] of Object.entries(ACTIONS)) {
      if (only.length > 0 && !only.includes(name)) continue;
      const from = performance.now();
      const { faults, ...found } = await stopAction(folder, { ...action, kills, site });
      sums.actions++;
      sums.faults += faults.length;
      for (const [what, count] of Object.entries(found)) sums[what] += count;
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      console.error(`  ${name}: ${JSON.stringify(found)}, ${seconds} s`);
      for (const fault of faults) console.error(`    ${fault}`);
    }
  } finally {
    site.close();
  }
  return sums;
}

/** Looks at the folder before each operation of one action, then kills the studio in some. */
async function stopAction(folder, { before, edit, beforeAct, ...action }) {
  const start = join(folder, 'kill-start');
  writeProject(start);
  if (before) await inside(start, action, before);
  edit?.(start);
  if (beforeAct) await inside(start, action, beforeAct);

  const moments = join(folder, 'kill-moments');
  const { operations, savedAt, root } = await recordMoments(start, { ...action, moments });
  const states = operations.flatMap(({ name, time, isTorn }, i) => {
    const isSaved = time > savedAt;
    const path = join(moments, String(i + 1));
    const place = `operation ${i + 1} (${name})`;
    const whole = { path, where: `before ${place}`, isSaved };
    return isTorn ? [whole, { path: `${path}-torn`, where: `in ${place}`, isSaved }] : [whole];
  });
  states.push({ path: root, where: 'at the end', isSaved: true });
  const faults = [];
  const tell = (where, found) => faults.push(...found.map((fault) => `${where}: ${fault}`));
  await inLanes(alike(states), async ({ path, isSaved, all }) => {
    const found = await judge(path, { ...action, isSaved });
    for (const { where } of all) tell(where, found);
    for (const each of all) rmSync(each.path, { recursive: true, force: true });
  });
  const step = operations.length / action.kills;
  const places = Array.from({ length: action.kills }, (_, i) => 1 + Math.floor((i + 0.5) * step));
  let kills = 0;
  for (const at of new Set(places)) {
    const { isDead, found } = await killOnce(start, { ...action, root, at });
    if (isDead) kills++;
    tell(`killed before operation ${at}`, found);
  }
  const torn = states.length - 1 - operations.length;
  return { operations: operations.length, torn, kills, faults };
}

/** States whose files are the same are judged once: to bring a file to its disk changes nothing that can be read. */
function alike(states) {
  const groups = new Map();
  for (const state of states) {
    const tree = JSON.stringify([state.isSaved, ...readTree(state.path)]);
    const group = groups.get(digestOf(tree));
    if (group) group.all.push(state);
    else groups.set(digestOf(tree), { ...state, all: [state] });
  }
  return [...groups.values()];
}

/** Does the action once. Gives its operations, and when it was shown as done. */
async function recordMoments(start, action) {
  const { moments, prepare, act } = action;
  rmSync(moments, { recursive: true, force: true });
  return inCopy(start, action, async ({ studio, desk, root }) => {
    await prepare?.(desk);
    await studio.arm({ moments });
    await act(desk);
    const savedAt = Date.now();
    await pause(AFTERWARDS_MS);
    return { operations: await studio.operations(), savedAt, root };
  });
}

/** Does it again, and kills the studio before an operation. */
async function killOnce(start, action) {
  const { at, prepare, act } = action;
  const killed = await inCopy(start, action, async ({ studio, desk, root }) => {
    await prepare?.(desk);
    await studio.arm({ at });
    const isSaved = await act(desk).then(
      () => true,
      () => false,
    );
    const isDead = await Promise.race([studio.gone.then(() => true), pause(PATIENCE_MS)]);
    return { root, isSaved, isDead: isDead === true };
  });
  const { root, isSaved, isDead } = killed;
  return { isDead, found: await judge(root, { ...action, isSaved }) };
}

/** Works with a studio of its own process in a copy of a folder. */
async function inCopy(start, { site }, work) {
  const root = `${start}-copy`;
  rmSync(root, { recursive: true, force: true });
  cpSync(start, root, { recursive: true });
  const studio = await startStudio(ARGS[0], { cwd: root, flags: ARGS.slice(1), isArmed: true });
  try {
    const desk = await openDesk(await openClient(studio.url), { root, site });
    return await work({ studio, desk, root });
  } finally {
    await studio.end();
  }
}

/** What the next start makes of the folder: every article can be read, nothing saved is lost, and the action can be done. */
async function judge(root, action) {
  const { isSaved, isKept, isKeptLater = isKept, act, again = act } = action;
  if (!existsSync(join(root, 'articles'))) return ['was not put aside'];
  const faults = findHalf(root);
  try {
    await inside(root, action, async (desk) => {
      const failed = desk.articles.filter(({ state }) => state === 'failed');
      if (failed.length > 0) faults.push(`cannot be read: ${JSON.stringify(failed)}`);
      const isThere = () => isKept(readFiles(root), desk);
      // What was shown as done may still be ended by the next run, without anyone who asks it to.
      const isDone = await (isSaved ? comesTrue(isThere) : holds(isThere));
      if (isSaved && !isDone) faults.push('what was shown as saved is lost');
      if (isDone) return;
      await again(desk);
      if (!(await comesTrue(() => isKeptLater(readFiles(root), desk))))
        faults.push('is not kept by the next run either');
    });
  } catch (error) {
    faults.push(`the next run: ${error.message}`);
  }
  faults.push(...findHalf(root).map((fault) => `after the next run, ${fault}`));
  return faults;
}

/** What a run does by itself takes a moment. */
async function comesTrue(ask) {
  const end = performance.now() + LEFT_MS;
  while (!(await holds(ask))) {
    if (performance.now() > end) return false;
    await pause(50);
  }
  return true;
}

/** What cannot be asked does not hold. */
async function holds(ask) {
  try {
    return await ask();
  } catch {
    return false;
  }
}

/** Does something in a studio of this process. */
async function inside(root, { site }, work) {
  const studio = await openInside(root, ['studio', ...ARGS, '--no-open']);
  try {
    return await work(await openDesk(await openClient(studio.url), { root, site }));
  } finally {
    await studio.end();
  }
}

async function inLanes(items, work) {
  const queue = items.values();
  const lanes = Array.from({ length: LANES }, async () => {
    for (const item of queue) await work(item);
  });
  await Promise.all(lanes);
}

function pause(milliseconds) {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

/**
 * KILL_AT=n, preloaded: → the process dies without warning just before its n-th file
 * operation that changes anything; MOMENTS=folder: before each of them, the working folder is put
 * aside there, under its number; KILL_ARMED=1: a message of the parent brings n (`at`) or the folder (`moments`), or asks
 * for the `names` of the operations since; HOST_NAME=name: it believes that this is its machine.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { putAside, tearAside } from './put-aside.mjs';

let at = Number(process.env.KILL_AT ?? 0);
const countFile = process.env.COUNT_FILE;
let moments = process.env.MOMENTS;
/** A server is armed by whoever started it: it dies before its n-th operation from then on. */
const isArmed = process.env.KILL_ARMED !== undefined;
let count = 0;
/** The operations since it was armed: their names, milliseconds since 1970, and whether each was also put aside half done. */
let operations = [];
/** To put a folder aside is no operation of the run. */
let isAside = false;

function step(name, write) {
  if (isAside) return;
  count++;
  const operation = { name, time: Date.now(), isTorn: false };
  if (isArmed) operations.push(operation);
  if (moments !== undefined) {
    const copy = `${moments}/${count}`;
    isAside = true;
    try {
      putAside(process.cwd(), copy);
      if (isArmed) operation.isTorn = tearAside(copy, { to: `${copy}-torn`, write });
    } finally {
      isAside = false;
    }
  }
  if (count === at) process.kill(process.pid, 'SIGKILL');
}

/** Lets `step` run before each call for which `counts` holds. */
function watch(owner, name, counts = () => true) {
  const original = owner[name];
  owner[name] = function watched(...args) {
    if (counts(args)) step(name, { owner: this, name, args });
    return original.apply(this, args);
  };
}

/** Operations that change what stands under names, and what is in files. */
const NAMED = ['rename', 'rm', 'rmdir', 'mkdir', 'link', 'symlink', 'unlink'];
const WRITTEN = ['writeFile', 'appendFile', 'copyFile', 'cp', 'truncate'];

/** Whether a file is opened to be written. */
const writes = ([, flags = 'r']) =>
  typeof flags === 'string' ? !/^r$/.test(flags) : (flags & 3) !== 0;

// What the system calls a machine is all that a process knows of where it runs.
const { HOST_NAME } = process.env;
if (HOST_NAME !== undefined) {
  os.hostname = () => HOST_NAME;
  syncBuiltinESMExports();
}

if (isMainThread && (at > 0 || countFile !== undefined || isArmed)) {
  // Taken before it is watched: to look at it is no operation of the run.
  const handle = await fs.promises.open(new URL(import.meta.url));
  const fileHandle = Object.getPrototypeOf(handle);
  await handle.close();
  for (const name of [...NAMED, ...WRITTEN]) watch(fs.promises, name);
  watch(fs.promises, 'open', writes);
  for (const name of ['write', 'writev', 'writeFile', 'sync', 'truncate']) watch(fileHandle, name);
  for (const name of ['renameSync', 'rmSync', 'mkdirSync', 'writeFileSync', 'writeSync'])
    watch(fs, name);
  syncBuiltinESMExports();
  if (isArmed) {
    process.on('message', (wanted) => {
      if (wanted === 'operations') return void process.send(operations);
      ({ at = 0, moments } = wanted);
      [count, operations] = [0, []];
      process.send('armed');
    });
    process.channel.unref();
  }
  const write = fs.writeFileSync;
  process.on('exit', () => {
    if (countFile !== undefined) write(countFile, String(count));
  });
}

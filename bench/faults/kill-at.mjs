/**
 * KILL_AT=n, preloaded: → the process dies without warning just before its n-th file
 * operation that changes anything; MOMENTS=folder: before each of them, the working folder is put
 * aside there, under its number; KILL_ARMED=1: n comes as a message of the parent; HOST_NAME=name: it believes that this is its machine.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { putAside } from './put-aside.mjs';

let at = Number(process.env.KILL_AT ?? 0);
const countFile = process.env.COUNT_FILE;
const moments = process.env.MOMENTS;
/** A server is armed by whoever started it: it dies before its n-th operation from then on. */
const isArmed = process.env.KILL_ARMED !== undefined;
let count = 0;
/** To put a folder aside is no operation of the run. */
let isAside = false;

function step() {
  if (isAside) return;
  count++;
  if (moments !== undefined) {
    isAside = true;
    putAside(process.cwd(), `${moments}/${count}`);
    isAside = false;
  }
  if (count === at) process.kill(process.pid, 'SIGKILL');
}

/** Lets `step` run before each call for which `counts` holds. */
function watch(owner, name, counts = () => true) {
  const original = owner[name];
  owner[name] = function watched(...args) {
    if (counts(args)) step();
    return original.apply(this, args);
  };
}

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
  for (const name of ['rename', 'rm', 'rmdir', 'mkdir', 'link', 'unlink', 'writeFile', 'copyFile'])
    watch(fs.promises, name);
  watch(fs.promises, 'open', writes);
  for (const name of ['write', 'writev', 'writeFile', 'sync', 'truncate']) watch(fileHandle, name);
  for (const name of ['renameSync', 'rmSync', 'mkdirSync', 'writeFileSync', 'writeSync'])
    watch(fs, name);
  syncBuiltinESMExports();
  if (isArmed) {
    process.on('message', (wanted) => {
      [at, count] = [wanted, 0];
      process.send('armed');
    });
    process.channel.unref();
  }
  const write = fs.writeFileSync;
  process.on('exit', () => {
    if (countFile !== undefined) write(countFile, String(count));
  });
}

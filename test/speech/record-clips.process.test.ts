import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openClipStore } from '../../src/speech/clips/clip-store.ts';
import { requireThat } from '../helpers/requirements.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CHILD = fileURLToPath(new URL('../helpers/record-child.mjs', import.meta.url));
const built = requireThat(
  existsSync(fileURLToPath(new URL('../../dist/speech/record-clips.js', import.meta.url))),
  'dist/ is not built; the tests that start processes of their own are left out',
);

describe.runIf(built)('processes that share a store', () => {
  const COUNT = 12;
  const asked = (): string[] => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
  const requestsSoFar = (): number => (existsSync(join(folder, 'log')) ? asked().length : 0);
  const args = (delay: number): string[] => [
    CHILD,
    join(folder, 'store'),
    join(folder, 'log'),
    String(COUNT),
    String(delay),
  ];
  const run = async (delay: number): Promise<{ keys: string[]; fresh: number }> =>
    JSON.parse((await promisify(execFile)(process.execPath, args(delay))).stdout) as {
      keys: string[];
      fresh: number;
    };
  const ended = (child: ChildProcess): Promise<void> =>
    new Promise((resolve) => void child.on('exit', () => resolve()));

  it('record each clip once between them', async () => {
    const [first, second] = await Promise.all([run(30), run(30)]);
    expect(first.keys).toEqual(second.keys);
    expect(first.fresh + second.fresh).toBe(COUNT);
    expect(asked()).toHaveLength(COUNT);
    expect(readdirSync(join(folder, 'store/claims'))).toEqual([]);
  });

  it('lose nothing that was finished when one is killed, and leave nothing half-written', async () => {
    for (const requests of [1, 2, 3, 4]) {
      const enough = requestsSoFar() + requests;
      const child = spawn(process.execPath, args(15), { stdio: 'ignore' });
      await until(() => requestsSoFar() >= enough);
      child.kill('SIGKILL');
      await ended(child);
      const store = openClipStore(join(folder, 'store'));
      for (const key of finishedKeys())
        expect(await store.find(key, {})).toMatchObject({ state: 'stored' });
    }
    const finished = finishedKeys().length;
    const before = requestsSoFar();
    const last = await run(0);
    expect(last.fresh).toBe(COUNT - finished);
    expect(asked().length - before).toBe(COUNT - finished);
    expect(readdirSync(join(folder, 'store/tmp'))).toEqual([]);
    expect(readdirSync(join(folder, 'store/claims'))).toEqual([]);
  });

  it('take over from one that dies while they wait for it', async () => {
    const child = spawn(process.execPath, args(-1), { stdio: 'ignore' });
    await until(() => existsSync(join(folder, 'log')));
    const waiting = run(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGKILL');
    expect((await waiting).fresh).toBe(COUNT);
  });

  function finishedKeys(): string[] {
    const clips = join(folder, 'store/clips');
    if (!existsSync(clips)) return [];
    return readdirSync(clips, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(-69, -5));
  }
});

/** Waits for it; the test's own time ends a wait for ever. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

import {
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { stat } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  describeHolder,
  removeStaleClaim,
  removeStaleClaims,
  takeClaim,
  waitForClaim,
  type Claim,
} from '../../../src/_internal/disk/claim.ts';
import { thisOwner } from '../../../src/_internal/disk/owner.ts';

describe('a claim', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-claims-'));
    path = join(folder, 'claims', 'k.claim');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Takes it within a few tries: one to remove a stale one, one to take it. */
  const takeSoon = async (): Promise<Claim | undefined> =>
    (await takeClaim(path)) ?? takeClaim(path);
  const leave = (owner: object): void => writeFileSync(path, JSON.stringify(owner));

  it('is held by one at a time', async () => {
    const first = await takeClaim(path);
    expect(first).toBeDefined();
    expect(await takeSoon()).toBeUndefined();
    await first!.release();
    expect(readdirSync(join(folder, 'claims'))).toEqual([]);
    const second = await takeClaim(path);
    expect(second).toBeDefined();
    await second!.release();
  });

  it('goes to exactly one of many that want it', async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeClaim(path)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    await taken.find(Boolean)!.release();
  });

  it('goes to one of many also where its folder has yet to be made', async () => {
    for (let round = 0; round < 100; round++) {
      const path = join(folder, String(round), 'one.claim');
      const later = async (turns: number): Promise<Claim | undefined> => {
        for (let turn = 0; turn < turns; turn++) await stat(folder);
        return takeClaim(path);
      };
      const taken = await Promise.all(Array.from({ length: 20 }, (_, turns) => later(turns)));
      const held = taken.filter((claim) => claim !== undefined);
      await Promise.all(held.map((claim) => claim.release()));
      expect(held).toHaveLength(1);
    }
  });

  it('of a dead process is taken over', async () => {
    await (await takeClaim(path))!.release();
    leave({ ...thisOwner(), pid: 2 ** 22 + 1, token: 'x' });
    const claim = await takeSoon();
    expect(claim).toBeDefined();
    await claim!.release();
  });

  it('of a dead process goes to one of many that want it', async () => {
    await (await takeClaim(path))!.release();
    leave({ ...thisOwner(), pid: 2 ** 22 + 1, token: 'x' });
    const taken = (await Promise.all(Array.from({ length: 20 }, takeSoon))).filter(Boolean);
    expect(taken).toHaveLength(1);
    await taken[0]!.release();
  });

  it('of another machine is left alone while it gives signs of life, and taken over when it stops', async () => {
    await (await takeClaim(path))!.release();
    leave({ machine: 'elsewhere', pid: 1, started: 1, token: 'x' });
    expect(await takeSoon()).toBeUndefined();
    const past = new Date(Date.now() - 70_000);
    utimesSync(path, past, past);
    const claim = await takeSoon();
    expect(claim).toBeDefined();
    await claim!.release();
  });

  it('that a dead process left is swept away, one of the living is not', async () => {
    const mine = await takeClaim(path);
    await removeStaleClaim(path);
    expect(readdirSync(join(folder, 'claims'))).toEqual(['k.claim']);
    await mine!.release();
    leave({ ...thisOwner(), pid: 2 ** 22 + 1, token: 'x' });
    await removeStaleClaim(path);
    expect(readdirSync(join(folder, 'claims'))).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['slept', () => void vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 40_000)],
    [
      'renewed nothing for long, while its clock was set back',
      () => void vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 40_000),
    ],
  ])('that was taken over is not removed by its holder, who %s', async (_how, pass) => {
    const late = await takeClaim(path);
    leave({ host: 'elsewhere', pid: 1, token: 'y' });
    pass();
    await late!.release();
    vi.restoreAllMocks();
    expect(readdirSync(join(folder, 'claims'))).toEqual(['k.claim']);
  });

  it.each<[string, { readonly taken?: boolean; readonly slept?: boolean; readonly held: boolean }]>(
    [
      ['no one has touched', { held: true }],
      ['another has taken over', { taken: true, held: false }],
      ['no one took over while its holder slept', { slept: true, held: true }],
      ['another took over while its holder slept', { taken: true, slept: true, held: false }],
    ],
  )('that %s says whether it is held', async (_name, { taken = false, slept = false, held }) => {
    const claim = await takeClaim(path);
    if (taken) leave({ machine: 'elsewhere', pid: 1, token: 'y' });
    const past = new Date(Date.now() - 40_000);
    if (slept) utimesSync(path, past, past);
    if (slept) vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 40_000);
    expect(await claim!.isHeld()).toBe(held);
    vi.restoreAllMocks();
    expect((await stat(path)).mtimeMs > past.getTime() + 20_000).toBe(held || !slept);
    expect(readdirSync(join(folder, 'claims'))).toEqual(['k.claim']);
    await claim!.release();
  });

  it('that took long to write is held if no one removed it meanwhile', async () => {
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 6_000));
    const claim = await takeClaim(path);
    expect(await claim?.isHeld()).toBe(true);
    expect(await takeSoon()).toBeUndefined();
    await claim!.release();
    vi.restoreAllMocks();
    expect(readdirSync(join(folder, 'claims'))).toEqual([]);
  });

  it('of a dead process is left while another removes it, and taken over once that one is dead too', async () => {
    await (await takeClaim(path))!.release();
    const dead = { ...thisOwner(), pid: 2 ** 22 + 1, token: 'x' };
    leave(dead);
    writeFileSync(`${path}.guard`, JSON.stringify({ machine: 'elsewhere', pid: 1, token: 'y' }));
    expect(await takeSoon()).toBeUndefined();
    writeFileSync(`${path}.guard`, JSON.stringify({ ...dead, token: 'y' }));
    expect(await takeSoon()).toBeUndefined();
    const claim = await takeSoon();
    expect(claim).toBeDefined();
    await claim!.release();
    expect(readdirSync(join(folder, 'claims'))).toEqual([]);
  });

  it('and the guard of one that is removed are swept away where their processes are dead', async () => {
    const mine = await takeClaim(path);
    const dead = JSON.stringify({ ...thisOwner(), pid: 2 ** 22 + 1, token: 'x' });
    for (const name of ['a.claim', 'b.claim.guard', 'c.claim.guard.guard', 'd.json'])
      writeFileSync(join(folder, 'claims', name), dead);
    await removeStaleClaims(join(folder, 'claims'), {
      isClaim: (name) => name.endsWith('.claim'),
    });
    expect(readdirSync(join(folder, 'claims'))).toEqual(['d.json', 'k.claim']);
    await mine!.release();
  });

  it('that is gone already is released anyway', async () => {
    const claim = await takeClaim(path);
    rmSync(join(folder, 'claims'), { recursive: true });
    await claim!.release();
    expect(await takeClaim(path)).toBeDefined();
  });

  it('of a process that has our host name and lives elsewhere is left to it', async () => {
    await (await takeClaim(path))!.release();
    leave({ ...thisOwner(), machine: 'other', host: hostname(), pid: 2 ** 22 + 1, token: 'x' });
    expect(await takeSoon()).toBeUndefined();
  });

  it('of a process whose id another one has by now is taken over', async () => {
    await (await takeClaim(path))!.release();
    leave({ ...thisOwner(), pid: process.ppid, started: 1, token: 'x' });
    const claim = await takeSoon();
    expect(claim).toBeDefined();
    await claim!.release();
  });

  it('that stayed empty on a full disk is taken over at once, one that is being written is not', async () => {
    await (await takeClaim(path))!.release();
    writeFileSync(path, '');
    expect(await takeSoon()).toBeUndefined();
    const past = new Date(Date.now() - 15_000);
    utimesSync(path, past, past);
    const claim = await takeSoon();
    expect(claim).toBeDefined();
    await claim!.release();
  });

  it.each<[string, (at: string) => void]>([
    ['a folder', (at) => void mkdirSync(at)],
    ['a link to nothing', (at) => symlinkSync('gone', at)],
    ['a link to itself', (at) => symlinkSync('k.claim', at)],
  ])('that is %s is removed', async (_name, make) => {
    await (await takeClaim(path))!.release();
    make(path);
    const past = new Date(Date.now() - 15_000);
    lutimesSync(path, past, past);
    const claim = await takeSoon();
    expect(claim).toBeDefined();
    await claim!.release();
    expect(readdirSync(join(folder, 'claims'))).toEqual([]);
  });

  it('is waited for, and its holder told', async () => {
    const first = await takeClaim(path);
    const told: string[] = [];
    const second = await waitForClaim(path, {
      onWait: (holder) => {
        told.push(holder);
        void first!.release();
      },
    });
    expect(told).toEqual([`process ${process.pid} on ${hostname()}`]);
    const ended = waitForClaim(path, { signal: AbortSignal.abort(new Error('enough')) });
    await expect(ended).rejects.toThrow('enough');
    await second.release();
  });

  it('names its holder for those who wait', async () => {
    const claim = await takeClaim(path);
    expect(await describeHolder(path)).toBe(`process ${process.pid} on ${hostname()}`);
    await claim!.release();
    expect(await describeHolder(path)).toBeUndefined();
  });
});

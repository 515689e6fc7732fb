import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openCharacterAccounts } from '../../../src/service/access/character-accounts.ts';
import { openLimits, type LimitSettings } from '../../../src/service/access/token-limits.ts';
import type { Caller } from '../../../src/service/caller.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const ONE: Caller = { id: 'one', name: 'wordpress', scopes: ['build'] };
const TWO: Caller = { id: 'two', name: 'ghost', scopes: ['build'] };

const SETTINGS: LimitSettings = {
  requestsPerMinute: 30,
  charactersPerMonth: 1000,
  jobsWaiting: 3,
  eventStreams: 2,
  eventStreamsInAll: 3,
};

async function open(settings: Partial<LimitSettings> = {}) {
  const { path: store, remove } = temporaryFolder();
  onTestFinished(remove);
  const clock = { now: Date.parse('2026-11-29T12:00:00Z') };
  const now = () => clock.now;
  const start = () => {
    const accounts = openCharacterAccounts({ store, now });
    return {
      accounts,
      limits: openLimits({ settings: { ...SETTINGS, ...settings }, accounts, now }),
    };
  };
  return { store, clock, start, ...start() };
}

const file = (store: string, month = '2026-11'): string =>
  join(store, 'service', 'characters', `${month}.jsonl`);

test('requests a minute: of each token, refilled evenly, with the seconds to wait', async () => {
  const { limits, clock } = await open();
  for (let n = 0; n < 30; n++) limits.takeRequest(ONE);
  expect(() => limits.takeRequest(ONE)).toThrow(
    expect.objectContaining({ code: 'SERVICE_LIMIT', retryAfter: 2 }),
  );
  limits.takeRequest(TWO);
  clock.now += 1999;
  expect(() => limits.takeRequest(ONE)).toThrow('30 requests a minute');
  clock.now += 1;
  limits.takeRequest(ONE);
  expect(() => limits.takeRequest(ONE)).toThrow('30 requests a minute');
  clock.now -= 60_000; // a clock that is set back gives nothing, and takes nothing
  expect(() => limits.takeRequest(ONE)).toThrow('30 requests a minute');
  clock.now += 3_600_000;
  for (let n = 0; n < 30; n++) limits.takeRequest(ONE);
  expect(() => limits.takeRequest(ONE)).toThrow('30 requests a minute');
});

describe('characters a month', () => {
  test('are counted across restarts, given back, and begin again with the month', async () => {
    const { clock, limits, start } = await open();
    const taken = await limits.takeCharacters(ONE, 900);
    await expect(limits.takeCharacters(ONE, 101)).rejects.toMatchObject({
      code: 'SERVICE_LIMIT',
      retryAfter: 36 * 3600,
    });
    await limits.takeCharacters(TWO, 1000);
    const again = start();
    await expect(again.limits.takeCharacters(ONE, 101)).rejects.toThrow('1000 characters');
    await taken.giveBack(500);
    expect(await start().accounts.usedBy('one')).toBe(400);
    clock.now += 3 * 86_400_000;
    await limits.takeCharacters(ONE, 1000);
    expect(await start().accounts.usedBy('one')).toBe(1000);
  });

  test('never exceed the limit when many ask at once', async () => {
    const { limits, accounts } = await open();
    const asked = await Promise.allSettled(
      Array.from({ length: 25 }, () => limits.takeCharacters(ONE, 100)),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await accounts.usedBy('one')).toBe(1000);
  });

  test('a line that was cut off, or is not one, costs no other', async () => {
    const { store, limits, start } = await open();
    await limits.takeCharacters(ONE, 300);
    await appendFile(file(store), 'nonsense\n{"id":"one","count":"9"}\n{"id":"one","cou');
    const again = start();
    expect(await again.accounts.usedBy('one')).toBe(300);
    await again.limits.takeCharacters(ONE, 300);
    expect(await start().accounts.usedBy('one')).toBe(600);
  });

  test('of clips that others record count once a month, all or none, also after a restart', async () => {
    const { limits, accounts, start, clock } = await open();
    const clip = (name: string, characters: number) => ({ key: name.repeat(64), characters });
    const taken = await limits.takeClips(ONE, [clip('a', 300), clip('b', 300)]);
    await limits.takeClips(ONE, [clip('a', 300), clip('b', 300), clip('c', 100)]);
    expect(await accounts.usedBy('one')).toBe(700);
    const again = start();
    await expect(again.limits.takeClips(ONE, [clip('d', 1), clip('e', 300)])).rejects.toMatchObject(
      { code: 'SERVICE_LIMIT' },
    );
    await again.limits.takeClips(ONE, [clip('a', 300)]);
    await again.limits.takeClips(TWO, [clip('a', 300)]);
    expect(await again.accounts.usedBy('one')).toBe(700);
    expect(await again.accounts.usedBy('two')).toBe(300);
    await taken.giveBack([clip('b', 0).key, clip('x', 0).key]);
    await taken.giveBack([clip('b', 0).key]);
    expect(await start().accounts.usedBy('one')).toBe(400);
    clock.now += 3 * 86_400_000;
    await taken.giveBack([clip('a', 0).key]);
    expect(await start().accounts.usedBy('one')).toBe(0);
  });

  test('ten thousand lines become one a token, and those of clips stay', async () => {
    const { store, limits, start } = await open({ charactersPerMonth: undefined });
    await limits.takeClips(ONE, [{ key: 'a'.repeat(64), characters: 7 }]);
    await appendFile(file(store), '{"id":"one","count":2}\n'.repeat(10_001));
    expect(await start().accounts.usedBy('one')).toBe(20_009);
    const again = start();
    await again.limits.takeClips(ONE, [{ key: 'a'.repeat(64), characters: 7 }]);
    expect(await again.accounts.usedBy('one')).toBe(20_009);
    expect((await readFile(file(store), 'utf8')).split('\n')).toHaveLength(3);
  });

  test('ten thousand lines become one a token', async () => {
    const { store, limits, start } = await open({ charactersPerMonth: undefined });
    await limits.takeCharacters(TWO, 5);
    await appendFile(file(store), '{"id":"one","count":2}\n'.repeat(10_001));
    expect(await start().accounts.usedBy('one')).toBe(20_002);
    expect(await readFile(file(store), 'utf8')).toBe(
      '{"id":"two","count":5}\n{"id":"one","count":20002}\n',
    );
  });
});

test('jobs that wait', async () => {
  const { limits } = await open();
  limits.checkJobsWaiting(ONE, 2);
  expect(() => limits.checkJobsWaiting(ONE, 3)).toThrow(
    expect.objectContaining({ code: 'SERVICE_LIMIT', retryAfter: 30 }),
  );
});

test('event streams: of a token and in all; one that ends twice gives back one', async () => {
  const { limits } = await open();
  const first = limits.openStream(ONE);
  limits.openStream(ONE);
  expect(() => limits.openStream(ONE)).toThrow('2 event streams');
  limits.openStream(TWO);
  expect(() => limits.openStream(TWO)).toThrow('of 3 in all');
  first();
  first();
  expect(limits.openStreams()).toBe(2);
  limits.openStream(TWO);
  expect(() => limits.openStream(ONE)).toThrow('of 3 in all');
});

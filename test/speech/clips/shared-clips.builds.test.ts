/** Clips that one machine records are found by all of them, whole, and recorded once. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { asObjectError } from '../../../src/_internal/objects/store-errors.ts';
import { openClipStore } from '../../../src/speech/clips/clip-store.ts';
import { compressClips } from '../../../src/speech/clips/compress-clips.ts';
import { recordClips } from '../../../src/speech/record-clips.ts';
import { openSharedClips } from '../../../src/speech/clips/shared-clips.ts';
import { scriptOf } from '../../helpers/requests.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';
import { clipsIn, sharingMachines } from '../../helpers/sharing-machines.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const newMachine = sharingMachines(folder.path);

describe('clips in a folder that machines share', () => {
  let places = 0;
  const newPlace = (): string => join(folder.path, `shared-${++places}`);

  test('are recorded by one machine and found by the next', async () => {
    const place = newPlace();
    const [first, second] = [newMachine(place), newMachine(place)];
    expect(await first.missing()).toBeGreaterThan(0);
    const requests = await first.build();
    expect(clipsIn(place, '.json')).toHaveLength(requests);
    expect(await second.missing()).toBe(0);
    expect(() => clipsIn(second.store, '.wav')).toThrow('ENOENT');
    expect(await second.build()).toBe(0);
    expect(clipsIn(second.store, '.wav')).toEqual(clipsIn(first.store, '.wav'));
  });

  test('are offered again where the place does not take them, and not paid twice', async () => {
    const place = newPlace();
    const shared = openSharedClips(place);
    let failures = 2;
    const failing = {
      ...shared,
      share: (...call: Parameters<typeof shared.share>) =>
        failures-- > 0 ? Promise.reject(new Error('not now')) : shared.share(...call),
    };
    const provider = scriptedProvider();
    const script = scriptOf([['It left at nine.']]);
    const store = join(folder.path, 'offered-again');
    await recordClips(script, { provider, store, shared: failing });
    expect(provider.requests).toHaveLength(1);
    expect(clipsIn(place, '.json')).toHaveLength(1);
  });

  test('are not offered again where the place refuses them for good', async () => {
    const shared = openSharedClips(join(folder.path, 'shared-refusing'));
    const refusal = Object.assign(new Error('AccessDenied'), {
      $metadata: { httpStatusCode: 403 },
    });
    let offers = 0;
    const refusing = {
      ...shared,
      share: () => {
        offers++;
        const error = asObjectError(refusal, { name: 's3://clips', code: 'STORE_UNWRITABLE' });
        return Promise.reject(error as Error);
      },
    };
    const store = join(folder.path, 'refused');
    const recording = recordClips(scriptOf([['It left at nine.']]), {
      provider: scriptedProvider(),
      store,
      shared: refusing,
    });
    await expect(recording).rejects.toMatchObject({ code: 'STORE_UNWRITABLE' });
    expect(offers).toBe(1);
    expect(clipsIn(store, '.json')).toHaveLength(1);
  });

  test('are put there though they were recorded before it was set', async () => {
    const machine = newMachine(newPlace());
    await machine.build();
    const place = newPlace();
    const again = newMachine(place);
    const there = openSharedClips(place);
    const [wav] = clipsIn(machine.store, '.wav');
    const key = /([0-9a-f]{64})\.wav$/.exec(wav!)![1]!;
    expect(await there.share(key, { from: openClipStore(machine.store) })).toBe(true);
    expect(await there.facts(key, {})).toMatchObject({ provider: 'tone' });
    await there.remove(key, {});
    expect(clipsIn(place, '')).toHaveLength(1);
    expect(await there.fetch(key, { into: openClipStore(again.store) })).toBe('missing');
  });

  test('are shared as WAV where this machine has packed them', async () => {
    const alone = newMachine(newPlace());
    await alone.build();
    const [wav] = clipsIn(alone.store, '.wav');
    const whole = readFileSync(join(alone.store, 'clips', wav!));
    const later = Date.now() / 1000 + 1e6;
    await compressClips(alone.store, { olderThan: 0, now: () => later });
    expect(clipsIn(alone.store, '.wav')).toEqual([]);
    const place = join(folder.path, 'shared-packed');
    const key = /([0-9a-f]{64})\.wav$/.exec(wav!)![1]!;
    const there = openSharedClips(place);
    expect(await there.share(key, { from: openClipStore(alone.store) })).toBe(true);
    const other = newMachine(place);
    expect(await there.fetch(key, { into: openClipStore(other.store) })).toBe('stored');
    expect(readFileSync(join(other.store, 'clips', wav!))).toEqual(whole);
    expect(await openClipStore(other.store).find(key, {})).toMatchObject({ state: 'stored' });
  });

  test('are recorded again and repaired where what is there is damaged', async () => {
    const place = newPlace();
    await newMachine(place).build();
    const [audio, facts] = [clipsIn(place, '.wav')[0]!, clipsIn(place, '.json').at(-1)!];
    const whole = readFileSync(join(place, 'clips', audio));
    const flipped = Buffer.from(whole);
    flipped[1000]! ^= 1;
    writeFileSync(join(place, 'clips', audio), flipped);
    writeFileSync(join(place, 'clips', facts), '{"half":');
    expect(await newMachine(place).build()).toBe(2);
    expect(readFileSync(join(place, 'clips', audio))).toEqual(whole);
    expect(await newMachine(place).build()).toBe(0);
    rmSync(join(place, 'clips', audio));
    expect(await newMachine(place).build()).toBe(1);
    expect(await newMachine(place).build()).toBe(0);
  });

  test('sound the same on all machines, whoever was quicker', async () => {
    const place = newPlace();
    const [first, second] = [newMachine(place), newMachine(place)];
    await Promise.all([first.build(), second.build()]);
    for (const name of clipsIn(first.store, '.wav'))
      expect(readFileSync(join(first.store, 'clips', name))).toEqual(
        readFileSync(join(second.store, 'clips', name)),
      );
  });

  test('that cannot be reached stop the run before anything is paid that may be there', async () => {
    const place = newPlace();
    writeFileSync(place, 'a file, no folder');
    await expect(newMachine(place).build()).rejects.toMatchObject({ code: 'STORE_UNWRITABLE' });
    await expect(newMachine('ftp://example.org/clips').build()).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
  });
});

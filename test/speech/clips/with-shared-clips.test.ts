/** A store of this machine and one of all: as few looks at the place that they share as are needed. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openClipStore } from '../../../src/speech/clips/clip-store.ts';
import { openSharedClips, type SharedClips } from '../../../src/speech/clips/shared-clips.ts';
import { withSharedClips } from '../../../src/speech/clips/with-shared-clips.ts';
import { openSegments } from '../../../src/speech/record-segments.ts';
import { scriptOf } from '../../helpers/requests.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let place: string;
let looks: string[];
let claims: number;
let places = 0;

beforeEach(() => {
  place = join(folder.path, `place-${++places}`);
  [looks, claims] = [[], 0];
});

/** Clips of the place that are claimed among all machines; notes what is asked of it. */
function watchedClips(): SharedClips {
  const shared = openSharedClips(place);
  return {
    ...shared,
    fetch: (...call) => {
      looks.push(`fetch with ${claims} claims`);
      return shared.fetch(...call);
    },
    share: (key, options) => {
      looks.push(options.files ? 'share what is at hand' : 'share');
      return shared.share(key, options);
    },
    claim: async () => {
      claims++;
      return { release: async () => void claims-- };
    },
  };
}

const script = scriptOf([['It left at nine.']]);
const [{ id }] = script.segments as unknown as [{ readonly id: string }];

function machine(name: string) {
  const provider = scriptedProvider();
  const store = join(folder.path, `${name}-${places}`);
  const segments = openSegments(script, { provider, store, shared: watchedClips() });
  return { provider, store, key: segments.keys[0]!, record: () => segments.record(id, {}) };
}

test('a segment of a queue is looked for once, under its claim, and shared from memory', async () => {
  await machine('first').record();
  expect(looks).toEqual(['fetch with 1 claims', 'share what is at hand']);
});

test('a segment that another machine has recorded is found under the claim and not paid again', async () => {
  await machine('first').record();
  const second = machine('second');
  await second.record();
  expect(second.provider.requests).toHaveLength(0);
  expect(existsSync(openClipStore(second.store).fileOf(second.key))).toBe(true);
});

test('a clip that is known to be there is not asked for again, and one that is not is put', async () => {
  const { store, key, record } = machine('first');
  await record();
  const shared = openSharedClips(place);
  const both = withSharedClips(openClipStore(store), shared);
  expect(await both.find(key, {})).toMatchObject({ state: 'stored' });
  // Nothing is there any more; who has just seen it does not look.
  rmSync(place, { recursive: true });
  expect(await both.find(key, {})).toMatchObject({ state: 'stored' });
  expect(existsSync(place)).toBe(false);
  await withSharedClips(openClipStore(store), openSharedClips(place)).find(key, {});
  expect(await shared.facts(key, {})).toBeDefined();
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { thisOwner } from '../../src/_internal/disk/owner.ts';
import { clearLeftovers } from '../../src/run/clear-leftovers.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('clearLeftovers clears root, editions and store of the dead, and leaves the living and all else', async () => {
  const { machine, pid, started } = thisOwner();
  const dead = `.tmp-${machine}-${2 ** 22 + 1}-${started}-00000000-`;
  const living = `.tmp-${machine}-${pid}-${started}-00000000-`;
  const elsewhere = '.tmp-0a1b2c3d4e5f-1-1-00000000-';
  const [output, store] = [join(folder.path, 'output'), join(folder.path, 'store')];
  writeTree(output, {
    [`${dead}feed.xml`]: 'half',
    [`${living}feed.xml`]: 'half',
    [`ferry/${dead}work/half.mp3`]: 'half',
    'ferry/edition.json': '{}',
    [`lamps/${dead}work/half.mp3`]: 'half',
    [`bees/${elsewhere}work/half.mp3`]: 'half',
  });
  writeTree(store, {
    [`tmp/${dead}x.wav`]: 'half',
    'claims/x.claim': JSON.stringify({ machine, pid: 2 ** 22 + 1, started }),
  });
  await clearLeftovers({ output, store });
  const left = [`${living}feed.xml`, 'ferry/edition.json', `bees/${elsewhere}work/half.mp3`];
  for (const path of left) expect([path, existsSync(join(output, path))]).toEqual([path, true]);
  for (const path of [`${dead}feed.xml`, `ferry/${dead}work`, 'lamps'])
    expect([path, existsSync(join(output, path))]).toEqual([path, false]);
  expect(existsSync(join(store, `tmp/${dead}x.wav`))).toBe(false);
  expect(existsSync(join(store, 'claims/x.claim'))).toBe(false);
});

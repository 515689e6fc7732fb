import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { factsOfFile, settledAt } from '../../../src/_internal/disk/file-facts.ts';
import { writeTree } from '../../helpers/file-trees.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('a time set to whole seconds does not make a disk count as one that keeps whole seconds', () => {
  const path = join(writeTree(join(folder.path, 'set'), { 'a.md': 'A.' }), 'a.md');
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  const { ctimeNs } = statSync(path, { bigint: true });
  // One disk in a thousand million gives the moment of this test whole seconds.
  const isWhole = ctimeNs % 1_000_000_000n === 0n;
  expect(factsOfFile(path).granularity < 1).toBe(!isWhole);
});

test('a change is seen in times once the last of the files is older than their disk tells apart', () => {
  const fine = { text: 'a', newest: 100, granularity: 0.05 };
  const coarse = { text: 'b', newest: 99, granularity: 2 };
  expect(settledAt([fine, coarse])).toBe(101);
  expect(settledAt([fine])).toBe(100.05);
  expect(settledAt([])).toBe(0);
  expect(settledAt(Array.from({ length: 200_000 }, () => fine))).toBe(100.05);
});

test('what is not a file has no times', () => {
  expect(factsOfFile(folder.path)).toEqual({ text: '-', newest: 0, granularity: 0 });
});

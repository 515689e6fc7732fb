/** `lectern export`: what is written, where, and under which name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeWav } from '../../src/_internal/audio/wav.ts';
import { lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const cwd = join(folder.path, 'site');

beforeAll(async () => {
  writeTree(cwd, {
    'ferry.md': '# The ferry\n\nIt came back at noon.\n\nNobody waited.\n',
    'quay.md': '# The quay\n\nIt is wet.\n',
  });
  await lectern(['build', 'ferry.md', 'quay.md', '--provider', 'tone'], { cwd });
});

test('an edition becomes a file of its name in the working folder', async () => {
  const run = await lectern(['export', 'ferry', '--format', 'lrc'], { cwd });
  expect([run.code, run.stdout]).toEqual([0, 'ferry.lrc\n']);
  expect(readFileSync(join(cwd, 'ferry.lrc'), 'utf8')).toContain('The ferry');
});

test('several editions become chapters of one e-book, under a name that is given', async () => {
  const run = await lectern(
    ['export', 'ferry', 'quay', '--format', 'epub', '--to', 'week.epub', '--json'],
    { cwd },
  );
  expect(JSON.parse(run.stdout)).toMatchObject({
    format: 'epub',
    files: [{ path: join(cwd, 'week.epub') }],
  });
  const unnamed = await lectern(['export', 'ferry', 'quay', '--format', 'epub'], { cwd });
  expect([unnamed.code, unnamed.stderr]).toEqual([2, expect.stringContaining('--to is missing')]);
});

test('clips are files of sound in the order in which they are heard', async () => {
  const run = await lectern(['export', 'output/ferry', '--format', 'clips'], { cwd });
  expect(run.code).toBe(0);
  const names = readdirSync(join(cwd, 'ferry-clips')).toSorted();
  expect(names.some((name) => /^\d{3}-it-came-back-at-noon\.wav$/u.test(name))).toBe(true);
  for (const name of names) {
    const pcm = decodeWav(readFileSync(join(cwd, 'ferry-clips', name)));
    expect(pcm.samples.length).toBeGreaterThan(0);
  }
});

test('clips that are gone are named', async () => {
  const args = ['export', 'ferry', '--format', 'clips', '--store', 'elsewhere', '--to', 'none'];
  const run = await lectern(args, { cwd });
  expect([run.code, run.stderr]).toEqual([
    1,
    expect.stringMatching(/The clip of “[^”]+” in ferry/u),
  ]);
  expect(existsSync(join(cwd, 'none'))).toBe(false);
});

test('an unknown edition and an unknown format are said', async () => {
  const missing = await lectern(['export', 'nothing', '--format', 'zip'], { cwd });
  expect([missing.code, missing.stderr]).toEqual([4, expect.stringContaining('not an edition')]);
  const format = await lectern(['export', 'ferry', '--format', 'mobi'], { cwd });
  expect(format.code).toBe(2);
});

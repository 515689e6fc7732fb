/** Files of editions come into the folder of a site, and what happens to them there happens to no edition. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringFiles } from '../../../src/run/built-site/bring-files.ts';
import type { AudioFolderFile } from '../../../src/run/built-site/site-memory.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const [AUDIO, PAGE, EDITION] = [
  'ferry/ferry.0a1b2c3d.mp3',
  'ferry/transcript.0a1b2c3d.html',
  'ferry/edition.json',
];

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const pathIn = (...names: readonly string[]): string => join(folder.path, ...names);
const textOf = (...names: readonly string[]): string => readFileSync(pathIn(...names), 'utf8');

function make(path: string, text: string): AudioFolderFile {
  const file = pathIn('editions', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return { path, file, sizeBytes: text.length, immutable: path !== EDITION };
}

function bring(files: readonly AudioFolderFile[]): Promise<void> {
  return bringFiles(files, { folder: pathIn('site/audio'), copies: pathIn('copies') });
}

test('all are there, and sound takes its space once', async () => {
  const files = [make(AUDIO, 'sound'), make(PAGE, '<p>It left.</p>'), make(EDITION, '{}')];
  await bring(files);
  for (const { path } of files) expect(textOf('site/audio', path)).toBe(textOf('editions', path));
  const inode = (...names: readonly string[]): number => statSync(pathIn(...names)).ino;
  expect(inode('site/audio', AUDIO)).toBe(inode('editions', AUDIO));
  expect(inode('site/audio', PAGE)).not.toBe(inode('editions', PAGE));
});

test('a program that writes pages of the site in place changes no edition', async () => {
  const files = [make(PAGE, '<p> It left. </p>'), make(EDITION, '{ "a": 1 }')];
  await bring(files);
  writeFileSync(pathIn('site/audio', PAGE), '<p>It left.</p>');
  writeFileSync(pathIn('site/audio', EDITION), '{"a":1}');
  expect(textOf('editions', PAGE)).toBe('<p> It left. </p>');
  expect(textOf('editions', EDITION)).toBe('{ "a": 1 }');
  rmSync(pathIn('site'), { recursive: true });
  await bring(files);
  expect(textOf('site/audio', PAGE)).toBe('<p> It left. </p>');
  expect(textOf('site/audio', EDITION)).toBe('{ "a": 1 }');
});

test('what is made again replaces what is there, at the same size too', async () => {
  await bring([make(EDITION, '{"a":1}')]);
  const next = make(EDITION, '{"a":2}');
  utimesSync(next.file, 1_900_000_000, 1_900_000_000);
  await bring([next]);
  expect(textOf('site/audio', EDITION)).toBe('{"a":2}');
});

test('what is there already is not written again', async () => {
  const files = [make(AUDIO, 'sound'), make(EDITION, '{}')];
  await bring(files);
  const before = files.map(({ path }) => statSync(pathIn('site/audio', path)).ctimeMs);
  await bring(files);
  expect(files.map(({ path }) => statSync(pathIn('site/audio', path)).ctimeMs)).toEqual(before);
});

test('without links, such as on another disk, files are copied, long ones too', async () => {
  const files = [make(AUDIO, 'x'.repeat(1_200_000)), make(EDITION, '{}')];
  // A file stands where the folder of copies should be, so that the first link cannot be made.
  writeFileSync(pathIn('copies'), '');
  await bring(files.toReversed());
  for (const { path } of files) expect(textOf('site/audio', path)).toBe(textOf('editions', path));
  expect(statSync(pathIn('site/audio', AUDIO)).nlink).toBe(1);
  expect(existsSync(pathIn('copies', EDITION))).toBe(false);
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is an error', async () => {
  mkdirSync(pathIn('site/audio'), { recursive: true });
  chmodSync(pathIn('site/audio'), 0o500);
  await expect(bring([make(EDITION, '{}')])).rejects.toThrow(/EACCES/);
});

import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openWorkFolder, type OpenWorkFolderOptions } from '../../src/edition/work-folder.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

describe('openWorkFolder', () => {
  test('makes a hidden folder inside the edition’s, and closing leaves neither behind', async () => {
    const output = join(folder.path, 'fresh');
    const work = await openWorkFolder('ferry', { output });
    expect(dirname(work.path)).toBe(join(output, 'ferry'));
    expect(statSync(work.path).isDirectory()).toBe(true);
    writeFileSync(join(work.path, 'half.mp3'), 'x');
    await work.close();
    expect(existsSync(join(output, 'ferry'))).toBe(false);
    await work.close();
  });

  test('keeps the edition’s folder where files are in it, when it is disposed', async () => {
    const output = join(folder.path, 'used');
    writeTree(join(output, 'ferry'), { 'edition.json': '{}' });
    const work = await openWorkFolder('ferry', { output });
    await work[Symbol.asyncDispose]();
    expect(existsSync(work.path)).toBe(false);
    expect(existsSync(join(output, 'ferry/edition.json'))).toBe(true);
  });

  test('refuses options without an output folder', async () => {
    await expect(openWorkFolder('ferry', {} as OpenWorkFolderOptions)).rejects.toThrow(
      new TypeError('openWorkFolder: options.output must be a non-empty string'),
    );
  });
});

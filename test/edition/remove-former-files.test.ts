import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Edition, EditionFile } from '../../src/edition/edition.ts';
import { removeFormerFiles } from '../../src/edition/remove-former-files.ts';
import type { RemoveFormerFilesOptions } from '../../src/edition/remove-former-files.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { editionOf } from '../helpers/editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let outputs = 0;
const newOutput = (): string => join(folder.path, `output-${++outputs}`);

/** An edition whose only file is its audio. */
function editionWith(name: string): Edition {
  const { files } = editionOf();
  const audio = files.find((file) => file.role === 'audio')!;
  const named: EditionFile = { ...audio, name };
  return editionOf({ slug: 'ferry', files: [named] });
}

const OLD = 'ferry.00000000.mp3';
const NEW = 'ferry.11111111.mp3';
const OTHER = 'ferry.22222222.mp3';

describe('removeFormerFiles', () => {
  test('removes at once what the former edition named and the new one does not', async () => {
    const output = newOutput();
    writeTree(join(output, 'ferry'), { [OLD]: 'x', [NEW]: 'x', 'edition.json': '{}' });
    const [former, edition] = [editionWith(OLD), editionWith(NEW)];
    await removeFormerFiles(edition, { output, former });
    expect(existsSync(join(output, 'ferry', OLD))).toBe(false);
    expect(existsSync(join(output, 'ferry', NEW))).toBe(true);
    expect(existsSync(join(output, 'ferry/edition.json'))).toBe(true);
  });

  test('leaves young files of others alone and removes old orphans, but never a name that is not ours', async () => {
    const output = newOutput();
    writeTree(join(output, 'ferry'), { [OLD]: 'x', [OTHER]: 'x', [NEW]: 'x', 'my notes.mp3': 'x' });
    for (const name of [OLD, NEW, 'my notes.mp3']) utimesSync(join(output, 'ferry', name), 0, 0);
    await removeFormerFiles(editionWith(NEW), { output });
    expect(existsSync(join(output, 'ferry', OLD))).toBe(false);
    expect(existsSync(join(output, 'ferry', OTHER))).toBe(true);
    expect(existsSync(join(output, 'ferry', NEW))).toBe(true);
    expect(existsSync(join(output, 'ferry', 'my notes.mp3'))).toBe(true);
  });

  test('keeps what an edition.json names that another run has written meanwhile', async () => {
    const output = newOutput();
    const former = editionWith(OLD);
    writeTree(join(output, 'ferry'), { [OLD]: 'x', 'edition.json': JSON.stringify(former) });
    await removeFormerFiles(editionWith(NEW), { output, former });
    expect(existsSync(join(output, 'ferry', OLD))).toBe(true);
  });

  test.each([
    [{}, 'options.output must be a text that is not empty'],
    [{ output: 'x', former: 'y' }, 'options.former, when given, must be an object'],
  ])('refuses the options %j', async (options, message) => {
    const given = options as unknown as RemoveFormerFilesOptions;
    await expect(removeFormerFiles(editionWith(NEW), given)).rejects.toThrow(
      new TypeError(`removeFormerFiles: ${message}`),
    );
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Edition, EditionFile } from '../../src/edition/edition.ts';
import { removeFormerFiles } from '../../src/edition/remove-former-files.ts';
import type { RemoveFormerFilesOptions } from '../../src/edition/remove-former-files.ts';
import { openWorkFolder } from '../../src/edition/work-folder.ts';
import { thisOwner } from '../../src/_internal/disk/owner.ts';
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

  test('removes what a dead run left, but never a name that is not ours', async () => {
    const output = newOutput();
    const { machine, started } = thisOwner();
    const dead = `.tmp-${machine}-${2 ** 22 + 1}-${started}-00000000-work`;
    writeTree(join(output, 'ferry'), { [OLD]: 'x', [NEW]: 'x', 'my notes.mp3': 'x' });
    writeTree(join(output, 'ferry', dead), { 'half.mp3': 'x' });
    await removeFormerFiles(editionWith(NEW), { output });
    expect(readdirSync(join(output, 'ferry')).sort()).toEqual([NEW, 'my notes.mp3'].sort());
  });

  test('leaves what another run at work is about to name, and asks not after its own work', async () => {
    const output = newOutput();
    writeTree(join(output, 'ferry'), { [OTHER]: 'x', [NEW]: 'x' });
    await using own = await openWorkFolder('ferry', { output });
    {
      await using others = await openWorkFolder('ferry', { output });
      await removeFormerFiles(editionWith(NEW), { output, work: own.path });
      expect(existsSync(others.path)).toBe(true);
      expect(existsSync(join(output, 'ferry', OTHER))).toBe(true);
    }
    await removeFormerFiles(editionWith(NEW), { output, work: own.path });
    expect(existsSync(join(output, 'ferry', OTHER))).toBe(false);
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

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { claimEdition } from '../../src/edition/claim-edition.ts';
import type { Edition, EditionFile } from '../../src/edition/edition.ts';
import {
  removeFormerFiles,
  type RemoveFormerFilesOptions,
} from '../../src/edition/remove-former-files.ts';
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
  test('removes what the edition does not name, and nothing else', async () => {
    const output = newOutput();
    writeTree(join(output, 'ferry'), { [OLD]: 'x', [NEW]: 'x', 'edition.json': '{}' });
    await removeFormerFiles(editionWith(NEW), { output });
    expect(readdirSync(join(output, 'ferry')).sort()).toEqual(['edition.json', NEW]);
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

  test('keeps what a feed names until the feed names it no more', async () => {
    const output = newOutput();
    writeTree(output, {
      [`ferry/${OLD}`]: 'x',
      [`ferry/${NEW}`]: 'x',
      [`ferry/${OTHER}`]: 'x',
      'feed.xml': `<enclosure url="https://audio.example/ferry/${OTHER}"/>`,
      'feed-2.xml': `<enclosure url="https://audio.example/ferry/${OLD}"/>`,
    });
    await removeFormerFiles(editionWith(NEW), { output });
    expect(readdirSync(join(output, 'ferry')).sort()).toEqual([OLD, NEW, OTHER]);
    writeTree(output, { 'feed.xml': '', 'feed-2.xml': '' });
    await removeFormerFiles(editionWith(NEW), { output });
    expect(readdirSync(join(output, 'ferry'))).toEqual([NEW]);
  });

  test('removes nothing where the claim on the folder was lost', async () => {
    const output = newOutput();
    writeTree(join(output, 'ferry'), { [OLD]: 'x', [NEW]: 'x' });
    {
      await using claim = await claimEdition('ferry', { output });
      writeTree(join(output, 'ferry'), { '.claim': '{"machine":"elsewhere","pid":1}' });
      await removeFormerFiles(editionWith(NEW), { output, claim });
    }
    expect(readdirSync(join(output, 'ferry')).sort()).toEqual([OLD, NEW]);
  });

  test.each([[{}, 'options.output must be a non-empty string']])(
    'refuses the options %j',
    async (options, message) => {
      const given = options as unknown as RemoveFormerFilesOptions;
      await expect(removeFormerFiles(editionWith(NEW), given)).rejects.toThrow(
        new TypeError(`removeFormerFiles: ${message}`),
      );
    },
  );
});

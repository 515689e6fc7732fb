/** `lectern verify` of a project of which a part was not made. */
import { afterAll, expect, test } from 'vitest';
import { lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('a project whose feed is configured and was not written is told to write it', async () => {
  const cwd = writeTree(folder.path, {
    'ferry.md': '# The ferry\n\nIt came back.\n',
    'lectern.config.json': JSON.stringify({ feed: FEED }),
  });
  await lectern(['build', 'ferry.md', '--provider', 'tone'], { cwd });
  const { code, stdout, stderr } = await lectern(['verify'], { cwd });
  expect({ code, stderr }).toEqual({ code: 8, stderr: '' });
  const faults = stdout.split('\n').filter((line) => line.includes(': expected '));
  expect(faults).toEqual([expect.stringMatching(/feed\.xml: file: .*: run lectern feed$/)]);
});

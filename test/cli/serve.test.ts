/** `lectern serve`: what it says when it opens a folder to the network. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { editionOf } from '../helpers/editions.ts';
import { lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import type { Edition } from '../../src/edition/edition.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const LATER = '2099-01-01T00:00:00Z';
const DRAFTS = ['a', 'b', 'c', 'd', 'e'].map((slug) => editionOf({ slug, draft: true }));

test.each<readonly [string, readonly Edition[], readonly string[], RegExp | undefined]>([
  ['published ones alone', [editionOf()], ['--host', '0.0.0.0'], undefined],
  ['a draft, on this machine', [editionOf({ draft: true })], [], undefined],
  [
    'a draft and one that waits',
    [editionOf(), editionOf({ slug: 'later', publishAt: LATER }), ...DRAFTS.slice(0, 1)],
    ['--lan'],
    /not published in output: 1 draft \(a\); 1 edition that waits for its time \(later\).*lectern publish --to/,
  ],
  ['many drafts', DRAFTS, ['--host', '0.0.0.0'], /5 drafts \(a, b, c, 2 more\)/],
  [
    'one that has expired',
    [editionOf({ expiresAt: '2020-01-01T00:00:00Z' })],
    ['--lan'],
    /1 edition that has expired \(ferry\)/,
  ],
])('%s', async (name, editions, args, expected) => {
  const files = editions.map((edition) => [
    `output/${edition.slug}/edition.json`,
    JSON.stringify(edition),
  ]);
  const cwd = writeTree(
    join(folder.path, name),
    Object.fromEntries(files) as Record<string, string>,
  );
  const stop = new AbortController();
  const onPrint = (text: string): void => {
    if (text.includes('press Ctrl-C')) stop.abort();
  };
  const run = await lectern(['serve', '--port', '0', ...args], {
    cwd,
    interrupt: stop.signal,
    onPrint,
  });
  expect(run.code).toBe(130);
  if (expected === undefined) expect(run.stderr).not.toContain('warning');
  else expect(run.stderr).toMatch(expected);
});

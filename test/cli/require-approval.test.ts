/** `requireApproval` at the terminal: nothing is published before it is approved, and what waits is named. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textHash } from '../../src/_internal/text-hash.ts';
import { recordedKey } from '../../src/edition/edition-key.ts';
import { readSaid } from '../../src/edition/read-edition.ts';
import { changeDecisions, type DecisionChange } from '../../src/index.ts';
import { jsonOf, lectern, type Run } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { humming } from '../helpers/humming-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const CONFIG = `provider: ./hum.js
disclosure: false
requireApproval: all
feed: { title: Notes, author: Jo, email: jo@example.org, description: Notes., category: Technology, baseUrl: https://example.org/audio/ }
`;

let cwd = '';
const call = (...args: readonly string[]): Promise<Run> => lectern(args, { cwd });

beforeAll(async () => {
  cwd = writeTree(join(folder.path, 'place'), {
    'package.json': '{ "type": "module" }',
    'hum.js': `export default ${humming()};`,
    'post.md': '# A post\n\nThe ferry sails at noon.\n',
    'lectern.config.yaml': CONFIG,
  });
  expect(await call('build', 'post.md')).toMatchObject({ code: 0 });
}, 120_000);

test('feed and publish write nothing, name what waits, and exit 8', async () => {
  for (const args of [['feed'], ['publish', '--to', 'site']]) {
    const { code, stderr } = await call(...args);
    expect([args[0], code, stderr]).toEqual([
      args[0],
      8,
      expect.stringContaining('2 passages of 1 edition wait for an approval'),
    ]);
    expect(stderr).toContain('post: “The ferry sails at noon.”: no one has approved it yet');
  }
  expect(existsSync(join(cwd, 'output', 'feed.xml'))).toBe(false);
  expect(existsSync(join(cwd, 'site'))).toBe(false);
  const verified = jsonOf(await call('verify', '--json'));
  expect(verified.approvals).toMatchObject([
    { checks: [{ verdict: 'fail' }, { verdict: 'fail' }] },
  ]);
});

test('what is approved is published, until it is flagged', async () => {
  const said = (await readSaid(join(cwd, 'output', 'post')))!;
  const changes = said.map(({ role, text, clip, voice }): DecisionChange => ({
    after: {
      ...(role === 'title' ? { part: 'title' } : { block: textHash(text) }),
      approved: { clips: [recordedKey(clip)], voice, by: 'jo' },
    },
  }));
  const path = join(cwd, 'post.lectern.yaml');
  const { decisions } = await changeDecisions(path, changes);
  expect((await call('publish', '--to', 'site')).code).toBe(0);
  expect((await call('feed')).code).toBe(0);
  const [, before] = decisions.passages;
  await changeDecisions(path, [{ before, after: { ...before!, flag: { note: 'the name' } } }]);
  const flagged = await call('feed', '--require-approval', 'flagged');
  expect([flagged.code, flagged.stderr]).toEqual([
    8,
    expect.stringContaining('it is flagged: the name'),
  ]);
  expect((await call('feed', '--require-approval', 'none')).code).toBe(0);
});

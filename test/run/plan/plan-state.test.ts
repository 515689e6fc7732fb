/** Whether a build would leave an edition as it is, told before it. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { narrate } from '../../../src/run/narrate.ts';
import { planEdition } from '../../../src/run/plan-editions.ts';
import { openProject } from '../../../src/run/project/project.ts';
import { openRun } from '../../../src/run/stages/edition-run.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const CONTENT = '# The ferry\n\nIt left at noon.\n';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const options = () => ({
  root: folder.path,
  output: join(folder.path, 'output'),
  store: join(folder.path, 'store'),
  provider: 'tone' as const,
});
const build = (): Promise<unknown> => narrate({ kind: 'markdown', content: CONTENT }, options());
async function stateOf(content = CONTENT): Promise<string> {
  const project = openProject(options());
  const run = openRun({ kind: 'markdown', content }, project);
  const plan = await planEdition(run).finally(() => project.close());
  return plan.state;
}
const lose = (what: 'audio' | 'clips'): void => {
  const edition = join(folder.path, 'output', 'the-ferry');
  const audio = readdirSync(edition).find((name) => name.endsWith('.mp3'))!;
  rmSync(what === 'audio' ? join(edition, audio) : join(folder.path, 'store', 'clips'), {
    recursive: true,
  });
};

test('it is new, then up to date, and stale once its words are others', async () => {
  expect(await stateOf()).toBe('new');
  await build();
  expect(await stateOf()).toBe('upToDate');
  expect(await stateOf(CONTENT.replace('noon', 'one'))).toBe('stale');
});

test('a file that is gone costs nothing while its clips are there', async () => {
  await build();
  lose('audio');
  expect(await stateOf()).toBe('upToDate');
});

test('and clips that are gone cost nothing while its files are there', async () => {
  await build();
  lose('clips');
  expect(await stateOf()).toBe('upToDate');
  lose('audio');
  expect(await stateOf()).toBe('stale');
});

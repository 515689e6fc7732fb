/** What an article asks of a voice is worked out once in a run, whichever stages want to know it. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { narrate } from '../../src/run/narrate.ts';
import { planEditions } from '../../src/run/plan-editions.ts';
import type { SpeechRequest } from '../../src/speech/provider.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { scriptedProvider } from '../helpers/scripted-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('clips of an edition are planned once, in a build, a changed one, a closer look and a plan', async () => {
  const source = { kind: 'file', path: join(folder.path, 'ferry.md') } as const;
  const provider = scriptedProvider();
  const keyed: string[] = [];
  const counting = {
    ...provider,
    identity: (request: SpeechRequest) => {
      if (request.text !== '') keyed.push(request.text);
      return provider.identity(request);
    },
  };
  const options = {
    root: folder.path,
    output: join(folder.path, 'output'),
    store: join(folder.path, 'store'),
    provider: counting,
  };
  /** How often each text was looked at, at most. */
  const most = async (work: () => Promise<unknown>): Promise<number> => {
    keyed.length = 0;
    await work();
    const counts = new Map<string, number>();
    for (const text of keyed) counts.set(text, (counts.get(text) ?? 0) + 1);
    return Math.max(...counts.values());
  };

  writeTree(folder.path, { 'ferry.md': '# The ferry\n\nIt left at nine.\n' });
  expect(await most(() => narrate(source, options))).toBe(1);
  writeTree(folder.path, { 'ferry.md': '# The ferry\n\nIt left at noon.\n' });
  expect(await most(() => planEditions([source], options))).toBe(1);
  expect(await most(() => narrate(source, options))).toBe(1);
  expect(await most(() => narrate(source, { ...options, rehash: true }))).toBe(1);
});

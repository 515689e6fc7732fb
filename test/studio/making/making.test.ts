/** Editions that are made from the studio. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openTestStudio, type TestStudio } from '../../helpers/open-studio.ts';

let studio: TestStudio;
afterEach(() => studio.end());

test('an edition is made once, waits to be published then, and its sound is the recorded one', async () => {
  studio = await openTestStudio({ 'ferry.md': '# The ferry\n\nIt left at noon.\n' });
  const { id } = (await studio.list())[0]!;
  const path = `/api/articles/${id}/edition`;
  const [one, other] = await Promise.all([
    studio.ask(path, { method: 'POST' }),
    studio.ask(path, { method: 'POST' }),
  ]);
  expect([one.status, other.status].sort()).toEqual([200, 409]);
  expect(existsSync(join(studio.folder, '../output/ferry/edition.json'))).toBe(true);
  await expect.poll(async () => (await studio.list())[0]!.state, { timeout: 15_000 }).toBe('made');
  const asked = studio.spoken.length;
  const { passages } = await studio.json<{
    readonly passages: readonly {
      readonly segments: readonly { id: string; isRecorded: boolean }[];
    }[];
  }>(`/api/articles/${id}`);
  const segments = passages.flatMap((passage) => passage.segments);
  expect(segments.every(({ isRecorded }) => isRecorded)).toBe(true);
  await studio.ask(`/api/articles/${id}/segments/${segments[0]!.id}/sound`);
  expect(studio.spoken).toHaveLength(asked);
});

/** What is doubtful in all articles. */
import { afterEach, expect, test } from 'vitest';
import type { DoubtsAnswer } from '../../../src/studio/answers.ts';
import { openTestStudio, type TestStudio } from '../../helpers/open-studio.ts';

let studio: TestStudio;
afterEach(() => studio.end());

test('words that nothing knows are told once, the commonest first, and go when they are decided', async () => {
  studio = await openTestStudio({
    'a.md': '# The ferry\n\nIt went to Grzbfoordt. In Grzbfoordt it met Vlmsk.\n',
    'b.md': '# The quay\n\nThe quay of Grzbfoordt is wet.\n',
    'c.md': '\n',
  });
  await studio.list();
  const { words } = await studio.json<DoubtsAnswer>('/api/doubts');
  expect(words.map(({ word }) => word)).toEqual(['Grzbfoordt', 'Vlmsk']);
  expect(words[0]).toMatchObject({ count: 3, articles: 2, first: { title: 'The ferry' } });
  const init = {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ match: 'Grzbfoordt', saying: { say: 'grizz-ford' } }),
  };
  expect((await studio.ask('/api/words', init)).status).toBe(200);
  const left = await studio.json<DoubtsAnswer>('/api/doubts');
  expect(left.words.map(({ word }) => word)).toEqual(['Vlmsk']);
});

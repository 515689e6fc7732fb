/** a path of a file of decisions → read, changed and written whole, by several at once. */
import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeDecisions, readDecisions } from '../../src/decisions/decisions-file.ts';
import { invertChanges } from '../../src/decisions/edit-decisions.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-decisions-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hash = (n: number): string => n.toString(16).padStart(16, '0');

describe('a file of decisions on disk', () => {
  test('need not exist', async () => {
    const path = join(folder, 'post.lectern.yaml');
    expect(await readDecisions(path)).toEqual({
      path,
      digest: 'absent',
      decisions: { passages: [] },
      lines: [],
    });
  });

  test('keeps what several decide at once, and leaves nothing else behind', async () => {
    const path = join(folder, 'editions', 'post.yaml');
    const changes = Array.from({ length: 8 }, (_, n) => [
      { after: { block: hash(n), skip: true as const } },
    ]);
    await Promise.all(changes.map((each) => changeDecisions(path, each)));
    const { decisions, digest } = await readDecisions(path);
    expect(decisions.passages).toHaveLength(8);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await readdir(join(folder, 'editions'))).toEqual(['post.yaml']);
  });

  test('is not touched by changes of which one cannot be made', async () => {
    const path = join(folder, 'post.lectern.yaml');
    await changeDecisions(path, [{ after: { block: hash(1), take: 2 } }]);
    const before = await readFile(path, 'utf8');
    const changes = [
      { after: { block: hash(2), take: 2 } },
      { after: { block: hash(1), take: 3 } },
    ];
    await expect(changeDecisions(path, changes)).rejects.toMatchObject({
      code: 'DECISIONS_CHANGED',
      found: { take: 2 },
    });
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  test('that is wrong is named as the caller names it, and stays as it is', async () => {
    const path = join(folder, 'post.lectern.yaml');
    await writeFile(path, 'passages:\n  - nothing\n');
    const fault = { code: 'DECISIONS_INVALID', message: expect.stringContaining('the post:2:5: ') };
    await expect(readDecisions(path, { name: 'the post' })).rejects.toMatchObject(fault);
    const change = { after: { block: hash(1), take: 2 } };
    await expect(changeDecisions(path, [change], { name: 'the post' })).rejects.toMatchObject(
      fault,
    );
    expect(await readFile(path, 'utf8')).toBe('passages:\n  - nothing\n');
  });

  test('that is a folder cannot be read', async () => {
    const path = join(folder, 'post.lectern.yaml');
    await mkdir(path);
    await expect(readDecisions(path)).rejects.toMatchObject({ code: 'DECISIONS_UNREADABLE' });
  });

  test('goes away with the last decision, which can be undone and done again', async () => {
    const path = join(folder, 'post.lectern.yaml');
    const changes = [{ after: { part: 'title' as const, pause: 1.5 } }];
    await changeDecisions(path, changes);
    expect((await changeDecisions(path, invertChanges(changes))).digest).toBe('absent');
    expect(await readdir(folder)).toEqual([]);
    const { decisions } = await changeDecisions(path, changes);
    expect(decisions.passages).toEqual([{ part: 'title', pause: 1.5 }]);
  });
});

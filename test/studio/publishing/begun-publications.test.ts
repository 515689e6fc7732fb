/** Publications that a process left half sent: the next one ends them, and no other. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { thisOwner } from '../../../src/_internal/disk/owner.ts';
import { seal } from '../../../src/_internal/sealed-json.ts';
import {
  readLeftPublications,
  whileNoted,
} from '../../../src/studio/publishing/begun-publications.ts';
import type { CheckAnswer } from '../../../src/studio/check-answers.ts';
import { openTestStudio, type TestStudio } from '../../helpers/open-studio.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** No process has this number: it is larger than Linux gives. */
const DEAD = { ...thisOwner(), pid: 2 ** 30, started: 1 };

/** Writes a note as a process that is dead has left it. */
function leaveNote(store: string, note: { readonly slug: string; readonly key: string }): string {
  const folder = join(store, 'studio/begun');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${note.slug}.json`);
  writeFileSync(path, JSON.stringify(seal({ ...note, owner: DEAD })));
  return path;
}

describe('a note', () => {
  let own: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    own = temporaryFolder();
  });
  afterEach(() => own.remove());

  const begun = { slug: 'ferry', key: 'k' };

  test('is there while something is published, and is not of a process that has left', async () => {
    const place = { store: own.path };
    const path = join(own.path, 'studio/begun/ferry.json');
    const found = await whileNoted(begun, place, async () => {
      expect(existsSync(path)).toBe(true);
      return readLeftPublications(place);
    });
    expect(found).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  test('goes where publishing fails and whoever asked is told; one that was left stays', async () => {
    const place = { store: own.path };
    const fail = (): Promise<void> =>
      whileNoted(begun, place, () => Promise.reject(new Error('the target is gone')));
    await expect(fail()).rejects.toThrow('the target is gone');
    expect(existsSync(join(own.path, 'studio/begun/ferry.json'))).toBe(false);
    leaveNote(own.path, begun);
    await expect(fail()).rejects.toThrow('the target is gone');
    expect(await readLeftPublications(place)).toMatchObject([begun]);
    await whileNoted(begun, place, async () => undefined);
    expect(await readLeftPublications(place)).toEqual([]);
  });

  test('that is damaged is of nothing', async () => {
    writeFileSync(leaveNote(own.path, begun), '{"slug":');
    expect(await readLeftPublications({ store: own.path })).toEqual([]);
  });
});

describe('the studio', () => {
  let studio: TestStudio;
  afterEach(async () => {
    expect(studio.defects).toEqual([]);
    await studio.end();
  });

  test('sends the rest of what was left half sent, and nothing of an edition that was made again', async () => {
    studio = await openTestStudio(
      {
        'ferry.md': '# The ferry\n\nIt left at noon.\n',
        'quay.md': '# The quay\n\nIt is wet.\n',
        'town.md': '# The town\n\nIt slept.\n',
      },
      { publishing: (own) => ({ publish: { to: join(own, 'site') } }) },
    );
    const there = (path: string): string => join(studio.folder, '..', path);
    const idOf = async (title: string): Promise<string> =>
      (await studio.list()).find((each) => each.title === title)!.id;
    const send = (method: string, body: unknown): RequestInit => ({
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const make = async (title: string): Promise<string> => {
      const id = await idOf(title);
      expect((await studio.ask(`/api/articles/${id}/edition`, { method: 'POST' })).status).toBe(
        200,
      );
      return id;
    };
    const ferry = await make('The ferry');
    const { made } = await studio.json<CheckAnswer>(`/api/articles/${ferry}/check`);
    const { key } = made!;
    const path = `/api/articles/${ferry}/publication`;
    expect((await studio.ask(path, send('POST', { key }))).status).toBe(200);
    const page = readFileSync(there('site/ferry/index.html'), 'utf8');
    const quay = await make('The quay');
    await make('The town');
    // As a kill leaves it: the edition is there, and not all of its pages.
    rmSync(there('site/ferry/index.html'));
    const notes = [
      leaveNote(there('store'), { slug: 'ferry', key }),
      leaveNote(there('store'), { slug: 'town', key: 'another' }),
    ];
    const plan = send('PUT', { label: 'plan' });
    expect((await studio.ask(`/api/articles/${quay}/publication`, plan)).status).toBe(200);
    await expect
      .poll(() => notes.filter((note) => existsSync(note)), { timeout: 15_000 })
      .toEqual([]);
    expect(readFileSync(there('site/ferry/index.html'), 'utf8')).toBe(page);
    expect(existsSync(there('site/town'))).toBe(false);
    expect(existsSync(there('site/quay'))).toBe(false);
  });
});

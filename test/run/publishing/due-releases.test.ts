/** Held editions that are published at a time: which are due, and what `lectern publish` does with them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEdition } from '../../../src/audit/audit-edition.ts';
import { holdEdition, noteHold, readHold } from '../../../src/edition/holds/holds.ts';
import { readEdition } from '../../../src/edition/read-edition.ts';
import { findDueReleases } from '../../../src/run/publishing/due-releases.ts';
import { writePages } from '../../../src/site/write-pages.ts';
import { lectern, type Run } from '../../helpers/command-line.ts';
import { writeSampleEdition } from '../../helpers/editions.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const cwd = folder.path;
const output = join(cwd, 'output');
const run = (...args: string[]): Promise<Run> => lectern(args, { cwd });
const titleAt = (slug: string): string | undefined => {
  const path = join(cwd, 'site', slug, 'edition.json');
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { title: string }).title
    : undefined;
};

/** Another edition of an article in the place of the one before. */
function retitle(slug: string, title: string): void {
  const path = join(output, slug, 'edition.json');
  const edition = JSON.parse(readFileSync(path, 'utf8')) as object;
  const key = title.length.toString(16).padStart(64, 'a');
  writeFileSync(path, JSON.stringify({ ...edition, title, key }));
}

/** Plans what is made now for some seconds from now. */
async function plan(slug: string, seconds: number): Promise<void> {
  const { key } = (await readEdition(join(output, slug)))!;
  const at = new Date(Date.now() + seconds * 1000).toISOString();
  await noteHold({ ...(await readHold(slug, { output }))!, release: { at, key } }, { output });
}

beforeAll(async () => {
  mkdirSync(output);
  writeFileSync(join(cwd, 'lectern.config.json'), '{ "publish": { "to": "site" } }');
  for (const slug of ['ferry', 'lamps'])
    await writePages(await writeSampleEdition(output, { slug }), { output });
  expect(await run('publish')).toMatchObject({ code: 0 });
  for (const slug of ['ferry', 'lamps']) await holdEdition(slug, { output });
  retitle('ferry', 'The late ferry');
  retitle('lamps', 'The lamps');
}, 60_000);

const due = (): Promise<readonly string[]> =>
  findDueReleases({ output, root: cwd, requireApproval: 'none' });

test('a hold keeps the record of what is public, and the time at which it ends', async () => {
  const { formerRecord, release } = (await readHold('ferry', { output }))!;
  expect(formerRecord).toBe(readFileSync(join(output, 'ferry/record.json'), 'utf8'));
  expect(release).toBeUndefined();
  await plan('ferry', 3600);
  expect((await readHold('ferry', { output }))?.release?.at).toMatch(/^\d{4}-.*Z$/);
  for (const wrong of [{ at: 'soon', key: 'a' }, { at: 7 }, 'now']) {
    const hold = (await readHold('lamps', { output }))!;
    await noteHold({ ...hold, release: wrong as never }, { output });
    expect((await readHold('lamps', { output }))?.release).toBeUndefined();
  }
});

test('while it is held, the checks of an edition are not about the pages of what is public', async () => {
  const { checks } = await auditEdition(join(output, 'ferry'));
  const pages = checks.filter(({ surface }) => /^(?:index|embed)\.html$/.test(surface));
  expect(pages).toEqual([]);
});

test('before its time lectern publish names it and leaves it out', async () => {
  await plan('ferry', 3600);
  expect(await due()).toEqual([]);
  const told = await run('publish');
  expect(told).toMatchObject({ code: 0 });
  expect(told.stderr).toMatch(/ferry waits to be released: it stays as it was until 20/);
  expect(titleAt('ferry')).not.toBe('The late ferry');
});

test('from its time on lectern publish publishes it, and nothing else that is held', async () => {
  await plan('ferry', -1);
  expect(await due()).toEqual(['ferry']);
  expect(await run('publish', '--dry-run')).toMatchObject({ code: 0 });
  expect(await due()).toEqual(['ferry']);
  expect(await run('publish')).toMatchObject({ code: 0 });
  expect(titleAt('ferry')).toBe('The late ferry');
  expect(titleAt('lamps')).not.toBe('The lamps');
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toContain('The late ferry');
});

test('what was made in its place since is not published by that', async () => {
  await plan('lamps', -1);
  retitle('lamps', 'The newest lamps of all');
  expect(await due()).toEqual([]);
  expect(await run('publish')).toMatchObject({ code: 0 });
  expect(titleAt('lamps')).not.toBe('The newest lamps of all');
});

test('one with passages that wait for an approval stays held', async () => {
  await plan('lamps', -1);
  const needed = findDueReleases({ output, root: cwd, requireApproval: 'all' });
  expect(await needed).toEqual([]);
});

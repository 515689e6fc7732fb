/** Pictures of the source on the page: only where the publisher says that they may be shown. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { encodePng } from '../../src/artwork/png.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { jsonOf, lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const TITLE = 'Harbour news';
const STORY = `---
title: ${TITLE}
image: quay.png
---

The ferry came back at noon.

![The quay](quay.png)

![Far away](https://pictures.example/far.jpg)
`;

type Built = { readonly recorded: number; readonly standing: boolean; readonly key: string };

async function build(cwd: string, flags: readonly string[] = []) {
  const run = await lectern(['build', 'story.md', '--provider', 'tone', '--json', ...flags], {
    cwd,
  });
  expect([run.code, run.stderr.includes('error')]).toEqual([0, false]);
  const [built] = (jsonOf(run) as unknown as { readonly editions: readonly Built[] }).editions;
  const read = (name: string): string => readFileSync(join(cwd, 'output/story', name), 'utf8');
  return {
    built: built!,
    edition: JSON.parse(read('edition.json')) as Edition,
    page: read('index.html'),
  };
}

const filesOf = ({ files }: Edition, role: string) => files.filter((each) => each.role === role);
const SHADES = Uint8Array.from({ length: 480 * 480 * 4 }, (_, i) => (i % 4 === 0 ? i / 3600 : 90));

test('pages show the pictures of the source if the publisher lets them, and nothing is recorded for it', async () => {
  const cwd = writeTree(join(folder.path, 'place'), { 'story.md': STORY });
  writeFileSync(join(cwd, 'quay.png'), await encodePng({ size: 480, rgba: SHADES }));
  const without = await build(cwd);
  expect(without.page).not.toContain('<img');
  expect(without.edition.pictures).toBeUndefined();

  const shown = await build(cwd, ['--pictures']);
  expect(shown.built).toMatchObject({ recorded: 0, standing: false });
  const [copy] = filesOf(shown.edition, 'picture');
  expect(shown.edition.pictures).toEqual([
    { after: 'b1', src: copy!.name, alt: 'The quay', width: 480, height: 480 },
    { after: 'b1', src: 'https://pictures.example/far.jpg', alt: 'Far away' },
  ]);
  expect(shown.page).toContain(`<img src="${copy!.name}" alt="The quay" width="480" height="480"`);
  const [, allowed] = /img-src (.*?); base-uri/.exec(shown.page)!;
  expect(allowed).toBe('&#39;self&#39; https://pictures.example/far.jpg');
  const { pictures: _list, key: _key, files: _files, ...same } = shown.edition;
  const { key: _before, files: _former, ...before } = without.edition;
  expect(same).toEqual(before);

  expect((await build(cwd, ['--pictures'])).built.standing).toBe(true);
  expect((await lectern(['verify'], { cwd })).code).toBe(0);

  writeFileSync(join(cwd, 'quay.png'), 'It was a picture once.');
  const changed = await build(cwd, ['--pictures']);
  expect(changed.built).toMatchObject({ recorded: 0, standing: false });
  expect(changed.edition.pictures!.map(({ alt }) => alt)).toEqual(['Far away']);
}, 120_000);

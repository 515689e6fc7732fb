/** `lectern site --watch`: what a generator writes again gets its audio, until Ctrl-C. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const pageOf = (text: string): string =>
  `<html lang="en"><head><meta property="og:type" content="article"></head><body><h1>The ferry</h1><p>${text}</p></body></html>`;

test('a page that is written again gets its player back, and what changed is recorded', async () => {
  const cwd = writeTree(folder.path, {
    '.git/HEAD': '',
    'lectern.config.yaml': 'disclosure: false\n',
    'public/ferry.html': pageOf('The last boat leaves at noon, and it is never late.'),
  });
  const page = join(cwd, 'public/ferry.html');
  const stop = new AbortController();
  const flags = ['--watch', '--provider', 'tone'];
  let printed = '';
  const running = lectern(['site', 'public', ...flags], {
    cwd,
    interrupt: stop.signal,
    onPrint: (text) => (printed += text),
  });
  await expect.poll(() => printed, { timeout: 110_000 }).toContain('watching public');
  expect(readFileSync(page, 'utf8')).toContain('<lectern-player');
  writeTree(cwd, {
    'public/ferry.html': pageOf('The last boat leaves at one now, and it is late.'),
  });
  await expect
    .poll(() => readFileSync(page, 'utf8'), { timeout: 110_000 })
    .toMatch(/<lectern-player[\s\S]*at one now/);
  expect(printed).toContain('1 recorded, 1 from the store');
  stop.abort();
  expect((await running).code).toBe(130);
}, 240_000);

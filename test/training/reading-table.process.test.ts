/** A corpus of two pages → the table of reading, by worker threads, and again from what was kept. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';

const BENCH = fileURLToPath(new URL('../../bench/reading.mjs', import.meta.url));

const STORY = [
  'The ferry leaves the northern quay at seven in the morning, and it is back by the time the baker opens.',
  'Its engine was built in the year in which the bridge fell, and nobody on board remembers the bridge.',
  'On Monday the harbour office said that it will sail for another ten years, at least until the tunnel is dug.',
];

const corpus = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(corpus, { recursive: true }));

function addPage(part: string, id: string): void {
  for (const folder of ['ground-truth', 'html'])
    mkdirSync(join(corpus, part, folder), { recursive: true });
  const label = { main_content: STORY.join('\n'), title: 'Ferry sails on', author: null };
  writeFileSync(
    join(corpus, part, 'ground-truth', `${id}.json`),
    JSON.stringify({ url: `https://${id}.example/ferry`, ground_truth: label }),
  );
  const body = `<h1>Ferry sails on</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}`;
  const html = `<html><body><main>${body}</main></body></html>`;
  writeFileSync(join(corpus, part, 'html', `${id}.html.gz`), gzipSync(html));
}

it('every row is measured by two threads, and is the same from what was kept', async () => {
  addPage('dev', 'quay');
  addPage('test', 'mole');
  const keep = join(corpus, 'kept');
  const flags = ['--table', '--jobs', '2', '--timed', '1', '--styles', 'blank lines'];
  const run = async (): Promise<string> => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      BENCH,
      corpus,
      ...flags,
      '--keep',
      keep,
    ]);
    return stdout;
  };
  const rowsOf = (table: string): string[] =>
    table
      .split('\n')
      .filter((line) => line.includes('WCXB'))
      .map((line) => line.replace(/ +/g, ' '));
  const first = rowsOf(await run());
  expect(first.find((row) => /WCXB test, blank lines: F1/.test(row))).toContain('1.0000');
  expect(first.find((row) => /WCXB dev, HTML: F1/.test(row))).toContain('1.0000');
  expect(readdirSync(keep)).toHaveLength(2);
  expect(rowsOf(await run())).toEqual(first);
});

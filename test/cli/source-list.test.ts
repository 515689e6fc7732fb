/** `--list FILE`: sources from a file, one a line. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, lectern, type Run } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { serve, startWebServer, type WebServer } from '../helpers/web-server.ts';

const folder = temporaryFolder();
const pageOf = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${'<p>The night ferry sails on time, and the harbour is open to all who wait for it at the quay.</p>'.repeat(3)}</article></body></html>`;

let server: WebServer;
const asked: string[] = [];
beforeAll(async () => {
  server = await startWebServer((request, response) => {
    asked.push(request.url!);
    if (request.url === '/gone') response.writeHead(404).end();
    else
      serve(pageOf(`Story ${request.url!.slice(1)}`), { 'content-type': 'text/html' })(
        request,
        response,
      );
  });
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

let places = 0;
const newPlace = (files: Record<string, string | Uint8Array> = {}): string =>
  writeTree(join(folder.path, `place-${++places}`), { '.keep': '', ...files });
const run = (cwd: string, ...args: string[]): Promise<Run> =>
  lectern([...args, '--provider', 'tone', '--allow-private', '--json'], { cwd });

const listOf = (...lines: string[]): string => lines.join('\n');

describe('--list', () => {
  test('gives each line once, and passes over comments and empty lines', async () => {
    const { origin } = server;
    const list = listOf(
      '\ufeff# the week of the ferry',
      `${origin}/one`,
      '',
      `  ${origin}/two#quay   # after the storm\r`,
      `${origin}/one`,
      `${origin}/gone`,
      'own.md',
    );
    const cwd = newPlace({ 'urls.txt': list, 'own.md': '# Own\n\nThe ferry sailed at noon.\n' });
    const made = jsonOf(await run(cwd, 'plan', '--list', 'urls.txt')) as {
      editions: { source: string }[];
      failures: object[];
    };
    expect(made.editions.map(({ source }) => source)).toEqual([
      `${origin}/one`,
      `${origin}/two#quay`,
      'own.md',
    ]);
    expect(made).toMatchObject({ failures: [{ source: `${origin}/gone` }], exitCode: 6 });
  });

  test('is one more source of plan, script and names', async () => {
    const cwd = newPlace({ 'a.md': '# A\n\nOne.\n', 'b.md': '# B\n\nTwo.\n', list: 'b.md\n' });
    const shown = jsonOf(await run(cwd, 'script', 'a.md', '--list', 'list'));
    expect(shown).toMatchObject({
      scripts: [{ article: { title: 'A' } }, { article: { title: 'B' } }],
    });
  });

  test.each([
    ['that does not exist', {}, 4, /none\.txt does not exist/],
    ['that names nothing', { 'none.txt': '# later\n\n' }, 4, /none\.txt names no source/],
    ['that is no text', { 'none.txt': Buffer.from('%PDF-1.7 \0\0') }, 4, /none\.txt is not text/],
  ])('%s is an error of the input', async (_name, files, code, message) => {
    const result = await run(newPlace(files), 'build', '--list', 'none.txt');
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(message);
  });

  test('without a source and without a list, the command line is wrong', async () => {
    for (const command of ['build', 'plan', 'script', 'names', 'enqueue', 'backfill']) {
      const result = await run(newPlace(), command);
      expect([command, result.code]).toEqual([command, 2]);
      expect(result.stderr).toContain('--list FILE');
    }
    expect((await run(newPlace(), 'backfill', 'posts', '--list', 'x')).code).toBe(2);
  });
});

test('a backfill of a list goes on where it stopped, and asks for no page again', async () => {
  const { origin } = server;
  const cwd = newPlace({ list: listOf(`${origin}/a`, `${origin}/b`) });
  const first = await run(cwd, 'backfill', '--list', 'list', '--per-day', '1');
  expect(jsonOf(first)).toMatchObject({ done: 0, todo: 2, today: 1, exitCode: 0 });
  asked.length = 0;
  const dry = await run(cwd, 'backfill', '--list', 'list', '--dry-run');
  expect(jsonOf(dry)).toMatchObject({ done: 1, todo: 1 });
  await run(cwd, 'backfill', '--list', 'list');
  expect(new Set(asked)).toEqual(new Set(['/b']));
});

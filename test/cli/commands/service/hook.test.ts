import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lectern } from '../../../helpers/command-line.ts';
import { undocumentedMembers } from '../../../helpers/documented-json.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const KEY = '0123456789abcdef0123456789';

const run = (...args: readonly string[]) =>
  lectern(['service', 'hook', ...args], { cwd: folder.path });

describe('webhooks', () => {
  test('are added, listed and removed; the secret is printed once', async () => {
    expect((await run('list')).stderr).toContain('there is no webhook yet');
    const made = await run('add', 'blog', '--from', 'ghost', '--publishes');
    await run('add', 'other', '--from', 'wordpress');
    const [path, secret] = made.stdout.trim().split('\n');
    expect([made.code, path, secret]).toEqual([0, '/hooks/blog', expect.stringMatching(/^whsec_/)]);
    await run('add', 'site', '--to', 'https://example.org/x', '--events', 'edition.done');
    const { stdout } = await run('list');
    expect(stdout).toBe(
      [
        'blog   from ghost  /hooks/blog  published',
        'other  from wordpress  /hooks/other  held',
        'site   to https://example.org/x  edition.done\n',
      ].join('\n'),
    );
    const kept = readFileSync(join(folder.path, '.lectern/service/hooks/hooks.json'), 'utf8');
    expect(kept).toContain(secret);
    expect((await run('remove', 'blog')).stderr).toContain('the webhook blog is removed');
    expect((await run('list')).stdout).not.toContain('blog');
    expect((await run('remove', 'blog')).stderr).toContain('no hook named blog');
  });

  test('in JSON, as documented', async () => {
    for (const args of [
      ['add', 'json', '--from', 'ghost', '--site', 'https://a.example/', '--content-key', KEY],
      ['list'],
      ['remove', 'json'],
    ]) {
      const words = ['service', 'hook', ...args, '--json'];
      const { stdout, code } = await lectern(words, { cwd: folder.path });
      expect(code).toBe(0);
      expect(undocumentedMembers(words, stdout)).toEqual([]);
    }
  });

  test.each([
    [['add', 'x'], /needs --from or --to/],
    [['add', 'x', '--from', 'ghost', '--to', 'https://example.org/'], /and not both/],
    [['add', 'x', '--from', 'medium'], /generic, ghost, wordpress/],
    [['add', 'x', '--to', 'ftp://example.org/'], /url/i],
    [['add', 'x', '--to', 'https://example.org/', '--events', 'edition.eaten'], /events/],
    [['add', 'x', '--from', 'ghost', '--site', 'https://blog.example.org/'], /belong together/],
    [
      ['add', 'x', '--from', 'wordpress', '--site', 'https://a.example/', '--content-key', KEY],
      /belongs to a webhook of Ghost/,
    ],
    [
      ['add', 'x', '--from', 'ghost', '--site', 'https://a.example/', '--content-key', 'no'],
      /must be a Content API key/,
    ],
    [['add', 'My Blog', '--from', 'ghost'], /lower-case letters/],
    [['add', 'x', '--from', 'ghost', '--secret', 'short'], /at least 16 characters/],
  ])('%j is refused', async (args, message) => {
    const made = await run(...args);
    expect([made.code, made.stdout]).toEqual([2, '']);
    expect(made.stderr).toMatch(message);
  });
});

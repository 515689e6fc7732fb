/** `lectern service token`, and where `lectern service` refuses to start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SECRET_PREFIX } from '../../../../src/service/access/token-file.ts';
import { lectern } from '../../../helpers/command-line.ts';
import { undocumentedMembers } from '../../../helpers/documented-json.ts';
import { writeTree } from '../../../helpers/file-trees.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const place = (name: string, config = '{}'): string =>
  writeTree(join(folder.path, name), { 'lectern.config.json': config });

describe('tokens', () => {
  test('are made, listed and revoked; the secret is printed once, alone on stdout', async () => {
    const cwd = place('tokens');
    const run = (...args: readonly string[]) => lectern(['service', 'token', ...args], { cwd });
    expect((await run('list')).stderr).toContain('there is no token yet');
    const made = await run('add', 'wordpress', '--scope', 'read, build', '--expires', '90d');
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(new RegExp(`^${SECRET_PREFIX}[\\w-]{43}\\n$`));
    await run('add', 'metrics', '--scope', 'read');
    const revoked = await run('revoke', 'metrics');
    expect(revoked.stderr).toMatch(/the token metrics \(\w+\) is revoked/);
    const { stdout } = await run('list');
    expect(stdout).toMatch(/^wordpress {2}\w{12} {2}read,build {2}valid until 20\d\d-\d\d-\d\d$/m);
    expect(stdout).toMatch(/^metrics {4}\w{12} {2}read {8}revoked on /m);
    const file = readFileSync(join(cwd, '.lectern/service/tokens.json'), 'utf8');
    for (const text of [stdout, file])
      expect(text).not.toContain(made.stdout.trim().slice(SECRET_PREFIX.length));
  });

  test('in JSON, as documented, without digests', async () => {
    const cwd = place('json');
    for (const args of [['add', 'ghost', '--scope', 'publish'], ['list'], ['revoke', 'ghost']]) {
      const words = ['service', 'token', ...args, '--json'];
      const { stdout, code } = await lectern(words, { cwd });
      expect(code).toBe(0);
      expect(stdout).not.toContain('digest');
      expect(undocumentedMembers(words, stdout)).toEqual([]);
    }
  });

  test.each([
    [['add', 'x'], 2, /--scope/],
    [['add', 'x', '--scope', 'root'], 2, /must be some of read, build, publish, admin/],
    [['add', 'x', '--scope', ''], 2, /./],
    [['add', 'x', '--scope', 'read', '--expires', 'soon'], 2, /--expires soon is not a duration/],
    [['add', '<b>', '--scope', 'read'], 2, /at most 64 letters/],
    [['revoke', 'nothing'], 2, /there is no token nothing/],
  ])('%j: %i', async (args, code, message) => {
    const run = await lectern(['service', 'token', ...args], { cwd: place('wrong') });
    expect(run.code).toBe(code);
    expect(run.stderr).toMatch(message);
    expect(run.stdout).toBe('');
  });
});

describe('lectern service does not start', () => {
  test.each([
    [['--open', '--host', '0.0.0.0'], '{}', 2, /--open is for this machine alone/],
    [['--open', '--host', '192.0.2.7'], '{}', 2, /--open is for this machine alone/],
    [['--port', '70000'], '{}', 2, /port 70000 does not exist/],
    [['--host', ''], '{}', 2, /--host/],
    [['--host', '192.0.2.7', '--port', '0'], '{}', 1, /not an address of this machine/],
    [[], '{"service":{"origins":["example.org"]}}', 3, /must be an origin/],
    [[], '{"service":{"requestsPerMinute":0}}', 3, /requestsPerMinute/],
    [['--store', 'lectern.config.json', '--port', '0'], '{}', 1, /a part of the path is a file/],
  ])('%j with %s: %i', async (args, config, code, message) => {
    const run = await lectern(['service', ...args], { cwd: place('start', config) });
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(code);
  });
});

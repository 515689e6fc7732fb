/** What a person reads of a run: nothing but errors when quiet, a repeated warning once, a clash of addresses before it is paid for. */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planEditions } from '../../src/index.ts';
import { jsonOf, lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), files);

const CONFIG = `feed:
  title: The Harbour Post
  baseUrl: https://example.org/audio/
  description: Read aloud.
  author: The Harbour Post
  email: post@example.org
  category: News
`;
const FILES = {
  'lectern.config.yaml': CONFIG,
  'post.md': '---\ntitle: A post\ndate: 2024-05-14\n---\n\nThe ferry sails at noon.\n',
  'names.yaml': 'Merle: {say: Mur, tests: { Merle is far.: Mur is far. }}\n',
};

describe('--skipped', () => {
  test('lists what is skipped of a text that no voice here speaks', async () => {
    const cwd = newPlace({
      'a.md': '---\nlanguage: de\n---\n\n# Die Fähre\n\nSie legt ab.\n\n```js\ncode();\n```\n',
    });
    const run = await lectern(['script', 'a.md', '--skipped'], { cwd });
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('code')]);
  });
});

describe('--quiet', () => {
  test('prints nothing where nothing is wrong, whatever the command', async () => {
    const cwd = newPlace(FILES);
    const tone = ['--provider', 'tone'];
    const commands = [
      ['build', 'post.md', ...tone],
      ['build', 'post.md', '--dry-run', ...tone],
      ['script', 'post.md', ...tone],
      ['script', 'post.md', '--skipped', ...tone],
      ['script', 'post.md', '--explain', ...tone],
      ['script', 'post.md', '--diff', ...tone],
      ['names', 'post.md', ...tone],
      ['lexicon', 'test', ...tone],
      ['lexicon', 'import', 'names.yaml'],
      ['voices', ...tone],
      ['voices', 'list', '--available'],
      ['voices', 'try', 'tone', 'Some words.', ...tone],
      ['embed', 'post'],
      ['feed', ...tone],
      ['verify'],
      ['publish', '--to', 'site'],
      ['config', 'print'],
      ['config', 'schema'],
    ];
    for (const command of commands) {
      const run = await lectern([...command, '--quiet'], { cwd });
      expect([command.join(' '), run.code, run.stdout, run.stderr]).toEqual([
        command.join(' '),
        0,
        '',
        '',
      ]);
    }
    const json = await lectern(['script', 'post.md', '--quiet', '--json', ...tone], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ exitCode: 0 });
    // Twenty commands one after the other.
  }, 240_000);

  test('prints what failed', async () => {
    const cwd = newPlace({
      ...FILES,
      'names.yaml': 'Merle: {say: Mur, tests: { Merle is far.: Merl is far. }}\n',
      'odd.md': '# Odd\n\nQwzrtk is here.\n',
    });
    const missing = await lectern(['script', 'none.md', '--quiet'], { cwd });
    expect([missing.code, missing.stdout, missing.stderr]).toEqual([
      4,
      '',
      expect.stringMatching(/^error: /),
    ]);
    const failed = await lectern(['lexicon', 'test', 'names.yaml', '--quiet'], { cwd });
    expect([failed.code, failed.stdout, failed.stderr]).toEqual([
      1,
      '',
      expect.stringMatching(/wanted “Merl is far\.”/),
    ]);
    const names = ['names', 'odd.md', '--provider', 'tone', '--strict', '--quiet'];
    const unknown = await lectern(names, { cwd });
    expect([unknown.code, unknown.stdout, unknown.stderr]).toEqual([
      4,
      '',
      expect.stringMatching(/Qwzrtk/),
    ]);
  });
});

describe('a command that ends before it has anything to say', () => {
  test.each([
    [['publish', '--to', 'site'], 1, 'PUBLISH_FAILED'],
    [['verify', 'nowhere'], 4, 'EDITION_MISSING'],
    [['build', 'post.md', '--config', 'wrong.json'], 3, 'CONFIG_INVALID'],
    [['voices', '--provider', 'nobody'], 2, 'PROVIDER_UNKNOWN'],
    [['build', '--no-such-flag=secret'], 2, 'USAGE'],
    [['build'], 2, 'USAGE'],
    [['nothing'], 2, 'USAGE'],
  ])('%j says so in JSON where that was asked for', async (command, exitCode, code) => {
    const cwd = newPlace({ ...FILES, 'wrong.json': '{"voice":5}' });
    const run = await lectern([...command, '--json'], { cwd });
    expect(run.code).toBe(exitCode);
    const value = JSON.parse(run.stdout) as { failures: readonly { message: string }[] };
    expect(value).toMatchObject({ failures: [{ code, exitCode }], exitCode });
    expect(value.failures[0]!.message).not.toBe('');
    expect(run.stdout).not.toContain('secret');
    expect(run.stderr).not.toBe('');
  });

  test('prints no JSON that no one asked for', async () => {
    const cwd = newPlace(FILES);
    expect((await lectern(['feed'], { cwd })).stdout).toBe('');
    expect((await lectern(['build', '--', '--json'], { cwd })).stdout).toBe('');
  });
});

describe('a warning', () => {
  test('that every source has is printed once, with how often and where', async () => {
    const cwd = newPlace({
      'lectern.config.yaml': 'language: fi\n',
      'a.md': '# A\n\nSanoja.\n',
      'b.md': '# B\n\nSanoja on.\n',
    });
    const args = ['script', 'a.md', 'b.md', '--provider', 'tone'];
    const { stderr } = await lectern(args, { cwd });
    const lines = stderr.split('\n').filter((line) => /no reading rules/.test(line));
    expect(lines).toEqual([expect.stringMatching(/^note: 2 times \(a\.md; b\.md\): /)]);
    const verbose = await lectern([...args, '--verbose'], { cwd });
    expect(verbose.stderr.match(/no reading rules/g)).toHaveLength(2);
  });

  test('is printed before the failure that comes after it', async () => {
    const cwd = newPlace({ 'a.md': '---\nlanguage: fi\n---\n\n# A\n\nSanoja on.\n' });
    const args = ['build', 'a.md', '--provider', 'tone', '--max-chars', '1'];
    const { stderr } = await lectern(args, { cwd });
    expect(stderr).toMatch(/note: .*no reading rules[^]*error: /);
  });
});

describe('an address that two sources claim', () => {
  const files = { 'a/post.md': '# A\n\nWords.\n', 'b/post.md': '# B\n\nWords too.\n' };
  const clash =
    /“post” is already the address of a\/post\.md, and b\/post\.md would have the same one/;

  test('is foreseen by a dry run, with the code of the build', async () => {
    const cwd = newPlace(files);
    const dry = await lectern(['build', 'a', 'b', '--provider', 'tone', '--dry-run'], { cwd });
    expect([dry.code, dry.stderr]).toEqual([6, expect.stringMatching(clash)]);
    const again = ['build', 'a/post.md', 'a/post.md', '--provider', 'tone', '--dry-run'];
    expect((await lectern(again, { cwd })).code).toBe(0);
  });

  test('is foreseen where an edition on disk has it', async () => {
    const cwd = newPlace(files);
    await lectern(['build', 'a', '--provider', 'tone'], { cwd });
    const dry = await lectern(['build', 'b', '--provider', 'tone', '--dry-run', '--json'], { cwd });
    expect(jsonOf(dry).failures[0]).toMatchObject({ code: 'ARTICLE_SLUG_TAKEN', exitCode: 4 });
  });

  test('is an error of planEditions', async () => {
    const root = newPlace(files);
    const sources = ['a', 'b'].map((name) => ({
      kind: 'file' as const,
      path: join(root, name, 'post.md'),
    }));
    const plan = planEditions(sources, { provider: 'tone', root });
    await expect(plan).rejects.toMatchObject({ code: 'ARTICLE_SLUG_TAKEN' });
  });
});

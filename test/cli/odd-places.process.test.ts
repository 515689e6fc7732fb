import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CLI, countChild, lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const STORY =
  '# A Good Story\n\nThe ferry returned to the harbour at noon, and nobody expected it.\n';
const BUILD = ['build', 'a.md', '--provider', 'tone', '--quiet'];

let places = 0;
function newPlace(files: Record<string, string> = {}): string {
  return writeTree(join(folder.path, `place-${++places}`), { 'a.md': STORY, ...files });
}

/** One sentence that begins with `error:`, its hint, and nothing of the program's inside. */
function expectSentence(stderr: string): void {
  expect(stderr).toMatch(/^error: .+\n {2}\S.+\n$/);
  expect(stderr).not.toMatch(/internal error|\n\s+at |\bE[A-Z]{3,}\b/);
}

type Odd = {
  readonly make: (place: string) => void;
  readonly args: readonly string[];
  readonly says: RegExp;
  readonly code: number;
};

const link =
  (to: string, name: string) =>
  (place: string): void =>
    symlinkSync(to, join(place, name));
const folderAt =
  (name: string) =>
  (place: string): void =>
    void mkdirSync(join(place, name), { recursive: true });
const fileAt =
  (name: string) =>
  (place: string): void =>
    void writeTree(place, { [name]: 'x' });

const ODD: Readonly<Record<string, Odd>> = {
  'a source that links to itself': {
    make: link('loop.md', 'loop.md'),
    args: ['build', 'loop.md'],
    says: /loop\.md cannot be read: it is a link that leads to itself/,
    code: 4,
  },
  'a source that links to nothing': {
    make: link('gone.md', 'dangling.md'),
    args: ['build', 'dangling.md'],
    says: /dangling\.md cannot be read: it is a link to something that does not exist/,
    code: 4,
  },
  'a file where the edition’s folder should be': {
    make: fileAt('output/a'),
    args: BUILD,
    says: /output\/a: there is a file, or a broken link, where a folder is needed/,
    code: 1,
  },
  'a file as output': {
    make: fileAt('output'),
    args: BUILD,
    says: /output\/a: a part of the path is a file/,
    code: 1,
  },
  'an output that links to itself': {
    make: link('output', 'output'),
    args: BUILD,
    says: /output\/\S+ cannot be read: it is a link that leads to itself/,
    code: 1,
  },
  'an output that links to nothing': {
    make: link('gone/deep', 'output'),
    args: BUILD,
    says: /output: there is a file, or a broken link/,
    code: 1,
  },
  'a folder where edition.json should be': {
    make: folderAt('output/a/edition.json'),
    args: BUILD,
    says: /edition\.json: there is a folder where a file is needed/,
    code: 1,
  },
  'a folder where the list of editions should be': {
    make: folderAt('output/index.html'),
    args: BUILD,
    says: /output\/index\.html: there is a folder where a file is needed/,
    code: 1,
  },
  'a folder where the player should be': {
    make: folderAt('output/lectern-player.js'),
    args: BUILD,
    says: /lectern-player\.js: there is a folder where a file is needed/,
    code: 1,
  },
  'a file as store': {
    make: fileAt('store'),
    args: [...BUILD, '--store', 'store'],
    says: /store: a part of the path is a file/,
    code: 1,
  },
  'a store that links to itself': {
    make: link('store', 'store'),
    args: [...BUILD, '--store', 'store'],
    says: /store cannot be read: it is a link that leads to itself/,
    code: 1,
  },
  'a store that links to nothing': {
    make: link('gone/deep', 'store'),
    args: [...BUILD, '--store', 'store'],
    says: /store: there is a file, or a broken link/,
    code: 1,
  },
  'a configuration that links to itself': {
    make: link('c.yaml', 'c.yaml'),
    args: [...BUILD, '--config', 'c.yaml'],
    says: /c\.yaml: it is a link that leads to itself/,
    code: 3,
  },
  'a folder to publish that links to itself': {
    make: link('output', 'output'),
    args: ['publish', '--to', 'site'],
    says: /output\/\S+ cannot be read: it is a link that leads to itself/,
    code: 1,
  },
  'a feed that links to itself': {
    make: link('feed.xml', 'feed.xml'),
    args: ['feed', 'check', 'feed.xml'],
    says: /feed\.xml cannot be read: it is a link that leads to itself/,
    code: 4,
  },
};

describe('one sentence with its path tells of', () => {
  test.each(Object.entries(ODD))('%s', async (_name, { make, args, says, code }) => {
    const place = newPlace();
    make(place);
    const run = await lectern(args, { cwd: place });
    expectSentence(run.stderr);
    expect(run.stderr).toMatch(says);
    expect(run.code).toBe(code);
  });

  test('a failure that --json describes is not called internal', async () => {
    const place = newPlace({ 'output/a': 'x' });
    const run = await lectern([...BUILD, '--json'], { cwd: place });
    expect(JSON.parse(run.stdout).failures[0]).toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  });
});

/** What a shell says of a command, run with its words before it. */
function shell(
  before: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly uid?: number },
): { readonly stderr: string; readonly status: number | null } {
  countChild();
  const command = `${before} && exec "$0" "$@"`;
  const { stderr, status } = spawnSync('/bin/sh', ['-c', command, process.execPath, CLI, ...args], {
    encoding: 'utf8',
    ...options,
  });
  return { stderr, status };
}

describe.skipIf(process.platform === 'win32')('what the system withholds', () => {
  test('a working folder that is gone', async () => {
    const place = newPlace();
    mkdirSync(join(place, 'gone'));
    const built = shell('cd gone && rmdir ../gone', ['build', 'a.md'], { cwd: place });
    expectSentence(built.stderr);
    expect(built.stderr).toContain('gone no longer exists');
    expect(built.status).toBe(2);
    for (const name of ['doctor', 'serve']) {
      const { stderr, code } = await lectern([name], { env: { PWD: join(place, 'gone') } });
      expectSentence(stderr);
      expect(stderr).toContain('gone no longer exists');
      expect(code).toBe(2);
    }
  });

  test.each([20, 32, 64, 96])('more than %i open files', (limit) => {
    const { stderr, status } = shell(`ulimit -n ${limit}`, BUILD, { cwd: newPlace() });
    if (status === 0) return;
    expect(stderr).toMatch(/^error: .*too many files are open at once.*ulimit -n 1024.*\n$/s);
    expect(stderr).not.toMatch(/internal error|\n\s+at /);
    expect(status).toBe(1);
  });

  test('files of more than some kilobytes', () => {
    const { stderr, status } = shell('ulimit -f 4', BUILD, { cwd: newPlace() });
    expectSentence(stderr);
    expect(stderr).toContain('files may not become that large');
    expect(status).toBe(1);
  });

  describe.skipIf(process.getuid?.() !== 0)('from another user', () => {
    const NOBODY = 65_534;

    /** A place with an edition that anyone may use, except for one path in it. */
    async function closedPlace(closed: string): Promise<string> {
      const place = newPlace();
      await lectern([...BUILD, '--store', 'store'], { cwd: place });
      execFileSync('chmod', ['-R', 'a+rwX', place]);
      chmodSync(folder.path, 0o755);
      chmodSync(join(place, closed), 0);
      return place;
    }

    test.each([
      ['store', [...BUILD, '--store', 'store', '--output', 'another']],
      ['output/a/edition.json', BUILD],
      ['output/a/edition.json', ['verify', 'output/a']],
      ['output/a/edition.json', ['embed', 'output/a', '--base-url', 'https://gazette.example/']],
      ['output', ['publish', '--to', 'site']],
      ['output', BUILD],
    ])('%s is kept, and is not called absent', async (closed, args) => {
      const place = await closedPlace(closed);
      const { stderr, status } = shell('true', args, { cwd: place, uid: NOBODY });
      chmodSync(join(place, closed), 0o777);
      expectSentence(stderr);
      expect(stderr).toContain(closed);
      expect(stderr).toContain('you may not read it');
      expect(status).toBe(1);
    });

    test('a working folder that may not be looked into is not one without a configuration', () => {
      const place = newPlace({ 'lectern.config.json': '{ "provider": "tone" }' });
      chmodSync(folder.path, 0o755);
      chmodSync(place, 0o700);
      const { stderr, status } = shell('true', ['feed'], { cwd: place, uid: NOBODY });
      expectSentence(stderr);
      expect(stderr).toContain(`a configuration in ${place}: you may not read it`);
      expect(status).toBe(3);
    });
  });
});

/** `--watch`: what changes is built again, and nothing else; a failure does not end it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lectern, type Run } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { humming } from '../helpers/humming-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** A project with a provider of its own, which hums. */
const PROJECT = {
  'package.json': '{ "type": "module" }',
  'hum.js': `export default ${humming()};`,
  'lectern.config.yaml': 'provider: ./hum.js\n',
};

/** Runs a command that watches, and does a step each time the text that ends the one before is printed. */
async function watchThrough(
  args: readonly string[],
  {
    cwd,
    steps,
  }: {
    readonly cwd: string;
    readonly steps: readonly (readonly [printed: RegExp, act: () => void])[];
  },
): Promise<Run> {
  const stop = new AbortController();
  const left = [...steps];
  let printed = '';
  const onPrint = (text: string): void => {
    printed += text;
    const [next] = left;
    if (!next?.[0].test(printed)) return;
    left.shift();
    printed = '';
    next[1]();
    if (left.length === 0) stop.abort();
  };
  return lectern(args, { cwd, interrupt: stop.signal, onPrint });
}

function saidIn(cwd: string, slug: string): string {
  return readFileSync(join(cwd, 'output', slug, 'edition.json'), 'utf8');
}

describe('build --watch', () => {
  test('builds what changed, what is new, and goes on after a failure', async () => {
    const cwd = writeTree(join(folder.path, 'build'), {
      ...PROJECT,
      'posts/one.md': '# One\n\nHello there.\n',
      'posts/two.md': '# Two\n\nGood evening.\n',
    });
    const write = (name: string, text: string): void =>
      writeFileSync(join(cwd, 'posts', name), text);
    const { code, stderr } = await watchThrough(['build', 'posts', '--watch'], {
      cwd,
      steps: [
        [
          /watching 2 articles/,
          () => {
            write('three.md', '# Three\n\nA new one.\n');
            write('one.md', '# One\n\nHello again.\n');
          },
        ],
        [
          /One: [^]*Three: |Three: [^]*One: /,
          () => write('two.md', '---\npublishAt: x\n---\n\n# Two\n'),
        ],
        [
          /error: /,
          () => {
            rmSync(join(cwd, 'posts/three.md'));
            write('two.md', '# Two\n\nGood night.\n');
          },
        ],
        [/three\.md is gone; its edition stays[^]*Two: .*1 recorded/, () => undefined],
      ],
    });
    expect(code).toBe(130);
    expect(saidIn(cwd, 'one')).toContain('Hello again.');
    expect(saidIn(cwd, 'two')).toContain('Good night.');
    expect(existsSync(join(cwd, 'output/three/edition.json'))).toBe(true);
    expect(stderr.match(/^Two: /gm)).toHaveLength(2);
  });

  test.each([
    [['build', '--watch', '-'], 2, 'there is nothing to watch'],
    [['build', '--watch', '--json', 'a.md'], 2, 'cannot be used with'],
  ])('%j is refused', async (args, code, message) => {
    const cwd = writeTree(join(folder.path, 'refused'), PROJECT);
    const run = await lectern(args, { cwd, stdin: 'A text that is long enough to be read.' });
    expect([run.code, run.stderr]).toEqual([code, expect.stringContaining(message)]);
  });
});

describe('serve --watch', () => {
  test('builds the editions of the folder again', async () => {
    const cwd = writeTree(join(folder.path, 'serve'), {
      ...PROJECT,
      'one.md': '# One\n\nHello there.\n',
    });
    await lectern(['build', 'one.md'], { cwd });
    const { code } = await watchThrough(['serve', '--port', '0', '--watch'], {
      cwd,
      steps: [
        [/watching 1 article/, () => writeFileSync(join(cwd, 'one.md'), '# One\n\nBye.\n')],
        [/One: .*1 recorded/, () => undefined],
      ],
    });
    expect(code).toBe(130);
    expect(saidIn(cwd, 'one')).toContain('Bye.');
  });

  test('another folder than the one that is built into is refused', async () => {
    const cwd = writeTree(join(folder.path, 'other'), {
      ...PROJECT,
      'site/index.html': '<p>Hello</p>',
    });
    const run = await lectern(['serve', 'site', '--port', '0', '--watch'], { cwd });
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('--watch builds into')]);
  });
});

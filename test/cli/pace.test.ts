/** Pace and pauses as a user asks for them: flags, variables, the configuration and front matter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import type { Script } from '../../src/script/script.ts';
import { jsonOf, lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const STORY = `# The Ferry Returns

The ferry came back at noon. Who had seen it leave? Nobody had: it was dark.

“We slept,” said the keeper. Then it rained.
`;

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), { 'story.md': STORY, ...files });

function scriptIn(stdout: string): Script {
  const printed = JSON.parse(stdout) as { readonly scripts: readonly Script[] };
  return printed.scripts[0]!;
}

type RunOptions = { readonly files?: Record<string, string>; readonly env?: NodeJS.ProcessEnv };

/** The rates of the segments: title, first and second paragraph. */
async function ratesOf(args: readonly string[], options: RunOptions = {}): Promise<unknown[]> {
  const run = await lectern(
    ['script', 'story.md', '--provider', 'tone', '--no-disclosure', '--json', ...args],
    { cwd: newPlace(options.files ?? {}), ...(options.env && { env: options.env }) },
  );
  expect(run.stderr).toBe('');
  return scriptIn(run.stdout).segments.map(({ rate }) => rate);
}

const withRate = (rate: string): string => `---\nrate: ${rate}\n---\n${STORY}`;

describe('the rate', () => {
  test('is that of the flag or the variable, else of the article, else of the configuration', async () => {
    const config = { 'lectern.config.yaml': 'rate: 0.8\n' };
    const article = { ...config, 'story.md': withRate('1.2') };
    expect(await ratesOf([])).toEqual([undefined, undefined, undefined]);
    expect(await ratesOf([], { files: config })).toEqual([0.8, 0.8, 0.8]);
    expect(await ratesOf([], { files: article })).toEqual([1.2, 1.2, 1.2]);
    expect(await ratesOf(['--rate', '1.5'], { files: article })).toEqual([1.5, 1.5, 1.5]);
    const env = { LECTERN_RATE: '105wpm' };
    expect(await ratesOf([], { files: article, env })).toEqual([0.7, 0.7, 0.7]);
  });

  test('is multiplied by those of role and voice', async () => {
    const files = {
      'lectern.config.yaml': 'rates: { role: { title: 0.9 }, voice: { tone: 0.8 } }\n',
    };
    expect(await ratesOf([], { files })).toEqual([0.72, 0.8, 0.8]);
    expect(await ratesOf(['--rate', '75wpm'], { files: { 'story.md': STORY } })).toEqual([
      0.5, 0.5, 0.5,
    ]);
  });

  test.each([
    [['--rate', '2.5'], {}, 2, 'rate must be a number from 0.5 to 2'],
    [['--rate', '400wpm'], {}, 2, 'at 2.67 times its own pace'],
    [[], { 'lectern.config.yaml': 'rate: slow\n' }, 3, 'rate must be a number from 0.5 to 2'],
    [[], { 'lectern.config.yaml': 'rates: { role: { qoute: 1 } }\n' }, 3, 'rates.role'],
    [[], { 'lectern.config.yaml': 'rate: 0.5\nrates: { role: { title: 0.5 } }\n' }, 3, 'The title'],
    [[], { 'story.md': withRate('3') }, 4, 'The front matter is invalid: rate must be'],
    [[], { 'story.md': withRate('400wpm') }, 4, 'at 2.67 times its own pace'],
  ] as const)('%j with %j ends with %i: %s', async (args, files, code, message) => {
    const run = await lectern(['build', 'story.md', '--provider', 'tone', ...args], {
      cwd: newPlace(files),
    });
    expect([run.code, run.stdout]).toEqual([code, '']);
    expect(run.stderr).toContain(message);
  });

  test('makes the whole that much shorter, and a second build makes no request', async () => {
    const cwd = newPlace({});
    const build = (...args: string[]) =>
      lectern(['build', 'story.md', '--provider', 'tone', '--json', ...args], { cwd });
    const durations: number[] = [];
    for (const rate of ['1', '1.6']) {
      expect(jsonOf(await build('--rate', rate)).editions[0]).toMatchObject({ recorded: 4 });
      const again = jsonOf(await build('--rate', rate)).editions[0];
      expect(again).toMatchObject({ standing: true, recorded: 0 });
      const text = readFileSync(join(cwd, 'output/story/edition.json'), 'utf8');
      durations.push((JSON.parse(text) as Edition).duration);
    }
    // What stays as it was: the lead-in, the tail, and a breath around each segment.
    expect(durations[0]! / durations[1]!).toBeGreaterThan(1.5);
    expect(durations[0]! / durations[1]!).toBeLessThan(1.6);
  });
});

describe('pauses', () => {
  test('are those of the flag, the variable or the configuration', async () => {
    const lengths: number[] = [];
    for (const [args, files, env] of [
      [['--pauses', 'brisk'], {}, {}],
      [[], {}, {}],
      [[], { 'lectern.config.yaml': 'pauses: calm\n' }, {}],
      [[], {}, { LECTERN_PAUSES: '2' }],
    ] as const) {
      const run = await lectern(['script', 'story.md', '--provider', 'tone', '--json', ...args], {
        cwd: newPlace(files),
        env,
      });
      const { segments } = scriptIn(run.stdout);
      lengths.push(segments.reduce((sum, { pauseAfter }) => sum + pauseAfter, 0));
    }
    const [brisk, normal, calm, double] = lengths as [number, number, number, number];
    expect([brisk / normal, calm / normal, double / normal]).toEqual([
      expect.closeTo(0.7, 2),
      expect.closeTo(1.35, 2),
      expect.closeTo(2, 2),
    ]);
  });
});

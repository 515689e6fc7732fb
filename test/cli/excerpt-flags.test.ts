/** A title and lines as a user asks for them: flags, the configuration, front matter, editions. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Script } from '../../src/script/script.ts';
import { jsonOf, lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const NOTES = `Notes of the day

The ferry came back at noon. Who had seen it leave?

Nobody had: it was dark. Then it rained.

To do: buy milk.
`;

let places = 0;
const newPlace = (files: Record<string, string> = {}): string =>
  writeTree(join(folder.path, `place-${++places}`), { 'notes.txt': NOTES, ...files });

const SPOKEN = ['--provider', 'tone', '--no-disclosure'];
const CHOSEN = [
  '--title',
  'The Ferry',
  '--first-line',
  'The ferry came',
  '--last-line',
  'Nobody had',
];

test('flags give title and lines', async () => {
  const args = ['script', 'notes.txt', ...SPOKEN, '--json', ...CHOSEN];
  const { stdout, stderr } = await lectern(args, { cwd: newPlace() });
  const { scripts } = JSON.parse(stdout) as { readonly scripts: readonly Script[] };
  const ferry = 'The ferry came back at noon. Who had seen it leave?';
  const dark = 'Nobody had: it was dark. Then it rained.';
  expect(scripts[0]!.segments.map(({ text }) => text)).toEqual(['The Ferry', ferry, dark]);
  expect(stderr).toBe('');
});

test('the configuration gives them too, and --skipped lists what is left out', async () => {
  const config = 'title: The Ferry\nfirstLine: The ferry came\nlastLine: Nobody had\n';
  const cwd = newPlace({ 'lectern.config.yaml': config });
  const { stdout } = await lectern(['script', 'notes.txt', ...SPOKEN, '--skipped'], { cwd });
  const lines = stdout.split('\n').map((line) => line.trim());
  expect(lines).toEqual(
    expect.arrayContaining([
      'The Ferry',
      'outside-lines (2)',
      '“Notes of the day”  line 1',
      '“To do: buy milk.”  line 7',
    ]),
  );
});

test('an edition is up to date only with the same title and lines', async () => {
  const cwd = newPlace();
  const build = async (...args: readonly string[]): Promise<object> =>
    jsonOf(await lectern(['build', 'notes.txt', ...SPOKEN, '--json', ...args], { cwd }))
      .editions[0]!;
  expect(await build(...CHOSEN)).toMatchObject({ standing: false });
  expect(await build(...CHOSEN)).toMatchObject({ standing: true, recorded: 0 });
  expect(await build(...CHOSEN.slice(0, 4))).toMatchObject({ standing: false, recorded: 1 });
});

test.each([
  [['notes.txt', '--first-line', 'The train'], 4, 'No line of the text is or begins with'],
  [['notes.txt', 'other.txt', '--title', 'One'], 2, '--title (setting title) is for one source'],
  [['notes.txt', '--title', ' '], 2, 'title must not be blank'],
] as const)('%j ends with %i: %s', async (args, code, message) => {
  const run = await lectern(['plan', ...args, ...SPOKEN], {
    cwd: newPlace({ 'other.txt': NOTES }),
  });
  expect(run.code).toBe(code);
  expect(run.stderr).toContain(message);
});

/** `lectern doctor`: 0 where something can be built with these settings, else 1 and what to do. */
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

type Checks = { ready: boolean; checks: { about: string; state: string; found: string }[] };

test('lectern doctor loads the built-in voices and says that all is ready', async () => {
  const cwd = writeTree(join(folder.path, 'ready'), { '.keep': '' });
  const run = await lectern(['doctor', '--json'], { cwd });
  const { ready, checks } = JSON.parse(run.stdout) as Checks;
  expect([run.code, ready]).toEqual([0, true]);
  expect(checks.find(({ about }) => about === 'voices of kokoro-82m')).toMatchObject({
    state: 'ok',
    found: expect.stringMatching(/complete, and tested/),
  });
  expect(checks.map(({ about }) => about)).toEqual(
    expect.arrayContaining(['Node.js', 'ffmpeg', 'credentials for google', 'disk space', 'store']),
  );
});

test('lectern doctor works with a wrong configuration, and says what is wrong', async () => {
  const cwd = writeTree(join(folder.path, 'wrong'), { 'lectern.config.yaml': 'voce: x\n' });
  const run = await lectern(['doctor', '--quiet'], { cwd });
  expect([run.code, run.stdout, run.stderr]).toEqual([
    1,
    '',
    expect.stringMatching(/^FAULT configuration: .*unknown key “voce”\n {6}Did you mean “voice”\?/),
  ]);
});

test('lectern doctor needs ffmpeg only for the formats that do', async () => {
  const cwd = writeTree(join(folder.path, 'format'), { '.keep': '' });
  vi.stubEnv('FFMPEG_PATH', join(cwd, 'none'));
  const run = await lectern(['doctor', '--format', 'opus'], { cwd });
  expect([run.code, run.stdout]).toEqual([
    1,
    expect.stringMatching(/^FAULT ffmpeg: .*opus cannot be made without it/m),
  ]);
});

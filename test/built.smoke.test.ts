/** The whole, once, as it was built: the command in a process, with tones and with the built-in voice. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { parseEdition } from '../src/edition/edition-schema.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const TEXT = '# The ferry\n\nOn Dec. 20 the ferry came back.\n';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** What a run of the command printed. @throws where it did not end well */
async function run(...args: readonly string[]): Promise<string> {
  const options = { cwd: folder.path, env: { ...process.env, XDG_CONFIG_HOME: folder.path } };
  return (await promisify(execFile)(process.execPath, [CLI, ...args], options)).stdout;
}

/** The edition that a build made, and the seconds of sound in it. */
async function build(name: string, ...args: readonly string[]) {
  writeFileSync(join(folder.path, `${name}.md`), TEXT);
  const printed = await run('build', `${name}.md`, '--json', ...args);
  const { editions, exitCode } = JSON.parse(printed) as {
    editions: { recorded: number; reused: number }[];
    exitCode: number;
  };
  const place = join(folder.path, 'output', name);
  const edition = parseEdition(readFileSync(join(place, 'edition.json'), 'utf8'))!;
  const { name: file } = edition.files.find(({ role }) => role === 'audio')!;
  return {
    built: editions[0]!,
    exitCode,
    edition,
    sizeBytes: readFileSync(join(place, file)).length,
  };
}

describe('the built command', () => {
  test('makes an edition with tones, and the same again without a request', async () => {
    const first = await build('tones', '--provider', 'tone');
    expect([first.exitCode, first.built.recorded > 0]).toEqual([0, true]);
    const { built, edition } = await build('tones', '--provider', 'tone');
    expect([built.recorded, edition]).toEqual([0, first.edition]);
    expect(edition.cues.map(({ text }) => text)).toContain('On Dec. 20 the ferry came back.');
    expect(await run('verify')).toContain('tones');
  });

  test('says that Node.js is too old instead of failing at an import', async () => {
    const old = "Object.defineProperty(process, 'version', { value: 'v18.20.8' })";
    const env = {
      ...process.env,
      NODE_OPTIONS: `--import "data:text/javascript,${encodeURI(old)}"`,
    };
    const ended = promisify(execFile)(process.execPath, [CLI, 'build', 'a.md'], { env });
    await expect(ended).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^error: this is Node\.js v18\.20\.8.*\n  Install Node\.js 20\.19/,
      ),
    });
  });

  test('makes an edition with the built-in voice', async () => {
    const { exitCode, edition, sizeBytes } = await build('voice');
    expect(exitCode).toBe(0);
    expect(edition.voices).toMatchObject([{ name: 'af_heart', provider: 'local' }]);
    // Two sentences and the disclosure, at a speed at which a person speaks.
    expect(edition.duration).toBeGreaterThan(3);
    expect(edition.duration).toBeLessThan(30);
    expect(sizeBytes).toBeGreaterThan(3 * 4000);
  }, 120_000);

  test('says what it can do, and how it is used wrong', async () => {
    expect(await run('--help')).toMatch(/^ {2}build /m);
    await expect(run('bild')).rejects.toMatchObject({ code: 2 });
  });
});

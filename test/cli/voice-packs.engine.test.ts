import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { decodeWav } from '../../src/_internal/audio/wav.ts';
import { lectern, type Run } from '../helpers/command-line.ts';
import { archiveFolder, writePiperVoice } from '../helpers/piper-models.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { serve, startWebServer, type WebServer } from '../helpers/web-server.ts';

const folder = temporaryFolder();
vi.stubEnv('XDG_DATA_HOME', join(folder.path, 'data'));
afterAll(() => {
  vi.unstubAllEnvs();
  folder.remove();
});
let server: WebServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const voices = (...args: string[]): Promise<Run> =>
  lectern(['voices', ...args], {
    cwd: folder.path,
  });

describe('lectern voices', () => {
  test('adds a voice from an address, lists it, tries it, and removes it', async () => {
    const archive = await archiveFolder(writePiperVoice(folder.path));
    server = await startWebServer({ '/voice.tar.gz': serve(archive, { etag: '"one"' }) });
    const address = `${server.origin}/voice.tar.gz`;

    const refused = await voices('add', address);
    expect(refused.code).toBe(5);
    expect(refused.stderr).toContain('--allow-private');

    const added = await voices('add', address, '--allow-private');
    expect(added.stderr).not.toContain('error');
    expect(added.code).toBe(0);
    expect(added.stdout).toMatch(/^installed en_US-test-medium in .*\nlicence: CC0\n/);
    expect(added.stdout).toContain('word times: yes');

    const listed = await voices('list', '--language', 'en-US', '--json');
    const names = (JSON.parse(listed.stdout) as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['en_US-test-medium', 'af_heart']));
    expect((await voices('de', '--json')).stdout.trim()).toBe('[]');

    const tried = await voices('try', 'en_US-test-medium', 'On Dec. 20.', '--json');
    const told = JSON.parse(tried.stdout) as { path: string; duration: number; spokenText: string };
    expect(told).toMatchObject({
      path: 'en_US-test-medium.wav',
      spokenText: 'On December twentieth.',
    });
    const wav = decodeWav(readFileSync(join(folder.path, told.path)));
    expect(wav.samples.length / wav.sampleRateHz).toBeCloseTo(told.duration, 3);

    expect((await voices('add', address, '--allow-private')).code).toBe(2);
    expect((await voices('remove', 'en_US-test-medium')).code).toBe(0);
    expect(existsSync(join(folder.path, 'data/lectern/voices/en_US-test-medium'))).toBe(false);
    expect((await voices('remove', 'en_US-test-medium')).code).toBe(2);
  });

  test('lists what can be installed by name, and what that asks for', async () => {
    const run = await voices('list', '--available', '--language', 'fr');
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/^fr_FR-mls-medium +fr-FR +77 MB +CC-BY-4\.0$/m);
    expect(run.stdout).toMatch(
      /^fr_FR-siwis-medium.*\n {2}needs --accept-licence: it is fine-tuned/m,
    );
  });

  test('ends with the code of what went wrong, and one sentence', async () => {
    writeFileSync(join(folder.path, 'broken.zip'), 'PK no archive');
    const cases: readonly (readonly [number, ...string[]])[] = [
      [2, 'add', 'nobody'],
      [2, 'add', 'en_US-lessac-medium'],
      [4, 'add', 'broken.zip'],
      [2, 'remove', 'kokoro-82m'],
      [2, 'try', 'nobody', 'Hello.'],
      [2, 'try', 'af_heart', '…'],
      [2, 'add'],
    ];
    for (const [code, ...args] of cases) {
      const run = await voices(...args);
      expect([args, run.code]).toEqual([args, code]);
      expect(run.stderr).toMatch(/^error: \S.+/m);
      expect(run.stderr).not.toMatch(/\n\s+at /);
      expect(run.stdout).toBe('');
    }
  });
});

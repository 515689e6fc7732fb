import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import {
  checkCredentials,
  checkStoreCredentials,
} from '../../../src/run/doctor/check-credentials.ts';
import {
  checkFfmpeg,
  checkFolder,
  checkNode,
  checkSpace,
  diagnoseSpace,
} from '../../../src/run/doctor/check-machine.ts';
import { checkPrivacy } from '../../../src/run/doctor/check-privacy.ts';
import { checkProviderInUse } from '../../../src/run/doctor/check-voices.ts';
import type { Diagnosis, ExamineOptions } from '../../../src/run/doctor/diagnosis.ts';
import { loadSettings } from '../../../src/run/settings/load-settings.ts';
import { fakeFfmpeg } from '../../helpers/fake-ffmpeg.ts';
import { writeTree } from '../../helpers/file-trees.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), { '.keep': '', ...files });

async function optionsFor(
  config: string,
  environment: Record<string, string> = {},
): Promise<ExamineOptions> {
  const root = newPlace({ 'lectern.config.yaml': config });
  const loaded = await loadSettings({ workingFolder: root, environment: { HOME: root } });
  return { loaded, environment: { HOME: root, ...environment } };
}

describe('private files', () => {
  test.each<readonly [string, Record<string, string>, string, RegExp | undefined]>([
    ['Hugo', { 'hugo.toml': '' }, 'static/audio', /move static\/audio to output/],
    ['Hugo', { 'hugo.toml': '' }, 'output', undefined],
    ['Astro', { 'astro.config.mjs': '' }, 'public/audio', /to output/],
    ['Docusaurus', { 'docusaurus.config.js': '' }, 'static/audio', /to output/],
    ['Jekyll', { '_config.yml': '' }, 'audio', /move audio to _output/],
    ['Jekyll', { '_config.yml': 'exclude:\n  - audio/\n' }, 'output', /to _output/],
    ['Jekyll', { '_config.yml': 'exclude:\n  - output/\n' }, 'output', undefined],
    ['Jekyll', { '_config.yml': '' }, '_output', undefined],
    ['Eleventy', { 'eleventy.config.js': "add('x')" }, 'output', /Let Eleventy pass over it/],
    ['Eleventy', { 'eleventy.config.js': '' }, 'audio', /move audio to output/],
    ['Eleventy', { 'eleventy.config.js': '', '.gitignore': '/output/\n' }, 'output', undefined],
    ['Eleventy', { '.eleventy.js': "c.ignores.add('output/**')" }, 'output', undefined],
    ['a folder called public', { 'package.json': '{}' }, 'web/public/audio', /web\/public\/audio/],
    ['', { 'package.json': '{}' }, '../elsewhere/public', undefined],
    ['', {}, 'output', undefined],
  ])('%s with %j and %s', async (by, files, output, advice) => {
    const root = newPlace({
      ...files,
      '.git/HEAD': '',
      'lectern.config.yaml': `output: ${output}\n`,
    });
    const loaded = await loadSettings({ workingFolder: root, environment: { HOME: root } });
    const found = await checkPrivacy({ loaded, environment: {} });
    if (advice === undefined) return expect(found.state).toBe('ok');
    expect(found).toMatchObject({ state: 'note', advice: expect.stringMatching(advice) });
    expect(found.found).toContain(`${by} shows ${output} to everyone`);
  });
});

describe('Node.js', () => {
  test.each([
    ['v20.19.0', 'ok'],
    ['v20.18.3', 'fault'],
    ['v18.20.0', 'fault'],
    ['v21.7.3', 'fault'],
    ['v22.11.0', 'fault'],
    ['v22.12.0', 'ok'],
    ['v23.0.0', 'ok'],
    ['v24.1.0', 'ok'],
  ])('%s is %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });

  test('the oldest are those that the package asks for', () => {
    const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
    const { engines } = JSON.parse(text) as { engines: { node: string } };
    const oldest = [...engines.node.matchAll(/(\d+)\.(\d+)\.0/g)];
    expect(oldest.length).toBe(2);
    for (const [, major, minor] of oldest) {
      expect(checkNode(`v${major}.${minor}.0`).state).toBe('ok');
      expect(checkNode(`v${major}.${Number(minor) - 1}.9`).state).toBe('fault');
    }
  });
});

describe('ffmpeg', () => {
  afterEach(() => void vi.unstubAllEnvs());

  test.each([
    ['mp3', 'not needed for mp3'],
    ['m4a', 'for m4a'],
  ])('that is there, with format %s: %s', async (format, use) => {
    const program = fakeFfmpeg(folder.path, { manner: 'works' });
    vi.stubEnv('FFMPEG_PATH', program);
    expect(await checkFfmpeg(await optionsFor(`format: ${format}`))).toEqual({
      about: 'ffmpeg',
      state: 'ok',
      found: `${program}, ${use}`,
    });
  });

  test.each([
    ['mp3', 'note', 'none; only m4a, m4b and opus need it'],
    ['m4a', 'fault', expect.stringMatching(/is not a program.*; m4a cannot be made without it$/)],
  ])('that is not there, with format %s: a %s', async (format, state, found) => {
    vi.stubEnv('FFMPEG_PATH', join(folder.path, 'nowhere'));
    const told = await checkFfmpeg(await optionsFor(`format: ${format}`));
    expect(told).toMatchObject({ state, found });
    expect('advice' in told).toBe(state === 'fault');
  });
});

describe('folders', () => {
  test('that are not there yet can be made, where the one above can be written to', async () => {
    const root = newPlace({ file: '' });
    expect(await checkFolder('output', join(root, 'a/b'))).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/will be created/),
    });
    expect(await checkFolder('store', join(root, 'file/b'))).toMatchObject({
      state: 'fault',
      found: expect.stringMatching(/is not a folder/),
      advice: expect.stringMatching(/set `store`/),
    });
  });

  test('tell how much audio there is room for', async () => {
    const { about, found } = await checkSpace(join(newPlace({}), 'not/yet'));
    expect([about, found]).toEqual(['disk space', expect.stringMatching(/GB free .* hours/)]);
  });
});

describe('free space', () => {
  /** 16-bit samples at 24 kHz. */
  const HOUR = 172_800_000;
  test.each([
    [HOUR / 2 - 1, 'fault', 'about 0 hours'],
    [HOUR / 2, 'note', 'about 0 hours'],
    [HOUR, 'note', 'about 1 hours'],
    [10 * HOUR - 1, 'note', 'about 9 hours'],
    [10 * HOUR, 'ok', 'about 10 hours'],
  ])('of %d bytes is a %s', (bytes, state, hours) => {
    const found = diagnoseSpace(bytes, '/store');
    expect(found).toMatchObject({ state, found: expect.stringContaining(hours) });
    expect('advice' in found).toBe(state !== 'ok');
  });
});

describe('credentials', () => {
  const SECRET = 'a-secret-that-is-never-shown';

  /** What is told of one provider's. */
  async function checkThoseFor(
    provider: string,
    options: ExamineOptions,
  ): Promise<readonly Diagnosis[]> {
    const found = await checkCredentials(options);
    return found.filter(({ about }) => about.endsWith(` for ${provider}`));
  }
  const checkGoogleCredentials = async (options: ExamineOptions): Promise<Diagnosis> =>
    (await checkThoseFor('google', options))[0]!;

  test('for google are a fault only where its voices are in use and none are seen', async () => {
    const unused = await checkGoogleCredentials(await optionsFor('provider: local\n'));
    const used = await checkGoogleCredentials(await optionsFor('provider: google\n'));
    // A machine at Google has its own.
    if (used.state === 'ok') return;
    expect(unused.state).toBe('note');
    expect(used).toMatchObject({ state: 'fault', advice: expect.stringMatching(/gcloud auth/) });
  });

  test('for google are those of a file, which is not read, or of gcloud', async () => {
    const place = newPlace({ 'key.json': SECRET });
    const named = { GOOGLE_APPLICATION_CREDENTIALS: join(place, 'key.json') };
    const found = await checkGoogleCredentials(await optionsFor('provider: google\n', named));
    expect(found.state).toBe('ok');
    expect(JSON.stringify(found)).not.toContain(SECRET);
    const wrong = { GOOGLE_APPLICATION_CREDENTIALS: join(place, 'none.json') };
    const missing = await checkGoogleCredentials(await optionsFor('provider: google\n', wrong));
    expect(missing).toMatchObject({
      state: 'fault',
      found: expect.stringMatching(/is not a file/),
    });
    writeFileSync(join(place, 'application_default_credentials.json'), SECRET);
    const cloud = { CLOUDSDK_CONFIG: place };
    expect(await checkGoogleCredentials(await optionsFor('{}', cloud))).toMatchObject({
      state: 'ok',
      found: 'those of gcloud',
    });
  });

  test.each([
    ['local', {}, []],
    ['azure', {}, [{ state: 'fault', advice: 'Set AZURE_SPEECH_KEY in the environment.' }]],
    ['azure', { AZURE_SPEECH_KEY: SECRET }, [{ state: 'ok' }]],
    ['openai-compatible', {}, [{ state: 'note' }]],
    ['openai-compatible', { SPEECH_KEY_TTS_EXAMPLE_ORG: SECRET }, [{ state: 'ok' }]],
    ['polly', { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: SECRET }, [{ state: 'ok' }]],
  ])('for %s with %j are %j', async (provider, environment, expected) => {
    const server = 'providers: { openai-compatible: { baseUrl: "https://tts.example.org" } }';
    const options = await optionsFor(`provider: ${provider}\n${server}\n`, environment);
    const found = await checkThoseFor(provider, options);
    expect(found).toMatchObject(expected);
    expect(JSON.stringify(found)).not.toContain(SECRET);
  });

  test('for google may be a key', async () => {
    const key = { GOOGLE_TTS_API_KEY: SECRET };
    const found = await checkGoogleCredentials(await optionsFor('provider: google\n', key));
    expect(found).toMatchObject({ state: 'ok', found: 'the key in GOOGLE_TTS_API_KEY' });
  });

  test('for a store are asked for where it is one of S3, and never shown', async () => {
    expect(await checkStoreCredentials(await optionsFor('{}'))).toEqual([]);
    const config = 'publish: { to: s3://bucket/audio }\n';
    expect(await checkStoreCredentials(await optionsFor(config))).toMatchObject([
      { state: 'note' },
    ]);
    const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: SECRET };
    const found = await checkStoreCredentials(await optionsFor(config, keys));
    expect(found).toMatchObject([{ state: 'ok' }]);
    expect(JSON.stringify(found)).not.toContain(SECRET);
  });
});

describe('who speaks', () => {
  test.each([
    ['{}', 'ok', /local, with the voice /],
    ['voice: nobody\n', 'fault', /nobody/],
    ['provider: tone\n', 'fault', /test tones/],
    ['provider: ./none.js\n', 'fault', /none\.js does not exist/],
    ['provider: google\n', 'note', /no voice is set/],
  ])('%s', async (config, state, found) => {
    expect(await checkProviderInUse(await optionsFor(config))).toMatchObject({
      state,
      found: expect.stringMatching(found),
    });
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadSettings, type LoadedSettings } from '../../../src/run/settings/load-settings.ts';
import { loudnessOf } from '../../../src/run/settings/presets.ts';
import type { PartialSettings } from '../../../src/run/settings/settings.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

async function load(
  file: string,
  options: { flags?: PartialSettings; variables?: Record<string, string> } = {},
): Promise<LoadedSettings> {
  writeFileSync(join(folder.path, 'lectern.config.yaml'), file);
  return loadSettings({
    workingFolder: folder.path,
    environment: { HOME: '/nonexistent', ...options.variables },
    flags: options.flags ?? {},
  });
}

describe('a preset', () => {
  test.each([
    ['web', { format: 'mp3', bitrate: 64, sampleRate: undefined }],
    ['podcast', { format: 'mp3', bitrate: 96, sampleRate: 44_100 }],
    ['archive', { format: 'flac', bitrate: 64, sampleRate: undefined }],
  ])('called %s stands for what its use needs', async (preset, { format, bitrate, sampleRate }) => {
    const { settings } = await load(`preset: ${preset}\n`);
    expect(settings.preset).toBe(preset);
    expect([settings.format, settings.bitrate, settings.sampleRate]).toEqual([
      format,
      bitrate,
      sampleRate,
    ]);
  });

  test('gives way to what the same file says, and comes before a weaker layer', async () => {
    const beside = await load('preset: podcast\nformat: mp3,m4a\nbitrate: 128\n');
    expect(beside.settings).toMatchObject({
      format: 'mp3,m4a',
      bitrate: 128,
      sampleRate: 44_100,
    });
    const named = await load('format: opus\nbitrate: 32\n', {
      flags: { preset: 'podcast', format: undefined },
    });
    expect(named.settings).toMatchObject({ format: 'mp3', bitrate: 96 });
    expect(named.origins).toMatchObject({ format: 'flag', sampleRate: 'flag' });
    const over = await load('preset: podcast\n', { variables: { LECTERN_BITRATE: '64' } });
    expect(over.settings).toMatchObject({ format: 'mp3', bitrate: 64, sampleRate: 44_100 });
  });

  test('that there is not is refused, with those that there are', async () => {
    await expect(load('preset: radio\n')).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(/preset.*web.*podcast.*archive/su),
    });
  });
});

describe('loudness', () => {
  test.each([
    ['podcast', -16],
    ['broadcast', -23],
    ['loud', -14],
    ['-18.5', -18.5],
  ])('%s is %d LUFS, in a file and in a variable', async (value, lufs) => {
    const written = await load(`loudness: ${value}\n`);
    expect(loudnessOf(written.settings.loudness)).toBe(lufs);
    const given = await load('', { variables: { LECTERN_LOUDNESS: value } });
    expect(loudnessOf(given.settings.loudness)).toBe(lufs);
  });

  test.each(['quiet', '-50', '3'])('%s is refused', async (value) => {
    await expect(load(`loudness: ${value}\n`)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});

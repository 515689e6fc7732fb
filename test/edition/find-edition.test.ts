import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { findEdition, type FindEditionOptions } from '../../src/edition/find-edition.ts';
import { openWorkFolder } from '../../src/edition/work-folder.ts';
import { writeEdition } from '../../src/edition/write-edition.ts';
import type { Script } from '../../src/script/script.ts';
import { writeScript } from '../../src/script/write-script.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import { recordClips } from '../../src/speech/record-clips.ts';
import { assembleTrack } from '../../src/track/assemble-track.ts';
import { verifyTrack } from '../../src/verify/verify-track.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const GIVEN = {
  provider: {},
  store: 'clips',
  output: 'output',
  source: 'ferry.md',
  format: 'mp3',
  bitrate: 64,
  loudness: -16,
};

const folder = temporaryFolder();
afterAll(() => folder.remove());

const scriptOf = async (text: string): Promise<Script> =>
  writeScript(await readArticle({ kind: 'markdown', content: `# The ferry\n\n${text}\n` }), {
    voice: 'tone',
  });

describe('findEdition', () => {
  test('gives the edition that the script and the settings would make, and no other', async () => {
    const output = join(folder.path, 'output');
    const recorded = { provider: toneProvider(), store: join(folder.path, 'store') };
    const made = { format: 'mp3', bitrate: 64, loudness: -16 } as const;
    const written = { output, source: 'ferry.md' };
    const given = { ...recorded, ...made, ...written };
    const script = await scriptOf('It came back at noon.');
    expect(await findEdition(script, given)).toBeUndefined();
    const work = await openWorkFolder(script.article.slug, { output });
    const recording = await recordClips(script, recorded);
    const track = await assembleTrack(recording, { ...made, workFolder: work.path });
    const edition = await writeEdition(await verifyTrack(track), written);
    await work.close();

    expect(await findEdition(script, given)).toEqual(edition);
    expect(await findEdition(script, { ...given, bitrate: 96 })).toBeUndefined();
    expect(await findEdition(script, { ...given, loudness: -14 })).toBeUndefined();
    expect(await findEdition(await scriptOf('It came at one.'), given)).toBeUndefined();
  });

  test.each([
    [{ provider: 'local' }, 'options.provider must be an object'],
    [{ store: '' }, 'options.store must be a non-empty string'],
    [{ output: undefined }, 'options.output must be a non-empty string'],
    [{ source: 7 }, 'options.source must be a non-empty string'],
    [{ format: 'aiff' }, 'options.format must be one of mp3, m4a, m4b, opus, flac, wav'],
    [{ bitrate: 64.5 }, 'options.bitrate must be a whole number of at least 1'],
    [{ loudness: NaN }, 'options.loudness must be a number'],
    [{ signal: {} }, 'options.signal, when given, must be an AbortSignal'],
  ])('refuses the options %j', async (wrong, message) => {
    const options = { ...GIVEN, ...wrong } as unknown as FindEditionOptions;
    await expect(findEdition({} as Script, options)).rejects.toThrow(
      new TypeError(`findEdition: ${message}`),
    );
  });
});

/** A recording whose sound stands in an edition already: its files are taken, and nothing is encoded. */
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import { afterAll, describe, expect, test } from 'vitest';
import { findStandingTrack } from '../../../src/edition/audio/find-standing-track.ts';
import { openWorkFolder } from '../../../src/edition/work-folder.ts';
import { writeEdition } from '../../../src/edition/write-edition.ts';
import type { Recording } from '../../../src/speech/clip.ts';
import { assembleTrack } from '../../../src/track/assemble-track.ts';
import type { AudioFormat, Track } from '../../../src/track/track.ts';
import { verifyTrack } from '../../../src/verify/verify-track.ts';
import { makeRecording } from '../../helpers/recordings.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const ALTERNATES: readonly AudioFormat[] = ['flac'];

const CHOICES = { format: 'mp3', alternates: ALTERNATES, bitrate: 64, loudness: -16 } as const;

function recordingOf(title: string, seconds = 2): Recording {
  return makeRecording([{ text: 'The ferry came back at noon.', seconds }], {
    folder: join(folder.path, 'clips'),
    article: { slug: 'ferry', title },
  });
}

let outputs = 0;

/** The folder of an edition in MP3 and FLAC. */
async function standing(recording: Recording): Promise<string> {
  const output = join(folder.path, `output-${++outputs}`);
  const { path } = await openWorkFolder('ferry', { output });
  const track = await assembleTrack(recording, { ...CHOICES, workFolder: path });
  await writeEdition(await verifyTrack(track), { output, source: 'ferry.md' });
  return join(output, 'ferry');
}

async function find(
  recording: Recording,
  place: string,
  choices: Partial<typeof CHOICES> & { readonly loudness?: number } = {},
): Promise<Track | undefined> {
  const workFolder = join(folder.path, `work-${++outputs}`);
  return findStandingTrack(recording, {
    folder: place,
    workFolder,
    choices: { ...CHOICES, ...choices } as typeof CHOICES,
  });
}

describe('findStandingTrack', () => {
  test('gives the same track for another title, and its files carry the new one', async () => {
    const place = await standing(recordingOf('Before'));
    const track = await find(recordingOf('After'), place);
    const fresh = await assembleTrack(recordingOf('After'), {
      ...CHOICES,
      workFolder: join(folder.path, 'fresh'),
    });
    const plain = ({ loudness, waveform, timeline, chapters, duration }: Track): unknown => ({
      loudness,
      timeline,
      chapters,
      duration,
      peaks: waveform.peaks,
    });
    expect(plain(track!)).toEqual(plain(fresh));
    expect(track!.files.map(({ format }) => format)).toEqual(['mp3', 'flac']);

    const output = join(folder.path, 'retitled');
    const edition = await writeEdition(await verifyTrack(track!), { output, source: 'ferry.md' });
    const audio = edition.files.filter(({ role }) => role === 'audio' || role === 'alternate');
    expect(audio.map(({ role }) => role)).toEqual(['audio', 'alternate']);
    for (const { name } of audio) {
      const { common } = await parseFile(join(output, 'ferry', name));
      expect(common.title).toBe('After');
      expect(common.picture).toHaveLength(1);
    }
    const again = await writeEdition(await verifyTrack(fresh), {
      output: join(folder.path, 'fresh-output'),
      source: 'ferry.md',
    });
    expect(edition.files).toEqual(again.files);
    expect(edition.key).toBe(again.key);
  });

  test.each([
    ['another sound', recordingOf('Before', 2.5), {}],
    ['another loudness', recordingOf('Before'), { loudness: -18 }],
    ['other formats', recordingOf('Before'), { alternates: [] }],
  ])('gives none for %s', async (_what, recording, choices) => {
    const place = await standing(recordingOf('Before'));
    expect(await find(recording, place, choices as object)).toBeUndefined();
  });

  test('gives none where a file is damaged or gone, the edition was changed, or there is none', async () => {
    const recording = recordingOf('Before');
    const place = await standing(recording);
    const { files } = JSON.parse(readFileSync(join(place, 'edition.json'), 'utf8')) as {
      files: { name: string; role: string }[];
    };
    const flac = join(place, files.find(({ role }) => role === 'alternate')!.name);
    appendFileSync(flac, 'x');
    expect(await find(recording, place)).toBeUndefined();
    rmSync(flac);
    expect(await find(recording, place)).toBeUndefined();
    const other = await standing(recording);
    appendFileSync(join(other, 'edition.json'), ' ');
    expect(await find(recording, other)).toBeUndefined();
    expect(await find(recording, join(folder.path, 'nothing'))).toBeUndefined();
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readId3Chapters } from '../../src/readers/read-id3.ts';
import { assembleTrack } from '../../src/track/assemble-track.ts';
import type { AudioFormat } from '../../src/track/track.ts';
import { failedChecks, verifyTrack } from '../../src/verify/verify-track.ts';
import { makeRecording } from '../helpers/recordings.ts';
import { requireCommand } from '../helpers/requirements.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const HEADINGS = 300;

const recording = makeRecording(
  Array.from({ length: HEADINGS }, () => ({
    role: 'heading' as const,
    seconds: 0.2,
    pauseAfter: 0.1,
  })),
  { folder: join(folder.path, 'clips') },
);

const formats: readonly AudioFormat[] =
  requireCommand('ffmpeg') && requireCommand('ffprobe') ? ['mp3', 'm4a'] : ['mp3'];

test('a track of 300 headings is heard whole, and lists the first 250 as chapters', async () => {
  const [format, ...alternates] = formats;
  const track = await assembleTrack(recording, { workFolder: folder.path, format, alternates });
  const failed = failedChecks(await verifyTrack(track));
  // A fifth of a second is not long enough for what each says.
  expect(failed.filter(({ check }) => check !== 'plausible-length')).toEqual([]);
  expect(track.timeline.entries.filter(({ kind }) => kind === 'clip')).toHaveLength(HEADINGS);
  expect(track.chapters).toHaveLength(250);
  const [mp3, m4a] = track.files;
  const chapters = readId3Chapters(readFileSync(mp3!.file));
  expect(chapters.map(({ title }) => title)).toEqual(track.chapters.map(({ title }) => title));
  for (const [index, { start }] of track.chapters.entries())
    expect(chapters[index]!.start).toBeCloseTo(start, 2);
  expect(chapters.at(-1)!.end).toBeCloseTo(track.duration, 2);
  if (!m4a) return;
  const line = ['-v', 'error', '-show_chapters', '-of', 'json', m4a.file];
  const probed = JSON.parse(execFileSync('ffprobe', line, { encoding: 'utf8' })) as {
    chapters: { start_time: string }[];
  };
  expect(probed.chapters).toHaveLength(250);
  expect(Number(probed.chapters[249]!.start_time)).toBeCloseTo(track.chapters[249]!.start, 2);
});

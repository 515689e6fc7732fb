import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { LecternError } from '../../../src/errors.ts';
import type { Recording } from '../../../src/speech/clip.ts';
import { assembleTrack } from '../../../src/track/assemble-track.ts';
import { openAssembler, TrackThread } from '../../../src/track/thread/track-thread.ts';
import { makeRecording } from '../../helpers/recordings.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
const thread = new TrackThread();
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await thread.close();
  folder.remove();
});

let count = 0;

function record(seconds = 2): Recording {
  return makeRecording([{ role: 'title' }, { role: 'paragraph', seconds }], {
    folder: join(folder.path, `clips-${++count}`),
  });
}

function workFolder(): string {
  return join(folder.path, `work-${++count}`);
}

/** What is not about where the file lies. */
function withoutPlace<T extends { files: readonly { file: string }[] }>(track: T): unknown {
  return { ...track, files: track.files.map((file) => ({ ...file, file: undefined })) };
}

describe('TrackThread', () => {
  test('gives the same track as this thread, byte for byte, and tells how far it is', async () => {
    const recording = record();
    const here = await assembleTrack(recording, { workFolder: workFolder() });
    const told: number[] = [];
    const there = await thread.assemble(recording, {
      workFolder: workFolder(),
      onProgress: ({ seconds }) => told.push(seconds),
    });
    expect(there.recording).toBe(recording);
    expect(withoutPlace(there)).toEqual(withoutPlace(here));
    expect(readFileSync(there.files[0]!.file)).toEqual(readFileSync(here.files[0]!.file));
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(here.duration);
  });

  test('takes format, bit rate and loudness along', async () => {
    const track = await thread.assemble(record(), {
      workFolder: workFolder(),
      bitrate: 96,
      loudness: -20,
    });
    expect(track.files[0]).toMatchObject({ format: 'mp3', bitrate: 96 });
    expect(track.loudness.target).toBe(-20);
  });

  test('assembles several at once', async () => {
    const recordings = [record(1), record(2), record(3)];
    const tracks = await Promise.all(
      recordings.map((recording) => thread.assemble(recording, { workFolder: workFolder() })),
    );
    expect(tracks.map((track) => track.recording)).toEqual(recordings);
  });

  test('keeps no process alive, whatever its encoders keep', () => {
    const module = new URL('../../../dist/track/thread/track-thread.js', import.meta.url).href;
    const recordings = JSON.stringify([record(), record(), record()]);
    const program = `
      import { TrackThread } from '${module}';
      const thread = new TrackThread();
      const workFolder = '${workFolder()}';
      for (const recording of ${recordings}) {
        const { files } = await thread.assemble(recording, { workFolder });
        console.log(files[0].sizeBytes > 1000);
      }`;
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', program],
      { encoding: 'utf8', timeout: 60_000 },
    );
    expect(stdout).toBe('true\ntrue\ntrue\n');
    expect(status).toBe(0);
  });

  test('fails as this thread does, and leaves no file', async () => {
    const recording = record();
    rmSync(recording.clips[1]!.file);
    const work = workFolder();
    const failure = await thread.assemble(recording, { workFolder: work }).catch((error) => error);
    expect(failure).toBeInstanceOf(LecternError);
    expect(failure).toMatchObject({ code: 'CLIP_DAMAGED', hint: expect.stringContaining('again') });
    expect(existsSync(work) ? readdirSync(work) : []).toEqual([]);
  });

  test('an abort is thrown as it is, and leaves no file', async () => {
    const abort = new AbortController();
    const reason = new Error('Enough.');
    const work = workFolder();
    const assembling = thread.assemble(record(30), {
      workFolder: work,
      signal: abort.signal,
      onProgress: () => abort.abort(reason),
    });
    await expect(assembling).rejects.toBe(reason);
    expect(readdirSync(work)).toEqual([]);
    await expect(
      thread.assemble(record(), { workFolder: workFolder(), signal: abort.signal }),
    ).rejects.toBe(reason);
  });

  test('says so where the thread ends, and starts another for the next', async () => {
    const own = new TrackThread();
    const recording = record(30);
    const assembling = own.assemble(recording, {
      workFolder: workFolder(),
      onProgress: () => void own.close(),
    });
    await expect(assembling).rejects.toMatchObject({ code: 'TRACK_ENCODER' });
    const again = await own.assemble(record(), { workFolder: workFolder() });
    expect(again.files).toHaveLength(1);
    await own.close();
  });

  test('closes where it was never needed', async () => {
    await expect(new TrackThread().close()).resolves.toBeUndefined();
  });
});

describe('openAssembler', () => {
  test('starts a thread for the second track, and not for the first', async () => {
    const sent = vi.spyOn(Worker.prototype, 'postMessage');
    const toTracks = (): number =>
      sent.mock.calls.filter(([message]) => 'recording' in (message as object)).length;
    const assembler = openAssembler();
    const recording = record();
    const first = await assembler.assemble(recording, { workFolder: workFolder() });
    expect(toTracks()).toBe(0);
    const second = await assembler.assemble(recording, { workFolder: workFolder() });
    expect(toTracks()).toBe(1);
    expect(withoutPlace(second)).toEqual(withoutPlace(first));
    await assembler.close();
  });

  test('starts it for the first track where many are expected', async () => {
    const sent = vi.spyOn(Worker.prototype, 'postMessage');
    const assembler = openAssembler();
    assembler.expectMany();
    await assembler.assemble(record(), { workFolder: workFolder() });
    expect(sent.mock.calls.some(([message]) => 'recording' in (message as object))).toBe(true);
    await assembler.close();
  });
});

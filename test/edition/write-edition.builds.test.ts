import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/_internal/hash.ts';
import type { Clip } from '../../src/speech/clip.ts';
import { assembleTrack } from '../../src/track/assemble-track.ts';
import type { Proof } from '../../src/verify/proof.ts';
import { verifyTrack } from '../../src/verify/verify-track.ts';
import { buildEdition } from '../../src/edition/build-edition.ts';
import { claimEdition } from '../../src/edition/claim-edition.ts';
import { editionKey } from '../../src/edition/edition-key.ts';
import { parseEdition } from '../../src/edition/edition-schema.ts';
import { openWorkFolder } from '../../src/edition/work-folder.ts';
import { writeEdition, type WriteEditionOptions } from '../../src/edition/write-edition.ts';
import { makeRecording, type SegmentSketch } from '../helpers/recordings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const SKETCHES: readonly SegmentSketch[] = [
  { role: 'title', text: 'The ferry returns', seconds: 1.3 },
  {
    text:
      'The ferry & its crew returned to the harbour at noon. ' +
      'Nobody had expected <it> back so soon.',
    seconds: 5,
  },
];
const SOURCE = { source: 'ferry.md' };

const EDITED: readonly SegmentSketch[] = [
  SKETCHES[0]!,
  {
    ...SKETCHES[1]!,
    text: 'The ferry came back at one in the afternoon. Everybody was glad about that.',
  },
];

let outputs = 0;
const newOutput = (): string => join(folder.path, `output-${++outputs}`);

async function prove(output: string, sketches = SKETCHES): Promise<Proof> {
  const recording = makeRecording(sketches, {
    folder: join(folder.path, 'clips'),
    article: { slug: 'ferry', byline: 'Ada Lind' },
    disclosure: 'Made with AI.',
  });
  const { path } = await openWorkFolder('ferry', { output });
  return verifyTrack(await assembleTrack(recording, { workFolder: path }));
}

describe('writeEdition', () => {
  test('names every file by its content and describes it', async () => {
    const output = newOutput();
    const edition = await writeEdition(await prove(output), { ...SOURCE, output });
    expect(edition.files.map((file) => file.role)).toEqual([
      'audio',
      'transcript',
      'captions',
      'transcript',
      'transcript',
      'metadata',
      'cover',
    ]);
    for (const file of edition.files) {
      const bytes = readFileSync(join(output, 'ferry', file.name));
      expect(sha256(bytes)).toBe(file.sha256);
      expect(bytes.length).toBe(file.sizeBytes);
      expect(file.name).toContain(`.${file.sha256.slice(0, 8)}.`);
    }
    expect(parseEdition(readFileSync(join(output, 'ferry/edition.json'), 'utf8'))).toEqual(edition);
  });

  test('holds printed words with their times, the disclosure, the peaks, and no path or clock', async () => {
    const output = newOutput();
    const edition = await writeEdition(await prove(output), { ...SOURCE, output });
    expect(edition.cues.map((cue) => cue.text)).toEqual([
      'The ferry returns',
      'The ferry & its crew returned to the harbour at noon.',
      'Nobody had expected <it> back so soon.',
    ]);
    expect(edition.disclosure).toEqual({
      text: 'Made with AI.',
      spoken: false,
      digitalSourceType: expect.stringMatching(/AlgorithmicMedia$/i),
    });
    expect(edition.peaks).toHaveLength(400);
    expect(edition.levels).toHaveLength(400);
    const text =
      readFileSync(join(output, 'ferry/edition.json'), 'utf8') +
      readFileSync(join(output, 'ferry/record.json'), 'utf8');
    expect(text).not.toContain(folder.path);
    expect(text).not.toContain(String(new Date().getUTCFullYear()));
  });

  test('carries times of words where the voice told them, and none where it did not', async () => {
    const output = newOutput();
    const told = await writeEdition(
      await prove(
        output,
        SKETCHES.map((sketch) => ({ ...sketch, words: true })),
      ),
      { ...SOURCE, output },
    );
    expect(told.cues.map((cue) => cue.words!.split(' ').length)).toEqual([3, 11, 7]);
    expect(told.cues[2]!.words).toMatch(/^0@0 7@\d+ 11@\d+ /);
    const untold = await writeEdition(await prove(output), { ...SOURCE, output });
    expect(untold.cues.filter((cue) => 'words' in cue)).toEqual([]);
  });

  test('keeps the reasons private: spans, clip keys and checks stand in record.json', async () => {
    const output = newOutput();
    await writeEdition(await prove(output), { ...SOURCE, output });
    const record = JSON.parse(readFileSync(join(output, 'ferry/record.json'), 'utf8'));
    expect(record.source).toBe('ferry.md');
    expect(record.segments[1].clip.key).toMatch(/./);
    expect(record.segments[1].spans).toHaveLength(1);
    expect(record.checks.every((check: { verdict: string }) => check.verdict === 'pass')).toBe(
      true,
    );
  });

  test('writes a WebVTT transcript with escaped markup', async () => {
    const output = newOutput();
    const edition = await writeEdition(await prove(output), { ...SOURCE, output });
    const vtt = readFileSync(join(output, 'ferry', edition.files[1]!.name), 'utf8');
    expect(vtt.startsWith('WEBVTT\n')).toBe(true);
    expect(vtt).toContain('The ferry &amp; its crew returned');
    expect(vtt).toContain('&lt;it&gt;');
    expect(vtt).toMatch(/\n1\n00:00:0\d\.\d{3} --> 00:00:0\d\.\d{3}\nThe ferry returns\n/);
  });

  test('makes the same bytes in another folder', async () => {
    const [a, b] = [newOutput(), newOutput()];
    await writeEdition(await prove(a), { ...SOURCE, output: a });
    await writeEdition(await prove(b), { ...SOURCE, output: b });
    const names = readdirSync(join(a, 'ferry')).filter((name) => !name.startsWith('.'));
    expect(names.length).toBe(9);
    for (const name of names)
      expect(readFileSync(join(b, 'ferry', name))).toEqual(readFileSync(join(a, 'ferry', name)));
  });

  test('writes its files, the record and edition.json, and no page; the files before stay', async () => {
    const output = newOutput();
    const before = await writeEdition(await prove(output), { ...SOURCE, output });
    const after = await writeEdition(await prove(output, EDITED), { ...SOURCE, output });
    const named = [...before.files, ...after.files].map((file) => file.name);
    const names = readdirSync(join(output, 'ferry')).filter((name) => !name.startsWith('.'));
    expect(names.sort()).toEqual([...new Set([...named, 'edition.json', 'record.json'])].sort());
  });

  test('takes format, bit rate and loudness from the track: a key for each', async () => {
    const output = newOutput();
    const proof = await prove(output);
    const softer = { ...proof.track.loudness, target: -19 };
    const keys = [proof, { ...proof, track: { ...proof.track, loudness: softer } }].map(
      ({ track }) => buildEdition(track, { files: [], source: 'ferry.md' }).key,
    );
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[0]).toBe(
      editionKey(proof.track.recording.script, {
        clipKeys: proof.track.recording.clips.map((clip) => clip.key),
        settings: { source: 'ferry.md', format: 'mp3', bitrate: 64, loudness: -16 },
      }),
    );
  });

  test.each([
    [{}, 'options.output must be a non-empty string'],
    [{ output: 'x' }, 'options.source must be a non-empty string'],
    [
      { output: 'x', source: 'y', signal: 'now' },
      'options.signal, when given, must be an AbortSignal',
    ],
  ])('refuses the options %j', async (options, message) => {
    const given = options as unknown as WriteEditionOptions;
    await expect(writeEdition({} as Proof, given)).rejects.toThrow(
      new TypeError(`writeEdition: ${message}`),
    );
  });

  test('refuses a proof with a failed check, names the segment, and publishes nothing', async () => {
    const output = newOutput();
    const proof = await prove(output);
    const silent = (clip: Clip): Clip => (clip.segmentId === 's2' ? { ...clip, peak: 0 } : clip);
    const recording = { ...proof.track.recording, clips: proof.track.recording.clips.map(silent) };
    const failed = await verifyTrack({ ...proof.track, recording });
    await expect(writeEdition(failed, { ...SOURCE, output })).rejects.toMatchObject({
      code: 'VERIFY_FAILED',
      message: expect.stringContaining('s2'),
    });
    expect(existsSync(join(output, 'ferry/edition.json'))).toBe(false);
  });

  test('replaces nothing where the claim on the folder was lost', async () => {
    const output = newOutput();
    const former = await writeEdition(await prove(output), { ...SOURCE, output });
    const proof = await prove(output, EDITED);
    const read = (name: string) => readFileSync(join(output, 'ferry', name), 'utf8');
    const record = read('record.json');
    await using claim = await claimEdition('ferry', { output });
    writeFileSync(join(output, 'ferry', '.claim'), '{"machine":"elsewhere","pid":1}');
    await expect(writeEdition(proof, { ...SOURCE, output, claim })).rejects.toMatchObject({
      code: 'PUBLISH_CONFLICT',
    });
    expect(parseEdition(read('edition.json'))).toEqual(former);
    expect(read('record.json')).toBe(record);
  });

  test('says of test tones that they are not speech', async () => {
    const output = newOutput();
    const tones = SKETCHES.map((sketch) => ({ ...sketch, provider: 'tone', voice: 'tone' }));
    const edition = await writeEdition(await prove(output, tones), { ...SOURCE, output });
    expect(edition.testTones).toBe(true);
    expect(edition.disclosure.digitalSourceType).toMatch(/\/algorithmicMedia$/);
  });

  test('says of speech with a test tone in it both: no speech, and a trained model', async () => {
    const output = newOutput();
    const mixed = SKETCHES.map((sketch, i) => ({
      ...sketch,
      provider: i === 0 ? 'tone' : 'local',
    }));
    const edition = await writeEdition(await prove(output, mixed), { ...SOURCE, output });
    expect(edition.testTones).toBe(true);
    expect(edition.disclosure.digitalSourceType).toMatch(/\/trainedAlgorithmicMedia$/);
  });
});

describe('parseEdition', () => {
  test.each([
    '',
    'null',
    '{}',
    '[]',
    '{"schemaVersion":2}',
    'not json',
    '{"schemaVersion":1,"slug":"../up"}',
  ])('reads %j as no edition', (text) => {
    expect(parseEdition(text)).toBeUndefined();
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import type { Clip, Recording } from '../../src/speech/clip.ts';
import { assembleTrack } from '../../src/track/assemble-track.ts';
import type { Track } from '../../src/track/track.ts';
import { failedChecks, verifyTrack } from '../../src/verify/verify-track.ts';
import { makeRecording } from '../helpers/recordings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const TEXT = 'The ferry returned to the harbour at noon. Nobody had expected it back so soon.';

async function makeTrack(change: (clip: Clip) => Partial<Clip> = () => ({})): Promise<Track> {
  const made = makeRecording(
    [
      { role: 'title', text: 'The ferry returns', seconds: 1.3 },
      { text: TEXT, seconds: 5 },
    ],
    { folder: `${folder.path}/clips` },
  );
  const track = await assembleTrack(made, { workFolder: folder.path });
  const recording: Recording = {
    ...made,
    clips: made.clips.map((clip) => ({ ...clip, ...change(clip) })),
  };
  return { ...track, recording };
}

async function failuresOf(track: Track): Promise<string[]> {
  return failedChecks(await verifyTrack(track)).map((check) => `${check.subject} ${check.check}`);
}

describe('verifyTrack', () => {
  test('passes a sound track, and says what it checked', async () => {
    const proof = await verifyTrack(await makeTrack());
    expect(failedChecks(proof)).toEqual([]);
    expect(new Set(proof.checks.map((check) => check.check))).toEqual(
      new Set([
        'has-clip',
        'holds-sound',
        'not-clipped',
        'plausible-length',
        'ledger-adds-up',
        'every-segment-placed',
        'sentences-in-order',
      ]),
    );
  });

  test('finds a silent clip', async () => {
    expect(
      await failuresOf(
        await makeTrack((clip) => (clip.segmentId === 's2' ? { peak: 0.0005 } : {})),
      ),
    ).toEqual(['s2 holds-sound']);
  });

  test('finds an empty clip', async () => {
    const failures = await failuresOf(
      await makeTrack((clip) => (clip.segmentId === 's2' ? { soundStart: 0, soundEnd: 0 } : {})),
    );
    expect(failures).toEqual(['s2 holds-sound', 's2 plausible-length']);
  });

  test('finds a clip that is clipped throughout', async () => {
    expect(
      await failuresOf(
        await makeTrack((clip) => (clip.segmentId === 's1' ? { clipped: 0.2 } : {})),
      ),
    ).toEqual(['s1 not-clipped']);
  });

  test.each([
    ['cut short', 0.8],
    ['stretched', 60],
  ])('finds a clip that is %s for its text', async (_name, seconds) => {
    const change = (clip: Clip): Partial<Clip> =>
      clip.segmentId === 's2'
        ? { soundStart: 0, soundEnd: Math.round(seconds * clip.sampleRateHz) }
        : {};
    expect(await failuresOf(await makeTrack(change))).toEqual(['s2 plausible-length']);
  });

  test('takes a clip of which no more than a hundredth is at full scale', async () => {
    const clippedBy = (clipped: number) =>
      makeTrack((clip) => (clip.segmentId === 's2' ? { clipped } : {}));
    expect(await failuresOf(await clippedBy(0.01))).toEqual([]);
    expect(await failuresOf(await clippedBy(0.0101))).toEqual(['s2 not-clipped']);
  });

  test('finds a segment without a clip', async () => {
    const track = await makeTrack();
    const recording = { ...track.recording, clips: track.recording.clips.slice(0, 1) };
    expect(await failuresOf({ ...track, recording })).toEqual(['s2 has-clip']);
  });

  test('finds a ledger that does not add up', async () => {
    const track = await makeTrack();
    expect(await failuresOf({ ...track, sampleCount: track.sampleCount + 1 })).toEqual([
      'track ledger-adds-up',
    ]);
  });

  test('finds a segment that the track leaves out', async () => {
    const track = await makeTrack();
    const entries = track.timeline.entries.map((entry) =>
      entry.kind === 'clip' && entry.segmentId === 's2' ? { ...entry, segmentId: 's1' } : entry,
    );
    expect(await failuresOf({ ...track, timeline: { ...track.timeline, entries } })).toEqual([
      'track every-segment-placed',
    ]);
  });

  test('finds sentences out of order', async () => {
    const track = await makeTrack();
    const sentences = [...track.timeline.sentences].reverse();
    expect(await failuresOf({ ...track, timeline: { ...track.timeline, sentences } })).toEqual([
      'track sentences-in-order',
    ]);
  });

  test('finds a sentence that begins before the one before it ends, but not a rounded time', async () => {
    const track = await makeTrack();
    const withStart = (shift: number): Track => {
      const sentences = track.timeline.sentences.map((sentence, i, all) =>
        i === 2 ? { ...sentence, start: all[1]!.end + shift } : sentence,
      );
      return { ...track, timeline: { ...track.timeline, sentences } };
    };
    expect(failedChecks(await verifyTrack(withStart(-0.001)))).toEqual([
      expect.objectContaining({
        check: 'sentences-in-order',
        found: 's2, sentence 2 out of place',
      }),
    ]);
    expect(await failuresOf(withStart(-1e-7))).toEqual([]);
  });

  test('takes a length as plausible at the rate that was asked for and at that of the voice', async () => {
    const track = await makeTrack();
    const boundsAt = async (rate: number): Promise<readonly number[]> => {
      const { recording } = track;
      const segments = recording.script.segments.map((segment) => ({ ...segment, rate }));
      const script = { ...recording.script, segments };
      const { checks } = await verifyTrack({ ...track, recording: { ...recording, script } });
      const { expected } = checks.find(
        ({ check, subject }) => check === 'plausible-length' && subject === 's2',
      )!;
      return [.../^([\d.]+) to ([\d.]+) s/.exec(expected)!].slice(1).map(Number);
    };
    const [shortest, longest] = await boundsAt(1);
    const [atDouble, atHalf] = [await boundsAt(2), await boundsAt(0.5)];
    expect(atDouble[0]).toBeCloseTo(shortest! / 2, 1);
    expect(atDouble[1]).toBe(longest);
    expect(atHalf[0]).toBe(shortest);
    expect(atHalf[1]).toBeCloseTo(longest! * 2, 1);
  });

  test('finds a segment that is placed twice', async () => {
    const track = await makeTrack();
    const entries = track.timeline.entries.map((entry) =>
      entry.kind === 'clip' ? { ...entry, segmentId: 's1' } : entry,
    );
    const segments = track.recording.script.segments.slice(0, 1);
    const script = { ...track.recording.script, segments };
    const recording = { ...track.recording, script };
    const timeline = { ...track.timeline, entries } as Track['timeline'];
    expect(await failuresOf({ ...track, timeline, recording })).toEqual([
      'track every-segment-placed',
    ]);
  });

  test('finds a clip whose sound has no length', async () => {
    const failures = await failuresOf(
      await makeTrack((clip) => (clip.segmentId === 's2' ? { soundEnd: clip.soundStart } : {})),
    );
    expect(failures).toContain('s2 holds-sound');
  });

  test('says in figures what it holds a track against', async () => {
    const { checks } = await verifyTrack(await makeTrack());
    expect(checks.find(({ check }) => check === 'not-clipped')?.expected).toBe(
      'at most 1 % of samples at full scale',
    );
    expect(checks.find(({ check }) => check === 'sentences-in-order')?.expected).toMatch(
      /^3 sentences in order within \d+\.\d{3} s$/,
    );
  });

  test('says of each check what was expected and what was found', async () => {
    const track = await makeTrack((clip) => (clip.segmentId === 's2' ? { peak: 0.0005 } : {}));
    const { checks } = await verifyTrack(track);
    expect(checks).toContainEqual({
      check: 'holds-sound',
      subject: 's2',
      expected: 'a peak of at least 0.005',
      found: 'a peak of 0.0005',
      verdict: 'fail',
    });
    expect(checks).toContainEqual({
      check: 'ledger-adds-up',
      subject: 'track',
      expected: `${track.sampleCount} samples`,
      found: `${track.sampleCount} samples`,
      verdict: 'pass',
    });
  });

  test.each([
    [null, 'options must be an object'],
    [{ signal: 'now' }, 'options.signal, when given, must be an AbortSignal'],
  ])('refuses the options %j: %s', async (options, message) => {
    await expect(verifyTrack(await makeTrack(), options as never)).rejects.toThrow(
      new TypeError(`verifyTrack: ${message}`),
    );
  });

  test('stops at once when aborted', async () => {
    await expect(
      verifyTrack(await makeTrack(), { signal: AbortSignal.abort(new Error('enough')) }),
    ).rejects.toThrow('enough');
  });
});

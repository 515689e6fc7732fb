/** a few words about segments → a recording whose clips are WAV files of speech-like sound, for tests of what comes after speech. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWav } from '../../src/_internal/audio/wav.ts';
import { makeRoomTone } from '../../src/_internal/audio/room-tone.ts';
import type { Article } from '../../src/article/article.ts';
import type { Script, Segment, SegmentRole } from '../../src/script/script.ts';
import type { Clip, Recording } from '../../src/speech/clip.ts';
import { speechLikeNoise } from './speech-like-noise.ts';
import { marksOfWords } from '../../src/speech/parts/word-marks.ts';

/** One segment to make: what it says and how its clip sounds. */
export type SegmentSketch = {
  readonly role?: SegmentRole;
  readonly text?: string;
  /** Seconds of sound. */
  readonly seconds?: number;
  readonly sampleRateHz?: number;
  /** Root mean square of the sound, dBFS. */
  readonly level?: number;
  /** Seconds of silence in the clip before and behind the sound. */
  readonly padding?: number;
  /** Root mean square of that silence, dBFS. Left out: digital silence. */
  readonly hiss?: number;
  readonly pauseAfter?: number;
  readonly provider?: string;
  readonly voice?: string;
  /** Whether the provider times words: evenly, over the sound. */
  readonly words?: boolean;
};

/** A recording with its clips on disk in `folder`. The same sketches give the same bytes. */
export function makeRecording(
  sketches: readonly SegmentSketch[],
  options: {
    readonly folder: string;
    readonly article?: Partial<Article>;
    readonly disclosure?: string;
  },
): Recording {
  mkdirSync(options.folder, { recursive: true });
  const segments = sketches.map((sketch, index) =>
    makeSegment(sketch, { index, last: index === sketches.length - 1 }),
  );
  const clips = sketches.map((sketch, index) =>
    makeClip(sketch, { segment: segments[index]!, folder: options.folder, seed: index + 1 }),
  );
  return { script: makeScript(segments, options), clips, warnings: [] };
}

function makeScript(
  segments: readonly Segment[],
  options: { readonly article?: Partial<Article>; readonly disclosure?: string },
): Script {
  const article: Article = {
    title: 'The ferry returns to Norvik',
    language: 'en',
    slug: 'the-ferry-returns',
    blocks: [],
    skipped: [],
    warnings: [],
    ...options.article,
  };
  return {
    article,
    segments,
    voices: [...new Set(segments.map((segment) => segment.voice))],
    ...(options.disclosure !== undefined && { disclosure: options.disclosure }),
    warnings: [],
  };
}

function makeSegment(
  sketch: SegmentSketch,
  place: { readonly index: number; readonly last: boolean },
): Segment {
  const text = sketch.text ?? `Sentence one of part ${place.index + 1}. And a second one.`;
  const middle = text.indexOf('. ') + 1;
  const ranges =
    middle > 0
      ? [
          [0, middle],
          [middle + 1, text.length],
        ]
      : [[0, text.length]];
  return {
    id: `s${place.index + 1}`,
    role: sketch.role ?? 'paragraph',
    text,
    spokenText: text,
    spans: [{ start: 0, end: text.length, spokenStart: 0, spokenEnd: text.length, rule: null }],
    sentences: ranges.map(([start, end]) => ({
      start: start!,
      end: end!,
      spokenStart: start!,
      spokenEnd: end!,
    })),
    voice: sketch.voice ?? 'test-voice',
    language: 'en',
    pauseAfter: place.last ? 0 : (sketch.pauseAfter ?? 0.6),
  };
}

function makeClip(
  sketch: SegmentSketch,
  place: { readonly segment: Segment; readonly folder: string; readonly seed: number },
): Clip {
  const { segment } = place;
  const {
    seconds = 2,
    sampleRateHz = 24_000,
    level = -23,
    padding = 0.2,
    provider = 'test',
  } = sketch;
  const sound = speechLikeNoise({ seconds, sampleRateHz, level, seed: place.seed });
  const silence = Math.round(padding * sampleRateHz);
  const samples = new Int16Array(sound.length + silence * 2);
  samples.set(hissOf(sketch, { length: samples.length, seed: place.seed }));
  samples.set(sound, silence);
  const file = join(place.folder, `${segment.id}.wav`);
  writeFileSync(file, encodeWav({ samples, sampleRateHz }));
  const share = seconds / segment.sentences.length;
  const words = sketch.words
    ? wordsOf(segment.spokenText, { start: padding, end: padding + seconds })
    : [];
  return {
    segmentId: segment.id,
    key: place.seed.toString(16).padStart(64, '0'),
    file,
    duration: samples.length / sampleRateHz,
    sampleRateHz,
    sampleCount: samples.length,
    soundStart: silence,
    soundEnd: silence + sound.length,
    peak: highestOf(samples) / 32768,
    clipped: 0,
    marks:
      marksOfWords(segment.sentences, words) ??
      segment.sentences.map((_, index) => ({
        sentence: index,
        start: padding + index * share,
        end: padding + (index + 1) * share,
      })),
    markSource: 'samples',
    ...(words.length > 0 && { words }),
    provider,
    voice: segment.voice,
    fresh: true,
  };
}

function hissOf(
  { hiss = -Infinity }: SegmentSketch,
  options: { readonly length: number; readonly seed: number },
): Int16Array {
  const tone = { level: 10 ** (hiss / 20), tilt: 0.4 };
  const noise = makeRoomTone({ from: tone, to: tone }, options);
  return Int16Array.from(noise, (each) => Math.round(each * 32_768));
}

function wordsOf(
  text: string,
  sound: { readonly start: number; readonly end: number },
): NonNullable<Clip['words']> {
  const found = [...text.matchAll(/\S+/gu)];
  const each = (sound.end - sound.start) / found.length;
  return found.map(({ 0: word, index }, i) => ({
    textStart: index,
    textEnd: index + word.length,
    start: sound.start + i * each,
    end: sound.start + (i + 1) * each,
  }));
}

function highestOf(samples: Int16Array): number {
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}

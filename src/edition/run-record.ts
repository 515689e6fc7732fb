/**
 * a proof → the run's private record: why each word was said, what was skipped, what was billed. Never
 * published.
 */
import type { Skip } from '../article/article.ts';
import type { Warning } from '../errors.ts';
import type { ScriptSounds, Segment } from '../script/script.ts';
import type { Clip } from '../speech/clip.ts';
import { trackKey } from '../track/track-key.ts';
import type { AudioFile, Loudness } from '../track/track.ts';
import type { Check, Proof } from '../verify/proof.ts';

/** One segment as it was said, and the clip that says it. */
export type RunSegment = Omit<Segment, 'sentences' | 'delivery'> & {
  /** The style of its delivery, if any. */
  readonly delivery?: string;
  readonly clip: {
    readonly key: string;
    /** Seconds. */
    readonly duration: number;
    readonly markSource: Clip['markSource'];
    /** Who spoke it: not the segment's voice when another provider replaced it. */
    readonly provider: string;
    readonly voice: string;
    /** The key of the clip that a provider failed to record, when this one replaces it. */
    readonly inPlaceOf?: Clip['inPlaceOf'];
    readonly billed?: Clip['billed'];
    /** 2 or more if it was recorded again. */
    readonly take?: number;
  };
};

/** What the files of a track sound like: see `trackKey`. */
export type RecordedSound = {
  readonly key: string;
  readonly loudness: Loudness;
};

/** The run's private record, `record.json`. Contains no absolute path, run count or time of the run. */
export type RunRecord = {
  readonly schemaVersion: 1;
  /** The key of the edition it belongs to. */
  readonly key: string;
  /** SHA-256 of the `edition.json` that was written with it. */
  readonly editionSha256: string;
  /** The source's path from the project's folder, `-` for standard input, or its address. */
  readonly source: string;
  /** True when the edition is a draft. */
  readonly draft?: true;
  readonly skipped: readonly Skip[];
  readonly segments: readonly RunSegment[];
  /** The sound of its audio files; absent in records of earlier versions. */
  readonly sound?: RecordedSound;
  /** What is heard in them besides speech; absent where there is nothing. */
  readonly sounds?: ScriptSounds;
  readonly checks: readonly Check[];
  readonly warnings: readonly Warning[];
};

/** Options of `buildRunRecord`. */
export type BuildRunRecordOptions = Pick<RunRecord, 'key' | 'source' | 'editionSha256'> & {
  /** Whether the edition is a draft. @default false */
  readonly draft?: boolean | undefined;
};

/** The record of the run that made a proven track. */
export function buildRunRecord(proof: Proof, options: BuildRunRecordOptions): RunRecord {
  const { recording, files, loudness, wantedRateHz, sounds } = proof.track;
  const { script, clips } = recording;
  const [main, ...others] = files as [AudioFile, ...AudioFile[]];
  const choices = {
    format: main.format,
    alternates: others.map(({ format }) => format),
    bitrate: main.bitrate,
    loudness: loudness.target,
    sampleRateHz: wantedRateHz,
    sounds,
  };
  return {
    schemaVersion: 1,
    key: options.key,
    editionSha256: options.editionSha256,
    source: options.source,
    ...(options.draft && { draft: true }),
    skipped: script.article.skipped,
    segments: script.segments.map((segment, i) => runSegment(segment, clips[i]!)),
    sound: { key: trackKey(recording, choices), loudness },
    ...(script.sounds && { sounds: script.sounds }),
    checks: proof.checks,
    warnings: [...script.article.warnings, ...script.warnings],
  };
}

function runSegment(segment: Segment, clip: Clip): RunSegment {
  const { sentences: _sentences, delivery, ...said } = segment;
  const { key, duration, markSource, provider, voice, inPlaceOf, billed, take } = clip;
  return {
    ...said,
    ...(delivery && { delivery: delivery.style }),
    clip: {
      key,
      duration,
      markSource,
      provider,
      voice,
      ...(inPlaceOf !== undefined && { inPlaceOf }),
      ...(billed && { billed }),
      ...(take !== undefined && { take }),
    },
  };
}

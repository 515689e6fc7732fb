/**
 * a proof → the run's private record: why each word was said, what was skipped, what was billed. Never
 * published.
 */
import type { Skip } from '../article/article.ts';
import type { Warning } from '../errors.ts';
import type { Segment } from '../script/script.ts';
import type { Clip } from '../speech/clip.ts';
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
  const { script, clips } = proof.track.recording;
  return {
    schemaVersion: 1,
    key: options.key,
    editionSha256: options.editionSha256,
    source: options.source,
    ...(options.draft && { draft: true }),
    skipped: script.article.skipped,
    segments: script.segments.map((segment, i) => runSegment(segment, clips[i]!)),
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

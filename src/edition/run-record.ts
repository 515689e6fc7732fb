/** Record: what the publisher keeps and never publishes: why each word was said, what was skipped, what was billed. */
import type { Skip } from '../article/article.ts';
import type { Warning } from '../errors.ts';
import type { Segment } from '../script/script.ts';
import type { Clip } from '../speech/clip.ts';
import type { Check, Proof } from '../verify/proof.ts';

/** One segment as it was said. */
export type RecordSegment = Omit<Segment, 'sentences'> & {
  readonly clip: {
    readonly key: string;
    readonly duration: number;
    readonly markSource: Clip['markSource'];
    readonly provider: string;
    readonly billed?: Clip['billed'];
  };
};

/** The private record of an edition, `record.json`. Holds no absolute path, no run count and no clock. */
export type EditionRecord = {
  readonly schemaVersion: 1;
  /** The key of the edition it belongs to. */
  readonly key: string;
  /** The source's path from the project's folder, `-` for standard input, or its address. */
  readonly source: string;
  readonly skipped: readonly Skip[];
  readonly segments: readonly RecordSegment[];
  readonly checks: readonly Check[];
  readonly warnings: readonly Warning[];
};

/** Options of `buildRecord`. */
export type BuildRecordOptions = { readonly key: string; readonly source: string };

/** The record of a proven track. */
export function buildRecord(proof: Proof, options: BuildRecordOptions): EditionRecord {
  const { script, clips } = proof.track.recording;
  return {
    schemaVersion: 1,
    key: options.key,
    source: options.source,
    skipped: script.article.skipped,
    segments: script.segments.map((segment, i) => recordSegment(segment, clips[i]!)),
    checks: proof.checks,
    warnings: [...script.article.warnings, ...script.warnings],
  };
}

function recordSegment(segment: Segment, clip: Clip): RecordSegment {
  const { sentences: _sentences, ...said } = segment;
  const { key, duration, markSource, provider, billed } = clip;
  return { ...said, clip: { key, duration, markSource, provider, ...(billed && { billed }) } };
}

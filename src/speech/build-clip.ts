/** a job and the stored facts of its clip → Clip, and its warnings. Pure. */
import type { Warning } from '../errors.ts';
import type { Segment } from '../script/script.ts';
import { requestOfSegment, type ClipJob } from './clip-job.ts';
import type { ClipFacts } from './clips/clip-facts.ts';
import type { Clip } from './clip.ts';
import { estimateMarks } from './parts/estimate-marks.ts';
import { marksOfWords } from './parts/word-marks.ts';
import type { CachedClip } from './wrappers/with-cache.ts';

/** The clip of a job, as found in the store or just saved there. */
export function buildClip(job: ClipJob, found: CachedClip): Clip {
  const { facts, fresh, file } = found;
  return {
    segmentId: job.segment.id,
    key: job.key,
    file,
    duration: secondsOfClip(facts),
    sampleRateHz: facts.sampleRateHz,
    sampleCount: facts.sampleCount,
    soundStart: facts.soundStart,
    soundEnd: facts.soundEnd,
    peak: facts.peak,
    clipped: facts.clipped,
    ...timesOf(job.segment, facts),
    provider: facts.provider,
    voice: facts.voice,
    ...(job.inPlaceOf !== undefined && { inPlaceOf: job.inPlaceOf }),
    ...(facts.billed && { billed: facts.billed }),
    ...(facts.take !== undefined && { take: facts.take }),
    fresh,
  };
}

/** Seconds of a clip's audio. */
export function secondsOfClip(facts: ClipFacts): number {
  return facts.sampleCount / facts.sampleRateHz;
}

/** What the voice cannot do, the provider's warnings when it spoke the clip, and any damage found. */
export function warningsOfClip({ segment, losses = [] }: ClipJob, found: CachedClip): Warning[] {
  const spoken = found.facts.warnings.map((each) => ({ ...each, segmentId: segment.id }));
  const warnings = [...losses, ...spoken];
  if (found.damaged === undefined) return warnings;
  const clip = `The stored clip of segment ${segment.id}`;
  const damage: Warning = {
    code: 'CLIP_DAMAGED',
    message: `${clip} was damaged (${found.damaged}) and was recorded again.`,
    segmentId: segment.id,
  };
  return [damage, ...warnings];
}

type Times = Pick<Clip, 'marks' | 'markSource' | 'words' | 'wordSource'>;

/**
 * The provider's marks if it marked every sentence, or a word of each; otherwise an estimate. Words
 * only as the provider timed them. A stored clip may be from a version that split the same text
 * into different sentences.
 */
function timesOf(segment: Segment, facts: ClipFacts): Times {
  const { markSource, marks } = facts;
  const { sentences } = requestOfSegment(segment);
  const { wordSource = 'provider' } = facts;
  const words = facts.words?.length ? { words: facts.words, wordSource } : {};
  const isMarked =
    marks.length === sentences.length && marks.every((mark) => sentences[mark.sentence]);
  if (markSource !== 'none' && isMarked) return { marks, markSource, ...words };

  const fromWords = marksOfWords(sentences, facts.words ?? []);
  if (fromWords) return { marks: fromWords, markSource: 'provider', ...words };
  return { marks: estimateMarks(sentences, facts), markSource: 'estimated', ...words };
}

/** a segment → its sound, spoken now sentence by sentence, as frames; nothing is kept in the store. */
import type { RunSettings } from '../../run/project/project.ts';
import type { Segment } from '../../script/script.ts';
import { SpokenJoiner, SPEECH_RATE_HZ } from '../../service/speech/join-spoken.ts';
import { planSentenceJobs, type ClipJob } from '../../speech/clip-job.ts';
import type { Budget } from '../../speech/money/budget.ts';
import { SENTENCE_PAUSE } from '../../speech/parts/join-speech.ts';
import type { Price } from '../../speech/prices/price.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import { speakJob } from '../../speech/run-jobs.ts';
import type { NewClip } from '../../speech/wrappers/with-cache.ts';
import { heardWords } from './heard-words.ts';
import { soundFrame } from './sound-frames.ts';

/** Who speaks, and how. */
export type TrySoundOptions = {
  readonly provider: SpeechProvider;
  readonly price?: Price | undefined;
  readonly budget: Budget;
  readonly retry: RunSettings['retry'];
  readonly signal: AbortSignal;
  /** Whether the first sentence is all that is wanted: then nothing is made ahead. @default false */
  readonly isFirstOnly?: boolean | undefined;
};

/** Speaks it: the first sentence alone, and one ahead of the one that is sent. @throws as `speakJob` */
export async function* trySound(
  segment: Segment,
  options: TrySoundOptions,
): AsyncGenerator<Uint8Array> {
  const planned = planSentenceJobs(segment, { ...options, neighbours: {} });
  const jobs = options.isFirstOnly ? planned.slice(0, 1) : planned;
  const joiner = new SpokenJoiner();
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const speak = (job: ClipJob): Promise<NewClip> => {
    const said = speakJob(job, { ...options, signal });
    // It is awaited in its turn; until then a failure must not count as unhandled.
    said.catch(() => undefined);
    return said;
  };
  let ahead = jobs[0] && speak(jobs[0]);
  try {
    for (const [at, job] of jobs.entries()) {
      const { pcm, facts } = await ahead!;
      const next = jobs[at + 1];
      ahead = next && speak(next);
      const isLast = next === undefined;
      const pauseAfter = pauseWithin(job);
      const joined = joiner.add({ pcm, words: facts.words ?? [], pauseAfter, isLast });
      const words = heardWords(joined.words, { segment });
      const head = { sampleRateHz: SPEECH_RATE_HZ, words, isRecorded: false };
      yield soundFrame(head, joined.samples);
    }
  } finally {
    stop.abort();
  }
}

/** The pause that the request states after its last sentence. */
function pauseWithin({ parts }: ClipJob): number {
  return parts.at(-1)?.request.sentences.at(-1)?.pauseAfter ?? SENTENCE_PAUSE;
}

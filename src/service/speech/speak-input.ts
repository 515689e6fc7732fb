/** a text → its sound, sentence by sentence: the first alone and at once, the next while it is heard. */
import type { AbortOptions } from '../../_internal/abort.ts';
import type { Warning } from '../../errors.ts';
import type { RunParts } from '../../run/project/project.ts';
import type { Segment } from '../../script/script.ts';
import { speakJob } from '../../speech/run-jobs.ts';
import type { NewClip } from '../../speech/wrappers/with-cache.ts';
import { SpokenJoiner, type JoinedClip } from './join-spoken.ts';
import { writeSentences, type SentenceOptions, type PlannedSentence } from './write-sentences.ts';

/** The next part of the sound. */
export type SpokenStretch = JoinedClip & {
  /** The segment that the sentence is part of: its words are ranges of `spokenText`. */
  readonly segment: Segment;
  /** What the voice could not do. */
  readonly warnings: readonly Warning[];
};

/** Sentences that are spoken while one is sent: enough for both engines of a small machine. */
const AHEAD = 2;

/**
 * Speaks a text. Nothing is kept on disk. Sentences after the first are begun only as the sound is
 * taken, at most `AHEAD` of them.
 * @throws as `writeSentences` and `speakJob`; the signal's reason
 */
export async function* speakInput(
  text: string,
  options: SentenceOptions & { readonly parts: RunParts },
): AsyncGenerator<SpokenStretch> {
  const joiner = new SpokenJoiner();
  // Those that are ahead stop when the reader does.
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const sentences = writeSentences(text, { ...options, signal });
  try {
    for await (const { sentence, clip } of speakAhead(sentences, { ...options, signal })) {
      const { pauseAfter, isLast, job } = sentence;
      const { words = [], warnings } = clip.facts;
      const joined = joiner.add({ pcm: clip.pcm, words, pauseAfter, isLast });
      yield { ...joined, segment: job.segment, warnings };
    }
  } finally {
    stop.abort();
  }
}

/** A sentence and its clip. */
type Said = { readonly sentence: PlannedSentence; readonly clip: NewClip };

/** Speaks the first sentence alone, so that nothing slows it down, then some ahead of the one that is taken. */
async function* speakAhead(
  sentences: AsyncGenerator<PlannedSentence>,
  options: AbortOptions & { readonly parts: RunParts },
): AsyncGenerator<Said> {
  const waiting: Promise<Said>[] = [];
  for (let room = 1; ; room = AHEAD) {
    while (waiting.length < room) {
      const { value: sentence, done } = await sentences.next();
      if (done) break;
      waiting.push(say(sentence, options));
    }
    const next = waiting.shift();
    if (next === undefined) return;
    yield await next;
  }
}

function say(
  sentence: PlannedSentence,
  { parts, signal }: AbortOptions & { readonly parts: RunParts },
): Promise<Said> {
  const { budget } = parts.voices;
  const said = speakJob(sentence.job, { budget, retry: parts.settings.retry, signal }).then(
    (clip) => ({ sentence, clip }),
  );
  // It is awaited in its turn; until then a failure must not count as unhandled.
  said.catch(() => undefined);
  return said;
}

/** frames as they are made → a response that streams them; what fails before the first is a problem. */
import { answerStream } from '../../service/speech/answer-stream.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import { FRAMES_TYPE } from './sound-frames.ts';

/** Where sounds are made, a few at a time. */
export type SoundDesk = {
  /**
   * Answers with the frames of some work, which stops when its reader is gone.
   * @throws ServiceError `SERVICE_BUSY`; what the work throws before its first frame
   */
  readonly answer: (
    speak: (signal: AbortSignal) => AsyncGenerator<Uint8Array>,
    signals: readonly AbortSignal[],
  ) => Promise<Response>;
};

/** Sounds that are made at once: a person hears one, and the next is made ahead. */
const MOST_AT_ONCE = 4;

const HEADERS = { 'Content-Type': FRAMES_TYPE, 'Cache-Control': 'no-store' };

/** Opens it. */
export function openSoundDesk(): SoundDesk {
  let atWork = 0;
  return {
    answer: async (speak, signals) => {
      if (atWork >= MOST_AT_ONCE) throw busy();
      atWork++;
      const stop = new AbortController();
      const onEnd = onceOnly(() => atWork--);
      const frames = speak(AbortSignal.any([...signals, stop.signal]));
      try {
        const first = await frames.next();
        return new Response(answerStream(resume(first, frames), { stop, onEnd }), {
          headers: HEADERS,
        });
      } catch (error) {
        stop.abort();
        onEnd();
        throw error;
      }
    },
  };
}

/** Frames that are there. */
export function answerFrames(frames: readonly Uint8Array[]): Response {
  return new Response(Buffer.concat(frames), { headers: HEADERS });
}

async function* resume<T>(
  first: IteratorResult<T, unknown>,
  rest: AsyncGenerator<T>,
): AsyncGenerator<T> {
  try {
    if (!first.done) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

function onceOnly(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

function busy(): ServiceError {
  return new ServiceError('Too much is being spoken at the moment.', {
    code: 'SERVICE_BUSY',
    hint: 'Try again in a few seconds.',
    retryAfter: 2,
  });
}

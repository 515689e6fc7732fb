/** turns to take → a provider of tones that follows them and remembers each request. */
import type {
  Capabilities,
  Speech,
  SpeechProvider,
  SpeechRequest,
} from '../../src/speech/provider.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';

/** What the next request does instead of speaking: throw an error, wait for an abort, or speak in a way of its own. */
export type Turn = Error | 'hang' | ((request: SpeechRequest) => Speech | Promise<Speech>);

/** A provider of tones that remembers every request and follows the turns it is given. */
export type ScriptedProvider = SpeechProvider & {
  readonly requests: SpeechRequest[];
  /** Most requests that were at work at the same time. */
  readonly busiest: () => number;
  /** Requests at work. */
  readonly running: () => number;
};

/** Options of `scriptedProvider`. */
export type ScriptedOptions = {
  readonly turns?: Turn[];
  readonly capabilities?: Partial<Capabilities>;
  /** Seconds each request takes. */
  readonly delay?: number;
  readonly before?: (request: SpeechRequest) => void | Promise<void>;
};

export function scriptedProvider(options: ScriptedOptions = {}): ScriptedProvider {
  const tone = toneProvider();
  const requests: SpeechRequest[] = [];
  let running = 0;
  let busiest = 0;
  return {
    ...tone,
    requests,
    busiest: () => busiest,
    running: () => running,
    capabilities: (voice) => ({ ...tone.capabilities(voice), ...options.capabilities }),
    synthesize: async (request, { signal }) => {
      requests.push(request);
      busiest = Math.max(busiest, ++running);
      try {
        await options.before?.(request);
        const turn = options.turns?.shift();
        if (turn === 'hang') await untilAborted(signal);
        if (turn instanceof Error) throw turn;
        if (options.delay)
          await new Promise((resolve) => setTimeout(resolve, options.delay! * 1000));
        signal?.throwIfAborted();
        return typeof turn === 'function'
          ? await turn(request)
          : await tone.synthesize(request, {});
      } finally {
        running--;
      }
    },
  };
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

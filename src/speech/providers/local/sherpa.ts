/**
 * engine settings → sherpa-onnx engines in a process of their
 * own: it can be ended at once, and a crash ends only it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ProviderError } from '../../../errors.ts';

/** Files and parameters of a VITS model, as Piper makes them. */
export type VitsModel = {
  readonly model: string;
  readonly tokens: string;
  readonly dataDir: string;
  readonly noiseScale: number;
  readonly noiseScaleW: number;
  readonly lengthScale: number;
};

/** Files and parameters of a Kokoro model. */
export type KokoroModel = {
  readonly model: string;
  readonly voices: string;
  readonly tokens: string;
  readonly dataDir: string;
  /** Name of the espeak-ng voice for words; an unknown one ends the process. */
  readonly lang: string;
  /** File that maps characters to tokens; empty: none. */
  readonly lexicon: string;
  readonly lengthScale: number;
};

/** The configuration of an engine: one model family's files and parameters, and how it is run. */
export type SherpaConfig = {
  readonly model: ({ readonly vits: VitsModel } | { readonly kokoro: KokoroModel }) & {
    readonly numThreads: number;
    readonly provider: 'cpu';
    readonly debug: 0 | 1;
  };
  /** Sentences that the engine itself runs at once; memory grows with it. */
  readonly maxNumSentences: number;
};

/** One text for an engine: `sid` is the speaker's number, `speed` a multiplier. */
export type SherpaRequest = {
  readonly text: string;
  readonly enableExternalBuffer: boolean;
  /**
   * `silenceScale` must be 1: with any other value the engine shortens silences, and what
   * follows the sound is lost too. It has an effect only here, not in the engine's configuration.
   */
  readonly generationConfig: {
    readonly sid: number;
    readonly speed: number;
    readonly silenceScale: 1;
  };
};

/** One loaded model in the process. */
export type SherpaEngine = {
  /** Samples from -1 to 1, sometimes beyond. Can be stopped only by ending the process. */
  readonly speak: (request: SherpaRequest) => Promise<Float32Array>;
  /**
   * Replies to short texts, one after another, while nothing else of the process's main thread
   * runs: for models that take less than a millisecond.
   */
  readonly speakAll: (requests: readonly SherpaRequest[]) => Promise<readonly Float32Array[]>;
};

/** The request for a text. */
export function sherpaRequest(
  text: string,
  { speaker, speed }: { readonly speaker: number; readonly speed: number },
): SherpaRequest {
  const generationConfig = { sid: speaker, speed, silenceScale: 1 } as const;
  return { text, enableExternalBuffer: true, generationConfig };
}

type Answer = { readonly id: number; readonly result?: unknown; readonly error?: string };
type Pending = {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
};

const CHILD = fileURLToPath(new URL('sherpa-child.mjs', import.meta.url));

/** Characters of the engine's stderr that are kept: a stack, for its first line. */
const STDERR_TAIL_CHARACTERS = 2000;

/**
 * The engines' process: started immediately, ended by `close`. In this process, a running call
 * would delay the exit of the program until its end (seconds on a busy machine), and a crash of
 * native code would end it. The program may end while the process is idle, which then ends too.
 */
export class SherpaProcess {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  #stderrTail = '';
  #lastId = 0;
  #hasAnswered = false;
  #ended: ProviderError | undefined;

  constructor() {
    // Without the flags of this process (test runners and debuggers set some), and without the
    // engine's output on ours.
    this.#child = fork(CHILD, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.#stderrTail = (this.#stderrTail + words).slice(-STDERR_TAIL_CHARACTERS);
    });
    this.#child.on('message', (answer) => this.#settle(answer as Answer));
    this.#child.on('error', (error) => this.#end(this.#unexpected(error.message)));
    this.#child.on('exit', (code, signal) =>
      this.#end(this.#unexpected(signal ?? `exit code ${code}`)),
    );
    this.#keepAlive(false);
  }

  /** Whether it has ended: by itself, or by `close`. */
  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Its number in the system; `undefined` when it could not be started. */
  get processId(): number | undefined {
    return this.#child.pid;
  }

  /** Loads a model. @throws Error with the engine's reason; ProviderError when the process ends. */
  async createEngine(config: SherpaConfig): Promise<SherpaEngine> {
    const engine = await this.#ask({ create: config });
    return {
      speak: async (request) => (await this.#ask({ engine, speak: request })) as Float32Array,
      speakAll: async (requests) =>
        (await this.#ask({ engine, speakAll: requests })) as readonly Float32Array[],
    };
  }

  /** Ends the process immediately; unanswered calls reject. */
  close(): void {
    this.#end(
      new ProviderError('The speech engine was closed while it was speaking.', {
        code: 'PROVIDER_FAILED',
        provider: 'local',
        kind: 'unavailable',
        retryable: false,
      }),
    );
    this.#child.kill('SIGKILL');
  }

  #ask(question: object): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#lastId;
    this.#keepAlive(true);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#child.send(
        { id, ...question },
        (error) => error && this.#settle({ id, error: error.message }),
      );
    });
  }

  #settle({ id, result, error }: Answer): void {
    const pending = this.#pending.get(id);
    this.#hasAnswered ||= result !== undefined;
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#keepAlive(false);
    if (error === undefined) pending?.resolve(result);
    else pending?.reject(new Error(error));
  }

  /** The first reason is the one that is reported. */
  #end(reason: ProviderError): void {
    this.#ended ??= reason;
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    this.#pending.clear();
    this.#keepAlive(false);
  }

  #unexpected(how: string): ProviderError {
    const reason = findReason(this.#stderrTail);
    const what = this.#hasAnswered ? 'ended unexpectedly' : 'does not start';
    const outcome = `The speech engine ${what} (${how})`;
    const message = reason === undefined ? outcome : `${outcome}: ${reason}`;
    return new ProviderError(/[.!?]$/u.test(message) ? message : `${message}.`, {
      code: 'PROVIDER_FAILED',
      provider: 'local',
      kind: 'unavailable',
      // A process that never answered will not do so the next time.
      retryable: this.#hasAnswered,
      hint: this.#hasAnswered
        ? `${AGAIN} If memory is short, set providers.local.instances to 1.`
        : 'Run npm install again; if the problem persists, this system may have no build of sherpa-onnx.',
    });
  }

  /** The event loop waits for the process only while it works. */
  #keepAlive(busy: boolean): void {
    const call = busy ? 'ref' : 'unref';
    this.#child[call]();
    this.#child.channel?.[call]();
    (this.#child.stderr as unknown as { ref?: () => void; unref?: () => void } | null)?.[call]?.();
  }
}

const AGAIN = 'Run the same command again; what was recorded is kept.';

/** The line of an engine's stderr that says why it ended: its error, otherwise the last one. */
function findReason(stderr: string): string | undefined {
  const lines = stderr.split('\n').map((line) => line.trim());
  const error = lines.find((line) => /^\w*Error: /u.test(line));
  return error ?? lines.findLast((line) => line !== '');
}

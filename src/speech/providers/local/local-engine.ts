/** a voice pack → sherpa-onnx engines that turn one text at a time into samples, or into phonemes. */
import { availableParallelism, totalmem } from 'node:os';
import { Pool } from '../../../_internal/pool.ts';
import type { AbortOptions } from '../../../_internal/abort.ts';
import { LecternError } from '../../../errors.ts';
import { phonemizerConfig, soundConfig } from './engine-config.ts';
import { verifyVoicePack } from './local-voices.ts';
import { Phonemizer } from './phonemizer.ts';
import { sherpaRequest, SherpaProcess, type SherpaConfig, type SherpaEngine } from './sherpa.ts';
import type { VoicePack } from './voice-pack.ts';

/** How many engines, and how many threads each. */
export type EnginePlan = { readonly instances: number; readonly threads: number };

/** Memory that one engine reaches after many calls of 250 characters, in bytes. */
const ENGINE_BYTES = 590e6;

/**
 * Share of the machine's memory that engines may take: the rest is the system's and the encoder's.
 */
const MEMORY_SHARE = 0.25;

/** More engines would be faster than the stages after them. */
const MOST_INSTANCES = 8;

/**
 * Engines of one thread for each core, as memory allows; threads make up for
 * missing engines. Two engines of one thread are faster than one of two (5.1 and 4.35
 * times real time on two cores), for 560 MB more.
 */
export function planEngines(options: {
  readonly instances?: number | undefined;
  readonly threads?: number | undefined;
}): EnginePlan {
  const cores = availableParallelism();
  // constrainedMemory is what a container may use: 0,
  // or more than there is, where nothing constrains it.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  const affordable = Math.floor((memory * MEMORY_SHARE) / ENGINE_BYTES);
  const most = Math.max(1, Math.min(cores, affordable, MOST_INSTANCES));
  const { instances = most } = options;
  const { threads = Math.max(1, Math.floor(cores / instances)) } = options;
  return { instances, threads };
}

/** How a text is spoken: by which of the model's speakers, and at which multiple of its speed. */
export type SpeakOptions = AbortOptions & { readonly speaker: number; readonly speed: number };

/** Settings of the engines of a pool besides their pack. */
export type EnginePoolOptions = {
  /** espeak-ng voice of the words sent to them; absent if they are sent phonemes. */
  readonly espeakVoice?: string | undefined;
  /** Makes a file of style vectors to be used instead of the pack's own, and returns its path. */
  readonly styles?: () => Promise<string>;
  /** Nothing is loaded before it settles: the end of the engines that these replace. */
  readonly after?: Promise<void>;
};

/**
 * Engines of one pack, shared by its voices, in a process of their own.
 * The first call checks the pack and loads; nothing is loaded before.
 */
export class EnginePool {
  readonly #pack: VoicePack;
  readonly #plan: EnginePlan;
  readonly #options: EnginePoolOptions;
  readonly #phonemizers = new Map<string, Phonemizer>();
  #running: RunningEngines | undefined;

  constructor(pack: VoicePack, plan: EnginePlan, options: EnginePoolOptions = {}) {
    this.#pack = pack;
    this.#plan = plan;
    this.#options = options;
  }

  /**
   * The samples of one text, from -1 to 1 and sometimes beyond, and what the model appends. Texts
   * are spoken in the order of the calls, one per engine. After an abort none is started; a running
   * one is finished by the engine, since it cannot be stopped.
   * @throws LecternError `VOICE_MISSING` or `VOICE_DAMAGED`;
   * ProviderError, retryable, when the engines' process ends.
   */
  async speak(text: string, options: SpeakOptions): Promise<Float32Array> {
    const running = this.#start();
    const request = sherpaRequest(text, options);
    const samples = await running.pool.run((engine) => engine.speak(request), options);
    await running.verified;
    return samples;
  }

  /** Begins to load the first engine, while the caller prepares what it will say. */
  warm(): void {
    const { pool } = this.#start();
    // A failure is reported by the first call of `speak`, which meets it again.
    pool.run(async () => undefined, {}).catch(() => undefined);
  }

  /** The phonemizer of an espeak-ng voice; the pack must have one. Errors as `speak`. */
  phonemizer(espeakVoice: string): Phonemizer {
    const engine = async (): Promise<SherpaEngine> => {
      const running = this.#start();
      const loaded = await running.phonemizer(espeakVoice);
      await running.verified;
      return loaded;
    };
    const found = this.#phonemizers.get(espeakVoice) ?? new Phonemizer(engine);
    this.#phonemizers.set(espeakVoice, found);
    return found;
  }

  /** Ends the process at once. The next call starts another. */
  close(): void {
    this.#running?.process.close();
    this.#running = undefined;
  }

  #start(): RunningEngines {
    if (!this.#running || this.#running.process.hasEnded)
      this.#running = startEngines(this.#pack, { ...this.#plan, ...this.#options });
    return this.#running;
  }
}

type RunningEngines = {
  readonly process: SherpaProcess;
  readonly pool: Pool<SherpaEngine>;
  /** Loads on first use. */
  readonly phonemizer: (espeakVoice: string) => Promise<SherpaEngine>;
  /** Rejects if the pack's files differ from its list: then nothing that was spoken may be used. */
  readonly verified: Promise<void>;
};

type StartOptions = EnginePlan & EnginePoolOptions;

/** Files are checked while engines load: both take most of a second, each on its own core. */
function startEngines(pack: VoicePack, options: StartOptions): RunningEngines {
  const engines = new SherpaProcess();
  const verified = verifyVoicePack(pack);
  verified.catch(() => engines.close());
  const load = async (
    config: () => SherpaConfig | Promise<SherpaConfig>,
  ): Promise<SherpaEngine> => {
    try {
      await options.after;
      return await engines.createEngine(await config());
    } catch (cause) {
      // A damaged file is the cause to report, whatever error the engine had.
      await verified;
      throw cause instanceof LecternError ? cause : notStarting(pack, cause);
    }
  };
  const phonemizers = new Map<string, Promise<SherpaEngine>>();
  const phonemizer = (voice: string): Promise<SherpaEngine> => {
    const loading = phonemizers.get(voice) ?? load(() => phonemizerConfig(pack, voice));
    phonemizers.set(voice, loading);
    return loading;
  };
  const styles = once(options.styles);
  const create = (): Promise<SherpaEngine> =>
    load(async () => soundConfig(pack, { ...options, styles: await styles() }));
  const pool = new Pool({ size: options.instances, create });
  return { process: engines, pool, phonemizer, verified };
}

/** The same file for every engine of a process. */
function once(make: EnginePoolOptions['styles']): () => Promise<string | undefined> {
  let made: Promise<string> | undefined;
  return async () => (made ??= make?.());
}

function notStarting(pack: VoicePack, cause: unknown): LecternError {
  const system = `${process.platform}-${process.arch}`;
  return new LecternError(
    `The speech engine does not start with the voice ${pack.name} on ${system}.`,
    {
      code: 'VOICE_DAMAGED',
      hint: 'Run npm install again; if the problem persists, this system may have no build of sherpa-onnx.',
      cause,
    },
  );
}

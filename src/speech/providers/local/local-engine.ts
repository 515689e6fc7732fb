/** a voice pack → sherpa-onnx engines that turn one sentence at a time into samples. */
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { Pool } from '../../../_internal/pool.ts';
import type { AbortOptions } from '../../../_internal/abort.ts';
import { LecternError } from '../../../errors.ts';
import { verifyVoicePack, type VoicePack } from './local-voices.ts';
import { SherpaProcess, type SherpaConfig, type SherpaEngine } from './sherpa.ts';

/** How many engines, and how many threads each. */
export type EnginePlan = { readonly instances: number; readonly threads: number };

/**
 * The longest text of one call, in characters. Memory grows with it: two
 * engines that only get calls of this length reach 1.2 GB, of 245
 * characters 1.4 GB, and one engine that gets 400 reaches 950 MB by itself.
 */
export const LONGEST_CALL = 200;

/** Memory that one engine reaches after many calls of that length, in bytes. */
const ENGINE_BYTES = 500e6;

/**
 * Share of the machine's memory that engines may take: the rest is the system's and the encoder's.
 */
const MEMORY_SHARE = 0.25;

/** More engines than this feed faster than anything behind them, at 10 times real time each. */
const MOST_INSTANCES = 8;

/**
 * Engines of one thread for each core, as memory allows; threads make up for
 * missing engines. Two engines of one thread were 15 % faster than one of two (18.8
 * and 16.3 times real time on two cores), for 370 MB more; and one thread gives the
 * same samples on every number of cores, while two may differ in the last bit.
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

/**
 * Engines of one voice, in a process of their own. The first
 * call checks the pack and loads; nothing is loaded before.
 */
export class EnginePool {
  readonly #pack: VoicePack;
  readonly #plan: EnginePlan;
  #running: RunningEngines | undefined;

  constructor(pack: VoicePack, plan: EnginePlan) {
    this.#pack = pack;
    this.#plan = plan;
  }

  /**
   * The samples of one sentence, from -1 to 1 and sometimes beyond. Sentences are
   * spoken in the order they were asked for, one an engine. After an abort none begins
   * any more; one that runs is finished by the engine, since it cannot be stopped.
   * @throws LecternError `VOICE_MISSING` or `VOICE_DAMAGED`;
   * ProviderError, retryable, when the engines' process ends.
   */
  speak(text: string, options: AbortOptions & { readonly speed: number }): Promise<Float32Array> {
    const request = { text, sid: 0, speed: options.speed, enableExternalBuffer: true };
    if (!this.#running || this.#running.process?.hasEnded)
      this.#running = startEngines(this.#pack, this.#plan);

    return this.#running.pool.run((engine) => engine.speak(request), options);
  }

  /** Ends the process at once. The next call starts another. */
  close(): void {
    if (this.#running) this.#running.isClosed = true;
    this.#running?.process?.close();
    this.#running = undefined;
  }
}

type RunningEngines = {
  readonly pool: Pool<SherpaEngine>;
  /** Started when the pack has been checked. */
  process?: SherpaProcess;
  isClosed: boolean;
};

function startEngines(pack: VoicePack, plan: EnginePlan): RunningEngines {
  const started = verifyVoicePack(pack).then(() => {
    const engines = (running.process ??= new SherpaProcess());
    if (running.isClosed) engines.close();
    return engines;
  });
  const create = async (): Promise<SherpaEngine> =>
    loadEngine(pack, { engines: await started, ...plan });
  const running: RunningEngines = {
    pool: new Pool({ size: plan.instances, create }),
    isClosed: false,
  };
  return running;
}

async function loadEngine(
  pack: VoicePack,
  options: EnginePlan & { readonly engines: SherpaProcess },
): Promise<SherpaEngine> {
  try {
    return await options.engines.createEngine(engineConfig(pack, options));
  } catch (cause) {
    if (cause instanceof LecternError) throw cause;
    const system = `${process.platform}-${process.arch}`;
    throw new LecternError(
      `The speech engine does not start with the voice ${pack.name} on ${system}.`,
      {
        code: 'VOICE_DAMAGED',
        hint: 'Run npm install again; if it stays, this system may have no build of sherpa-onnx.',
        cause,
      },
    );
  }
}

/** What the engine is told, by the pack's family: a new family is one more case. */
function engineConfig(pack: VoicePack, plan: EnginePlan): SherpaConfig {
  if (pack.family !== 'vits-piper') throw unknownFamily(pack);
  const file = (name: string): string => join(pack.folder, name);
  const { noiseScale, noiseScaleW, lengthScale } = pack;
  return {
    model: {
      vits: {
        model: file('model.onnx'),
        tokens: file('tokens.txt'),
        dataDir: file('espeak-ng-data'),
        noiseScale,
        noiseScaleW,
        lengthScale,
      },
      numThreads: plan.threads,
      provider: 'cpu',
      debug: 0,
    },
    maxNumSentences: 1,
  };
}

function unknownFamily({ name, family }: VoicePack): LecternError {
  return new LecternError(
    `The voice ${name} is of the family ${family}, which this version cannot run.`,
    { code: 'VOICE_DAMAGED', hint: 'Families it can run: vits-piper.' },
  );
}

/** nothing → the sherpa-onnx-node module, typed: the package is CommonJS and comes without types. */
import { createRequire } from 'node:module';

/** What an engine is made with: one model family's files and figures, and how it is run. */
export type SherpaConfig = {
  readonly model: {
    readonly vits: {
      readonly model: string;
      readonly tokens: string;
      readonly dataDir: string;
      readonly noiseScale: number;
      readonly noiseScaleW: number;
      readonly lengthScale: number;
    };
    readonly numThreads: number;
    readonly provider: 'cpu';
    readonly debug: 0 | 1;
  };
  /** Sentences that the engine itself runs at once; memory grows with it. */
  readonly maxNumSentences: number;
};

/** One loaded model. It has no close: its memory goes with the object. */
export type SherpaEngine = {
  /** Runs beside the event loop and cannot be stopped. Samples from -1 to 1, sometimes beyond. */
  readonly generateAsync: (request: {
    readonly text: string;
    readonly sid: number;
    readonly speed: number;
    readonly enableExternalBuffer: boolean;
  }) => Promise<{ readonly samples: Float32Array; readonly sampleRate: number }>;
};

/** The part of the module that is used here. */
export type Sherpa = {
  readonly OfflineTts: { readonly createAsync: (config: SherpaConfig) => Promise<SherpaEngine> };
};

/** Loads the native module (40 ms). @throws Error when this system has no build of it. */
export function loadSherpa(): Sherpa {
  return createRequire(import.meta.url)('sherpa-onnx-node') as Sherpa;
}

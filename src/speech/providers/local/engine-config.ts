/** a voice pack → the configuration of its engines: a new family of models is one more case. */
import { join } from 'node:path';
import { LecternError } from '../../../errors.ts';
import type { SherpaConfig } from './sherpa.ts';
import type { VoicePack } from './voice-pack.ts';

/** How an engine is run. */
export type EngineConfigOptions = {
  readonly threads: number;
  /** espeak-ng voice of the words; required if words are sent, not phonemes. */
  readonly espeakVoice?: string | undefined;
  /** File of style vectors to be used instead of the pack's own. */
  readonly styles?: string | undefined;
};

/** Folder of espeak-ng's data in every pack. */
const PHONEME_DATA = 'espeak-ng-data';

/**
 * The configuration of the engine that makes sound.
 * @throws LecternError `VOICE_DAMAGED` for a family that this version cannot run.
 */
export function soundConfig(pack: VoicePack, options: EngineConfigOptions): SherpaConfig {
  if (pack.family === 'vits-piper') return vitsConfig(pack, options);
  if (pack.family === 'kokoro') return kokoroConfig(pack, options);
  throw new LecternError(
    `The voice ${pack.name} is of the family ${pack.family}, which this version cannot run.`,
    { code: 'VOICE_DAMAGED', hint: 'It can run these families: kokoro, vits-piper.' },
  );
}

/** That of the engine whose “sound” is the phonemes of a text, which the pack must have. */
export function phonemizerConfig(pack: VoicePack, espeakVoice: string): SherpaConfig {
  const file = (name: string): string => join(pack.folder, name);
  const model = pack.phonemizer ?? '';
  return runOf(
    {
      kokoro: {
        model: file(model),
        // Its style vectors, all zero, have the model's name.
        voices: file(model.replace(/\.onnx$/u, '.bin')),
        tokens: file(pack.phonemizerTokens ?? ''),
        dataDir: file(PHONEME_DATA),
        lang: espeakVoice,
        lexicon: '',
        lengthScale: 1,
      },
    },
    { threads: 1 },
  );
}

function vitsConfig(pack: VoicePack, options: EngineConfigOptions): SherpaConfig {
  const file = (name: string): string => join(pack.folder, name);
  const { noiseScale, noiseScaleW, lengthScale } = pack;
  return runOf(
    {
      vits: {
        model: file('model.onnx'),
        tokens: file('tokens.txt'),
        dataDir: file(PHONEME_DATA),
        noiseScale,
        noiseScaleW,
        lengthScale,
      },
    },
    options,
  );
}

function kokoroConfig(pack: VoicePack, options: EngineConfigOptions): SherpaConfig {
  const file = (name: string): string => join(pack.folder, name);
  const { phonemeInput, lengthScale } = pack;
  return runOf(
    {
      kokoro: {
        model: file('model.onnx'),
        voices: options.styles ?? file('voices.bin'),
        tokens: file('tokens.txt'),
        dataDir: file(PHONEME_DATA),
        lang: options.espeakVoice ?? '',
        lexicon: phonemeInput ? file(phonemeInput.lexicon) : '',
        lengthScale,
      },
    },
    options,
  );
}

function runOf(
  model: Pick<SherpaConfig['model'], never> & object,
  { threads }: Pick<EngineConfigOptions, 'threads'>,
): SherpaConfig {
  const run = { ...model, numThreads: threads, provider: 'cpu', debug: 0 };
  return { model: run as SherpaConfig['model'], maxNumSentences: 1 };
}

/** the files of a Piper voice → the content of its voice.json. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../../_internal/parse-json.ts';
import { isDeterministic, type OnnxModel } from './onnx/onnx-model.ts';
import { refusedPack } from './pack-error.ts';
import type { ManifestVoice, PackManifest } from './pack-manifest.ts';

/** The parts of a voice's configuration (`NAME.onnx.json`) that are used. */
type PiperConfig = {
  readonly language?: { readonly code?: unknown };
  readonly espeak?: { readonly voice?: unknown };
  readonly inference?: {
    readonly noise_scale?: unknown;
    readonly noise_w?: unknown;
    readonly length_scale?: unknown;
  };
  readonly speaker_id_map?: unknown;
};

/**
 * Describes a Piper voice: language and parameters from its configuration, sample rate and speakers
 * from its model.
 * @throws LecternError `VOICE_REFUSED`
 */
export async function describePiperPack(
  folder: string,
  options: { readonly modelFile: string; readonly model: OnnxModel; readonly name?: string },
): Promise<PackManifest> {
  const { model, modelFile } = options;
  const { name = modelFile.replace(/\.onnx$/u, '') } = options;
  const path = join(folder, `${modelFile}.json`);
  const config = (parseJson(await readFile(path, 'utf8').catch(() => '')) ?? {}) as PiperConfig;
  const language = languageOf(config, model);
  if (language === undefined)
    throw refusedPack(name, { why: `${modelFile}.json does not say which language it speaks` });
  const sampleRateHz = Number(model.metadata.get('sample_rate'));
  if (!(sampleRateHz > 0))
    throw refusedPack(name, { why: 'its model does not state its sample rate' });
  const { noise_scale: noise, noise_w: noiseW, length_scale: length } = config.inference ?? {};
  return {
    name,
    family: 'vits-piper',
    sampleRateHz,
    deterministic: isDeterministic(model),
    ...(isScale(noise) && { noiseScale: noise }),
    ...(isScale(noiseW) && { noiseScaleW: noiseW }),
    ...(isScale(length) && { lengthScale: length }),
    voices: voicesOf(config, { model, name, language }),
  };
}

function isScale(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 10;
}

/** The BCP 47 tag, from a code such as `en_US`, otherwise from the espeak-ng voice. */
function languageOf({ language, espeak }: PiperConfig, model: OnnxModel): string | undefined {
  const told = [language?.code, espeak?.voice, model.metadata.get('voice')];
  for (const tag of told) {
    if (typeof tag !== 'string') continue;
    try {
      return new Intl.Locale(tag.replaceAll('_', '-')).baseName;
    } catch {
      // Not a language tag: the next source may have one.
    }
  }
  return undefined;
}

type VoicesOf = { readonly model: OnnxModel; readonly name: string; readonly language: string };

/** A single voice has the pack's name; several have their speakers' names appended. */
function voicesOf(
  config: PiperConfig,
  { model, name, language }: VoicesOf,
): readonly ManifestVoice[] {
  const count = Number(model.metadata.get('n_speakers') ?? 1);
  if (!(count > 1)) return [{ name, speaker: 0, language }];
  const names = new Map(
    Object.entries((config.speaker_id_map ?? {}) as Record<string, unknown>).map(
      ([speaker, id]) => [Number(id), speaker] as const,
    ),
  );
  return Array.from({ length: count }, (_, speaker) => ({
    name: `${name}-${names.get(speaker) ?? speaker}`.replace(/[^\w.-]+/gu, '_'),
    speaker,
    language,
  }));
}

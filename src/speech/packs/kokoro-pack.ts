/** the model of a Kokoro pack as published → the content of its voice.json. */
import { isDeterministic, type OnnxModel } from './onnx/onnx-model.ts';
import { refusedPack } from './pack-error.ts';
import type { ManifestVoice, PackManifest } from './pack-manifest.ts';

/** Languages by the first letter of a voice's name, with the espeak-ng voice of each. */
const LANGUAGES: Readonly<Record<string, Pick<ManifestVoice, 'language' | 'phonemes'>>> = {
  a: { language: 'en-US', phonemes: 'en-us' },
  b: { language: 'en-GB', phonemes: 'en-gb-x-rp' },
  e: { language: 'es', phonemes: 'es' },
  f: { language: 'fr', phonemes: 'fr-fr' },
  h: { language: 'hi', phonemes: 'hi' },
  i: { language: 'it', phonemes: 'it' },
  p: { language: 'pt-BR', phonemes: 'pt-br' },
};

/** The second letter of a voice's name. */
const GENDERS: Readonly<Record<string, 'female' | 'male'>> = { f: 'female', m: 'male' };

/**
 * Describes the voices whose languages espeak-ng turns into phonemes; Chinese and Japanese need
 * other programs and are left out.
 * @throws LecternError `VOICE_REFUSED`
 */
export function describeKokoroPack(
  model: OnnxModel,
  { name }: { readonly name: string },
): PackManifest {
  const sampleRateHz = Number(model.metadata.get('sample_rate'));
  const names = (model.metadata.get('speaker_names') ?? '').split(',').filter(Boolean);
  const voices = names.flatMap((voice, speaker) => voiceOf(voice, speaker));
  if (!(sampleRateHz > 0) || voices.length === 0)
    throw refusedPack(name, { why: 'its model does not state its voices and its sample rate' });
  return { name, family: 'kokoro', sampleRateHz, deterministic: isDeterministic(model), voices };
}

function voiceOf(name: string, speaker: number): readonly ManifestVoice[] {
  const language = LANGUAGES[name[0]!];
  const gender = GENDERS[name[1] ?? ''];
  if (!language || !/^[\w-]+$/u.test(name)) return [];
  return [{ name, speaker, ...language, ...(gender && { gender }) }];
}

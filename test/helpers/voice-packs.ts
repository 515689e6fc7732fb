/** names and languages → voice packs in memory, for tests of what packs are called. */
import { parseVoicePack, type VoicePack } from '../../src/speech/providers/local/voice-pack.ts';

/** Packs by name, each with its voices and their languages. */
export function packsOf(
  packs: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ReadonlyMap<string, VoicePack> {
  const entries = Object.entries(packs).map(([name, voices]): [string, VoicePack] => {
    const list = Object.entries(voices).map(([voice, language], speaker) => ({
      name: voice,
      speaker,
      language,
    }));
    const found = { name, family: 'kokoro', sampleRateHz: 24_000, voices: list };
    const files = { 'model.onnx': 'a'.repeat(64) };
    return [name, parseVoicePack({ ...found, files }, { folder: `/voices/${name}` })];
  });
  return new Map(entries);
}

/** a language and the packs of this machine → the full name of the default voice. */
import { primaryLanguage } from '../../../../_internal/primary-language.ts';
import { builtInVoiceFor, DEFAULT_VOICE } from '../../../../script/default-voice.ts';
import { nameVoices, type NamedVoice, type VoicePacks } from './voice-names.ts';

/**
 * The built-in voice of the language; otherwise the first installed one that speaks it, preferably
 * of the same region; otherwise the built-in voice for English, or any voice. If several packs have
 * a voice of that name, the name of the first.
 */
export function defaultLocalVoice(language: string, packs: VoicePacks): string {
  const voices = nameVoices(packs);
  const builtIn = builtInVoiceFor(language);
  const speaking = voices.filter(
    ({ voice }) => primaryLanguage(voice.language) === primaryLanguage(language),
  );
  const chosen =
    voices.find(({ name }) => name === builtIn) ??
    speaking.find(({ voice }) => voice.language === language) ??
    speaking[0] ??
    voices.find(({ name }) => name === DEFAULT_VOICE) ??
    voices[0];
  return chosen === undefined ? DEFAULT_VOICE : writtenName(chosen, voices);
}

/** The shortest full name by which `findVoice` finds the voice. */
export function writtenName(chosen: NamedVoice, voices: readonly NamedVoice[]): string {
  const own = chosen.voice.name.toLowerCase();
  const isShared = voices.filter(({ voice }) => voice.name.toLowerCase() === own).length > 1;
  return isShared ? chosen.qualifiedName : chosen.name;
}

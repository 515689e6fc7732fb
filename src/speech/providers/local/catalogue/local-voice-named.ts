/** the name of a voice or of a mixture → the voice of this machine, or its full name. */
import { writtenName } from './default-local-voice.ts';
import { findMixture } from './find-mixture.ts';
import { isMixture } from './voice-mix.ts';
import {
  findVoice,
  nameVoices,
  requireVoice,
  type NamedVoice,
  type VoicePacks,
} from './voice-names.ts';

/** The voice of a full name. @throws ProviderError `VOICE_UNKNOWN`, as `findVoice` and `findMixture`. */
export function localVoiceNamed(name: string, options: { readonly packs: VoicePacks }): NamedVoice {
  return isMixture(name) ? findMixture(name, options) : requireVoice(name, options);
}

/** The full name of what a person wrote, in a text of this language (BCP 47). @throws as `localVoiceNamed`. */
export function fullVoiceName(
  asked: string,
  options: { readonly packs: VoicePacks; readonly language: string },
): string {
  if (isMixture(asked)) return findMixture(asked, options).name;
  return writtenName(findVoice(asked, options), nameVoices(options.packs));
}

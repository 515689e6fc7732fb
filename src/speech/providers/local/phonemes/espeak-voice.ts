/** a voice, and the language of a text → the espeak-ng voice whose rules say it. Pure. */
import { wordsOf, type RegionalSounds } from '../../../../languages/language.ts';
import { languageOf } from '../../../../languages/registry.ts';
import { primaryLanguage } from '../../../../_internal/primary-language.ts';
import type { PackVoice } from '../voice-pack.ts';

/**
 * The voice's own, unless it is that of its language at large and the language is said in another
 * way in the region of the text: Spanish of Mexico has no θ. `language`: BCP 47.
 */
export function espeakVoice(voice: PackVoice, language: string): string {
  const own = voice.phonemes ?? voice.language;
  const { code } = languageOf(language);
  return (own === code ? regionalSounds(language)?.rules : undefined) ?? own;
}

/** How a language is said in the region of a tag; `undefined` where it is said as by its voices. */
export function regionalSounds(language: string): RegionalSounds | undefined {
  const regional = languageOf(language).pronunciation?.regional;
  const region = regionOf(language);
  if (regional === undefined || region === undefined) return undefined;
  return wordsOf(regional.home).includes(region) ? undefined : regional;
}

/** The language of a text where the voice speaks it, else the voice's own; BCP 47. */
export function spokenTag(voice: PackVoice, language: string): string {
  const isOwn = primaryLanguage(voice.language) === primaryLanguage(language);
  return isOwn ? language : voice.language;
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch {
    return undefined;
  }
}

/** a language → the built-in voice that reads it by default. */
import { FALLBACK_LANGUAGE } from '../languages/fallback.ts';
import { languageOf } from '../languages/registry.ts';

/** The voice for English, and for languages that no built-in voice speaks. */
export const DEFAULT_VOICE: string = languageOf(FALLBACK_LANGUAGE).voice!;

/**
 * Former default voices: an edition read by one of them is not recorded again without being asked.
 */
export const FORMER_DEFAULT_VOICES: readonly string[] = ['en-us-joe'];

/**
 * The full name of the built-in voice for a BCP 47 tag; `undefined` if no built-in voice speaks the
 * language.
 */
export function builtInVoiceFor(language: string): string | undefined {
  const { voice, regionalVoices = {} } = languageOf(language);
  const regions = language.toUpperCase().split(/[-_]/).slice(1);
  const region = regions.find((each) => Object.hasOwn(regionalVoices, each));
  return region === undefined ? voice : regionalVoices[region];
}

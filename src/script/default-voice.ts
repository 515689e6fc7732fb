/** a language → the built-in voice that reads it where nobody names one. */
import { primaryLanguage } from '../_internal/primary-language.ts';

/** The voice for English, and for languages that no built-in voice speaks. */
export const DEFAULT_VOICE = 'af_heart';

/** By primary language. */
const VOICES: Readonly<Record<string, string>> = {
  en: DEFAULT_VOICE,
  es: 'ef_dora',
  fr: 'ff_siwis',
  it: 'if_sara',
  pt: 'pf_dora',
};

/** The voice of British English. */
const BRITISH_VOICE = 'bf_emma';

/** Regions whose English is nearer to the British than to the American voice. */
const BRITISH_REGIONS: ReadonlySet<string> = new Set(['GB', 'IE', 'AU', 'NZ', 'ZA', 'IN']);

/**
 * Voices that this table once gave, and gives no more: an edition
 * that one of them read is not recorded again unasked.
 */
export const FORMER_DEFAULT_VOICES: readonly string[] = ['en-us-joe'];

/**
 * The full name of the built-in voice for a BCP 47 tag;
 * `undefined` where no built-in voice speaks the language.
 */
export function builtInVoiceFor(language: string): string | undefined {
  const primary = primaryLanguage(language);
  const regions = language.toUpperCase().split(/[-_]/).slice(1);
  const isBritish = primary === 'en' && regions.some((region) => BRITISH_REGIONS.has(region));
  return isBritish ? BRITISH_VOICE : VOICES[primary];
}

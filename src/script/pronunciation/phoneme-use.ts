/** how a voice accepts phonemes → the accent in which rules give them. */
import { primaryLanguage } from '../../_internal/primary-language.ts';
import { accentOf, type Accent } from '../../languages/pronunciation/accent.ts';

/** How phonemes are sent to a voice. */
export type PhonemeUse = {
  /** BCP 47 tag of the voice's language; left out: that of the text. */
  readonly language?: string | undefined;
  /**
   * Whether the rules of a language give phonemes too (initialisms, heteronyms), or only lexicons
   * and the article itself: better if each tag is billed.
   */
  readonly fromRules: boolean;
};

/** The accent of phonemes from rules; `undefined` if they give none. */
export function ruleAccent(
  use: PhonemeUse | undefined,
  options: { readonly language: string },
): Accent | undefined {
  if (use?.fromRules !== true || primaryLanguage(options.language) !== 'en') return undefined;
  const { language = options.language } = use;
  // A voice of another language has no English accent.
  return accentOf(primaryLanguage(language) === 'en' ? language : options.language);
}

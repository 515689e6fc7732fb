/** what is known of a voice that takes phonemes → how a text is given them. */
import { primaryLanguage } from '../../_internal/primary-language.ts';
import { accentOf, type Accent } from '../../languages/pronunciation/accent.ts';

/** How a voice that takes phonemes is given them. */
export type PhonemeUse = {
  /** BCP 47 tag of what the voice speaks; left out: that of the text. */
  readonly language?: string | undefined;
  /**
   * Whether the rules of a language give phonemes too (initialisms, words spelled alike), or only
   * what was asked for: lexicons, and the article itself. Where each tag is billed, only that.
   */
  readonly fromRules: boolean;
};

/** The accent that rules give phonemes in; `undefined` where they give none. */
export function ruleAccent(
  use: PhonemeUse | undefined,
  options: { readonly language: string },
): Accent | undefined {
  if (use?.fromRules !== true || primaryLanguage(options.language) !== 'en') return undefined;
  const { language = options.language } = use;
  // A voice of another language has no accent of English to keep.
  return accentOf(primaryLanguage(language) === 'en' ? language : options.language);
}

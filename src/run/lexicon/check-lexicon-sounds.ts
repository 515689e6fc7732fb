/** a lexicon and the voice that reads → an error for phonemes that the voice has no sound for. */
import type { Lexicon } from '../../script/lexicon/compile-lexicon.ts';
import { lexiconError } from '../../script/lexicon/faults.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import { asArticleFault } from './open-lexicon.ts';

/** Voices by lexicon that were checked: an archive shares one lexicon. */
const checked = new WeakMap<Lexicon, Set<string>>();

/**
 * Checks the user's own entries before anything is recorded, whether a text uses them or not.
 * @throws ConfigError `CONFIG_LEXICON` naming file, line, word and symbol; ArticleError for an article's own entry.
 */
export async function checkLexiconSounds(
  lexicon: Lexicon,
  { voice, provider }: { readonly voice: string; readonly provider: SpeechProvider },
): Promise<void> {
  const voices = checked.get(lexicon) ?? new Set<string>();
  if (!lexicon.phonemes || !provider.symbolsWithoutSound || voices.has(voice)) return;
  const own = lexicon.entries.flatMap(({ scope, match, ipa, place }) =>
    scope === 'built-in' || ipa === undefined ? [] : [{ scope, match, ipa, place }],
  );
  const symbols = await provider.symbolsWithoutSound(
    own.map(({ ipa }) => ipa),
    { voice },
  );
  const at = symbols.findIndex((symbol) => symbol !== undefined);
  if (at >= 0) {
    const { scope, match, place } = own[at]!;
    const error = lexiconError(
      `its phonemes contain ${symbols[at]}, for which ${voice} has no sound`,
      {
        place,
        match,
        hint: 'Write them in IPA: docs/lexicon.md has the symbols.',
      },
    );
    throw scope === 'article' ? asArticleFault(error) : error;
  }
  checked.set(lexicon, voices.add(voice));
}

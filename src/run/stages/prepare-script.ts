/** an article and its project → how its script is written: the voice that reads it, and the lexicon in force. */
import type { Article } from '../../article/article.ts';
import { ProviderError } from '../../errors.ts';
import type { Lexicon } from '../../script/lexicon/compile-lexicon.ts';
import type { PhonemeUse } from '../../script/pronunciation/phoneme-use.ts';
import type { Capabilities, SpeechProvider } from '../../speech/provider.ts';
import type { WriteScriptOptions } from '../../script/write-script.ts';
import { checkLexiconSounds } from '../lexicon/check-lexicon-sounds.ts';
import { openLexicon } from '../lexicon/open-lexicon.ts';
import { checkCast } from '../voice/check-cast.ts';
import { chooseVoice, UNNAMED_VOICE, warnOfUnnamed } from '../voice/choose-voice.ts';
import { findFormerVoice } from '../voice/former-voice.ts';
import { checkVoice } from '../voice/preflight.ts';
import type { Project } from '../project/project.ts';
import { speaksLanguage } from '../voice/voice-language.ts';
import type { EditionRun } from '../project/edition-run.ts';

/** Options of `writeScript`, all of them decided. */
export type PreparedScript = WriteScriptOptions & {
  readonly voice: string;
  readonly lexicon: Lexicon;
};

/** Words a minute of most voices. */
const USUAL_PACE = 155;

/**
 * Chooses the voice, checks that it can read the article, and opens the lexicon.
 * @throws LecternError `VOICE_REQUIRED`, `VOICE_UNKNOWN`, `VOICE_LANGUAGE`, `TRACK_FORMAT` or ConfigError `CONFIG_LEXICON`.
 */
export async function prepareScript(
  article: Article,
  run: Pick<EditionRun, 'source' | 'project' | 'report'> & { readonly isDraft?: boolean },
): Promise<PreparedScript> {
  const { source, project, report, isDraft } = run;
  checkCast(article, project);
  const former = await findFormerVoice(article, project);
  const voice = former?.isHere ? former.voice : await chooseVoice(article, project, { isDraft });
  if (former?.isHere) {
    const { offered, edition } = former;
    report.voiceKept({ voice, offered, duration: edition.duration });
  }
  const isUnnamed = voice === UNNAMED_VOICE;
  report.warn(
    isUnnamed
      ? [warnOfUnnamed(article, project)]
      : await checkVoice(voice, { article, project, isDraft }),
  );
  // What no voice here can read is still shown as it would be read.
  const isShown = isDraft === true && (isUnnamed || !speaksLanguage(voice, { article, project }));
  const { scripts, takesPhonemes: phonemes = false } =
    knownCapabilities(voice, project.provider) ?? {};
  const { provider, voices, cast, forcedVoice, rates, pauses } = project;
  const { disclosure, unspeakable, emoji, references, signal } = project;
  const billsMarkup = provider.billedCharacters !== undefined;
  const lexicon = await openLexicon(article, { source, project, phonemes, billsMarkup });
  if (!isUnnamed) await checkLexiconSounds(lexicon, { voice, provider });
  return {
    phonemesOf: (name) => phonemesOf(name, project),
    voice,
    voices,
    cast: forcedVoice === undefined ? cast : false,
    resolveVoice:
      provider.resolveVoice && ((name, options) => provider.resolveVoice!(name, options)),
    rate: project.forcedRate ?? article.rate ?? project.rate,
    rates,
    // A rate in words a minute is for a voice; without one nothing is recorded.
    wordsPerMinute: (name) =>
      name === UNNAMED_VOICE ? USUAL_PACE : provider.capabilities(name).wordsPerMinute,
    pauses,
    disclosure,
    unspeakable,
    emoji,
    references,
    signal,
    lexicon,
    ...(scripts && !isShown && { scripts }),
  };
}

/**
 * How a voice is given phonemes. Where a provider bills the markup that carries them, only those
 * that were asked for are sent.
 */
function phonemesOf(voice: string, { provider }: Project): PhonemeUse | undefined {
  const capabilities = knownCapabilities(voice, provider);
  if (!capabilities?.takesPhonemes) return undefined;
  const { languages = [] } = capabilities;
  return { language: languages[0], fromRules: provider.billedCharacters === undefined };
}

/** A voice that nobody has is told of when the whole script is known, with who asked for it. */
function knownCapabilities(voice: string, provider: SpeechProvider): Capabilities | undefined {
  if (voice === UNNAMED_VOICE) return undefined;
  try {
    return provider.capabilities(voice);
  } catch (error) {
    if (error instanceof ProviderError) return undefined;
    throw error;
  }
}

/** an article and its run → its script, written for the voice that reads it with the lexicon in force. */
import type { Article } from '../../article/article.ts';
import { ProviderError, type LecternError } from '../../errors.ts';
import type { Lexicon } from '../../script/lexicon/compile-lexicon.ts';
import type { PhonemeUse } from '../../script/pronunciation/phoneme-use.ts';
import type { Capabilities, SpeechProvider } from '../../speech/provider.ts';
import type { Script } from '../../script/script.ts';
import { writeScript, type WriteScriptOptions } from '../../script/write-script.ts';
import { checkLexiconSounds } from '../lexicon/check-lexicon-sounds.ts';
import { openLexicon } from '../lexicon/open-lexicon.ts';
import { nameSounds, type NameSoundsOptions } from '../sounds/name-sounds.ts';
import { checkCast } from '../voice/check-cast.ts';
import { chooseVoice, UNNAMED_VOICE, warnOfUnnamed } from '../voice/choose-voice.ts';
import { checkReaders, checkVoice } from '../voice/preflight.ts';
import { speaksLanguage } from '../voice/voice-language.ts';
import type { EditionRun } from './edition-run.ts';

/** A script with the lexicon that it was written with. */
export type WrittenScript = { readonly script: Script; readonly lexicon: Lexicon };

/** What a script is written for. */
export type WriteRunScriptOptions = {
  /**
   * Whether the script is only looked at, so that a voice which does not speak the language is a
   * warning. @default false
   */
  readonly isDraft?: boolean | undefined;
};

/** Words a minute of most voices. */
const USUAL_PACE = 155;

/**
 * Chooses the voice, checks that it can read the article, opens the lexicon, and writes the script.
 * @throws LecternError `VOICE_REQUIRED`, `VOICE_UNKNOWN`, `VOICE_LANGUAGE`, `TRACK_FORMAT`, `TRACK_SOUND` or ConfigError `CONFIG_LEXICON`.
 */
export async function writeRunScript(
  article: Article,
  run: EditionRun,
  { isDraft = false }: WriteRunScriptOptions = {},
): Promise<WrittenScript> {
  const { provider } = run.voices;
  checkCast(article, run);
  const voice = await settleVoice(article, run, { isDraft });
  const isUnnamed = voice === UNNAMED_VOICE;
  run.report.warn(
    isUnnamed ? [warnOfUnnamed(article, run)] : await checkVoice(voice, { article, run, isDraft }),
  );
  const { scripts, takesPhonemes = false } = knownCapabilities(voice, provider) ?? {};
  const lexicon = await openRunLexicon(article, { run, phonemes: takesPhonemes });
  if (!isUnnamed) await checkLexiconSounds(lexicon, { voice, provider });
  // What no voice here can read is still shown as it would be read.
  const isShown = isDraft && (isUnnamed || !speaksLanguage(voice, { article, run }));
  const options = writingOptions(article, { run, voice, lexicon });
  const writing = writeScript(article, { ...options, ...(scripts && !isShown && { scripts }) });
  const script = await run.report.scriptWritten(
    writing.then((written) => withSounds(written, { run, isDraft })),
  );
  checkReaders(script, run);
  return { script, lexicon };
}

/** The script with what is heard besides speech; one that is only looked at goes without what cannot be used. */
async function withSounds(
  script: Script,
  { run, isDraft }: { readonly run: EditionRun; readonly isDraft: boolean },
): Promise<Script> {
  try {
    const sounds = await nameSounds(script, soundOptions(run));
    return sounds ? { ...script, sounds } : script;
  } catch (error) {
    const { code, message, hint } = error as LecternError;
    if (!isDraft || code !== 'TRACK_SOUND') throw error;
    const warning = { code, message, ...(hint !== undefined && { hint }) };
    return { ...script, warnings: [...script.warnings, warning] };
  }
}

/** Options of `nameSounds`. */
export function soundOptions({
  source,
  settings,
  places,
  session,
  signal,
}: EditionRun): NameSoundsOptions {
  const { root } = places;
  return { source, settings: settings.sounds, root, digests: session.digests, signal };
}

/** The voice that reads: the one that read the edition by default and still can, else the one that is chosen now. */
async function settleVoice(
  article: Article,
  run: EditionRun,
  options: WriteRunScriptOptions,
): Promise<string> {
  const former = await run.formerVoice(article);
  if (!former?.isHere) return chooseVoice(article, run, options);
  const { voice, offered, edition } = former;
  run.report.voiceKept({ voice, offered, duration: edition.duration });
  return voice;
}

function openRunLexicon(
  article: Article,
  { run, phonemes }: { readonly run: EditionRun; readonly phonemes: boolean },
): Promise<Lexicon> {
  const { source, settings, voices, places, session, signal } = run;
  const { lexicon, lexicons, newsLexicon } = settings;
  const { root } = places;
  return openLexicon(article, {
    source,
    project: { lexicon, lexicons, newsLexicon, root, lexiconCache: session.lexicons, signal },
    phonemes,
    billsMarkup: voices.provider.billedCharacters !== undefined,
  });
}

type WritingContext = {
  readonly run: EditionRun;
  readonly voice: string;
  readonly lexicon: Lexicon;
};

/** Options of `writeScript`. */
function writingOptions(
  article: Article,
  { run, voice, lexicon }: WritingContext,
): WriteScriptOptions {
  const { settings, signal } = run;
  const { provider } = run.voices;
  const { voices, cast, forcedVoice, forcedRate, rates, pauses, delivery } = settings;
  const { disclosure, unspeakable, emoji, references } = settings;
  return {
    phonemesOf: (name) => phonemesOf(name, provider),
    voice,
    voices,
    cast: forcedVoice === undefined ? cast : false,
    resolveVoice:
      provider.resolveVoice && ((name, options) => provider.resolveVoice!(name, options)),
    rate: forcedRate ?? article.rate ?? settings.rate,
    rates,
    // A rate in words a minute is for a voice; without one nothing is recorded.
    wordsPerMinute: (name) =>
      name === UNNAMED_VOICE ? USUAL_PACE : provider.capabilities(name).wordsPerMinute,
    pauses,
    delivery,
    takesDelivery: (name) => takesDelivery(name, provider),
    repeats: (name) => knownCapabilities(name, provider)?.deterministic ?? true,
    disclosure,
    unspeakable,
    emoji,
    references,
    signal,
    lexicon,
  };
}

/**
 * How a voice is given phonemes. Where a provider bills the markup that carries them, only those
 * that were asked for are sent.
 */
function phonemesOf(voice: string, provider: SpeechProvider): PhonemeUse | undefined {
  const capabilities = knownCapabilities(voice, provider);
  if (!capabilities?.takesPhonemes) return undefined;
  const { languages = [] } = capabilities;
  return { language: languages[0], fromRules: provider.billedCharacters === undefined };
}

/** Whether a voice can be told how to inflect its words. */
function takesDelivery(voice: string, provider: SpeechProvider): boolean {
  return knownCapabilities(voice, provider)?.takesDelivery === true;
}

/** An unknown voice is reported once the whole script is known, with what asked for it. */
function knownCapabilities(voice: string, provider: SpeechProvider): Capabilities | undefined {
  if (voice === UNNAMED_VOICE) return undefined;
  try {
    return provider.capabilities(voice);
  } catch (error) {
    if (error instanceof ProviderError) return undefined;
    throw error;
  }
}

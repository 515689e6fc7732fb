/** an article and its voice → an error or a warning where the voice does not speak the language. */
import { isSpokenAlike, primaryLanguage } from '../../_internal/primary-language.ts';
import { ownEntry } from '../../_internal/own-entry.ts';
import type { Article } from '../../article/article.ts';
import { languageName } from '../../article/language-tag.ts';
import { LecternError, type Warning } from '../../errors.ts';
import { languageVoices } from '../../script/cast-voices.ts';
import { restrictionOf } from '../../speech/packs/pack-rights.ts';
import { knownPacksFor } from '../../speech/packs/known-packs.ts';
import { findDefinition, PROVIDERS } from '../../speech/providers/provider-named.ts';
import type { SpeakingRun } from './choose-voice.ts';

/** What of a run decides whether a voice may read an article. */
export type CheckLanguageOptions = {
  readonly article: Article;
  readonly run: SpeakingRun;
  /** Whether nothing is to be spoken, so that the wrong voice is not an error. */
  readonly isDraft?: boolean | undefined;
};

/** Whether a voice speaks the language of an article, as far as its provider tells. */
export function speaksLanguage(voice: string, { article, run }: CheckLanguageOptions): boolean {
  const { languages } = run.voices.provider.capabilities(voice);
  return !languages || languages.some((language) => isSpokenAlike(language, article.language));
}

/**
 * Checks that the voice speaks the article's language. A voice that was named for this run, for this
 * article or for this language may still read it, with a warning.
 * @throws LecternError `VOICE_LANGUAGE` for any other.
 */
export async function checkLanguage(
  voice: string,
  options: CheckLanguageOptions,
): Promise<readonly Warning[]> {
  if (speaksLanguage(voice, options)) return [];
  const { article, run, isDraft = false } = options;
  const { languages = [] } = run.voices.provider.capabilities(voice);
  const { title, language } = article;
  const message =
    `“${title}” is in ${languageName(language)} (${language}), ` +
    `but ${voice} speaks ${languages.join(', ')}`;
  const hint = await adviseVoices(article, run);
  if (isDraft || isNamedOnPurpose(article, run)) return [{ code: 'VOICE_LANGUAGE', message, hint }];
  throw new LecternError(message, { code: 'VOICE_LANGUAGE', hint });
}

function isNamedOnPurpose(article: Article, { settings, voices }: SpeakingRun): boolean {
  // The voice that was named would speak it; the one in its place was not chosen by anyone.
  if (voices.isStandIn) return false;
  const ofLanguages = languageVoices(article, settings);
  const { language } = article;
  return (
    settings.forcedVoice !== undefined ||
    article.voice !== undefined ||
    ownEntry(ofLanguages, language) !== undefined ||
    ownEntry(ofLanguages, primaryLanguage(language)) !== undefined
  );
}

/** Names suggested of each kind; the list is a command away. */
const SUGGESTED = 3;

/**
 * Where a voice for the article is to be had. What a hosted provider has, it is not asked here: that
 * is a request.
 */
async function adviseVoices(
  { language }: Article,
  { voices, signal }: SpeakingRun,
): Promise<string> {
  const { provider } = voices;
  const primary = primaryLanguage(language);
  if (!findDefinition(provider.id)?.isBuiltIn)
    return (
      `\`lectern voices ${primary} --provider ${provider.id}\` lists voices for it; ` +
      `name one with --voice, or in the settings: voices: { ${primary}: NAME }.`
    );
  const installed = await provider.voices({ language, signal });
  if (installed.length > 0) return adviseInstalled(installed, primary);
  const packs = commandsToAdd(language);
  const adding =
    packs.length > 0
      ? `${packs.join(', or ')} installs one`
      : '`lectern voices add ADDRESS` installs one from an archive';
  const elsewhere = PROVIDERS.filter(({ hasManyLanguages }) => hasManyLanguages)
    .map(({ name }) => `--provider ${name} has many, `)
    .join('');
  return (
    `No voice on this machine speaks it: ${adding}, ${elsewhere}` +
    'and --voice NAME uses that voice anyway.'
  );
}

/** Commands that install a voice as they stand: with a licence to accept only where there is no other voice. */
function commandsToAdd(language: string): readonly string[] {
  const packs = knownPacksFor(language);
  const free = packs.filter((pack) => restrictionOf(pack) === undefined);
  const [shown, flag] = free.length > 0 ? [free, ''] : [packs, ' --accept-licence'];
  return shown.slice(0, SUGGESTED).map(({ name }) => `\`lectern voices add ${name}${flag}\``);
}

function adviseInstalled(voices: readonly { readonly name: string }[], primary: string): string {
  const names = voices.slice(0, SUGGESTED).map(({ name }) => name);
  return (
    `On this machine ${names.join(', ')} ${names.length > 1 ? 'speak' : 'speaks'} it: ` +
    `name one with --voice, or in the settings: voices: { ${primary}: ${names[0]} }.`
  );
}

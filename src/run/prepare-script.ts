/** an article and its project → how its script is written: the voice that reads it, and the lexicon in force. */
import { ownEntry } from '../_internal/own-entry.ts';
import { primaryLanguage } from '../_internal/primary-language.ts';
import type { Article } from '../article/article.ts';
import { LecternError } from '../errors.ts';
import type { Lexicon } from '../script/lexicon/compile-lexicon.ts';
import type { WriteScriptOptions } from '../script/write-script.ts';
import { openLexicon } from './open-lexicon.ts';
import { checkVoice } from './preflight.ts';
import type { Project } from './project.ts';
import type { EditionRun } from './edition-run.ts';

/** Options of `writeScript`, all of them decided. */
export type PreparedScript = WriteScriptOptions & {
  readonly voice: string;
  readonly lexicon: Lexicon;
};

/**
 * Chooses the voice, checks that it can read the article, and opens the lexicon.
 * @throws LecternError `VOICE_REQUIRED`, `VOICE_UNKNOWN`, `TRACK_FORMAT` or ConfigError `CONFIG_LEXICON`.
 */
export async function prepareScript(
  article: Article,
  { source, project, report }: Pick<EditionRun, 'source' | 'project' | 'report'>,
): Promise<PreparedScript> {
  const voice = await chooseVoice(article, project);
  report.warn(checkVoice(voice, { article, project }));
  const { scripts, takesPhonemes: phonemes = false } = project.provider.capabilities(voice);
  const lexicon = await openLexicon(article, { source, project, phonemes });
  const { voices, disclosure, unspeakable, emoji, signal } = project;
  return {
    voice,
    voices,
    disclosure,
    unspeakable,
    emoji,
    signal,
    lexicon,
    ...(scripts && { scripts }),
  };
}

/** Voices suggested when one must be chosen. */
const SUGGESTED_VOICES = 3;

/** The voice of an article: the forced one, the article's own, the project's, else the provider's only or first one for the language. */
async function chooseVoice(article: Article, project: Project): Promise<string> {
  const { provider, voices, signal } = project;
  const { language } = article;
  const asked =
    project.forcedVoice ??
    article.voice ??
    ownEntry(voices, language) ??
    ownEntry(voices, primaryLanguage(language)) ??
    project.voice;
  if (asked !== undefined) return asked;
  if (provider.defaultVoice) return provider.defaultVoice(language);

  const offered = await provider.voices({ language, signal });
  const names = offered.slice(0, SUGGESTED_VOICES).map((voice) => voice.name);
  throw new LecternError(
    `${provider.id} needs a voice, and none was given for “${article.title}” (${language})`,
    {
      code: 'VOICE_REQUIRED',
      hint:
        names.length > 0
          ? `For instance --voice ${names.join(', or --voice ')}.`
          : `It lists no voice for ${language}.`,
    },
  );
}

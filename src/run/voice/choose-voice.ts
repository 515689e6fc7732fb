/** an article and its run → the full name of the voice that reads it. */
import type { Article } from '../../article/article.ts';
import { primaryLanguage } from '../../_internal/primary-language.ts';
import { LecternError, type Warning } from '../../errors.ts';
import { narratorOf } from '../../script/cast-voices.ts';
import type { RunParts } from '../project/project.ts';

/** Voices suggested when one must be chosen. */
const SUGGESTED_VOICES = 3;

/** What of a run decides who reads. */
export type SpeakingRun = Pick<RunParts, 'settings' | 'voices' | 'signal'>;

/** Stands for the voice in a script that is only looked at, where no one has named one yet. */
export const UNNAMED_VOICE = '(no voice yet)';

/** What a script is written for. */
export type ChooseVoiceOptions = {
  /** Whether it is only looked at: then no voice is asked for. @default false */
  readonly isDraft?: boolean | undefined;
};

/**
 * The voice of an article: the one named for it, else the provider's for the language, else
 * `UNNAMED_VOICE` for a draft.
 * @throws LecternError `VOICE_REQUIRED` where the provider has too many to choose one, `VOICE_UNKNOWN`.
 */
export async function chooseVoice(
  article: Article,
  run: SpeakingRun,
  { isDraft = false }: ChooseVoiceOptions = {},
): Promise<string> {
  const { signal } = run;
  const { provider } = run.voices;
  const { language } = article;
  const named = namedVoice(article, run);
  if (named !== undefined) return provider.resolveVoice?.(named, { language }) ?? named;
  if (provider.defaultVoice) return provider.defaultVoice(language);
  if (isDraft) return UNNAMED_VOICE;

  const offered = await provider.voices({ language, signal });
  const names = offered.slice(0, SUGGESTED_VOICES).map((voice) => voice.name);
  throw new LecternError(
    `${provider.id} needs a voice, but none was given for “${article.title}” (${language})`,
    {
      code: 'VOICE_REQUIRED',
      hint:
        names.length > 0
          ? `For instance --voice ${names.join(', or --voice ')}.`
          : `It lists no voice for ${language}.`,
    },
  );
}

/**
 * The voice named for an article, as it is written: the forced one, else the
 * article's, its author's, its section's, its language's, the settings'; `undefined` if none is named.
 */
export function namedVoice(
  article: Article,
  { settings }: Pick<SpeakingRun, 'settings'>,
): string | undefined {
  return settings.forcedVoice ?? narratorOf(article, settings);
}

/** The notice that a draft has no voice. */
export function warnOfUnnamed({ language }: Article, { voices }: SpeakingRun): Warning {
  const { provider } = voices;
  return {
    code: 'VOICE_REQUIRED',
    isNotice: true,
    message: `${provider.id} needs a voice, but none is given: this is what any voice would be sent.`,
    hint: `\`lectern voices ${primaryLanguage(language)} --provider ${provider.id}\` lists them; name one with --voice.`,
  };
}

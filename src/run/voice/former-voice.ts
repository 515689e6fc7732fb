/** an article and the edition on disk → the voice that read it by default and does so no more; its edition is kept. */
import { extname } from 'node:path';
import type { Article } from '../../article/article.ts';
import { audioOf, type Edition } from '../../edition/edition.ts';
import { isEditionWhole } from '../../edition/find-edition.ts';
import { readEdition, readSaid } from '../../edition/read-edition.ts';
import type { RunSegment } from '../../edition/run-record.ts';
import type { Warning } from '../../errors.ts';
import { builtInVoiceFor, FORMER_DEFAULT_VOICES } from '../../script/default-voice.ts';
import type { Script } from '../../script/script.ts';
import { namedVoice } from './choose-voice.ts';
import { editionFolder } from '../project/places.ts';
import { formatsOf } from '../../track/format-list.ts';
import type { RunParts } from '../project/project.ts';
import type { Voices } from '../project/voices.ts';

/** A voice that read an edition without being named, where another one would today. */
export type FormerVoice = {
  readonly voice: string;
  /** The voice that would read today. */
  readonly offered: string;
  /** Whether it can still speak here. */
  readonly isHere: boolean;
  /** The edition that it read. */
  readonly edition: Edition;
};

/**
 * The voice that read the article's edition by default, if none is named now and the
 * default has changed; `undefined` if there is no such voice, or with `revoice`. A voice that is no longer
 * installed counts as one that was not named.
 */
export async function findFormerVoice(
  article: Article,
  { settings, voices, places }: Pick<RunParts, 'settings' | 'voices' | 'places'>,
): Promise<FormerVoice | undefined> {
  const { provider } = voices;
  const { language } = article;
  if (settings.revoice || !provider.defaultVoice || namedVoice(article, { settings }) !== undefined)
    return undefined;
  const folder = editionFolder(article, places);
  const edition = await readEdition(folder);
  const offered = provider.defaultVoice(language);
  // The voice of a draft is not a choice for what is published, nor the other way round.
  if ((edition?.draft ?? false) !== settings.draft) return undefined;
  if (edition?.language !== language || hasVoice(edition, offered, voices)) return undefined;

  const voice = mainVoiceOf((await readSaid(folder)) ?? []);
  if (voice === undefined || !hasVoice(edition, voice, voices)) return undefined;
  const isHere = canSpeak(voice, voices);
  const wasDefault =
    FORMER_DEFAULT_VOICES.includes(voice) || builtInVoiceFor(language) === undefined;
  return isHere && !wasDefault ? undefined : { voice, offered, isHere, edition };
}

/**
 * The edition as it stands, where its voice is gone and neither a word nor the
 * format has changed since; else `undefined`, with a warning of the new voice where one reads now.
 */
export async function keepEdition(
  script: Script,
  options: {
    readonly former: FormerVoice;
    readonly run: Pick<RunParts, 'settings' | 'places' | 'signal'>;
  },
): Promise<{ readonly edition?: Edition; readonly warnings: readonly Warning[] }> {
  const { former, run } = options;
  const { edition, voice, offered } = former;
  const { settings, places, signal } = run;
  const { keptElsewhere } = places;
  const folder = editionFolder(script.article, places);
  const said = (await readSaid(folder)) ?? [];
  const isSame =
    extname(audioOf(edition).name) === `.${formatsOf(settings.format).format}` &&
    sayTheSame(said, script);
  if (isSame && (await isEditionWhole(edition, { folder, keptElsewhere, signal })))
    return { edition, warnings: [] };
  return {
    warnings: [
      {
        code: 'VOICE_CHANGED',
        message:
          `“${script.article.title}” was read by ${voice}, which is no longer installed; ` +
          `its edition has to be made again, and ${offered} will read it.`,
        hint: `To keep the old voice, install it and name it: --voice ${voice}.`,
      },
    ],
  };
}

function hasVoice({ voices }: Edition, voice: string, { provider }: Voices): boolean {
  const name = fullName(voice, provider);
  return voices.some((each) => each.provider === provider.id && each.name === name);
}

/** The name under which clips of a voice are kept. */
function fullName(voice: string, provider: Voices['provider']): string {
  try {
    return provider.capabilities(voice).voice ?? voice;
  } catch {
    return voice;
  }
}

function canSpeak(voice: string, { provider }: Voices): boolean {
  try {
    provider.capabilities(voice);
    return true;
  } catch {
    return false;
  }
}

/** The voice that reads most segments. */
function mainVoiceOf(said: readonly RunSegment[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { voice } of said) counts.set(voice, (counts.get(voice) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** By what is printed: how it is spoken may differ, since no two voices need the same spelling. */
function sayTheSame(said: readonly RunSegment[], { segments }: Script): boolean {
  return (
    said.length === segments.length &&
    segments.every(({ role, text }, i) => said[i]!.role === role && said[i]!.text === text)
  );
}

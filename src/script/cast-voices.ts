/** an article and what is said of its voices → who reads it, and who reads one part of it. Pure. */
import { ownEntry } from '../_internal/own-entry.ts';
import { primaryLanguage } from '../_internal/primary-language.ts';
import type { Article, Cast } from '../article/article.ts';
import { BODY_KINDS, isSameName, isWrittenBy, mergeCasts } from '../article/cast.ts';
import type { SegmentRole } from './script.ts';

/** What settings say of voices. */
export type VoiceSettings = {
  /** Which voices read what; the article's own cast wins over it. `false`: one voice reads all. */
  readonly cast?: Cast | false | undefined;
  /** Voices of languages, by BCP 47 tag or its first part. */
  readonly voices?: Readonly<Record<string, string>> | undefined;
  /** The voice where nothing else names one. */
  readonly voice?: string | undefined;
};

/** The roles that `body` stands for. */
const BODY: ReadonlySet<SegmentRole> = new Set(BODY_KINDS);

/** The article's own cast over that of the settings; nothing where there is to be none. */
export function castOf(article: Pick<Article, 'cast'>, { cast }: VoiceSettings): Cast {
  return cast === false ? {} : mergeCasts(article.cast, cast);
}

/**
 * Voices of languages in one table: those of the casts before those of `voices`.
 * They hold even where there is no cast: a voice cannot read what it does not speak.
 */
export function languageVoices(
  article: Pick<Article, 'cast'>,
  { cast, voices }: VoiceSettings,
): Readonly<Record<string, string>> {
  const configured = cast === false ? undefined : cast?.languages;
  return { ...voices, ...configured, ...article.cast?.languages };
}

/**
 * The voice that reads all that has none of its own, as somebody wrote its name: the article's, else
 * that of its author, its section, its language, else the settings'; `undefined` where nobody did.
 */
export function narratorOf(article: Article, settings: VoiceSettings): string | undefined {
  const { authors = {}, sections = {} } = castOf(article, settings);
  const ofLanguage = languageVoices(article, settings);
  const { language } = article;
  return (
    article.voice ??
    voiceNamed(authors, (author) => isWrittenBy(article, author)) ??
    voiceNamed(sections, (section) => isSameName(section, article.section)) ??
    ownEntry(ofLanguage, language) ??
    ownEntry(ofLanguage, primaryLanguage(language)) ??
    settings.voice
  );
}

/** A part of the article, as far as its voice depends on it. */
export type CastPart = {
  readonly role: SegmentRole;
  /** Who says it, as the cast names them. */
  readonly speaker?: string | undefined;
  /** The voice that the policy gives to its kind. */
  readonly voice?: string | undefined;
};

/** The voice of one part: its speaker's, its role's, the policy's, that of the body; `undefined`: the narrator's. */
export function voiceOfPart(part: CastPart, cast: Cast): string | undefined {
  const { role, speaker, voice } = part;
  const ofSpeaker = speaker === undefined ? undefined : cast.speakers?.[speaker];
  return ofSpeaker ?? cast[role] ?? voice ?? (BODY.has(role) ? cast.body : undefined);
}

function voiceNamed(
  voices: Readonly<Record<string, string>>,
  holds: (name: string) => boolean,
): string | undefined {
  return Object.entries(voices).find(([name]) => holds(name))?.[1];
}

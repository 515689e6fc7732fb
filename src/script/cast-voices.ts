/**
 * an article and the voice settings → the voice of the article, and of any one part of it. Pure.
 */
import { ownEntry } from '../_internal/own-entry.ts';
import { primaryLanguage } from '../_internal/primary-language.ts';
import type { Article, Block, Cast } from '../article/article.ts';
import { BODY_KINDS, isSameName, isWrittenBy, mergeCasts } from '../article/cast.ts';
import type { AskedReading } from '../article/spoken/say-as.ts';
import { findSpeakers } from './find-speakers.ts';
import { partsOf, type Part } from './parts.ts';
import type { SegmentRole } from './script.ts';

/** What the settings say about voices. */
export type VoiceSettings = {
  /** Which voices read what; the article's own cast wins over it. `false`: one voice reads all. */
  readonly cast?: Cast | false | undefined;
  /** Voices of languages, by BCP 47 tag or its first part. */
  readonly voices?: Readonly<Record<string, string>> | undefined;
  /** The voice where nothing else names one. */
  readonly voice?: string | undefined;
};

/** The roles that `body` covers. */
const BODY: ReadonlySet<SegmentRole> = new Set(BODY_KINDS);

/** The article's own cast over that of the settings; empty where casting is off. */
export function castOf(article: Pick<Article, 'cast'>, { cast }: VoiceSettings): Cast {
  return cast === false ? {} : mergeCasts(article.cast, cast);
}

/**
 * Voices of languages in one table: those of the casts before those of `voices`. They apply even
 * with casting off: a voice cannot read a language it does not speak.
 */
export function languageVoices(
  article: Pick<Article, 'cast'>,
  { cast, voices }: VoiceSettings,
): Readonly<Record<string, string>> {
  const configured = cast === false ? undefined : cast?.languages;
  return { ...voices, ...configured, ...article.cast?.languages };
}

/**
 * The voice for everything without a voice of its own, named as it was written: the article's,
 * otherwise its author's, section's or language's, otherwise the settings'; `undefined` if none is
 * named.
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

/** What the voice of a part depends on. */
export type CastPart = {
  readonly role: SegmentRole;
  /** Who says it, as the cast names them. */
  readonly speaker?: string | undefined;
  /** The voice that the policy gives its kind. */
  readonly voice?: string | undefined;
};

/** Options of `castParts`. */
export type CastPartsOptions = {
  /** The line that says the audio is made with AI. */
  readonly disclosure: string | undefined;
  /** As `VoiceSettings` has it. */
  readonly cast: Cast | false | undefined;
};

/**
 * Disclosure, title, byline, then every block, each with its voice from the cast; `undefined`: the narrator's. What a block
 * quotes is a part of its own where another voice says it.
 */
export function castParts(
  article: Article,
  { disclosure, cast: own }: CastPartsOptions,
): readonly Part[] {
  const cast = castOf(article, { cast: own });
  const speakers = findSpeakers(article.blocks, Object.keys(cast.speakers ?? {}));
  const speakerOf = ({ id }: { readonly id?: string | undefined }): string | undefined =>
    id === undefined ? undefined : speakers.get(id);
  const isOff = own === false;
  const quotesApart = (block: Block): boolean =>
    !isOff && directSpeechVoice(block.reading, { cast, speaker: speakerOf(block) }) !== undefined;
  return partsOf(article, { disclosure, quotesApart }).map((part): Part => {
    const speaker = speakerOf({ id: part.blockId });
    const spoken = {
      ...part,
      ...(speaker !== undefined && { speaker }),
      voice: isOff ? undefined : part.voice,
    };
    const ofSpeech = part.isDirectSpeech && directSpeechVoice(part.reading, { cast, speaker });
    const decided = isOff ? undefined : ofSpeech || part.reading?.voice;
    return { ...spoken, voice: decided ?? voiceOfPart(spoken, cast) };
  });
}

/**
 * The voice of what a block quotes: as decided for it; that of the cast, unless the block as a whole has a voice that was
 * decided, or a speaker's.
 */
function directSpeechVoice(
  { directSpeech, voice }: Pick<AskedReading, 'directSpeech' | 'voice'> = {},
  { cast, speaker }: { readonly cast: Cast; readonly speaker: string | undefined },
): string | undefined {
  const isWhole = voice !== undefined || speaker !== undefined;
  return directSpeech ?? (isWhole ? undefined : cast.directSpeech);
}

/**
 * The voice of one part: its speaker's, role's, policy's or the body's; `undefined`: the
 * narrator's.
 */
export function voiceOfPart({ role, speaker, voice }: CastPart, cast: Cast): string | undefined {
  const ofSpeaker = speaker === undefined ? undefined : cast.speakers?.[speaker];
  return ofSpeaker ?? cast[role] ?? voice ?? (BODY.has(role) ? cast.body : undefined);
}

function voiceNamed(
  voices: Readonly<Record<string, string>>,
  holds: (name: string) => boolean,
): string | undefined {
  return Object.entries(voices).find(([name]) => holds(name))?.[1];
}

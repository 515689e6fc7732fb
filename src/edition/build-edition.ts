/** a track and its files → the content of `edition.json`. Pure. */
import type { CoverColours } from '../artwork/cover-colours.ts';
import { omitUndefined } from '../_internal/omit-undefined.ts';
import type { Clip, Recording } from '../speech/clip.ts';
import { isTestTone } from '../speech/providers/provider-named.ts';
import { sourceTypeOf } from '../track/tags/track-tags.ts';
import { disclosureLanguage } from '../script/disclosure.ts';
import type { Script } from '../script/script.ts';
import type { AudioFile, Track } from '../track/track.ts';
import { editionKey, recordedKey, type EditionSettings } from './edition-key.ts';
import { blockLooks } from './block-looks.ts';
import { buildCues, roundTime } from './cues.ts';
import {
  EDITION_SCHEMA_VERSION,
  type Edition,
  type EditionDisclosure,
  type EditionFile,
  type EditionPicture,
  type EditionVoice,
} from './edition.ts';
import { chaptersOf } from './text-files.ts';
import { FALLBACK_LANGUAGE } from '../languages/fallback.ts';
import { languagePart } from '../languages/registry.ts';

/** Options of `buildEdition`. */
export type BuildEditionOptions = {
  /** The published files, with their names and hashes. */
  readonly files: readonly EditionFile[];
  /** The source as the run's record names it. */
  readonly source: string;
  /** Colours of the cover. @default those of the publication's name */
  readonly artwork?: CoverColours | undefined;
  /** Whether it is a draft. @default false */
  readonly draft?: boolean | undefined;
  /** Pictures of the page, whose files are among `files`. @default none may be shown */
  readonly pictures?: readonly EditionPicture[] | undefined;
};

/** Builds the edition of a track whose files have their names. */
export function buildEdition(track: Track, options: BuildEditionOptions): Edition {
  const { files, pictures = [] } = options;
  const { script, clips } = track.recording;
  const { article } = script;
  const { title, language, slug } = article;
  const { byline, publishedAt, modifiedAt, publishAt, expiresAt, unlisted, season } = article;
  const { url, siteName, image, description, section } = article;
  const blocks = blockLooks(article.blocks);
  const clipKeys = clips.map(recordedKey);
  return {
    schemaVersion: EDITION_SCHEMA_VERSION,
    key: editionKey(script, { clipKeys, settings: settingsOf(track, options) }),
    slug,
    title,
    ...omitUndefined({ byline, publishedAt, modifiedAt, publishAt, expiresAt, unlisted, season }),
    language,
    ...omitUndefined({ url, siteName, image, description, section }),
    voices: voicesOf(track.recording),
    ...(clips.some(({ provider }) => isTestTone(provider)) && { testTones: true }),
    ...(options.draft && { draft: true }),
    duration: roundTime(track.duration),
    sampleRateHz: track.sampleRateHz,
    loudness: {
      integrated: round2(track.loudness.integrated),
      samplePeak: round2(track.loudness.samplePeak),
    },
    timing: leastExact(clips),
    ...omitUndefined({ wordTiming: wordTimingOf(clips) }),
    chapters: chaptersOf(track),
    cues: buildCues(track),
    ...(blocks.length > 0 && { blocks }),
    ...(pictures.length > 0 && { pictures }),
    peaks: track.waveform.peaks,
    levels: track.waveform.levels,
    disclosure: disclosureOf(track),
    ...stringsOf(language),
    files,
  };
}

/** Format, bitrate, rate and loudness come from the track, so that no caller can contradict it. */
function settingsOf(
  track: Track,
  { source, artwork, draft, pictures }: Omit<BuildEditionOptions, 'files'>,
): EditionSettings {
  const [{ format, bitrate }, ...others] = track.files as [AudioFile, ...AudioFile[]];
  const alternates = others.map((file) => file.format);
  const { wantedRateHz: sampleRateHz } = track;
  const { target: loudness } = track.loudness;
  return {
    source,
    format,
    alternates,
    bitrate,
    loudness,
    sampleRateHz,
    artwork,
    draft,
    pictures: pictures !== undefined,
  };
}

/** English is built into the player: only other languages are sent. */
function stringsOf(language: string): Pick<Edition, 'strings'> {
  const strings = languagePart(language, 'player');
  return strings === languagePart(FALLBACK_LANGUAGE, 'player') ? {} : { strings };
}

function disclosureOf(track: Track): EditionDisclosure {
  const { script } = track.recording;
  const spoken = script.segments.some((segment) => segment.role === 'disclosure');
  return {
    ...omitUndefined({ text: script.disclosure, language: disclosureTag(script) }),
    spoken,
    digitalSourceType: sourceTypeOf(track.recording),
  };
}

/** The language of the disclosure, unless it is the article's. */
function disclosureTag({ disclosure, article }: Script): string | undefined {
  if (disclosure === undefined) return undefined;
  const language = disclosureLanguage(disclosure, article.language);
  return language === article.language ? undefined : language;
}

function voicesOf({ clips, rights = {} }: Recording): readonly EditionVoice[] {
  const voices = new Map<string, EditionVoice>();
  for (const { provider, voice } of clips) {
    voices.set(`${provider}/${voice}`, { name: voice, provider, ...rights[voice] });
  }
  return [...voices.values()];
}

function leastExact(clips: readonly Clip[]): Edition['timing'] {
  const sources = new Set(clips.map((clip) => clip.markSource));
  if (sources.has('estimated')) return 'estimated';
  return sources.has('samples') ? 'samples' : 'provider';
}

function wordTimingOf(clips: readonly Clip[]): Edition['wordTiming'] {
  const sources = new Set(clips.map((clip) => clip.wordSource));
  if (sources.has('provider')) return 'provider';
  return sources.has('model') ? 'model' : undefined;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

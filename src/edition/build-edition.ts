/** Track + its files → the content of `edition.json`. Pure. */
import { omitUndefined } from '../_internal/omit-undefined.ts';
import type { Clip } from '../speech/clip.ts';
import { RULED_SOURCE_TYPE, TRAINED_SOURCE_TYPE } from '../track/tags/track-tags.ts';
import type { Track } from '../track/track.ts';
import { editionKey } from './edition-key.ts';
import type { EditionSettings } from './edition-key.ts';
import { EDITION_SCHEMA_VERSION } from './edition.ts';
import type { Edition, EditionDisclosure, EditionFile } from './edition.ts';
import { playerStrings } from './strings.ts';
import { buildCues, roundTime } from './cues.ts';

/** What a track becomes an edition with. */
export type BuildEditionOptions = {
  readonly files: readonly EditionFile[];
  readonly settings: EditionSettings;
};

/** The edition of a track whose files are named. */
export function buildEdition(track: Track, made: BuildEditionOptions): Edition {
  const { script, clips } = track.recording;
  const {
    title,
    byline,
    publishedAt,
    modifiedAt,
    language,
    url,
    siteName,
    image,
    description,
    slug,
  } = script.article;
  return {
    schemaVersion: EDITION_SCHEMA_VERSION,
    key: editionKey(script, { clipKeys: clips.map((clip) => clip.key), settings: made.settings }),
    slug,
    title,
    ...omitUndefined({ byline, publishedAt, modifiedAt }),
    language,
    ...omitUndefined({ url, siteName, image, description }),
    voices: voicesOf(clips),
    ...(isTone(clips) && { testTones: true }),
    duration: roundTime(track.duration),
    sampleRateHz: track.sampleRateHz,
    loudness: {
      integrated: round2(track.loudness.integrated),
      samplePeak: round2(track.loudness.samplePeak),
    },
    timing: leastExact(clips),
    chapters: track.chapters.map((chapter) => ({
      title: chapter.title,
      start: roundTime(chapter.start),
    })),
    cues: buildCues(track),
    peaks: track.peaks,
    disclosure: disclosureOf(track),
    ...stringsOf(language),
    files: made.files,
  };
}

/** The player knows English: only other words travel. */
function stringsOf(language: string): Pick<Edition, 'strings'> {
  const strings = playerStrings(language);
  return strings === playerStrings('en') ? {} : { strings };
}

function disclosureOf(track: Track): EditionDisclosure {
  const { script, clips } = track.recording;
  const spoken = script.segments.some((segment) => segment.role === 'disclosure');
  return {
    ...omitUndefined({ text: script.disclosure }),
    spoken,
    digitalSourceType: isTone(clips) ? RULED_SOURCE_TYPE : TRAINED_SOURCE_TYPE,
  };
}

function voicesOf(clips: readonly Clip[]): Edition['voices'] {
  const voices = new Map(
    clips.map((clip) => [
      `${clip.provider}/${clip.voice}`,
      { name: clip.voice, provider: clip.provider },
    ]),
  );
  return [...voices.values()];
}

function isTone(clips: readonly Clip[]): boolean {
  return clips.some((clip) => clip.provider === 'tone');
}

function leastExact(clips: readonly Clip[]): Edition['timing'] {
  const sources = new Set(clips.map((clip) => clip.markSource));
  return sources.has('estimated') ? 'estimated' : sources.has('samples') ? 'samples' : 'provider';
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

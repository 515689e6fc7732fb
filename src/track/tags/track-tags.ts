/** Recording → TrackTags: author, voice and AI disclosure for the audio file, in any container. */
import type { Recording } from '../../speech/clip.ts';
import { isTestTone } from '../../speech/providers/provider-named.ts';
import { threeLetterLanguage } from './tag-languages.ts';

/** The tags of an audio file, for any container. Texts are as given; absent members are not written. */
export type TrackTags = {
  readonly title: string;
  /** The byline. */
  readonly artist?: string;
  /** The site's name, as the show. */
  readonly album?: string;
  /** ISO 8601 without zone, UTC: `2023-12-22T07:49:00` or a part of it. */
  readonly date?: string;
  /** ISO 639-2 code, three letters. */
  readonly language: string;
  readonly genre: 'Speech';
  /** URL of the article. */
  readonly url?: string;
  /** The line that says the audio is made with AI. */
  readonly disclosure?: string;
  /** URI of an IPTC term. */
  readonly digitalSourceType: string;
  readonly voice: string;
  readonly provider: string;
};

/**
 * IPTC NewsCodes, digital source type
 * (https://cv.iptc.org/newscodes/digitalsourcetype/): speech of a trained model.
 */
export const TRAINED_SOURCE_TYPE =
  'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

/** From the same vocabulary: sound made by rules, without a trained model. */
export const RULED_SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia';

/** The IPTC term for a recording: that for rules if all of it is test tones. */
export function sourceTypeOf(clips: Recording['clips']): string {
  const isRuled = clips.length > 0 && clips.every(({ provider }) => isTestTone(provider));
  return isRuled ? RULED_SOURCE_TYPE : TRAINED_SOURCE_TYPE;
}

/** The tags of a recording's track. Pure, independent of the clock. */
export function trackTags(recording: Recording): TrackTags {
  const { article, disclosure, voices } = recording.script;
  const providers = [...new Set(recording.clips.map((clip) => clip.provider))];
  const date = article.publishedAt === undefined ? undefined : tagDate(article.publishedAt);
  return {
    title: article.title,
    ...(article.byline !== undefined && { artist: article.byline }),
    ...(article.siteName !== undefined && { album: article.siteName }),
    ...(date !== undefined && { date }),
    language: threeLetterLanguage(article.language),
    genre: 'Speech',
    ...(article.url !== undefined && { url: article.url }),
    ...(disclosure !== undefined && { disclosure }),
    digitalSourceType: sourceTypeOf(recording.clips),
    voice: voices.join(', '),
    provider: providers.join(', '),
  };
}

/** A year, a month or a day. */
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** A date and time, with or without seconds, fractions and a zone. */
const TIME =
  /^(?<minutes>\d{4}-\d\d-\d\dT\d\d:\d\d)(?<seconds>:\d\d)?(?:\.\d+)?(?<zone>Z|[+-]\d\d:\d\d)?$/;

/** ISO 8601 for tags: UTC, without zone, as precise as given; `undefined` if it is not a date. */
export function tagDate(date: string): string | undefined {
  if (DATE.test(date)) return date;
  const time = TIME.exec(date)?.groups;
  if (!time) return undefined;
  const { minutes, seconds = ':00', zone = 'Z' } = time;
  const instant = new Date(`${minutes}${seconds}${zone}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString().slice(0, 19);
}

/** Recording → TrackTags: author, voice and AI disclosure for the audio file, in any container. */
import type { Recording } from '../../speech/clip.ts';
import { isTestTone } from '../../speech/providers/provider-named.ts';
import { primaryLanguage } from '../../_internal/primary-language.ts';

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
  /** What is read, as it is printed: a paragraph for each segment, with an empty line between two. */
  readonly lyrics?: string;
  /** In order, without gaps: the last ends with the track. Absent if there are none. */
  readonly chapters?: readonly TaggedChapter[];
};

/** A square picture in an audio file. */
export type TagPicture = {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Pixels. */
  readonly side: number;
};

/** A chapter of an audio file, in seconds. */
export type TaggedChapter = {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Its own cover, for MP3 and WAV: other formats have one for the whole. */
  readonly picture?: TagPicture;
};

/** What tags say of the track itself. */
export type TrackTagOptions = {
  /** @default none */
  readonly chapters?: readonly Pick<TaggedChapter, 'title' | 'start'>[];
  /** Seconds: the end of the last chapter. */
  readonly duration: number;
};

/**
 * IPTC NewsCodes, digital source type
 * (https://cv.iptc.org/newscodes/digitalsourcetype/): speech of a trained model.
 */
export const TRAINED_SOURCE_TYPE =
  'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

/** From the same vocabulary: sound made by rules, without a trained model. */
export const RULED_SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia';

/** From the same vocabulary: several elements, at least one of which is made by a trained model. */
const COMPOSITE_SYNTHETIC_SOURCE_TYPE =
  'http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic';

/** From the same vocabulary: several elements, none of them by a trained model. */
const COMPOSITE_SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/composite';

/**
 * The IPTC term for a recording: that for rules if all of its speech is test tones, and that for a composite
 * where a publisher's own audio is heard too.
 */
export function sourceTypeOf({ clips, script }: Pick<Recording, 'clips' | 'script'>): string {
  const isRuled = clips.length > 0 && clips.every(({ provider }) => isTestTone(provider));
  if (script.sounds !== undefined)
    return isRuled ? COMPOSITE_SOURCE_TYPE : COMPOSITE_SYNTHETIC_SOURCE_TYPE;
  return isRuled ? RULED_SOURCE_TYPE : TRAINED_SOURCE_TYPE;
}

/** The tags of a recording's track. Pure, independent of the clock. */
export function trackTags(recording: Recording, options: TrackTagOptions): TrackTags {
  const { article, disclosure, segments, voices } = recording.script;
  const lyrics = segments.map(({ text }) => text).join('\n\n');
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
    digitalSourceType: sourceTypeOf(recording),
    voice: voices.join(', '),
    provider: providers.join(', '),
    ...(lyrics !== '' && { lyrics }),
    ...chapterTags(options),
  };
}

/** Each chapter lasts until the next begins. */
function chapterTags({ chapters = [], duration }: TrackTagOptions): Pick<TrackTags, 'chapters'> {
  if (chapters.length === 0) return {};
  return {
    chapters: chapters.map(({ title, start }, index) => ({
      title,
      start,
      end: chapters[index + 1]?.start ?? duration,
    })),
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

/**
 * ISO 639-1 code and ISO 639-2 (terminology) code of every language
 * that has both (https://www.loc.gov/standards/iso639-2/).
 */
const CODES = `
aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze
ba:bak be:bel bg:bul bh:bih bi:bis bm:bam bn:ben bo:bod br:bre bs:bos ca:cat ce:che
ch:cha co:cos cr:cre cs:ces cu:chu cv:chv cy:cym da:dan de:deu dv:div dz:dzo ee:ewe
el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas ff:ful fi:fin fj:fij fo:fao fr:fra
fy:fry ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv
ht:hat hu:hun hy:hye hz:her ia:ina id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl
it:ita iu:iku ja:jpn jv:jav ka:kat kg:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan
ko:kor kr:kau ks:kas ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin
lo:lao lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri mk:mkd ml:mal mn:mon mr:mar ms:msa
mt:mlt my:mya na:nau nb:nob nd:nde ne:nep ng:ndo nl:nld nn:nno no:nor nr:nbl nv:nav
ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol ps:pus pt:por qu:que
rm:roh rn:run ro:ron ru:rus rw:kin sa:san sc:srd sd:snd se:sme sg:sag si:sin sk:slk
sl:slv sm:smo sn:sna so:som sq:sqi sr:srp ss:ssw st:sot su:sun sv:swe sw:swa ta:tam
te:tel tg:tgk th:tha ti:tir tk:tuk tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi
ty:tah ug:uig uk:ukr ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid
yo:yor za:zha zh:zho zu:zul
`;

/** ISO 639-2: the code for an undetermined language. */
const UNDETERMINED = 'und';

const threeLetters = new Map(
  CODES.trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** ISO 639-2 code of a BCP 47 tag's language: `eng` for `en-GB`; `und` if there is none. */
export function threeLetterLanguage(tag: string): string {
  const language = primaryLanguage(tag);
  if (/^[a-z]{3}$/.test(language)) return language;
  return threeLetters.get(language) ?? UNDETERMINED;
}

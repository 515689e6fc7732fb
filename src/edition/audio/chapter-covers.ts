/** a track of several articles → a small cover for the chapter of each, which audio files show while it is heard. */
import { drawCover, SMALL_SIDE } from '../../artwork/draw-cover.ts';
import { chooseDesign } from '../../artwork/cover-design.ts';
import type { CoverColours } from '../../artwork/cover-colours.ts';
import type { PaintCover } from '../../artwork/paint-cover.ts';
import type { AbortOptions } from '../../_internal/abort.ts';
import type { ScriptPart } from '../../script/script.ts';
import type { TagPicture } from '../../track/tags/track-tags.ts';
import type { AudioFormat, Track, TrackWaveform } from '../../track/track.ts';
import { findCoverPicture, type GatherOptions } from '../pictures/edition-pictures.ts';
import { webAddress } from '../formats/markup.ts';
import { writtenDate } from '../shared/written-date.ts';

/** Options of `drawChapterCovers`. */
export type ChapterCoverOptions = AbortOptions &
  Pick<GatherOptions, 'onWarning'> & {
    /** @default those of the publication's name */
    readonly artwork?: CoverColours | undefined;
    /** Where pictures are found. @default none may be shown */
    readonly pictures?: GatherOptions['source'] | undefined;
    /** @default on this thread */
    readonly paint?: PaintCover | undefined;
  };

/** Formats whose chapters have pictures: those with an ID3 tag. */
const WITH_PICTURES: ReadonlySet<AudioFormat> = new Set(['mp3', 'wav']);

/**
 * A cover for each chapter, with the words and in the design of its article; none where a track has one article, or
 * no format that holds them. Article pictures are shown where they are on the web: files lie beside their articles, not here.
 */
export async function drawChapterCovers(
  track: Track,
  options: ChapterCoverOptions,
): Promise<readonly TagPicture[]> {
  const { parts = [] } = track.recording.script;
  if (!track.files.some(({ format }) => WITH_PICTURES.has(format))) return [];
  const covers: TagPicture[] = [];
  for (const [index, { start, title }] of track.chapters.entries()) {
    const part = parts[index];
    if (!part) break;
    const end = track.chapters[index + 1]?.start ?? track.duration;
    const peaks = peaksWithin(track.waveform, {
      from: start / track.duration,
      to: end / track.duration,
    });
    covers.push(await drawPartCover({ ...part, title }, { ...options, peaks }));
  }
  return covers;
}

async function drawPartCover(
  { title, article }: ScriptPart,
  options: ChapterCoverOptions & { readonly peaks: readonly number[] | undefined },
): Promise<TagPicture> {
  const { language, siteName, publishedAt, image } = article;
  const { artwork: colours, pictures: source, onWarning, ...rest } = options;
  const wantsPicture = source !== undefined && chooseDesign(title, true) === 'picture';
  const picture =
    wantsPicture && image !== undefined && webAddress(image)
      ? await findCoverPicture({ title, image }, { source, onWarning, signal: rest.signal })
      : undefined;
  const date = publishedAt && writtenDate(publishedAt, language);
  const words = { title, publication: siteName, date, language };
  const look = { colours, picture, onlySmall: true, ...rest };
  const { bytes, format } = await drawCover(words, look);
  return { bytes, mediaType: format === 'png' ? 'image/png' : 'image/jpeg', side: SMALL_SIDE };
}

/** Fewest levels of a waveform that looks like one. */
const FEWEST_LEVELS = 24;

/** The outline of a stretch of the track, shares of its length; nothing if it is too short for one. */
function peaksWithin(
  { peaks }: TrackWaveform,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] | undefined {
  const own = peaks.slice(Math.floor(from * peaks.length), Math.ceil(to * peaks.length));
  return own.length < FEWEST_LEVELS ? undefined : own;
}

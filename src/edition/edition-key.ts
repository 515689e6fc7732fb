/**
 * a script, clip keys and track settings → the key of an edition: the same while it is up to date.
 */
import type { CoverColours } from '../artwork/cover-colours.ts';
import { canonicalJson, sha256, type JsonValue } from '../_internal/hash.ts';
import type { Script } from '../script/script.ts';
import type { Clip } from '../speech/clip.ts';
import type { AudioFormat } from '../track/track.ts';

/** Incremented when a change of the code produces other files from the same inputs. */
const EDITION_REVISION = 8;

/** What determines the bytes of an edition besides the script and its clips. */
export type EditionSettings = {
  /** The source as the run's record names it. */
  readonly source: string;
  readonly format: AudioFormat;
  /** Further formats. @default none */
  readonly alternates?: readonly AudioFormat[] | undefined;
  /** kbit/s. */
  readonly bitrate: number;
  /** LUFS. */
  readonly loudness: number;
  /** Hz. @default that of the clips */
  readonly sampleRateHz?: number | undefined;
  /** Colours of the cover. @default those of the publication's name */
  readonly artwork?: CoverColours | undefined;
  /** Whether it is a draft. @default false */
  readonly draft?: boolean | undefined;
  /** Whether the page and the cover show pictures of the source. @default false */
  readonly pictures?: boolean | undefined;
};

/** Options of `editionKey`. */
export type EditionKeyOptions = {
  /** `recordedKey` of the clips, in the order of the script's segments. */
  readonly clipKeys: readonly string[];
  readonly settings: EditionSettings;
};

/** A clip's key with its take, if it was recorded again: 64 hex digits, or these and `/2`. */
export function recordedKey({ key, take }: Pick<Clip, 'key' | 'take'>): string {
  return take === undefined ? key : `${key}/${take}`;
}

/** The key of the edition made from these inputs, as 64 hex digits. */
export function editionKey(script: Script, options: EditionKeyOptions): string {
  const { clipKeys, settings } = options;
  const { source, format, alternates = [], bitrate, loudness, artwork } = settings;
  const { draft = false, pictures = false, sampleRateHz } = settings;
  const inputs = {
    revision: EDITION_REVISION,
    script,
    clipKeys,
    source,
    format,
    ...(alternates.length > 0 && { alternates }),
    bitrate,
    loudness,
    ...(sampleRateHz !== undefined && { sampleRateHz }),
    artwork: { background: artwork?.background ?? '', accent: artwork?.accent ?? '' },
    ...(draft && { draft }),
    ...(pictures && { pictures }),
  };
  return sha256(canonicalJson(inputs as unknown as JsonValue));
}

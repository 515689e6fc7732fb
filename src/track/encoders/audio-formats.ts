/** a format's name → the rates it supports, and how its encoder changes the sound. */
import { LecternError } from '../../errors.ts';
import type { AudioFormat } from '../track.ts';

/** What a format supports, and how its encoder changes the sound. */
export type FormatFacts = {
  readonly format: AudioFormat;
  /** File extension, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Supported sample rates in Hz, ascending. */
  readonly sampleRatesHz: readonly number[];
  /** kbit/s for mono at one of these rates, ascending. */
  readonly bitrates: (sampleRateHz: number) => readonly number[];
  /** How its encoder changes the sound, by ascending bit rate. */
  readonly profiles: readonly EncoderProfile[];
};

/** How an encoder changes the sound from a bit rate on, measured on ten minutes of the built-in voice. */
export type EncoderProfile = {
  /** kbit/s from which this applies. */
  readonly from: number;
  /** Gain applied before encoding to compensate for what the encoder removes, dB. */
  readonly makeUpGain: number;
  /** Highest true peak before encoding, dBTP, so that overshoot stays below -1 dBTP in the result. */
  readonly ceiling: number;
  /**
   * Share of the treble by which peaks may rise, since an encoder stores it roughly: the loudest
   * sibilants would exceed the ceiling. The treble is what changes from sample to sample, all of it
   * at half the sample rate and half at a quarter. @default 0
   */
  readonly treble?: number;
};

/** kbit/s of MPEG-1 layer III (32 kHz and above) and MPEG-2 (below): ISO/IEC 11172-3 and 13818-3. */
const MPEG1_BITRATES = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] as const;
const MPEG2_BITRATES = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] as const;

/** The lowest sample rate of MPEG-1, in Hz. */
const MPEG1_LOWEST_RATE = 32_000;

/** Any whole kbit/s from `low` to `high`. */
function everyBitrate(low: number, high: number): readonly number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

/** LAME scales by 0.95 at a constant bit rate. */
const LAME_LOSS = -20 * Math.log10(0.95);

/** What any voice speaks at: nothing is resampled. */
const LOSSLESS_RATES = [8000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000] as const;

/** dBTP: nothing overshoots; what makes MP3 of such a file later needs room. */
const LOSSLESS_CEILING = -1.5;

/** MP4 with AAC, as ffmpeg's own encoder makes it. */
const MP4: Omit<FormatFacts, 'format' | 'extension'> = {
  mediaType: 'audio/mp4',
  sampleRatesHz: [16_000, 22_050, 24_000, 32_000, 44_100, 48_000],
  bitrates: () => everyBitrate(32, 256),
  // Most overshoot of ffmpeg's own encoder: 3.3 dB at 48 kbit/s, before the onsets of a male voice,
  // 2.3 dB from 64 on; it varies more than others.
  profiles: [
    { from: 0, makeUpGain: 0, ceiling: -5.2 },
    { from: 48, makeUpGain: 0, ceiling: -4.6 },
    { from: 64, makeUpGain: 0, ceiling: -4 },
  ],
};

/** The facts of each format. */
export const FORMATS: Readonly<Record<AudioFormat, FormatFacts>> = {
  mp3: {
    format: 'mp3',
    extension: 'mp3',
    mediaType: 'audio/mpeg',
    // At 16 kHz, the encoder's padding lasts over 0.1 s, which players that ignore the Info frame add.
    sampleRatesHz: [22_050, 24_000, 32_000, 44_100, 48_000],
    bitrates: (sampleRateHz) =>
      sampleRateHz < MPEG1_LOWEST_RATE ? MPEG2_BITRATES : MPEG1_BITRATES,
    // Most overshoot: 2.2 dB at 16 kbit/s, 1.5 dB at 32, 0.8 dB from 48 on.
    profiles: [
      { from: 0, makeUpGain: LAME_LOSS, ceiling: -4 },
      { from: 24, makeUpGain: LAME_LOSS, ceiling: -3 },
      { from: 48, makeUpGain: LAME_LOSS, ceiling: -2, treble: 0.7 },
    ],
  },
  m4a: { ...MP4, format: 'm4a', extension: 'm4a' },
  // For players of audiobooks, which remember where one stopped.
  m4b: { ...MP4, format: 'm4b', extension: 'm4b' },
  opus: {
    format: 'opus',
    extension: 'opus',
    mediaType: 'audio/ogg',
    sampleRatesHz: [16_000, 24_000, 48_000],
    bitrates: () => everyBitrate(8, 256),
    // Most overshoot: 3.4 dB at 8 kbit/s, 1.6 dB at 16 and, in the sibilants of one voice, from 24
    // on. The lower the bit rate, the more loudness is lost.
    profiles: [
      { from: 0, makeUpGain: 0.8, ceiling: -5 },
      { from: 12, makeUpGain: 0.4, ceiling: -3 },
      { from: 24, makeUpGain: 0.3, ceiling: -3.2, treble: 0.5 },
      { from: 48, makeUpGain: 0.15, ceiling: -3, treble: 0.5 },
    ],
  },
  flac: {
    format: 'flac',
    extension: 'flac',
    mediaType: 'audio/flac',
    sampleRatesHz: LOSSLESS_RATES,
    // Its size follows from the sound, whatever bit rate is set.
    bitrates: () => everyBitrate(8, 320),
    profiles: [{ from: 0, makeUpGain: 0, ceiling: LOSSLESS_CEILING }],
  },
  wav: {
    format: 'wav',
    extension: 'wav',
    mediaType: 'audio/wav',
    sampleRatesHz: LOSSLESS_RATES,
    bitrates: () => everyBitrate(8, 320),
    profiles: [{ from: 0, makeUpGain: 0, ceiling: LOSSLESS_CEILING }],
  },
};

/** How the format's encoder changes the sound at a bit rate. */
export function encoderProfileAt(bitrate: number, facts: FormatFacts): EncoderProfile {
  return facts.profiles.findLast((profile) => profile.from <= bitrate) ?? facts.profiles[0]!;
}

/**
 * The facts of a format.
 * @throws LecternError TRACK_FORMAT for an unknown format.
 */
export function formatFacts(format: string): FormatFacts {
  if (Object.hasOwn(FORMATS, format)) return FORMATS[format as AudioFormat];
  const allowed = Object.keys(FORMATS).join(', ');
  throw new LecternError(`There is no audio format ${JSON.stringify(format)}.`, {
    code: 'TRACK_FORMAT',
    hint: `Choose one of ${allowed}.`,
  });
}

/**
 * Checks a bit rate against the format.
 * @throws LecternError TRACK_FORMAT if the format lacks this bit rate at this sample rate.
 */
export function checkBitrate(
  bitrate: number,
  options: { readonly facts: FormatFacts; readonly sampleRateHz: number },
): void {
  const { facts, sampleRateHz } = options;
  const allowed = facts.bitrates(sampleRateHz);
  if (allowed.includes(bitrate)) return;
  throw new LecternError(`${facts.format} at ${sampleRateHz} Hz cannot have ${bitrate} kbit/s.`, {
    code: 'TRACK_FORMAT',
    hint: `Choose ${describeBitrates(allowed)}.`,
  });
}

function describeBitrates(allowed: readonly number[]): string {
  const [lowest, highest] = [allowed[0]!, allowed.at(-1)!];
  const isRange = allowed.length === highest - lowest + 1;
  return isRange ? `a whole number from ${lowest} to ${highest}` : `one of ${allowed.join(', ')}`;
}

/**
 * Checks that clips with one sample rate can become a track with these formats and this bit rate.
 * @throws LecternError TRACK_FORMAT
 */
export function checkFormats(
  formats: readonly string[],
  options: {
    readonly bitrate: number;
    /** That of the clips. */
    readonly sampleRateHz: number;
    /** That which the track is wanted at. @default that of the clips */
    readonly wantedRateHz?: number | undefined;
  },
): void {
  const facts = formats.map(formatFacts);
  const { wantedRateHz = options.sampleRateHz } = options;
  const sampleRateHz = chooseSampleRate([wantedRateHz], facts);
  for (const each of facts) checkBitrate(options.bitrate, { facts: each, sampleRateHz });
}

/**
 * A track's sample rate: that of all clips, or 24 kHz if they differ; rounded up to the next that all of
 * its formats support.
 */
export function chooseSampleRate(
  ratesHz: readonly number[],
  formats: readonly FormatFacts[],
): number {
  const [agreed = DEFAULT_SAMPLE_RATE_HZ, ...others] = new Set(ratesHz);
  const wanted = others.length === 0 ? agreed : DEFAULT_SAMPLE_RATE_HZ;
  const common = formats[0]!.sampleRatesHz.filter((rate) =>
    formats.every(({ sampleRatesHz }) => sampleRatesHz.includes(rate)),
  );
  return common.find((rate) => rate >= wanted) ?? common.at(-1)!;
}

/** The usual rate of hosted neural voices; higher ones add nothing to a voice. */
const DEFAULT_SAMPLE_RATE_HZ = 24_000;

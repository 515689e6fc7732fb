/**
 * the bytes of an audio file → its format and duration, from its own frames. Pure.
 * Reads MP3 (layer III), MP4, Ogg Opus, FLAC and WAV, independently of the encoder that made them; anything else
 * is `other`, without a duration. Nothing is decoded.
 */

/**
 * The format of a file, and its `duration` in seconds if the container states it.
 */
export type AudioFacts = {
  readonly kind: 'mp3' | 'm4a' | 'ogg' | 'flac' | 'wav' | 'other';
  readonly duration?: number;
};

/** kbit/s by index, for layer III: MPEG-1, then MPEG-2 and 2.5. */
const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;

/** Hz by index, MPEG-1; half of it in MPEG-2, a quarter in 2.5. */
const RATES = [44_100, 48_000, 32_000] as const;

/** Ogg Opus counts samples at this rate, whatever the original rate was (RFC 7845, 4). */
const OPUS_RATE = 48_000;

/** The facts of a file. */
export function readAudioFacts(bytes: Uint8Array): AudioFacts {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (fourCc(view, 4) === 'ftyp') return withDuration('m4a', movieDuration(view));
  if (fourCc(view, 0) === 'OggS') return withDuration('ogg', oggDuration(view));
  if (fourCc(view, 0) === 'fLaC') return withDuration('flac', flacDuration(view));
  if (fourCc(view, 0) === 'RIFF') return withDuration('wav', wavDuration(view));
  const start = id3Length(view);
  const first = start < view.length ? frameAt(view, start) : undefined;
  if (!first) return { kind: 'other' };
  // Any two bytes may look like a header: a tag before it, or a second frame after it, is proof.
  const isProven = start > 0 || frameAt(view, start + first.length) !== undefined;
  return isProven ? withDuration('mp3', mpegDuration(view, start)) : { kind: 'other' };
}

/** Four letters at an offset; fewer at the end of the file. */
function fourCc(view: Buffer, at: number): string {
  return view.subarray(at, at + 4).toString('latin1');
}

/** Bytes of the ID3v2 tag at the start; 0 if there is none. */
export function id3Length(view: Buffer): number {
  if (view.length < 10 || view.subarray(0, 3).toString('latin1') !== 'ID3') return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (view[at]! & 0x7f), 0);
  const footer = view[5]! & 0x10 ? 10 : 0;
  return 10 + size + footer;
}

function withDuration(kind: AudioFacts['kind'], duration: number | undefined): AudioFacts {
  return duration === undefined ? { kind } : { kind, duration };
}

type Frame = {
  /** Bytes, header included. */
  readonly length: number;
  readonly samples: number;
  readonly rate: number;
  /** Bytes between the header and the audio. */
  readonly sideInfo: number;
};

/** Differences between the versions of MPEG, by the two bits of the header; 1 is reserved. */
const VERSIONS: Readonly<Record<number, MpegVersion>> = {
  // MPEG-2.5
  0: { bitrates: BITRATES[1], rateDivisor: 4, samples: 576, sideInfo: { mono: 9, stereo: 17 } },
  // MPEG-2
  2: { bitrates: BITRATES[1], rateDivisor: 2, samples: 576, sideInfo: { mono: 9, stereo: 17 } },
  // MPEG-1
  3: { bitrates: BITRATES[0], rateDivisor: 1, samples: 1152, sideInfo: { mono: 17, stereo: 32 } },
};

type MpegVersion = {
  readonly bitrates: readonly number[];
  readonly rateDivisor: number;
  readonly samples: number;
  readonly sideInfo: { readonly mono: number; readonly stereo: number };
};

/** A frame of layer III, from its header of four bytes. */
function frameAt(view: Buffer, at: number): Frame | undefined {
  if (at + 4 > view.length || view[at] !== 0xff || (view[at + 1]! & 0xe6) !== 0xe2)
    return undefined;
  const version = VERSIONS[(view[at + 1]! >> 3) & 3];
  const bitrate = version?.bitrates[view[at + 2]! >> 4];
  const base = RATES[(view[at + 2]! >> 2) & 3];
  if (!version || !bitrate || base === undefined) return undefined;
  const { samples, sideInfo } = version;
  const rate = base / version.rateDivisor;
  const padding = (view[at + 2]! >> 1) & 1;
  const isMono = view[at + 3]! >> 6 === 3;
  return {
    length: Math.floor(((samples / 8) * bitrate * 1000) / rate) + padding,
    samples,
    rate,
    sideInfo: isMono ? sideInfo.mono : sideInfo.stereo,
  };
}

/**
 * Counts every frame, except the silent first one of encoders, which says how much is padding.
 */
function mpegDuration(view: Buffer, start: number): number | undefined {
  let [at, samples, rate, padding] = [start, 0, 0, 0];
  for (let frame = frameAt(view, at); frame; frame = frameAt(view, at)) {
    const isFirst = samples === 0 && padding === 0;
    const info = isFirst ? infoPadding(view.subarray(at, at + frame.length), frame) : undefined;
    if (info === undefined) samples += frame.samples;
    else padding = info;
    rate = frame.rate;
    at += frame.length;
  }
  return rate === 0 ? undefined : Math.max(0, samples - padding) / rate;
}

/**
 * Fields of an Info frame before those of its encoder: frames, bytes, seek table, quality.
 */
const INFO_FIELDS = [
  { flag: 1, sizeBytes: 4 },
  { flag: 2, sizeBytes: 4 },
  { flag: 4, sizeBytes: 100 },
  { flag: 8, sizeBytes: 4 },
] as const;

/**
 * Samples of padding at both ends, from an Info or Xing frame; `undefined` for any other frame.
 */
function infoPadding(frame: Buffer, facts: Frame): number | undefined {
  const at = 4 + facts.sideInfo;
  const mark = fourCc(frame, at);
  if (mark !== 'Info' && mark !== 'Xing') return undefined;
  if (at + 8 > frame.length) return 0;
  const flags = frame.readUInt32BE(at + 4);
  const fields = INFO_FIELDS.filter(({ flag }) => flags & flag);
  const lame = fields.reduce((end, { sizeBytes }) => end + sizeBytes, at + 8);
  if (lame + 24 > frame.length || !/^L[AI]|^Lav/.test(fourCc(frame, lame))) return 0;
  // Two numbers of twelve bits each: samples before the audio, and after it.
  const before = (frame[lame + 21]! << 4) + (frame[lame + 22]! >> 4);
  const behind = ((frame[lame + 22]! & 15) << 8) + frame[lame + 23]!;
  return before + behind;
}

/** The movie header has time scale and duration (ISO/IEC 14496-12, 8.2.2). */
function movieDuration(view: Buffer): number | undefined {
  const at = view.indexOf('mvhd', 0, 'latin1');
  if (at < 0 || at + 36 > view.length) return undefined;
  const long = view[at + 4] === 1;
  const scale = view.readUInt32BE(at + (long ? 24 : 16));
  const length = long ? Number(view.readBigUInt64BE(at + 28)) : view.readUInt32BE(at + 20);
  return scale === 0 ? undefined : length / scale;
}

/**
 * The last page counts the samples; the header says how many to skip at the start (RFC 7845, 5.1).
 */
function oggDuration(view: Buffer): number | undefined {
  const head = view.indexOf('OpusHead', 0, 'latin1');
  const last = view.lastIndexOf('OggS', undefined, 'latin1');
  if (head < 0 || head + 12 > view.length || last < 0 || last + 14 > view.length) return undefined;
  const counted = Number(view.readBigUInt64LE(last + 6));
  return (counted - view.readUInt16LE(head + 10)) / OPUS_RATE;
}

/** The first block says the rate, in 20 bits, and the samples, in 36 (RFC 9639, 8.2). */
function flacDuration(view: Buffer): number | undefined {
  if (view.length < 26) return undefined;
  const rate = view.readUIntBE(18, 3) >> 4;
  const samples = (view[21]! & 15) * 2 ** 32 + view.readUInt32BE(22);
  return rate === 0 ? undefined : samples / rate;
}

/** The size of the samples, by the bytes of a second that the format states. */
function wavDuration(view: Buffer): number | undefined {
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= view.length;) {
    const sizeBytes = view.readUInt32LE(at + 4);
    const id = fourCc(view, at);
    if (id === 'fmt ' && at + 20 <= view.length) bytesPerSecond = view.readUInt32LE(at + 16);
    if (id === 'data') return bytesPerSecond === 0 ? undefined : sizeBytes / bytesPerSecond;
    at += 8 + sizeBytes + (sizeBytes % 2);
  }
  return undefined;
}

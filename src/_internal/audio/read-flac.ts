/**
 * FLAC bytes → samples (RFC 9639). Written here, since the available decoder
 * (@wasm-audio-decoders/flac 0.2.11) skips a short last frame. Pure.
 */
import { BitReader } from './bit-reader.ts';
import type { Pcm } from './wav.ts';

/** Facts of the stream (RFC 9639 §8.2). */
export type FlacInfo = {
  readonly sampleRateHz: number;
  readonly channelCount: number;
  /** Bits of a sample. */
  readonly bits: number;
  /** Samples of each channel; 0 if the encoder did not know. */
  readonly sampleCount: number;
};

/** Bytes of a metadata block's header and of STREAMINFO; and the file's signature. */
const [BLOCK_HEADER, STREAM_INFO, MARK] = [4, 34, 'fLaC'];

/**
 * The samples of a file of one channel and 16 bits. Checksums are ignored: files are identified by
 * their digest.
 * @param options `mostSamples`: a file that declares more is refused before it is decoded.
 * @throws RangeError for any other file; the message says why.
 */
export function decodeFlac(
  bytes: Uint8Array,
  { mostSamples }: { readonly mostSamples: number },
): Pcm {
  const { sampleRateHz, channelCount, bits, sampleCount } = readFlacInfo(bytes);
  if (channelCount !== 1 || bits !== CLIP_BITS)
    throw new RangeError(
      `FLAC of ${channelCount} channels and ${bits} bits, not one and ${CLIP_BITS}`,
    );
  if (sampleCount === 0) throw new RangeError('FLAC of unknown length');
  if (sampleCount > mostSamples) throw new RangeError(`FLAC of more than ${mostSamples} samples`);
  const samples = new Int16Array(sampleCount);
  let at = 0;
  for (const [frame] of readFlacFrames(bytes)) {
    samples.set(frame!, at);
    at += frame!.length;
  }
  return { samples, sampleRateHz };
}

/** Bits of the samples of a clip. */
const CLIP_BITS = 16;

/** Most bits of a sample: the difference of two channels has one more, and a number of bits is read as a whole. */
const MOST_BITS = 24;

/** What a file says of its sound. @throws RangeError for what is not FLAC, or FLAC that is not read here */
export function readFlacInfo(bytes: Uint8Array): FlacInfo {
  const isMarked = String.fromCharCode(...bytes.subarray(0, MARK.length)) === MARK;
  if (!isMarked || bytes.length < MARK.length + BLOCK_HEADER + STREAM_INFO)
    throw new RangeError('not a FLAC file');
  const reader = new BitReader(bytes, MARK.length + BLOCK_HEADER);
  reader.skip(80);
  const sampleRateHz = reader.read(20);
  const [channelCount, bits] = [reader.read(3) + 1, reader.read(5) + 1];
  const sampleCount = reader.read(4) * 2 ** 32 + reader.read(32);
  if (sampleRateHz === 0) throw new RangeError('FLAC of unknown length');
  if (bits > MOST_BITS) throw new RangeError(`FLAC of ${bits} bits, more than ${MOST_BITS}`);
  return { sampleRateHz, channelCount, bits, sampleCount };
}

/**
 * The frames of a file, each with the samples of its channels as whole numbers of `bits` bits.
 * @throws RangeError where the file ends within a frame, or has another than declared
 */
export function* readFlacFrames(bytes: Uint8Array): Generator<readonly Int32Array[]> {
  const { sampleCount, channelCount, bits } = readFlacInfo(bytes);
  const reader = new BitReader(bytes, audioStart(bytes));
  const isEnd = (at: number): boolean => (sampleCount === 0 ? reader.isAtEnd : at >= sampleCount);
  for (let at = 0; !isEnd(at);) {
    const { blockSize, decorrelation } = readFrameHeader(reader, { channelCount, bits });
    if (sampleCount > 0 && blockSize > sampleCount - at)
      throw new RangeError('FLAC with more samples than declared');
    const channels = Array.from({ length: channelCount }, (_, channel) => {
      const isDifference = channel === DIFFERENCES[decorrelation];
      return readSubframe(reader, { blockSize, bits: bits + (isDifference ? 1 : 0) });
    });
    reader.skipFooter();
    correlate(channels, decorrelation);
    yield channels;
    at += blockSize;
  }
}

/** How two channels are written: each for itself, or one of them as their difference. */
type Decorrelation = 'none' | 'left-side' | 'side-right' | 'mid-side';

/** Which channel is the difference; none of channels that stand for themselves. */
const DIFFERENCES: Readonly<Record<Decorrelation, number>> = {
  none: -1,
  'left-side': 1,
  'side-right': 0,
  'mid-side': 1,
};

/** Makes left and right of a channel and a difference, in place (§4.2). */
function correlate([one, other]: readonly Int32Array[], decorrelation: Decorrelation): void {
  if (decorrelation === 'none' || !one || !other) return;
  for (let i = 0; i < one.length; i++) {
    if (decorrelation === 'left-side') other[i] = one[i]! - other[i]!;
    else if (decorrelation === 'side-right') one[i] = one[i]! + other[i]!;
    else {
      const [mid, side] = [one[i]!, other[i]!];
      const sum = 2 * mid + (side & 1);
      one[i] = (sum + side) / 2;
      other[i] = (sum - side) / 2;
    }
  }
}

/** Offset of the first frame in bytes, after all metadata blocks. */
function audioStart(bytes: Uint8Array): number {
  let isLast = false;
  let at = MARK.length;
  while (!isLast) {
    const reader = new BitReader(bytes, at);
    isLast = reader.read(1) === 1;
    reader.skip(7);
    at += BLOCK_HEADER + reader.read(24);
    if (at > bytes.length) throw new RangeError('FLAC that is cut off');
  }
  return at;
}

/** Codes of the size of a sample, by bits; 0 stands for that of the whole stream. */
const SIZE_CODES: readonly (number | undefined)[] = [0, 8, 12, undefined, 16, 20, 24];

const DECORRELATIONS: Readonly<Record<number, Decorrelation>> = {
  8: 'left-side',
  9: 'side-right',
  10: 'mid-side',
};

/** Reads the header of a frame (§9.1). */
function readFrameHeader(
  reader: BitReader,
  { channelCount, bits }: Pick<FlacInfo, 'channelCount' | 'bits'>,
): { readonly blockSize: number; readonly decorrelation: Decorrelation } {
  if (reader.read(15) !== 0x7ffc) throw new RangeError('FLAC with a missing frame');
  reader.skip(1);
  const [sizeCode, rateCode] = [reader.read(4), reader.read(4)];
  const [channelCode, bitsCode] = [reader.read(4), reader.read(3)];
  reader.skip(1);
  const decorrelation = DECORRELATIONS[channelCode] ?? 'none';
  const count = decorrelation === 'none' ? channelCode + 1 : 2;
  if (channelCode > 10 || count !== channelCount || (SIZE_CODES[bitsCode] || bits) !== bits)
    throw new RangeError('FLAC with an unsupported frame');
  // The frame's number: the count of leading ones gives its length in bytes.
  const leading = Math.clz32(~(reader.read(8) << 24));
  reader.skip(8 * Math.max(0, leading - 1));
  const blockSize = readBlockSize(reader, sizeCode);
  reader.skip((RATE_BITS[rateCode] ?? 0) + 8);
  return { blockSize, decorrelation };
}

/** Additional bits for rates without a code. */
const RATE_BITS: Readonly<Record<number, number>> = { 12: 8, 13: 16, 14: 16 };

function readBlockSize(reader: BitReader, code: number): number {
  if (code === 0) throw new RangeError('FLAC with a reserved frame size');
  if (code === 1) return 192;
  if (code < 6) return 144 * 2 ** code;
  if (code === 6) return reader.read(8) + 1;
  if (code === 7) return reader.read(16) + 1;
  return 2 ** code;
}

/** The samples of one channel of a frame (§9.2). */
function readSubframe(
  reader: BitReader,
  { blockSize, bits }: { readonly blockSize: number; readonly bits: number },
): Int32Array {
  reader.skip(1);
  const type = reader.read(6);
  const wasted = reader.read(1) === 1 ? reader.readUnary() + 1 : 0;
  if (wasted >= bits) throw new RangeError('FLAC with only wasted bits');
  const samples = readSamples(reader, { type, bits: bits - wasted, blockSize });
  return wasted === 0 ? samples : samples.map((sample) => sample << wasted);
}

type Subframe = { readonly type: number; readonly bits: number; readonly blockSize: number };

function readSamples(reader: BitReader, { type, bits, blockSize }: Subframe): Int32Array {
  const samples = new Int32Array(blockSize);
  if (type === 0) return samples.fill(reader.readSigned(bits));
  if (type === 1) return samples.map(() => reader.readSigned(bits));
  const order = type >= 32 ? type - 31 : type - 8;
  const isKnown = type >= 32 || FIXED[order] !== undefined;
  if (!isKnown || order > blockSize) throw new RangeError('FLAC with a reserved subframe type');
  for (let i = 0; i < order; i++) samples[i] = reader.readSigned(bits);
  const predictor =
    type >= 32 ? readPredictor(reader, order) : { coefficients: FIXED[order]!, scale: 1 };
  readResidual(reader, { samples, order });
  predict(samples, predictor);
  return samples;
}

/** Weights of the previous samples, latest first; their sum is divided by `scale`. */
type Predictor = { readonly coefficients: readonly number[]; readonly scale: number };

/** Fixed predictors by order (§9.2.5). */
const FIXED: readonly (readonly number[])[] = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]];

function readPredictor(reader: BitReader, order: number): Predictor {
  const precision = reader.read(4) + 1;
  const shift = reader.readSigned(5);
  if (precision > 15 || shift < 0) throw new RangeError('FLAC with an invalid predictor');
  const coefficients = Array.from({ length: order }, () => reader.readSigned(precision));
  return { coefficients, scale: 2 ** shift };
}

/** Adds the prediction from the previous samples to each residual. */
function predict(samples: Int32Array, { coefficients, scale }: Predictor): void {
  const order = coefficients.length;
  for (let i = order; i < samples.length; i++) {
    let sum = 0;
    for (let back = 0; back < order; back++) sum += coefficients[back]! * samples[i - 1 - back]!;
    samples[i]! += Math.floor(sum / scale);
  }
}

/** Reads the residuals after the first samples, in partitions with a Rice parameter each (§9.2.7). */
function readResidual(
  reader: BitReader,
  { samples, order }: { readonly samples: Int32Array; readonly order: number },
): void {
  const parameterBits = [4, 5][reader.read(2)];
  if (parameterBits === undefined) throw new RangeError('FLAC with a reserved residual coding');
  const partitions = 2 ** reader.read(4);
  const size = samples.length / partitions;
  if (!Number.isInteger(size) || size < order)
    throw new RangeError('FLAC with partitions that do not fit');
  for (let partition = 0, at = order; partition < partitions; partition++) {
    const end = (partition + 1) * size;
    const parameter = reader.read(parameterBits);
    const isPlain = parameter === 2 ** parameterBits - 1;
    const bits = isPlain ? reader.read(5) : parameter;
    for (; at < end; at++) samples[at] = isPlain ? reader.readSigned(bits) : reader.readRice(bits);
  }
}

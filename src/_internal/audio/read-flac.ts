/**
 * FLAC bytes → 16-bit mono samples (RFC 9639). Written here, since the available decoder
 * (@wasm-audio-decoders/flac 0.2.11) skips a short last frame. Pure.
 */
import type { Pcm } from './wav.ts';

/** Facts of the stream (RFC 9639 §8.2). */
type StreamInfo = { readonly sampleRateHz: number; readonly sampleCount: number };

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
  const { sampleRateHz, sampleCount } = readStreamInfo(bytes);
  if (sampleCount > mostSamples) throw new RangeError(`FLAC of more than ${mostSamples} samples`);
  const samples = new Int16Array(sampleCount);
  const reader = new BitReader(bytes, audioStart(bytes));
  for (let at = 0; at < sampleCount;) {
    const blockSize = readFrameHeader(reader);
    if (blockSize > sampleCount - at) throw new RangeError('FLAC with more samples than declared');
    samples.set(readSubframe(reader, blockSize), at);
    reader.skipFooter();
    at += blockSize;
  }
  return { samples, sampleRateHz };
}

function readStreamInfo(bytes: Uint8Array): StreamInfo {
  const isMarked = String.fromCharCode(...bytes.subarray(0, MARK.length)) === MARK;
  if (!isMarked || bytes.length < MARK.length + BLOCK_HEADER + STREAM_INFO)
    throw new RangeError('not a FLAC file');
  const reader = new BitReader(bytes, MARK.length + BLOCK_HEADER);
  reader.skip(80);
  const sampleRateHz = reader.read(20);
  const [channels, bits] = [reader.read(3) + 1, reader.read(5) + 1];
  const sampleCount = reader.read(4) * 2 ** 32 + reader.read(32);
  if (channels !== 1 || bits !== BITS)
    throw new RangeError(`FLAC of ${channels} channels and ${bits} bits, not one and ${BITS}`);
  if (sampleRateHz === 0 || sampleCount === 0) throw new RangeError('FLAC of unknown length');
  return { sampleRateHz, sampleCount };
}

const BITS = 16;

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

/** Reads the header of a frame (§9.1); returns its number of samples. */
function readFrameHeader(reader: BitReader): number {
  if (reader.read(15) !== 0x7ffc) throw new RangeError('FLAC with a missing frame');
  reader.skip(1);
  const [sizeCode, rateCode] = [reader.read(4), reader.read(4)];
  const [channelCode, bitsCode] = [reader.read(4), reader.read(3)];
  reader.skip(1);
  if (channelCode !== 0 || (bitsCode !== 0 && bitsCode !== 4))
    throw new RangeError('FLAC with an unsupported frame');
  // The frame's number: the count of leading ones gives its length in bytes.
  const leading = Math.clz32(~(reader.read(8) << 24));
  reader.skip(8 * Math.max(0, leading - 1));
  const blockSize = readBlockSize(reader, sizeCode);
  reader.skip((RATE_BITS[rateCode] ?? 0) + 8);
  return blockSize;
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

/** The samples of a frame's one channel (§9.2). */
function readSubframe(reader: BitReader, blockSize: number): Int32Array {
  reader.skip(1);
  const type = reader.read(6);
  const wasted = reader.read(1) === 1 ? reader.readUnary() + 1 : 0;
  if (wasted >= BITS) throw new RangeError('FLAC with only wasted bits');
  const samples = readSamples(reader, { type, bits: BITS - wasted, blockSize });
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

/** Reads bits of bytes, highest first. @throws RangeError past the end */
class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start * 8;
  }

  /** An unsigned number of up to 32 bits. */
  read(bits: number): number {
    if (bits === 0) return 0;
    const value = this.#window() >>> (32 - bits);
    this.skip(bits);
    return value;
  }

  /** A number in two's complement. */
  readSigned(bits: number): number {
    if (bits === 0) return 0;
    const value = this.#window() >> (32 - bits);
    this.skip(bits);
    return value;
  }

  /** The zeros before the next one, and the one. */
  readUnary(): number {
    for (let zeros = 0; ; zeros += 32) {
      const leading = Math.clz32(this.#window());
      this.skip(Math.min(32, leading + 1));
      if (leading < 32) return zeros + leading;
    }
  }

  /** A Rice-coded number: its sign is in the lowest bit. */
  readRice(parameter: number): number {
    const high = this.readUnary();
    const value = ((high << parameter) | this.read(parameter)) >>> 0;
    return (value >>> 1) ^ -(value & 1);
  }

  skip(bits: number): void {
    this.#at += bits;
    if (this.#at > this.#bytes.length * 8) throw new RangeError('FLAC that is cut off');
  }

  /** Skips to the next whole byte, and past the checksum of a frame. */
  skipFooter(): void {
    this.#at = Math.ceil(this.#at / 8) * 8;
    this.skip(16);
  }

  /** The next 32 bits; zeros past the end. */
  #window(): number {
    const [at, shift] = [Math.floor(this.#at / 8), this.#at % 8];
    const bytes = this.#bytes;
    const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
    const word = (a << 24) | (b << 16) | (c << 8) | d;
    return shift === 0 ? word : (word << shift) | ((bytes[at + 4] ?? 0) >>> (8 - shift));
  }
}

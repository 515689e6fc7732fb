/** WAV bytes of any usual sample format → SoundBlocks. */
import { BLOCK_SAMPLES, type BlocksEnd, type SoundBlocks } from './sound-blocks.ts';

/** Where the samples are and how they are written. */
type WavLayout = {
  readonly sampleRateHz: number;
  readonly channelCount: number;
  /** Bytes of a sample of one channel. */
  readonly width: number;
  readonly isFloat: boolean;
  /** The samples, in bytes of the file. */
  readonly start: number;
  readonly length: number;
  readonly isCut: boolean;
};

/** Lengths that writers of streams leave in the header, since they do not know them. */
const UNKNOWN = new Set([0, 0xffff_ffff, 0x7fff_ffff]);

/** Most channels: those of 22.2 surround sound. */
const MOST_CHANNELS = 24;

/** Opens a file. @throws RangeError for what is not such a file; the message says why */
export function wavBlocks(bytes: Uint8Array): SoundBlocks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const layout = findLayout(view);
  const { sampleRateHz, channelCount, width, length } = layout;
  return {
    sampleRateHz,
    channelCount,
    duration: length / width / channelCount / sampleRateHz,
    read: () => readBlocks(view, layout),
  };
}

function findLayout(view: DataView): WavLayout {
  let format: WavFormat | undefined;
  for (let at = 12; at + 8 <= view.byteLength;) {
    const id = fourCc(view, at);
    const declared = view.getUint32(at + 4, true);
    const start = at + 8;
    if (id === 'fmt ') format = readFormat(view, start, declared);
    if (id === 'data') {
      if (!format) throw new RangeError('it is a WAV file with data before its format');
      const rest = view.byteLength - start;
      const length = UNKNOWN.has(declared) ? rest : Math.min(declared, rest);
      const isCut = !UNKNOWN.has(declared) && declared > rest;
      return { ...format, start, length, isCut };
    }
    at = start + declared + (declared % 2);
  }
  throw new RangeError('it is a WAV file without samples');
}

type WavFormat = Omit<WavLayout, 'start' | 'length' | 'isCut'>;

/** The tag of `WAVE_FORMAT_EXTENSIBLE`, behind which the format stands further on; and where. */
const [EXTENSIBLE, SUBFORMAT_AT] = [0xfffe, 24];

/** Bits of samples of the two formats that are read, by their tags. */
const BITS: Readonly<Record<number, readonly number[]>> = { 1: [8, 16, 24, 32], 3: [32, 64] };

function readFormat(view: DataView, start: number, length: number): WavFormat {
  if (length < 16 || start + length > view.byteLength)
    throw new RangeError('it is a WAV file whose format is cut off');
  const tag = view.getUint16(start, true);
  const isExtended = tag === EXTENSIBLE && length >= SUBFORMAT_AT + 2;
  const format = isExtended ? view.getUint16(start + SUBFORMAT_AT, true) : tag;
  const channelCount = view.getUint16(start + 2, true);
  const sampleRateHz = view.getUint32(start + 4, true);
  const bits = view.getUint16(start + 14, true);
  if (!BITS[format]?.includes(bits))
    throw new RangeError(`it is a WAV file of format ${format} with ${bits} bits`);
  if (channelCount < 1 || channelCount > MOST_CHANNELS)
    throw new RangeError(`it is a WAV file of ${channelCount} channels`);
  return { sampleRateHz, channelCount, width: bits / 8, isFloat: format === 3 };
}

function* readBlocks(view: DataView, layout: WavLayout): Generator<Float32Array[], BlocksEnd> {
  const { channelCount, width, start, length, isCut } = layout;
  const read = sampleReader(view, layout);
  const frames = Math.floor(length / width / channelCount);
  for (let from = 0; from < frames; from += BLOCK_SAMPLES) {
    const count = Math.min(BLOCK_SAMPLES, frames - from);
    const channels = Array.from({ length: channelCount }, () => new Float32Array(count));
    let at = start + from * width * channelCount;
    for (let i = 0; i < count; i++)
      for (const channel of channels) {
        channel[i] = read(at);
        at += width;
      }
    yield channels;
  }
  return { isCut };
}

/** Reads the sample at an offset in bytes. */
function sampleReader(
  view: DataView,
  { width, isFloat }: Pick<WavLayout, 'width' | 'isFloat'>,
): (at: number) => number {
  if (isFloat)
    return width === 4 ? (at) => view.getFloat32(at, true) : (at) => view.getFloat64(at, true);
  if (width === 1) return (at) => (view.getUint8(at) - 128) / 128;
  if (width === 2) return (at) => view.getInt16(at, true) / 32_768;
  if (width === 4) return (at) => view.getInt32(at, true) / 2 ** 31;
  return (at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 2 ** 23;
}

function fourCc(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}

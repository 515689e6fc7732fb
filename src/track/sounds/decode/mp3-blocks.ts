/** MP3 bytes → SoundBlocks, by mpg123. */
import { audioOffset } from './recognise.ts';
import type { BlocksEnd, SoundBlocks } from './sound-blocks.ts';

/** What is used of the decoder. */
type Mpg123 = {
  readonly MPEGDecoder: new () => {
    readonly ready: Promise<void>;
    readonly decode: (bytes: Uint8Array) => {
      readonly channelData: readonly Float32Array[];
      readonly samplesDecoded: number;
      readonly sampleRate: number;
    };
    readonly free: () => void;
  };
};

/** Named at run time: it is loaded where there is such a file, and compiling needs nothing of it. */
const PACKAGE: string = 'mpg123-decoder';

/** Bytes that are decoded at once: half a minute at a usual rate. */
const CHUNK_BYTES = 512 * 1024;

/** Samples by which a decoder may fall short of what an encoder says: two frames. */
const SLACK = 2 * 1152;

/** Options of `openMp3Sound`. */
export type OpenMp3Options = {
  /** Seconds after which the rest is left out. */
  readonly mostSeconds: number;
};

/**
 * Decodes a file; delay and padding of its encoder are left out where it tells them.
 * @throws RangeError for bytes without frames
 */
export async function openMp3Sound(
  bytes: Uint8Array,
  { mostSeconds }: OpenMp3Options,
): Promise<SoundBlocks> {
  const { MPEGDecoder } = (await import(PACKAGE)) as Mpg123;
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const blocks: Float32Array[][] = [];
  let [sampleRateHz, sampleCount] = [0, 0];
  try {
    for (let at = audioOffset(bytes); at < bytes.length; at += CHUNK_BYTES) {
      const decoded = decoder.decode(bytes.subarray(at, at + CHUNK_BYTES));
      if (decoded.samplesDecoded === 0) continue;
      ({ sampleRate: sampleRateHz } = decoded);
      sampleCount += decoded.samplesDecoded;
      blocks.push(decoded.channelData.map((channel) => channel.slice(0, decoded.samplesDecoded)));
      if (sampleCount > mostSeconds * sampleRateHz) break;
    }
  } finally {
    decoder.free();
  }
  if (sampleCount === 0 || sampleRateHz === 0) throw new RangeError('it has no frames of MP3');
  const isCut = sampleCount + SLACK < declaredSamples(bytes);
  return {
    sampleRateHz,
    channelCount: blocks[0]!.length,
    duration: sampleCount / sampleRateHz,
    read: function* (): Generator<readonly Float32Array[], BlocksEnd> {
      yield* blocks;
      return { isCut };
    },
  };
}

/** Where the frame with facts of the whole file is looked for, in bytes behind the tag. */
const INFO_REACH = 64;

/** Samples by the frame that encoders write first (`Xing` or `Info`); 0 where there is none. */
function declaredSamples(bytes: Uint8Array): number {
  const start = audioOffset(bytes);
  const first = Buffer.from(bytes.subarray(start, start + INFO_REACH));
  const at = Math.max(first.indexOf('Xing', 0, 'latin1'), first.indexOf('Info', 0, 'latin1'));
  if (at < 0 || at + 12 > first.length || (first.readUInt32BE(at + 4) & 1) === 0) return 0;
  const isMpegOne = (first[1]! & 0x18) === 0x18;
  const samplesAFrame = isMpegOne ? 1152 : 576;
  // What the encoder adds at both ends is less than four frames.
  return Math.max(0, first.readUInt32BE(at + 8) - 4) * samplesAFrame;
}

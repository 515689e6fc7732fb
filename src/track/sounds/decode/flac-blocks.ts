/** FLAC bytes → SoundBlocks. */
import { readFlacFrames, readFlacInfo } from '../../../_internal/audio/read-flac.ts';
import type { BlocksEnd, SoundBlocks } from './sound-blocks.ts';

/** Opens a file. @throws RangeError for one that is not read; the message says why */
export function flacBlocks(bytes: Uint8Array): SoundBlocks {
  const { sampleRateHz, channelCount, bits, sampleCount } = readFlacInfo(bytes);
  return {
    sampleRateHz,
    channelCount,
    ...(sampleCount > 0 && { duration: sampleCount / sampleRateHz }),
    read: () => readBlocks(bytes, bits),
  };
}

/** The frames before the first that cannot be read; there must be one. */
function* readBlocks(bytes: Uint8Array, bits: number): Generator<Float32Array[], BlocksEnd> {
  const scale = 2 ** (bits - 1);
  let isBegun = false;
  try {
    for (const frame of readFlacFrames(bytes)) {
      yield frame.map((samples) => Float32Array.from(samples, (sample) => sample / scale));
      isBegun = true;
    }
  } catch (error) {
    if (!isBegun || !(error instanceof RangeError)) throw error;
    return { isCut: true };
  }
  return { isCut: false };
}

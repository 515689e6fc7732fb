/** samples → WAV, or the samples alone (`pcm`): nothing to compress. */
import { encodeWav, WAV_HEADER_BYTES } from '../../../_internal/audio/wav.ts';
import { SPEECH_RATE_HZ } from '../join-spoken.ts';
import type { EncodeOptions, SpeechEncoder, SpokenSamples } from './speech-encoder.ts';

/** Little-endian 16-bit samples at 24 kHz, one channel, as OpenAI's `pcm` is. */
export const encodePcm: SpeechEncoder = async function* (samples, { lead }) {
  for await (const block of withLead(samples, lead)) yield littleEndian(block);
};

/**
 * A WAV file. As a stream its lengths are unknown, which 0xffffffff in both places says: readers
 * then read to the end.
 */
export const encodeStreamedWav: SpeechEncoder = async function* (samples, options) {
  if (options.isWhole) return yield* wholeWav(samples, options);
  let header: Uint8Array | undefined = openHeader();
  for await (const block of withLead(samples, options.lead)) {
    const bytes = littleEndian(block);
    yield header === undefined ? bytes : Buffer.concat([header, bytes]);
    header = undefined;
  }
};

async function* wholeWav(
  samples: SpokenSamples,
  { lead }: EncodeOptions,
): AsyncGenerator<Uint8Array> {
  const blocks: Int16Array[] = [];
  for await (const block of withLead(samples, lead)) blocks.push(block);
  yield encodeWav({ samples: joinBlocks(blocks), sampleRateHz: SPEECH_RATE_HZ });
}

/** The silence and the first block in one, then the others. */
async function* withLead(samples: SpokenSamples, lead: Int16Array): AsyncGenerator<Int16Array> {
  let before = lead;
  for await (const block of samples) {
    yield before.length === 0 ? block : joinBlocks([before, block]);
    before = new Int16Array(0);
  }
}

function joinBlocks(blocks: readonly Int16Array[]): Int16Array {
  const joined = new Int16Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    joined.set(block, at);
    at += block.length;
  }
  return joined;
}

/** A header without lengths. */
function openHeader(): Uint8Array {
  const header = encodeWav({ samples: new Int16Array(0), sampleRateHz: SPEECH_RATE_HZ });
  const view = new DataView(header.buffer);
  view.setUint32(4, UNKNOWN, true);
  view.setUint32(WAV_HEADER_BYTES - 4, UNKNOWN, true);
  return header;
}

const UNKNOWN = 0xffff_ffff;

/** A copy of samples as bytes, the low one first. */
export function littleEndian(samples: Int16Array): Buffer {
  const bytes = Buffer.allocUnsafe(samples.length * 2);
  for (let i = 0; i < samples.length; i++) bytes.writeInt16LE(samples[i]!, i * 2);
  return bytes;
}

/** samples → a WAV file with its tags and chapters in an ID3 chunk at the end. */
import { encodeWav, WAV_HEADER_BYTES } from '../../_internal/audio/wav.ts';
import { LecternError } from '../../errors.ts';
import { id3Chunk } from '../tags/id3-chunk.ts';
import type { Encoding, EncoderOptions } from './encoder.ts';
import { FileSink } from './file-sink.ts';

/** Bytes that a WAV can hold: its sizes are numbers of 32 bits. */
const MOST_BYTES = 2 ** 32 - 2 ** 20;

/** Starts a WAV file. The header, which says how long it is, is written last. */
export async function openWav(file: string, options: EncoderOptions): Promise<Encoding> {
  options.signal?.throwIfAborted();
  return new WavEncoding(await FileSink.create(file), options);
}

class WavEncoding implements Encoding {
  readonly #sink: FileSink;
  readonly #options: EncoderOptions;
  #dataBytes = 0;

  constructor(sink: FileSink, options: EncoderOptions) {
    this.#sink = sink;
    this.#options = options;
  }

  async write(samples: Int16Array): Promise<void> {
    this.#options.signal?.throwIfAborted();
    const { sampleRateHz } = this.#options;
    const block = encodeWav({ samples, sampleRateHz }).subarray(WAV_HEADER_BYTES);
    if (this.#dataBytes + block.length > MOST_BYTES)
      throw new LecternError('The track is too long for a WAV file, which holds 4 GB.', {
        code: 'TRACK_FORMAT',
        hint: 'Choose the format flac, which has the same samples.',
      });
    await this.#sink.writeAt(block, WAV_HEADER_BYTES + this.#dataBytes);
    this.#dataBytes += block.length;
  }

  async finish(): Promise<void> {
    const { sampleRateHz, tags } = this.#options;
    const chunk = id3Chunk(tags);
    await this.#sink.writeAt(chunk, WAV_HEADER_BYTES + this.#dataBytes);
    const header = encodeWav({ samples: new Int16Array(0), sampleRateHz });
    const view = new DataView(header.buffer);
    // The size of all that follows these eight bytes, and that of the samples.
    view.setUint32(4, WAV_HEADER_BYTES - 8 + this.#dataBytes + chunk.length, true);
    view.setUint32(40, this.#dataBytes, true);
    await this.#sink.writeAt(header, 0);
    await this.#sink.close();
  }

  async abort(): Promise<void> {
    await this.#sink.discard();
  }
}

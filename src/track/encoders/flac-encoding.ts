/** samples → a FLAC file, by libFLAC compiled to WebAssembly: lossless, tags and chapters as comments. */
import type { AudioSampleSource, Output } from 'mediabunny';
import type * as library from 'mediabunny';
import { loadFlacEncoder } from '../../_internal/audio/write-flac.ts';
import { LecternError } from '../../errors.ts';
import { vorbisComments } from '../tags/vorbis-comments.ts';
import type { Encoding, EncoderOptions } from './encoder.ts';
import { FileSink } from './file-sink.ts';

/** Starts a FLAC file. Its samples are those that are written, all of them. */
export async function openFlac(file: string, options: EncoderOptions): Promise<Encoding> {
  options.signal?.throwIfAborted();
  const mediabunny = await loadFlacEncoder();
  const sink = await FileSink.create(file);
  try {
    const encoding = new FlacEncoding({ sink, mediabunny, ...options });
    await encoding.start();
    return encoding;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

type FlacParts = EncoderOptions & {
  readonly sink: FileSink;
  readonly mediabunny: typeof library;
};

class FlacEncoding implements Encoding {
  readonly #parts: FlacParts;
  readonly #source: AudioSampleSource;
  readonly #output: Output;
  #sampleCount = 0;
  #isOpen = true;

  constructor(parts: FlacParts) {
    const { mediabunny, sink, tags } = parts;
    this.#parts = parts;
    this.#source = new mediabunny.AudioSampleSource({ codec: 'flac' });
    this.#output = new mediabunny.Output({
      format: new mediabunny.FlacOutputFormat(),
      target: new mediabunny.StreamTarget(sink.stream(0), {
        chunked: true,
        chunkSize: CHUNK_BYTES,
      }),
    });
    this.#output.addAudioTrack(this.#source);
    this.#output.setMetadataTags({ raw: { ...vorbisComments(tags) } });
  }

  async start(): Promise<void> {
    await this.#output.start();
  }

  async write(samples: Int16Array): Promise<void> {
    this.#check();
    const { mediabunny, sampleRateHz } = this.#parts;
    const sample = new mediabunny.AudioSample({
      data: samples,
      format: 's16',
      numberOfChannels: 1,
      sampleRate: sampleRateHz,
      timestamp: this.#sampleCount / sampleRateHz,
    });
    this.#sampleCount += samples.length;
    try {
      await this.#source.add(sample);
    } catch (error) {
      throw this.#explain(error);
    } finally {
      sample.close();
    }
  }

  async finish(): Promise<void> {
    this.#check();
    this.#isOpen = false;
    await this.#output.finalize().catch((error: unknown) => {
      throw this.#explain(error);
    });
    const { sink } = this.#parts;
    if (sink.failure !== undefined) throw sink.failure;
    await sink.close();
  }

  async abort(): Promise<void> {
    if (this.#isOpen) await this.#output.cancel().catch(() => undefined);
    this.#isOpen = false;
    await this.#parts.sink.discard();
  }

  #check(): void {
    const { signal, sink } = this.#parts;
    signal?.throwIfAborted();
    if (sink.failure !== undefined) throw sink.failure;
  }

  /** The disk's error if there was one, otherwise the encoder's. */
  #explain(error: unknown): unknown {
    const { signal, sink } = this.#parts;
    if (sink.failure !== undefined) return sink.failure;
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return new LecternError(`The FLAC encoder failed: ${reason}.`, {
      code: 'TRACK_ENCODER',
      hint: 'Run the same command again; the formats mp3 and wav do not need this encoder.',
      cause: error,
    });
  }
}

/** Bytes collected before each write to disk: some ten seconds of speech. */
const CHUNK_BYTES = 1 << 18;

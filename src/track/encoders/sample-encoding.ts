/** blocks of samples → an encoder of mediabunny → a file; what MP3 and FLAC have in common. */
import type * as library from 'mediabunny';
import type { AudioEncodingConfig, AudioSampleSource, Output, OutputFormat } from 'mediabunny';
import { LecternError } from '../../errors.ts';
import type { Encoding, EncoderOptions } from './encoder.ts';
import { FileSink } from './file-sink.ts';

/** What differs from format to format. */
export type SampleEncodingParts = Pick<EncoderOptions, 'sampleRateHz' | 'signal'> & {
  readonly mediabunny: typeof library;
  readonly format: OutputFormat;
  readonly config: AudioEncodingConfig;
  /** Comments, by name. @default none */
  readonly comments?: Readonly<Record<string, string>>;
  /** Bytes before what the library writes. @default 0 */
  readonly offset?: number;
  /** Bytes collected before each write to disk. */
  readonly chunkBytes: number;
  /** The format's name, and what to do where its encoder fails, for errors. */
  readonly name: string;
  readonly hint: string;
  /** Writes what stands before the stream, before its first sample. @default nothing */
  readonly begin?: (sink: FileSink) => Promise<void>;
  /** Writes what is known only at the end. @default nothing */
  readonly end?: (sink: FileSink, sampleCount: number) => Promise<void>;
};

/** Creates the file and starts its encoder; a failure leaves no file. */
export async function openSampleEncoding(
  file: string,
  parts: SampleEncodingParts,
): Promise<Encoding> {
  const sink = await FileSink.create(file);
  try {
    const encoding = new SampleEncoding(sink, parts);
    await encoding.start();
    return encoding;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

class SampleEncoding implements Encoding {
  readonly #parts: SampleEncodingParts;
  readonly #sink: FileSink;
  readonly #source: AudioSampleSource;
  readonly #output: Output;
  #sampleCount = 0;
  #isOpen = true;

  constructor(sink: FileSink, parts: SampleEncodingParts) {
    const { mediabunny, format, config, comments, offset = 0, chunkBytes } = parts;
    this.#parts = parts;
    this.#sink = sink;
    this.#source = new mediabunny.AudioSampleSource(config);
    this.#output = new mediabunny.Output({
      format,
      target: new mediabunny.StreamTarget(sink.stream(offset), {
        chunked: true,
        chunkSize: chunkBytes,
      }),
    });
    this.#output.addAudioTrack(this.#source);
    if (comments !== undefined) this.#output.setMetadataTags({ raw: { ...comments } });
  }

  async start(): Promise<void> {
    await this.#parts.begin?.(this.#sink);
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
    if (this.#sink.failure !== undefined) throw this.#sink.failure;
    await this.#parts.end?.(this.#sink, this.#sampleCount);
    await this.#sink.close();
  }

  async abort(): Promise<void> {
    if (this.#isOpen) await this.#output.cancel().catch(() => undefined);
    this.#isOpen = false;
    await this.#sink.discard();
  }

  #check(): void {
    this.#parts.signal?.throwIfAborted();
    if (this.#sink.failure !== undefined) throw this.#sink.failure;
  }

  /** The disk's error if there was one, otherwise the encoder's. */
  #explain(error: unknown): unknown {
    if (this.#sink.failure !== undefined) return this.#sink.failure;
    const { signal, name, hint } = this.#parts;
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return new LecternError(`The ${name} encoder failed: ${reason}.`, {
      code: 'TRACK_ENCODER',
      hint,
      cause: error,
    });
  }
}

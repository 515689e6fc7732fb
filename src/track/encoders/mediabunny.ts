/** samples → an MP3 file, by LAME compiled to WebAssembly, on a separate thread. */
import type * as library from 'mediabunny';
import type { AudioSampleSource, Output } from 'mediabunny';
import { LecternError } from '../../errors.ts';
import { buildId3 } from '../tags/write-id3.ts';
import type { Encoding, EncoderOptions } from './encoder.ts';
import { FileSink } from './file-sink.ts';
import { buildInfoFrame, crc16, infoFrameLength } from './info-frame.ts';

type Mediabunny = typeof library;

let loading: Promise<Mediabunny> | undefined;

/** Loads the library and its encoder on first use: a run without a new track saves the 300 KB. */
export function loadMediabunny(): Promise<Mediabunny> {
  loading ??= Promise.all([import('mediabunny'), import('@mediabunny/mp3-encoder')]).then(
    ([mediabunny, encoder]) => {
      encoder.registerMp3Encoder();
      return mediabunny;
    },
  );
  return loading;
}

/** Starts an MP3 file with a constant bit rate, its ID3 tag and an Info frame first. */
export async function openMp3(file: string, options: EncoderOptions): Promise<Encoding> {
  options.signal?.throwIfAborted();
  const mediabunny = await loadMediabunny();
  const sink = await FileSink.create(file);
  try {
    const encoding = new Mp3Encoding({ sink, mediabunny, ...options });
    await encoding.start();
    return encoding;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

type Mp3Parts = EncoderOptions & {
  readonly sink: FileSink;
  readonly mediabunny: Mediabunny;
};

class Mp3Encoding implements Encoding {
  readonly #parts: Mp3Parts;
  readonly #tag: Uint8Array;
  /** Where the stream starts, after the tag and the Info frame. */
  readonly #streamStart: number;
  readonly #source: AudioSampleSource;
  readonly #output: Output;
  #sampleCount = 0;
  #frameCount = 0;
  #audioBytes = 0;
  #audioCrc = 0;
  #header: Uint8Array = new Uint8Array(4);
  #state: 'open' | 'finishing' | 'closed' = 'open';

  constructor(parts: Mp3Parts) {
    const { mediabunny } = parts;
    this.#parts = parts;
    this.#tag = buildId3(parts.tags);
    this.#streamStart = this.#tag.length + infoFrameLength(parts);
    this.#source = new mediabunny.AudioSampleSource({
      codec: 'mp3',
      bitrate: parts.bitrate * 1000,
      bitrateMode: 'constant',
      onEncodedPacket: (packet) => this.#count(packet.data),
    });
    const writable = parts.sink.stream(this.#streamStart);
    this.#output = new mediabunny.Output({
      // The library's header frame counts itself as sound and lacks the delays; we write our own.
      format: new mediabunny.Mp3OutputFormat({ xingHeader: false }),
      target: new mediabunny.StreamTarget(writable, { chunked: true, chunkSize: CHUNK_BYTES }),
    });
    this.#output.addAudioTrack(this.#source);
  }

  async start(): Promise<void> {
    await this.#parts.sink.writeAt(this.#tag, 0);
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
    this.#state = 'finishing';
    await this.#output.finalize().catch((error: unknown) => {
      throw this.#explain(error);
    });
    const { sink } = this.#parts;
    if (sink.failure !== undefined) throw sink.failure;
    this.#state = 'closed';
    await sink.writeAt(this.#infoFrame(), this.#tag.length);
    await sink.close();
  }

  async abort(): Promise<void> {
    if (this.#state === 'open') await this.#output.cancel().catch(() => undefined);
    this.#state = 'closed';
    await this.#parts.sink.discard();
  }

  /** The disk's error if there was one, otherwise the encoder's. */
  #explain(error: unknown): unknown {
    const { failure } = this.#parts.sink;
    if (failure !== undefined) return failure;
    this.#parts.signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    const others =
      'the formats flac and wav do not need this encoder, nor do m4a and opus, with ffmpeg installed';
    return new LecternError(`The MP3 encoder failed: ${reason}.`, {
      code: 'TRACK_ENCODER',
      hint: `Run the same command again; ${others}.`,
      cause: error,
    });
  }

  #check(): void {
    this.#parts.signal?.throwIfAborted();
    const { failure } = this.#parts.sink;
    if (failure !== undefined) throw failure;
  }

  #count(frame: Uint8Array): void {
    if (this.#frameCount++ === 0) this.#header = frame.slice(0, 4);
    this.#audioBytes += frame.length;
    this.#audioCrc = crc16(frame, { from: this.#audioCrc });
  }

  #infoFrame(): Uint8Array {
    return buildInfoFrame({
      sampleRateHz: this.#parts.sampleRateHz,
      bitrate: this.#parts.bitrate,
      header: this.#header,
      frameCount: this.#frameCount,
      audioBytes: this.#audioBytes,
      audioCrc: this.#audioCrc,
      sampleCount: this.#sampleCount,
    });
  }
}

/** Bytes collected before each write to disk: eight seconds at 64 kbit/s. */
const CHUNK_BYTES = 1 << 16;

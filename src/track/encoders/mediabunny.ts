/** samples → an MP3 file, by LAME compiled to WebAssembly, on a separate thread. */
import { open, rm, type FileHandle } from 'node:fs/promises';
import type * as library from 'mediabunny';
import type { AudioSampleSource, Output, StreamTargetChunk } from 'mediabunny';
import { LecternError } from '../../errors.ts';
import { buildId3 } from '../tags/write-id3.ts';
import type { Encoding, EncoderOptions } from './encoder.ts';
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
  const handle = await open(file, 'wx');
  try {
    const encoding = new Mp3Encoding({ file, handle, mediabunny, ...options });
    await encoding.start();
    return encoding;
  } catch (error) {
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }
}

type Mp3Parts = EncoderOptions & {
  readonly file: string;
  readonly handle: FileHandle;
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
  /** The first disk failure, which the library may report late or wrapped. */
  #failure: unknown;

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
    const writable = new WritableStream<StreamTargetChunk>({
      write: (chunk) => this.#store(chunk),
    });
    this.#output = new mediabunny.Output({
      // The library's header frame counts itself as sound and lacks the delays; we write our own.
      format: new mediabunny.Mp3OutputFormat({ xingHeader: false }),
      target: new mediabunny.StreamTarget(writable, { chunked: true, chunkSize: CHUNK_BYTES }),
    });
    this.#output.addAudioTrack(this.#source);
  }

  async start(): Promise<void> {
    await this.#writeAt(this.#tag, 0);
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
    if (this.#failure !== undefined) throw this.#failure;
    this.#state = 'closed';
    await this.#writeAt(this.#infoFrame(), this.#tag.length);
    await this.#parts.handle.close();
  }

  async abort(): Promise<void> {
    if (this.#state === 'open') await this.#output.cancel().catch(() => undefined);
    this.#state = 'closed';
    await this.#parts.handle.close().catch(() => undefined);
    await rm(this.#parts.file, { force: true }).catch(() => undefined);
  }

  /** The disk's error if there was one, otherwise the encoder's. */
  #explain(error: unknown): unknown {
    if (this.#failure !== undefined) return this.#failure;
    this.#parts.signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    const others = 'with ffmpeg installed, the formats m4a and opus do not need this encoder';
    return new LecternError(`The MP3 encoder failed: ${reason}.`, {
      code: 'TRACK_ENCODER',
      hint: `Run the same command again; ${others}.`,
      cause: error,
    });
  }

  #check(): void {
    this.#parts.signal?.throwIfAborted();
    if (this.#failure !== undefined) throw this.#failure;
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

  async #store(chunk: StreamTargetChunk): Promise<void> {
    try {
      await this.#writeAt(chunk.data, this.#streamStart + chunk.position);
    } catch (error) {
      this.#failure ??= error;
      throw error;
    }
  }

  async #writeAt(data: Uint8Array, position: number): Promise<void> {
    const { handle } = this.#parts;
    let done = 0;
    while (done < data.length) {
      const left = data.length - done;
      const { bytesWritten } = await handle.write(data, done, left, position + done);
      done += bytesWritten;
    }
  }
}

/** Bytes collected before each write to disk: eight seconds at 64 kbit/s. */
const CHUNK_BYTES = 1 << 16;

/** samples → an MP3 file, by LAME compiled to WebAssembly, on a separate thread. */
import type * as library from 'mediabunny';
import { buildId3 } from '../tags/write-id3.ts';
import type { Encoding, EncoderOptions } from './encoder.ts';
import { buildInfoFrame, crc16, infoFrameLength } from './info-frame.ts';
import { openSampleEncoding } from './sample-encoding.ts';

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

/** What of the stream goes into its Info frame. */
type StreamFacts = { frameCount: number; audioBytes: number; audioCrc: number; header: Uint8Array };

/** Bytes collected before each write to disk: eight seconds at 64 kbit/s. */
const CHUNK_BYTES = 1 << 16;

const OTHERS =
  'the formats flac and wav do not need this encoder, nor do m4a and opus, with ffmpeg installed';

/** Starts an MP3 file with a constant bit rate, its ID3 tag and an Info frame first. */
export async function openMp3(file: string, options: EncoderOptions): Promise<Encoding> {
  options.signal?.throwIfAborted();
  const mediabunny = await loadMediabunny();
  const { sampleRateHz, bitrate, signal } = options;
  const tag = buildId3(options.tags);
  const stream = { frameCount: 0, audioBytes: 0, audioCrc: 0, header: new Uint8Array(4) };
  return openSampleEncoding(file, {
    mediabunny,
    // The library's header frame counts itself as sound and lacks the delays; we write our own.
    format: new mediabunny.Mp3OutputFormat({ xingHeader: false }),
    config: {
      codec: 'mp3',
      bitrate: bitrate * 1000,
      bitrateMode: 'constant',
      onEncodedPacket: (packet) => countFrame(stream, packet.data),
    },
    // After the tag and the Info frame.
    offset: tag.length + infoFrameLength(options),
    chunkBytes: CHUNK_BYTES,
    name: 'MP3',
    hint: `Run the same command again; ${OTHERS}.`,
    begin: (sink) => sink.writeAt(tag, 0),
    end: async (sink, sampleCount) => {
      const frame = buildInfoFrame({ ...stream, sampleRateHz, bitrate, sampleCount });
      await sink.writeAt(frame, tag.length);
    },
    sampleRateHz,
    ...(signal && { signal }),
  });
}

function countFrame(stream: StreamFacts, frame: Uint8Array): void {
  if (stream.frameCount === 0) stream.header = frame.slice(0, 4);
  stream.frameCount += 1;
  stream.audioBytes += frame.length;
  stream.audioCrc = crc16(frame, { from: stream.audioCrc });
}

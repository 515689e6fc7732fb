/** samples → MP3 or FLAC as a stream, by encoders in WebAssembly on threads of their own. */
import type * as library from 'mediabunny';
import type { AudioSampleSource, Output } from 'mediabunny';
import { FORMATS } from '../../../track/encoders/audio-formats.ts';
import { buildStreamInfoFrame } from '../../../track/encoders/info-frame.ts';
import { loadMediabunny } from '../../../track/encoders/mediabunny.ts';
import { amplitude } from '../../../track/loudness/loudness-meter.ts';
import { roundToInt16 } from '../../../_internal/audio/wav.ts';
import { loadFlacEncoder } from '../../../_internal/audio/write-flac.ts';
import { SPEECH_RATE_HZ } from '../join-spoken.ts';
import { ByteQueue } from './byte-queue.ts';
import type { EncodeOptions, SpeechEncoder, SpokenSamples } from './speech-encoder.ts';

type Mediabunny = typeof library;

/** kbit/s of MP3: speech at 24 kHz gains nothing above it. */
const MP3_BITRATE = 64;

/** Frames of a constant 64 kbit/s, after an Info frame that tells players where the sound begins. */
export const encodeStreamedMp3: SpeechEncoder = async function* (samples, options) {
  const mediabunny = await loadMediabunny();
  const queue = new ByteQueue();
  let isBegun = false;
  const source = new mediabunny.AudioSampleSource({
    codec: 'mp3',
    bitrate: MP3_BITRATE * 1000,
    bitrateMode: 'constant',
    onEncodedPacket: ({ data }) => {
      if (!isBegun) queue.push(infoFrame(data));
      isBegun = true;
      queue.push(data);
    },
  });
  const output = new mediabunny.Output({
    format: new mediabunny.Mp3OutputFormat({ xingHeader: false }),
    target: new mediabunny.NullTarget(),
  });
  const [profile] = FORMATS.mp3.profiles;
  const factor = amplitude(profile!.makeUpGain);
  yield* run({ mediabunny, source, output, queue }, { samples: louder(samples, factor), options });
};

function infoFrame(header: Uint8Array): Uint8Array {
  return buildStreamInfoFrame({ header, sampleRateHz: SPEECH_RATE_HZ, bitrate: MP3_BITRATE });
}

/** LAME makes what it encodes a little softer. */
async function* louder(samples: SpokenSamples, factor: number): AsyncGenerator<Int16Array> {
  for await (const block of samples) yield roundToInt16(block, factor);
}

/** FLAC whose header leaves the length open. */
export const encodeStreamedFlac: SpeechEncoder = async function* (samples, options) {
  const mediabunny = await loadFlacEncoder();
  const queue = new ByteQueue();
  const source = new mediabunny.AudioSampleSource({ codec: 'flac' });
  const output = new mediabunny.Output({
    format: new mediabunny.FlacOutputFormat({ appendOnly: true }),
    target: new mediabunny.StreamTarget(
      new WritableStream({ write: ({ data }) => void queue.push(data) }),
    ),
  });
  yield* run({ mediabunny, source, output, queue }, { samples, options });
};

type Encoding = {
  readonly mediabunny: Mediabunny;
  readonly source: AudioSampleSource;
  readonly output: Output;
  readonly queue: ByteQueue;
};

/** Feeds an encoder while what it has made is taken; ends its thread however the reader ends. */
async function* run(
  encoding: Encoding,
  given: { readonly samples: SpokenSamples; readonly options: EncodeOptions },
): AsyncGenerator<Uint8Array> {
  const { output, source, queue } = encoding;
  output.addAudioTrack(source);
  const feeding = feed(encoding, given).then(
    () => queue.end(),
    (error: unknown) => queue.end({ error }),
  );
  try {
    yield* queue;
  } finally {
    queue.end();
    await feeding;
    if (output.state !== 'finalized') await output.cancel();
  }
}

async function feed(
  { mediabunny, source, output, queue }: Encoding,
  { samples, options }: { readonly samples: SpokenSamples; readonly options: EncodeOptions },
): Promise<void> {
  let written = 0;
  const add = async (block: Int16Array): Promise<void> => {
    if (block.length === 0) return;
    const sample = new mediabunny.AudioSample({
      data: block,
      format: 's16',
      numberOfChannels: 1,
      sampleRate: SPEECH_RATE_HZ,
      timestamp: written / SPEECH_RATE_HZ,
    });
    written += block.length;
    try {
      await source.add(sample);
    } finally {
      sample.close();
    }
  };
  // The encoder starts on the silence while the first sentence is spoken, not before it.
  const rest = samples[Symbol.asyncIterator]();
  const first = rest.next();
  first.catch(() => undefined);
  await output.start();
  await add(options.lead);
  try {
    for (let next = await first; !next.done; next = await rest.next()) {
      if (queue.hasEnded) return;
      const block = next.value;
      for (let at = 0; at < block.length; at += BLOCK) await add(block.subarray(at, at + BLOCK));
      await queue.room();
      if (queue.hasEnded) return;
    }
  } finally {
    await rest.return?.();
  }
  await output.finalize();
}

/** Samples given at once, a second: the first are encoded while the others are copied. */
const BLOCK = 24_000;

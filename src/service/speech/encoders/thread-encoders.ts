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
import type {
  EncodeOptions,
  SpeechEncoder,
  SpokenSamples,
  StartedEncoder,
} from './speech-encoder.ts';

type Mediabunny = typeof library;

/** kbit/s of MP3: speech at 24 kHz gains nothing above it. */
const MP3_BITRATE = 64;

/** Frames of a constant 64 kbit/s, after an Info frame that tells players where the sound begins. */
export const encodeStreamedMp3: SpeechEncoder = (samples, options) => {
  const [profile] = FORMATS.mp3.profiles;
  const factor = amplitude(profile!.makeUpGain);
  return encode(louder(samples, factor), { ...options, format: 'mp3', open: openMp3Stream });
};

/** FLAC whose header leaves the length open. */
export const encodeStreamedFlac: SpeechEncoder = (samples, options) =>
  encode(samples, { ...options, format: 'flac', open: openFlacStream });

/** An encoder of the library, whose thread starts with the first samples. */
type Opened = {
  readonly mediabunny: Mediabunny;
  readonly source: AudioSampleSource;
  readonly output: Output;
  readonly queue: ByteQueue;
};

async function openMp3Stream(): Promise<Opened> {
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
  return { mediabunny, source, output, queue };
}

function infoFrame(header: Uint8Array): Uint8Array {
  return buildStreamInfoFrame({ header, sampleRateHz: SPEECH_RATE_HZ, bitrate: MP3_BITRATE });
}

/** LAME makes what it encodes a little softer. */
async function* louder(samples: SpokenSamples, factor: number): AsyncGenerator<Int16Array> {
  for await (const block of samples) yield roundToInt16(block, factor);
}

async function openFlacStream(): Promise<Opened> {
  const mediabunny = await loadFlacEncoder();
  const queue = new ByteQueue();
  const source = new mediabunny.AudioSampleSource({ codec: 'flac' });
  const output = new mediabunny.Output({
    format: new mediabunny.FlacOutputFormat({ appendOnly: true }),
    target: new mediabunny.StreamTarget(
      new WritableStream({ write: ({ data }) => void queue.push(data) }),
    ),
  });
  return { mediabunny, source, output, queue };
}

type Encode = EncodeOptions & {
  readonly format: string;
  readonly open: () => Promise<Opened>;
};

/** Feeds an encoder while what it has made is taken; ends its thread however the reader ends. */
async function* encode(
  samples: SpokenSamples,
  { format, open, lead, spares }: Encode,
): AsyncGenerator<Uint8Array> {
  const start = (): Promise<StartedEncoder> => startEncoder(open, lead);
  const sentences = samples[Symbol.asyncIterator]();
  // Where there is no spare, an encoder starts while the first sentence is spoken, not before it.
  const first = sentences.next();
  first.catch(() => undefined);
  try {
    const encoder = await (spares?.take(format, start) ?? start());
    const { queue } = encoder;
    const feeding = feed(encoder, { first, sentences }).then(
      () => queue.end(),
      (error: unknown) => queue.end({ error }),
    );
    try {
      for await (const bytes of queue) {
        yield bytes;
        // While this one runs: threads share compiled code, and the next has not to compile it again.
        spares?.refill(format, start);
      }
    } finally {
      queue.end();
      await feeding;
      await encoder.cancel();
    }
  } finally {
    await sentences.return?.();
  }
}

/** Starts an encoder and its thread with the silence before the first sentence. */
async function startEncoder(
  open: () => Promise<Opened>,
  lead: Int16Array,
): Promise<StartedEncoder> {
  const { mediabunny, source, output, queue } = await open();
  output.addAudioTrack(source);
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
  const cancel = async (): Promise<void> => {
    if (output.state !== 'finalized') await output.cancel();
  };
  try {
    await output.start();
    await add(lead);
  } catch (error) {
    await cancel();
    throw error;
  }
  return { queue, add, finish: () => output.finalize(), cancel };
}

type Feed = {
  readonly first: Promise<IteratorResult<Int16Array>>;
  readonly sentences: AsyncIterator<Int16Array>;
};

async function feed(
  { queue, add, finish }: StartedEncoder,
  { first, sentences }: Feed,
): Promise<void> {
  for (let next = await first; !next.done; next = await sentences.next()) {
    if (queue.hasEnded) return;
    const block = next.value;
    for (let at = 0; at < block.length; at += BLOCK) await add(block.subarray(at, at + BLOCK));
    await queue.room();
    if (queue.hasEnded) return;
  }
  await finish();
}

/**
 * Samples given at once, a tenth of a second: the code of an encoder is compiled while it encodes its
 * first samples, ten times slower than later ones, and nothing is sent before they are encoded.
 */
const BLOCK = 2400;

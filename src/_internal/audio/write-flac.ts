/** 16-bit mono samples → lossless FLAC bytes; the encoder is loaded when it is first needed. */
import type * as library from 'mediabunny';
import type { Pcm } from './wav.ts';

type Mediabunny = typeof library;

/** Encodes samples. Before removing the originals, compare them with the result of `decodeFlac`. */
export async function encodeFlac({ samples, sampleRateHz }: Pcm): Promise<Uint8Array> {
  const { AudioSample, AudioSampleSource, BufferTarget, FlacOutputFormat, Output } =
    await loadFlacEncoder();
  const source = new AudioSampleSource({ codec: 'flac' });
  const target = new BufferTarget();
  const output = new Output({ format: new FlacOutputFormat(), target });
  output.addAudioTrack(source);
  await output.start();
  const sample = new AudioSample({
    data: samples,
    format: 's16',
    numberOfChannels: 1,
    sampleRate: sampleRateHz,
    timestamp: 0,
  });
  try {
    await source.add(sample);
    await output.finalize();
  } finally {
    sample.close();
  }
  return new Uint8Array(target.buffer!);
}

let loading: Promise<Mediabunny> | undefined;

/** Loads the library and its encoder on first use. */
export function loadFlacEncoder(): Promise<Mediabunny> {
  loading ??= Promise.all([import('mediabunny'), import('@mediabunny/flac-encoder')]).then(
    ([mediabunny, { registerFlacEncoder }]) => {
      registerFlacEncoder();
      return mediabunny;
    },
  );
  return loading;
}

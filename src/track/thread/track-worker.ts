/**
 * messages with a recording → messages with its track: the thread that assembles the articles of a
 * batch while the next is spoken.
 */
import { parentPort } from 'node:worker_threads';
import { packError, type PackedError } from '../../threads/packed-error.ts';
import type { Recording } from '../../speech/clip.ts';
import { assembleTrack } from '../assemble-track.ts';
import { loadMediabunny } from '../encoders/mediabunny.ts';
import type { AssembleProgress, AssembleTrackOptions, Track } from '../track.ts';

/** A message to the thread, with the options that can be cloned. */
export type TrackRequest =
  | {
      readonly id: number;
      readonly recording: Recording;
      readonly options: Omit<AssembleTrackOptions, 'onProgress' | 'signal'>;
    }
  | { readonly id: number; readonly isAbort: true };

/** A message back: progress, and finally a track (without the recording) or a failure. */
export type TrackReply = { readonly id: number } & (
  | { readonly progress: AssembleProgress }
  | { readonly track: Omit<Track, 'recording'> }
  | { readonly failed: PackedError }
);

const inWork = new Map<number, AbortController>();

/** Tracks requested so far. */
let count = 0;

parentPort?.on('message', (request: TrackRequest) => {
  if ('isAbort' in request) inWork.get(request.id)?.abort();
  else void assemble(request);
});

async function assemble(request: Exclude<TrackRequest, { isAbort: true }>): Promise<void> {
  const { id, recording, options } = request;
  const own = new AbortController();
  inWork.set(id, own);
  // A run that makes a second track usually makes many.
  if (++count === 2 && (options.format ?? 'mp3') === 'mp3')
    // A failure is ignored, since tracks can be made without it.
    void keepCode().catch(() => undefined);
  const reply = (message: Omit<TrackReply, 'id'>): void =>
    parentPort?.postMessage({ id, ...message });
  try {
    const { recording: _recording, ...track } = await assembleTrack(recording, {
      ...options,
      signal: own.signal,
      onProgress: (progress) => reply({ progress }),
    });
    reply({ track });
  } catch (error) {
    reply({ failed: packError(error) });
  } finally {
    inWork.delete(id);
  }
}

/**
 * Opens an idle encoder, so that later ones need not be compiled again. Each runs on its own thread
 * and loads its code there; V8 shares compiled code between threads, including optimised code, but
 * only while one of them uses it. Otherwise, the next encoder would cost 0.17 seconds of processor
 * time. One that is never finished keeps the code until this thread ends.
 */
async function keepCode(): Promise<void> {
  const { AudioSample, AudioSampleSource, Mp3OutputFormat, NullTarget, Output } =
    await loadMediabunny();
  const source = new AudioSampleSource({ codec: 'mp3', bitrate: 64_000, bitrateMode: 'constant' });
  const output = new Output({ format: new Mp3OutputFormat(), target: new NullTarget() });
  output.addAudioTrack(source);
  await output.start();
  const silence = new AudioSample({
    data: new Int16Array(MP3_FRAME),
    format: 's16',
    numberOfChannels: 1,
    sampleRate: 24_000,
    timestamp: 0,
  });
  await source.add(silence);
  silence.close();
}

/** Samples in an MP3 frame. */
const MP3_FRAME = 1152;

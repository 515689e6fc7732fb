/**
 * messages with a recording → messages with its track: the thread in which the articles of a batch
 * are assembled while the next is spoken.
 */
import { parentPort } from 'node:worker_threads';
import { packError, type PackedError } from '../../threads/packed-error.ts';
import type { Recording } from '../../speech/clip.ts';
import { assembleTrack } from '../assemble-track.ts';
import { loadMediabunny } from '../encoders/mediabunny.ts';
import type { AssembleProgress, AssembleTrackOptions, Track } from '../track.ts';

/** What crosses to the thread: options without what cannot. */
export type TrackRequest =
  | {
      readonly id: number;
      readonly recording: Recording;
      readonly options: Pick<
        AssembleTrackOptions,
        'workFolder' | 'format' | 'bitrate' | 'loudness'
      >;
    }
  | { readonly id: number; readonly isAbort: true };

/** What comes back: how far it is, and last a track, without what the asker has, or a failure. */
export type TrackReply = { readonly id: number } & (
  | { readonly progress: AssembleProgress }
  | { readonly track: Omit<Track, 'recording'> }
  | { readonly failed: PackedError }
);

const inWork = new Map<number, AbortController>();

/** Tracks that were asked for. */
let count = 0;

parentPort?.on('message', (request: TrackRequest) => {
  if ('isAbort' in request) inWork.get(request.id)?.abort();
  else void assemble(request);
});

async function assemble(request: Exclude<TrackRequest, { isAbort: true }>): Promise<void> {
  const { id, recording, options } = request;
  const own = new AbortController();
  inWork.set(id, own);
  // Who makes a second track makes many.
  if (++count === 2 && (options.format ?? 'mp3') === 'mp3')
    // A track is made without it all the same.
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
 * Opens an encoder that waits for nothing, so that those that follow need not be compiled again. Each
 * runs in a thread of its own and loads its code there; V8 shares what it compiled, also what it
 * compiled once more for speed, between threads, but only while one of them has it: the next encoder
 * would begin anew, which takes 0.17 seconds of processor time. One that is never finished keeps it
 * until this thread ends.
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

/** Samples of a frame of MP3. */
const MP3_FRAME = 1152;

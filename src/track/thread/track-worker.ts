/**
 * messages with a recording → messages with its track: the thread in which the articles of a batch
 * are assembled while the next is spoken.
 */
import { parentPort } from 'node:worker_threads';
import { packError, type PackedError } from '../../threads/packed-error.ts';
import type { Recording } from '../../speech/clip.ts';
import { assembleTrack } from '../assemble-track.ts';
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
  if (++count === 2 && (options.format ?? 'mp3') === 'mp3') void keepCode();
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

/** A track is made without it all the same. */
async function keepCode(): Promise<void> {
  const { keepEncoder } = await import('../encoders/keep-encoder.ts');
  await keepEncoder().catch(() => undefined);
}

/** → an MP3 encoder that waits for nothing, so that those that follow need not be compiled again. */
import { loadMediabunny } from './mediabunny.ts';

/** Samples of a frame of MP3. */
const FRAME = 1152;

let kept: Promise<void> | undefined;

/**
 * Each encoder runs in a thread of its own and loads its code there. V8 shares what it compiled, also
 * what it compiled once more for speed, between threads, but only while one of them has it: the next
 * encoder would begin anew, which takes 0.17 seconds of processor time. One that is never finished
 * keeps it until the thread that asked for it ends.
 */
export function keepEncoder(): Promise<void> {
  return (kept ??= open());
}

async function open(): Promise<void> {
  const { AudioSample, AudioSampleSource, Mp3OutputFormat, NullTarget, Output } =
    await loadMediabunny();
  const source = new AudioSampleSource({ codec: 'mp3', bitrate: 64_000, bitrateMode: 'constant' });
  const output = new Output({ format: new Mp3OutputFormat(), target: new NullTarget() });
  output.addAudioTrack(source);
  await output.start();
  const silence = new AudioSample({
    data: new Int16Array(FRAME),
    format: 's16',
    numberOfChannels: 1,
    sampleRate: 24_000,
    timestamp: 0,
  });
  await source.add(silence);
  silence.close();
}

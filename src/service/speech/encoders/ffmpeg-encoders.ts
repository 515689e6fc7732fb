/** samples → Ogg Opus or AAC (ADTS) as a stream, by the system's ffmpeg. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { endChild } from '../../../_internal/processes.ts';
import { CommandError, LecternError } from '../../../errors.ts';
import { findFfmpeg } from '../../../track/encoders/ffmpeg.ts';
import { ServiceError } from '../../problems/service-error.ts';
import { SPEECH_RATE_HZ } from '../join-spoken.ts';
import { littleEndian } from './plain-encoders.ts';
import type { EncodeOptions, SpeechEncoder, SpokenSamples } from './speech-encoder.ts';

/** What ffmpeg is told for each format. Pages of Opus are a fifth of a second, so that none waits for long. */
const OUTPUT: Readonly<Record<'opus' | 'aac', string>> = {
  opus: '-c:a libopus -b:a 48k -f ogg -page_duration 200000',
  aac: '-c:a aac -b:a 64k -f adts',
};

/** Nothing is probed or collected, and the same samples give the same bytes. */
const INPUT = `-hide_banner -loglevel error -nostdin -probesize 32 -analyzeduration 0 -f s16le -ar ${SPEECH_RATE_HZ} -ac 1 -i pipe:0`;
const REPRODUCIBLE = '-map_metadata -1 -fflags +bitexact -flags:a +bitexact -flush_packets 1';

/** Ogg Opus. @throws ServiceError without ffmpeg: see `ffmpegEncoder` */
export const encodeStreamedOpus: SpeechEncoder = ffmpegEncoder('opus');

/** AAC in ADTS frames. @throws ServiceError without ffmpeg: see `ffmpegEncoder` */
export const encodeStreamedAac: SpeechEncoder = ffmpegEncoder('aac');

/** An encoder by ffmpeg. @throws ServiceError `TRACK_FORMAT` where it is not installed; CommandError if it fails */
function ffmpegEncoder(format: 'opus' | 'aac'): SpeechEncoder {
  return async function* (samples, options) {
    const binary = await findFfmpeg().catch((error: unknown) => {
      throw error instanceof LecternError ? missing(format) : error;
    });
    const arguments_ = `${INPUT} ${REPRODUCIBLE} ${OUTPUT[format]} pipe:1`.split(' ');
    const child = spawn(binary, arguments_, { stdio: ['pipe', 'pipe', 'pipe'] });
    try {
      yield* throughChild(child, { samples, options });
    } finally {
      await endChild(child);
    }
  };
}

function missing(format: string): ServiceError {
  return new ServiceError(`The format ${format} needs ffmpeg, which this service does not have.`, {
    code: 'TRACK_FORMAT',
    hint: 'Ask for mp3, flac, wav or pcm, or have ffmpeg 5 or later installed.',
  });
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

async function* throughChild(
  child: Child,
  given: { readonly samples: SpokenSamples; readonly options: EncodeOptions },
): AsyncGenerator<Uint8Array> {
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr = `${stderr}${text}`.slice(-2000)));
  const closed = once(child, 'close');
  // A child that is ended early closes its input: what it says is then the error.
  child.stdin.on('error', () => undefined);
  let failure: { readonly error: unknown } | undefined;
  // The header that ffmpeg writes at once must not go out before there is speech.
  const first = given.samples[Symbol.asyncIterator]();
  const begun = first.next();
  const feeding = begun
    .then((block) => feed(child, { ...given, begun: block, rest: first }))
    .catch((error: unknown) => {
      failure = { error };
      child.kill('SIGKILL');
    });
  await begun.catch(() => undefined);
  for await (const bytes of child.stdout) yield bytes as Buffer;
  await feeding;
  if (failure) throw failure.error;
  const [exitCode] = (await closed) as [number | null];
  if (exitCode !== 0)
    throw new CommandError('ffmpeg failed while it encoded speech.', {
      code: 'FFMPEG_FAILED',
      command: 'ffmpeg',
      exitCode,
      stderrTail: stderr,
    });
}

/** The samples of a sentence and of those after it. */
type Feed = {
  readonly options: EncodeOptions;
  readonly begun: IteratorResult<Int16Array>;
  readonly rest: AsyncIterator<Int16Array>;
};

async function feed({ stdin }: Child, { options, begun, rest }: Feed): Promise<void> {
  stdin.write(littleEndian(options.lead));
  for (let block = begun; !block.done && stdin.writable; block = await rest.next())
    if (!stdin.write(littleEndian(block.value)))
      await Promise.race([once(stdin, 'drain'), once(stdin, 'close')]);
  stdin.end();
}

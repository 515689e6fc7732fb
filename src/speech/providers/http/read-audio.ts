/** the bytes of a reply → samples, recognised by the bytes and not by their headers. Pure. */
import { decodeWav, type Pcm } from '../../../_internal/audio/wav.ts';
import { ProviderError } from '../../../errors.ts';
import { quoteWords } from '../../parts/check-speech.ts';

/** What a message needs to name a reply. */
export type AudioOptions = {
  readonly provider: string;
  /** Its name in messages. */
  readonly title: string;
  /** The text of the request. */
  readonly text: string;
  /** Samples a second of bare samples (16-bit, little-endian, one channel). @default a WAV file is expected */
  readonly pcmRateHz?: number | undefined;
  /** What the reply says instead of speaking; called if it is not sound. */
  readonly words?: (() => string) | undefined;
};

/** Formats recognised by their first bytes, and whether a retry may return another. */
const OTHERS: readonly {
  readonly begins: RegExp;
  readonly name: string;
  readonly again: boolean;
}[] = [
  { begins: /^(?:ID3|\xff[\xe2-\xff])/u, name: 'MP3', again: false },
  { begins: /^OggS/u, name: 'Ogg', again: false },
  { begins: /^fLaC/u, name: 'FLAC', again: false },
  { begins: /^.{4}ftyp/su, name: 'MP4', again: false },
  { begins: /^\s*[<{]\P{Cc}*(?:\s\P{Cc}*)*$/u, name: 'text', again: true },
];

/**
 * The samples of a reply.
 * @throws ProviderError of kind `bad-audio` if it is not a complete WAV file or bare samples.
 */
export function readAudio(bytes: Uint8Array, options: AudioOptions): Pcm {
  const { pcmRateHz } = options;
  if (bytes.length === 0) throw badAudio('no bytes', { ...options, again: true });
  const beginning = String.fromCharCode(...bytes.subarray(0, 64));
  const isWav = beginning.startsWith('RIFF');
  const other = isWav ? undefined : OTHERS.find(({ begins }) => begins.test(beginning));
  // Bare samples may begin with any two bytes, but not with a word in letters.
  const isOther = pcmRateHz === undefined || !beginning.startsWith('\xff');
  if (other && isOther) {
    const words = other.again ? options.words?.() : undefined;
    const said = words ? `: ${words}` : '';
    throw badAudio(`${other.name} instead of WAV${said}`, { ...options, again: other.again });
  }
  if (!isWav && pcmRateHz !== undefined) return readSamples(bytes, pcmRateHz);
  return readWav(bytes, options);
}

function readSamples(bytes: Uint8Array, sampleRateHz: number): Pcm {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = new Int16Array(Math.floor(bytes.length / 2));
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(i * 2, true);
  return { samples, sampleRateHz };
}

function readWav(bytes: Uint8Array, options: AudioOptions): Pcm {
  try {
    const pcm = decodeWav(bytes);
    if (!isCutOff(bytes)) return pcm;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw badAudio(error.message, { ...options, again: !error.message.includes('bits, not') });
  }
  throw badAudio(`${bytes.length} bytes, fewer than its header says`, { ...options, again: true });
}

/** Where a RIFF header says how many bytes follow its first eight. */
const RIFF_SIZE_AT = 4;

/** Streaming writers leave 0 there, 0xffffffff, or the largest number they know. */
const LARGEST_STATED = 0x7ff00000;

/** Whether a WAV file is shorter than its header says. */
function isCutOff(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const declared = view.getUint32(RIFF_SIZE_AT, true);
  return declared < LARGEST_STATED && declared + 8 > bytes.length;
}

function badAudio(
  reason: string,
  options: AudioOptions & { readonly again: boolean },
): ProviderError {
  const { provider, title, text, again } = options;
  const message = `${title} returned audio that cannot be used for ${quoteWords(text)}: ${reason}.`;
  return new ProviderError(message, {
    code: 'PROVIDER_FAILED',
    provider,
    kind: 'bad-audio',
    retryable: again,
    hint: again
      ? 'Run the same command again; what was recorded is kept.'
      : 'Make the service return 16-bit WAV or raw samples.',
  });
}

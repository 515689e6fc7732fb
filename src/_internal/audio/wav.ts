/** WAV bytes ↔ 16-bit mono samples. */

/** Samples of one channel, −32768 to 32767, with their rate. */
export type Pcm = {
  readonly samples: Int16Array;
  readonly sampleRateHz: number;
};

/** Samples times a factor, rounded and limited to 16 bits. */
export function roundToInt16(samples: Float32Array | Int16Array, factor = 1): Int16Array {
  const rounded = new Int16Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i]! * factor;
    const limited = sample > 32_767 ? 32_767 : sample < -32_768 ? -32_768 : sample;
    // `Math.round` takes twice as long.
    rounded[i] = Math.floor(limited + 0.5);
  }
  return rounded;
}

/** Length of the header that `encodeWav` writes, in bytes. */
export const WAV_HEADER_BYTES = 44;

/** A 16-bit mono RIFF/WAVE file (canonical 44-byte header). */
export function encodeWav({ samples, sampleRateHz }: Pcm): Uint8Array {
  const dataBytes = samples.length * 2;
  const bytes = new Uint8Array(WAV_HEADER_BYTES + dataBytes);
  bytes.set(wavHeader({ sampleCount: samples.length, sampleRateHz }));
  bytes.set(new Uint8Array(samples.buffer, samples.byteOffset, dataBytes), WAV_HEADER_BYTES);
  return bytes;
}

/** The header of such a file, for so many samples. */
export function wavHeader(facts: {
  readonly sampleCount: number;
  readonly sampleRateHz: number;
}): Uint8Array {
  const dataBytes = facts.sampleCount * 2;
  const bytes = new Uint8Array(WAV_HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const ascii = (offset: number, text: string): void => {
    bytes.set(Buffer.from(text, 'latin1'), offset);
  };
  ascii(0, 'RIFF');
  view.setUint32(4, 36 + dataBytes, true);
  ascii(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, facts.sampleRateHz, true);
  view.setUint32(28, facts.sampleRateHz * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  ascii(36, 'data');
  view.setUint32(40, dataBytes, true);
  return bytes;
}

/**
 * Samples of a WAV file: walks the RIFF chunks, accepts 16-bit PCM, mixes channels down to one. A data
 * length of 0, 0xffffffff or more than there is means "to the end", as streaming writers leave it.
 * @throws RangeError when the bytes are not such a file; the message says why.
 */
export function decodeWav(bytes: Uint8Array): Pcm {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || fourCc(view, 0) !== 'RIFF' || fourCc(view, 8) !== 'WAVE') {
    throw new RangeError('not a RIFF/WAVE file');
  }
  let format: WavFormat | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const id = fourCc(view, at);
    const declared = view.getUint32(at + 4, true);
    const start = at + 8;
    if (id === 'fmt ') format = readFormat(view, start);
    if (id === 'data') {
      if (!format) throw new RangeError('WAV data before its format');
      const { channels, sampleRateHz } = format;
      const rest = bytes.length - start;
      const length = declared === 0 || declared > rest ? rest : declared;
      return { samples: mixDown(view, { start, length, channels }), sampleRateHz };
    }
    at = start + declared + (declared % 2);
  }
  throw new RangeError('WAV without a data chunk');
}

/** Whether this machine has the byte order of WAV, so that one channel is a plain copy. */
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function fourCc(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}

type WavFormat = { readonly channels: number; readonly sampleRateHz: number };

function readFormat(view: DataView, start: number): WavFormat {
  if (start + 16 > view.byteLength) throw new RangeError('WAV format chunk is cut off');
  const tag = view.getUint16(start, true);
  const channels = view.getUint16(start + 2, true);
  const sampleRateHz = view.getUint32(start + 4, true);
  const bits = view.getUint16(start + 14, true);
  // 0xfffe is WAVE_FORMAT_EXTENSIBLE, which Google and ffmpeg use for plain PCM too.
  if ((tag !== 1 && tag !== 0xfffe) || bits !== 16)
    throw new RangeError(`WAV of format ${tag} with ${bits} bits, not 16-bit PCM`);
  if (channels < 1 || sampleRateHz < 1) throw new RangeError('WAV without channels or rate');
  return { channels, sampleRateHz };
}

/** The range of the samples of all channels, in bytes. */
type WavData = { readonly start: number; readonly length: number; readonly channels: number };

function mixDown(view: DataView, data: WavData): Int16Array {
  const frames = Math.floor(data.length / 2 / data.channels);
  if (data.channels === 1 && LITTLE_ENDIAN) {
    const start = view.byteOffset + data.start;
    return new Int16Array(new Uint8Array(view.buffer, start, frames * 2).slice().buffer);
  }
  const samples = new Int16Array(frames);
  for (let frame = 0, at = data.start; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < data.channels; channel++, at += 2)
      sum += view.getInt16(at, true);
    samples[frame] = Math.round(sum / data.channels);
  }
  return samples;
}

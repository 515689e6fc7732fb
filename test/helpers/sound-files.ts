/** descriptions of sounds → audio files as publishers have them, for tests of intros, beds and what is inserted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256 } from '../../src/_internal/hash.ts';

/** Samples of each channel, -1 to 1, and their rate. */
export type Waves = {
  readonly channels: readonly Float32Array[];
  readonly sampleRateHz: number;
};

/** A tone with overtones. */
export function makeTone(options: {
  readonly seconds: number;
  readonly sampleRateHz?: number;
  readonly hertz?: number;
  readonly amplitude?: number;
}): Float32Array {
  const { seconds, sampleRateHz = 24_000, hertz = 440, amplitude = 0.3 } = options;
  return Float32Array.from({ length: Math.round(seconds * sampleRateHz) }, (_, i) => {
    const turn = (2 * Math.PI * hertz * i) / sampleRateHz;
    return amplitude * (0.8 * Math.sin(turn) + 0.2 * Math.sin(2 * turn));
  });
}

/** How samples are written in a WAV file. */
export type WavKind = 'u8' | 's16' | 's24' | 's32' | 'f32' | 'f64';

const WIDTHS: Readonly<Record<WavKind, number>> = { u8: 1, s16: 2, s24: 3, s32: 4, f32: 4, f64: 8 };

/** A WAV file; `extensible`: with the longer header that programs write for 24 bits and many channels. */
export function encodeWaves(
  { channels, sampleRateHz }: Waves,
  { kind = 's16', extensible = false }: { kind?: WavKind; extensible?: boolean } = {},
): Uint8Array {
  const width = WIDTHS[kind];
  const frames = channels[0]!.length;
  const formatBytes = extensible ? 40 : 16;
  const dataBytes = frames * width * channels.length;
  const bytes = Buffer.alloc(12 + 8 + formatBytes + 8 + dataBytes);
  const tag = kind.startsWith('f') ? 3 : 1;
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(formatBytes, 16);
  bytes.writeUInt16LE(extensible ? 0xfffe : tag, 20);
  bytes.writeUInt16LE(channels.length, 22);
  bytes.writeUInt32LE(sampleRateHz, 24);
  bytes.writeUInt32LE(sampleRateHz * width * channels.length, 28);
  bytes.writeUInt16LE(width * channels.length, 32);
  bytes.writeUInt16LE(width * 8, 34);
  if (extensible) bytes.writeUInt16LE(tag, 44);
  let at = 20 + formatBytes;
  bytes.write('data', at, 'latin1');
  bytes.writeUInt32LE(dataBytes, at + 4);
  at += 8;
  for (let i = 0; i < frames; i++)
    for (const channel of channels) {
      writeSample(bytes, { kind, at, value: channel[i]! });
      at += width;
    }
  return bytes;
}

function writeSample(
  bytes: Buffer,
  { kind, at, value }: { kind: WavKind; at: number; value: number },
): void {
  if (kind === 'f32') bytes.writeFloatLE(value, at);
  else if (kind === 'f64') bytes.writeDoubleLE(value, at);
  else if (kind === 'u8') bytes.writeUInt8(Math.round(value * 127) + 128, at);
  else bytes.writeIntLE(Math.round(value * (2 ** (WIDTHS[kind] * 8 - 1) - 1)), at, WIDTHS[kind]);
}

/** Writes a file, and gives its digest. */
export function writeSound(path: string, bytes: Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return sha256(bytes);
}

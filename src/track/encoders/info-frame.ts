/**
 * facts of a complete MP3 stream → the silent Info frame before it: the number of frames, and how
 * many samples at both ends are the encoder's, so that players start and end where the track does.
 * Layout: Xing/Info header with the LAME extension (http://gabriel.mp3-tech.org/mp3infotag.html).
 */
import { FORMATS } from './audio-formats.ts';

/** Samples that LAME inserts before the track's; decoders know that they add 529 themselves. */
const LAME_DELAY_SAMPLES = 576;

/** Facts of the stream after the frame. */
export type InfoFrameFacts = {
  readonly sampleRateHz: number;
  /** kbit/s. */
  readonly bitrate: number;
  /** The first four bytes of any of its frames. */
  readonly header: Uint8Array;
  readonly frameCount: number;
  /** Bytes of all frames, and their CRC-16. */
  readonly audioBytes: number;
  readonly audioCrc: number;
  /** Samples that were encoded. */
  readonly sampleCount: number;
};

/** Bytes of a frame's header. */
const HEADER_BYTES = 4;

/** Bytes of "Info", four numbers of four bytes, and the seek table's hundred bytes between them. */
const INFO_BYTES = 4 + 4 + 4 + 4 + 100 + 4;

/** Bytes of the LAME extension. */
const EXTENSION_BYTES = 36;

/** Flags of "Info": frame count, byte count, seek table and quality are present. */
const ALL_FIELDS = 0x0f;

/** Method 1 of the extension, constant bit rate; the upper half is the layout revision, 0. */
const CONSTANT_BIT_RATE = 1;

/** Name of the encoder; readers trust delays only with a name that starts like this. */
const ENCODER_NAME = 'LAME3.100';

/** Length of the frame in bytes, known before the stream so that space can be reserved. */
export function infoFrameLength(options: {
  readonly sampleRateHz: number;
  readonly bitrate: number;
}): number {
  return frameLength(infoBitrate(options), options.sampleRateHz);
}

/** The frame's bytes. */
export function buildInfoFrame(facts: InfoFrameFacts): Uint8Array {
  const length = infoFrameLength(facts);
  const frame = new Uint8Array(length);
  const view = new DataView(frame.buffer);
  const info = HEADER_BYTES + sideInfoBytes(facts.sampleRateHz);
  frame.set(frameHeader(facts));
  frame.set(ascii('Info'), info);
  view.setUint32(info + 4, ALL_FIELDS);
  view.setUint32(info + 8, facts.frameCount);
  view.setUint32(info + 12, facts.audioBytes + length);
  // At a constant bit rate, hundredths of the duration are at hundredths of the bytes.
  for (let i = 0; i < 100; i++) frame[info + 16 + i] = Math.floor((i * 256) / 100);
  writeExtension(view, { ...facts, at: info + INFO_BYTES, length });
  return frame;
}

/** Facts of a stream whose end is not known when it begins. */
export type StreamInfoFacts = Pick<InfoFrameFacts, 'sampleRateHz' | 'bitrate' | 'header'>;

/**
 * The frame of a stream that is sent while it is encoded: it says how many samples at the start are
 * the encoder's, and leaves open how many frames follow.
 */
export function buildStreamInfoFrame(facts: StreamInfoFacts): Uint8Array {
  const frame = new Uint8Array(infoFrameLength(facts));
  frame.set(frameHeader(facts));
  const info = HEADER_BYTES + sideInfoBytes(facts.sampleRateHz);
  // No field is present: the flags after the name are zero, and the extension follows at once.
  frame.set(ascii('Info'), info);
  const open = { ...facts, frameCount: 0, audioBytes: 0, audioCrc: 0, sampleCount: 0 };
  writeExtension(new DataView(frame.buffer), { ...open, at: info + 8, length: 0 });
  return frame;
}

/** CRC-16 of the extension (polynomial 0x8005, reflected), continued from an earlier value. */
export function crc16(bytes: Uint8Array, options: { readonly from: number } = { from: 0 }): number {
  let crc = options.from;
  for (let i = 0; i < bytes.length; i++) crc = (crc >> 8) ^ CRC_TABLE[(crc ^ bytes[i]!) & 0xff]!;
  return crc;
}

const CRC_TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  return crc;
});

function writeExtension(
  view: DataView,
  facts: InfoFrameFacts & { readonly at: number; readonly length: number },
): void {
  const { at } = facts;
  const bytes = new Uint8Array(view.buffer);
  bytes.set(ascii(ENCODER_NAME), at);
  view.setUint8(at + 9, CONSTANT_BIT_RATE);
  view.setUint8(at + 20, Math.min(255, facts.bitrate));
  const padding = paddingSamples(facts);
  // Two numbers of twelve bits in three bytes.
  view.setUint8(at + 21, LAME_DELAY_SAMPLES >> 4);
  view.setUint8(at + 22, ((LAME_DELAY_SAMPLES & 0x0f) << 4) | (padding >> 8));
  view.setUint8(at + 23, padding & 0xff);
  view.setUint32(at + 28, facts.audioBytes + facts.length);
  view.setUint16(at + 32, facts.audioCrc);
  view.setUint16(at + 34, crc16(bytes.subarray(0, at + 34)));
}

/** Samples that fill the last frame after the track's own. */
function paddingSamples(facts: InfoFrameFacts): number {
  const encoded = facts.frameCount * samplesPerFrame(facts.sampleRateHz);
  return Math.max(0, Math.min(0xfff, encoded - LAME_DELAY_SAMPLES - facts.sampleCount));
}

/** Bits of a frame header's third byte for the index of its sample rate. */
const SAMPLE_RATE_BITS = 0b1100;

/** The header of the stream's frames, with a bit rate that makes room and no padding byte. */
function frameHeader(facts: StreamInfoFacts): Uint8Array {
  const rates = FORMATS.mp3.bitrates(facts.sampleRateHz);
  // The first rate has the index 1; 0 means none of them.
  const index = rates.indexOf(infoBitrate(facts)) + 1;
  const header = facts.header.slice(0, HEADER_BYTES);
  header[2] = (index << 4) | (header[2]! & SAMPLE_RATE_BITS);
  return header;
}

/** The track's bit rate, or the next with enough room. */
function infoBitrate(options: { readonly sampleRateHz: number; readonly bitrate: number }): number {
  const { sampleRateHz, bitrate } = options;
  const needed = HEADER_BYTES + sideInfoBytes(sampleRateHz) + INFO_BYTES + EXTENSION_BYTES;
  const rates = FORMATS.mp3.bitrates(sampleRateHz);
  const isEnough = (rate: number): boolean => frameLength(rate, sampleRateHz) >= needed;
  return rates.find((rate) => rate >= bitrate && isEnough(rate)) ?? rates.at(-1)!;
}

function frameLength(bitrate: number, sampleRateHz: number): number {
  return Math.floor((samplesPerFrame(sampleRateHz) / 8) * ((bitrate * 1000) / sampleRateHz));
}

/** MPEG-1 layer III is used from 32 kHz, MPEG-2 below. */
function isMpeg1(sampleRateHz: number): boolean {
  return sampleRateHz >= 32_000;
}

/** 1152 in MPEG-1, half of that in MPEG-2. */
function samplesPerFrame(sampleRateHz: number): number {
  return isMpeg1(sampleRateHz) ? 1152 : 576;
}

/** Side information of one channel, between a frame's header and its data. */
function sideInfoBytes(sampleRateHz: number): number {
  return isMpeg1(sampleRateHz) ? 17 : 9;
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

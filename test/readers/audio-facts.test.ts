import { describe, expect, test } from 'vitest';
import { readAudioFacts } from '../../src/readers/audio-facts.ts';

/** A frame of MPEG-1 layer III, 128 kbit/s, 44.1 kHz, stereo: 417 bytes, 1152 samples. */
function frame(): Buffer {
  const bytes = Buffer.alloc(417);
  bytes.set([0xff, 0xfb, 0x90, 0]);
  return bytes;
}

/** The silent first frame of an encoder: 576 samples of padding before the sound, 1000 behind it. */
function infoFrame(): Buffer {
  const bytes = frame();
  bytes.write('Info', 36);
  bytes.write('LAME3.100', 44);
  bytes.set([0x24, 0x03, 0xe8], 44 + 21);
  return bytes;
}

const frames = (count: number): Buffer[] => Array.from({ length: count }, frame);

describe('the facts of an audio file', () => {
  test('an MP3 sounds as long as its frames', () => {
    expect(readAudioFacts(Buffer.concat(frames(10)))).toEqual({
      kind: 'mp3',
      duration: (10 * 1152) / 44_100,
    });
  });

  test('an Info frame is not sound, and says how much is padding', () => {
    expect(readAudioFacts(Buffer.concat([infoFrame(), ...frames(10)]))).toEqual({
      kind: 'mp3',
      duration: (10 * 1152 - 1576) / 44_100,
    });
  });

  /** Version bits of the header, Hz by index, kbit/s by index, samples, side information of one channel. */
  const VERSIONS = [
    [3, [44_100, 48_000, 32_000], '32 40 48 56 64 80 96 112 128 160 192 224 256 320', 1152, 17],
    [2, [22_050, 24_000, 16_000], '8 16 24 32 40 48 56 64 80 96 112 128 144 160', 576, 9],
    [0, [11_025, 12_000, 8000], '8 16 24 32 40 48 56 64 80 96 112 128 144 160', 576, 9],
  ] as const;

  /** A silent frame of one channel. */
  function monoFrame(of: { version: number; bitrate: number; rate: number; length: number }) {
    const bytes = Buffer.alloc(of.length);
    bytes.set([0xff, 0xe3 | (of.version << 3), (of.bitrate << 4) | (of.rate << 2), 0xc0]);
    return bytes;
  }

  test.each(VERSIONS)(
    'an MP3 of version bits %d is read at every rate',
    (version, rates, bitrates, samples, sideInfo) => {
      for (const [rate, hertz] of rates.entries())
        for (const [index, kilobits] of bitrates.split(' ').map(Number).entries()) {
          const length = Math.floor(((samples / 8) * kilobits * 1000) / hertz);
          const sound = monoFrame({ version, bitrate: index + 1, rate, length });
          const duration = (5 * samples) / hertz;
          const sounding = Array.from({ length: 5 }, () => sound);
          expect(readAudioFacts(Buffer.concat(sounding))).toEqual({ kind: 'mp3', duration });
          if (length < 200) continue;
          const silent = Buffer.from(sound);
          silent.write('Info', 4 + sideInfo);
          silent.writeUInt32BE(15, 8 + sideInfo);
          const lame = 12 + sideInfo + 112;
          silent.write('LAME3.100', lame);
          silent.set([0x24, 0x01, 0x90], lame + 21);
          expect(readAudioFacts(Buffer.concat([silent, ...sounding]))).toEqual({
            kind: 'mp3',
            duration: Math.max(0, 5 * samples - 576 - 400) / hertz,
          });
        }
    },
  );

  test.each([
    ['the sign of a frame is not whole', 1, 0xdb],
    ['it is of layer II', 1, 0xfd],
    ['its version is none', 1, 0xeb],
    ['its bit rate is free', 2, 0x00],
    ['its rate is none', 2, 0x9c],
  ])('a frame is none where %s', (_, at, byte) => {
    const bytes = Buffer.concat(frames(3));
    bytes[417 + at] = byte;
    expect(readAudioFacts(bytes)).toEqual({ kind: 'other' });
  });

  test('a tag before the first frame is passed over', () => {
    const tag = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 2, 0xff, 0xfb]);
    expect(readAudioFacts(Buffer.concat([tag, frame()]))).toEqual({
      kind: 'mp3',
      duration: 1152 / 44_100,
    });
  });

  test('an MP4 says its time scale and its length, in 32 or in 64 bits', () => {
    const movie = Buffer.alloc(100);
    movie.write('ftyp', 4);
    movie.write('mvhd', 20);
    movie.writeUInt32BE(1000, 36);
    movie.writeUInt32BE(2500, 40);
    expect(readAudioFacts(movie)).toEqual({ kind: 'm4a', duration: 2.5 });
    movie[24] = 1;
    movie.writeUInt32BE(48_000, 44);
    movie.writeBigUInt64BE(96_000n, 48);
    expect(readAudioFacts(movie)).toEqual({ kind: 'm4a', duration: 2 });
  });

  test('an Ogg Opus counts from its last page, without what is left out at the start', () => {
    const pages = Buffer.alloc(120);
    pages.write('OggS', 0);
    pages.write('OpusHead', 28);
    pages.writeUInt16LE(312, 38);
    pages.write('OggS', 60);
    pages.writeBigUInt64LE(48_312n, 66);
    expect(readAudioFacts(pages)).toEqual({ kind: 'ogg', duration: 1 });
  });

  test('a container without its head has no duration', () => {
    expect(readAudioFacts(Buffer.from('\0\0\0\x08ftypM4A '))).toEqual({ kind: 'm4a' });
    expect(readAudioFacts(Buffer.from('OggS'))).toEqual({ kind: 'ogg' });
  });

  test('an Info frame that is cut off within its head is not sound either', () => {
    const whole = Buffer.concat([...frames(1), infoFrame()]);
    const tagged = Buffer.concat([
      Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0]),
      infoFrame(),
    ]);
    for (let size = 14; size <= tagged.length; size++)
      expect(readAudioFacts(tagged.subarray(0, size)).kind).toBe('mp3');
    expect(readAudioFacts(tagged.subarray(0, 10 + 42))).toEqual({ kind: 'mp3', duration: 0 });
    for (let size = 0; size <= whole.length; size++) readAudioFacts(whole.subarray(0, size));
  });

  test('an Ogg file that ends within the head of its Opus has no duration', () => {
    const cut = Buffer.alloc(60);
    cut.write('OggS', 0);
    cut.write('OpusHead', 51);
    expect(readAudioFacts(cut)).toEqual({ kind: 'ogg' });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('The ferry sails again.')],
    ['one header by chance', frame()],
    ['a header of a rate that is none', Buffer.from([0xff, 0xfb, 0x9c, 0, 0xff, 0xfb, 0x9c, 0])],
    ['a tag alone', Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0])],
  ])('%s is not audio', (_, bytes) => {
    expect(readAudioFacts(bytes)).toEqual({ kind: 'other' });
  });
});

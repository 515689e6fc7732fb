import { describe, expect, test } from 'vitest';
import { readId3, readId3Chapters } from '../../src/readers/read-id3.ts';

/** A frame whose size is written with seven bits a byte, as version 2.4 does. */
function frame(id: string, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(id), sevenBits(content.length), Buffer.alloc(2), content]);
}

function sevenBits(size: number): Buffer {
  return Buffer.from([size >> 21, (size >> 14) & 0x7f, (size >> 7) & 0x7f, size & 0x7f]);
}

function tag(version: number, frames: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(frames);
  return Buffer.concat([
    Buffer.from([0x49, 0x44, 0x33, version, 0, 0]),
    sevenBits(body.length),
    body,
  ]);
}

const text = (encoding: number, bytes: Uint8Array | string): Buffer =>
  Buffer.concat([Buffer.of(encoding), Buffer.from(bytes as string)]);

describe('the reader of chapters', () => {
  test('passes over what is cut off, and takes a chapter without a title', () => {
    const times = Buffer.from('000003e8000007d0ffffffffffffffff', 'hex');
    const whole = frame('CHAP', Buffer.concat([Buffer.from('a\0'), times]));
    const cut = frame('CHAP', Buffer.concat([Buffer.from('b\0'), times.subarray(0, 9)]));
    const nameless = frame('CHAP', Buffer.alloc(0));
    expect(readId3Chapters(tag(4, [cut, nameless, whole]))).toEqual([
      { title: '', start: 1, end: 2 },
    ]);
    expect(readId3Chapters(new Uint8Array())).toEqual([]);
  });
});

describe('the reader of ID3', () => {
  test('reads texts in each of the four encodings', () => {
    const bytes = tag(4, [
      frame('TIT2', text(3, 'Кінь\0')),
      frame('TPE1', text(0, Buffer.from('Zo\xeb', 'latin1'))),
      frame('TALB', text(1, Buffer.from('\ufeffMol\u00e9', 'utf16le'))),
      frame('TCON', text(2, Buffer.from('Post', 'utf16le').swap16())),
    ]);
    expect([...readId3(bytes)]).toEqual([
      ['TIT2', 'Кінь'],
      ['TPE1', 'Zoë'],
      ['TALB', 'Molé'],
      ['TCON', 'Post'],
    ]);
  });

  test('names comments and own texts by what they describe, and addresses by their frame', () => {
    const bytes = tag(4, [
      frame('COMM', text(3, 'engdisclosure\0A machine reads.')),
      frame('TXXX', text(3, 'Voice\0af_heart')),
      frame('WOAF', Buffer.from('https://post.example/ferry')),
      frame('APIC', Buffer.from([9, 9, 9])),
    ]);
    expect([...readId3(bytes)]).toEqual([
      ['COMM:disclosure', 'A machine reads.'],
      ['TXXX:Voice', 'af_heart'],
      ['WOAF', 'https://post.example/ferry'],
    ]);
  });

  test('reads sizes of eight bits a byte in version 2.3', () => {
    const long = 'x'.repeat(200);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(long.length + 1);
    const old = Buffer.concat([Buffer.from('TIT2'), size, Buffer.alloc(2), text(0, long)]);
    expect(readId3(tag(3, [old])).get('TIT2')).toBe(long);
  });

  test('finds nothing in a file without a tag, and stops where one is cut off', () => {
    expect(readId3(new Uint8Array())).toEqual(new Map());
    expect(readId3(Uint8Array.of(0xff, 0xfb, 0x90, 0))).toEqual(new Map());
    const whole = tag(4, [frame('TIT2', text(3, 'Ferry')), frame('TPE1', text(3, 'Ada'))]);
    for (let end = 0; end < whole.length; end++)
      expect(readId3(whole.subarray(0, end)).size).toBeLessThanOrEqual(2);
    expect([...readId3(whole.subarray(0, 30))]).toEqual([['TIT2', 'Ferry']]);
  });
});

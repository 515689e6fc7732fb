import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { unpackWoff } from '../../src/artwork/woff.ts';

const woff = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff',
  ),
);

/** The sum of a table's numbers of four bytes, by which its directory knows it (ISO/IEC 14496-22, 4.1). */
function sumOf(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

test('an unpacked font says of each table where it lies, how long it is and what it adds up to', () => {
  const { file, tables } = unpackWoff(woff, 'a-family');
  const count = file.readUInt16BE(4);
  expect(count).toBe(woff.readUInt16BE(12));
  for (let i = 0; i < count; i++) {
    const entry = file.subarray(12 + 16 * i, 28 + 16 * i);
    const tag = entry.toString('latin1', 0, 4);
    const [sum, start, length] = [4, 8, 12].map((at) => entry.readUInt32BE(at));
    expect(start! % 4).toBe(0);
    const table = file.subarray(start, start! + length!);
    expect(Buffer.compare(table, tables.get(tag)!)).toBe(0);
    // The head's sum is of the whole file; the names are ours.
    if (tag !== 'head' && tag !== 'name') expect([tag, sumOf(table)]).toEqual([tag, sum]);
  }
  expect(file.length % 4).toBe(0);
});

test('its family is called as the caller wants, for Windows, in American English', () => {
  const names = unpackWoff(woff, 'a-family').tables.get('name')!;
  const fields = Array.from({ length: 3 }, (_, i) => names.readUInt16BE(2 * i));
  const storage = fields[2]!;
  expect(fields.slice(0, 2)).toEqual([0, 2]);
  for (const [i, id] of [1, 6].entries()) {
    const record = Array.from({ length: 6 }, (_, n) => names.readUInt16BE(6 + 12 * i + 2 * n));
    expect(record.slice(0, 4)).toEqual([3, 1, 0x0409, id]);
    const start = storage + record[5]!;
    const text = Buffer.from(names.subarray(start, start + record[4]!)).swap16();
    expect(text.toString('utf16le')).toBe('a-family');
  }
});

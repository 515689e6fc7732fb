/**
 * a WOFF font (https://www.w3.org/TR/WOFF/) → the same font unpacked, with its tables by name and
 * under a family name the caller chooses. Pure.
 */
import { inflateSync } from 'node:zlib';

/** A font: the file that renderers read, and each of its tables. */
export type Font = { readonly file: Buffer; readonly tables: ReadonlyMap<string, Buffer> };

/** Bytes of the header and of a directory entry: in WOFF (sections 3 and 4), and unpacked. */
const WOFF = { header: 44, entry: 20 };
const UNPACKED = { header: 12, entry: 16 };

/**
 * Unpacks a font. The files of a typeface, one for each group of scripts, share a family name: to
 * draw with several of them, each needs a name of its own.
 */
export function unpackWoff(woff: Buffer, family: string): Font {
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(UNPACKED.header + count * UNPACKED.entry);
  // The kind of outlines, then the number of tables.
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const tables = new Map<string, Buffer>();
  const parts: Buffer[] = [header];
  let place = header.length;
  for (let i = 0; i < count; i++) {
    const entry = woff.subarray(WOFF.header + i * WOFF.entry, WOFF.header + (i + 1) * WOFF.entry);
    const tag = entry.toString('latin1', 0, 4);
    const table = tag === 'name' ? nameTable(family) : tableOf(woff, entry);
    tables.set(tag, table);
    const at = UNPACKED.header + i * UNPACKED.entry;
    entry.copy(header, at, 0, 4);
    entry.copy(header, at + 4, 16, 20);
    header.writeUInt32BE(place, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    place += table.length + padding.length;
  }
  return { file: Buffer.concat(parts), tables };
}

/** An unpacked table; one that compression would not shrink is stored as is. */
function tableOf(woff: Buffer, entry: Buffer): Buffer {
  const [start, packedBytes, bytes] = [4, 8, 12].map((at) => entry.readUInt32BE(at));
  const packed = woff.subarray(start!, start! + packedBytes!);
  return packedBytes! < bytes! ? inflateSync(packed) : packed;
}

/** The family name and the PostScript name; programs want both. */
const NAME_IDS = [1, 6];

/** A `name` table with every name the same: for Windows, in Unicode, in American English. */
function nameTable(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const storage = 6 + 12 * NAME_IDS.length;
  const records = NAME_IDS.flatMap((id) => [3, 1, 0x0409, id, text.length, 0]);
  const head = Buffer.alloc(storage);
  [0, NAME_IDS.length, storage, ...records].forEach((field, i) => head.writeUInt16BE(field, 2 * i));
  return Buffer.concat([head, text]);
}

/** parts → the bytes of archives: whole, overlapping, or with sizes that lie. */
import { crc32, deflateRawSync } from 'node:zlib';

const MEGABYTE = 1024 * 1024;

/** An archive of parts; PKWARE APPNOTE 4.3. */
export function packZip(parts) {
  const places = [];
  let offset = 0;
  const bodies = parts.map(([name, content]) => {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const facts = {
      name: Buffer.from(name),
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
    };
    places.push({ ...facts, offset });
    const body = Buffer.concat([headOf(facts), facts.name, packed]);
    offset += body.length;
    return body;
  });
  return Buffer.concat([...bodies, directoryOf(places, offset)]);
}

function headOf({ name, crc, packed, size }) {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(packed, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return head;
}

function directoryOf(places, at) {
  const rows = places.map(({ name, crc, packed, size, offset }) => {
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(20, 4);
    row.writeUInt16LE(20, 6);
    row.writeUInt16LE(8, 10);
    row.writeUInt32LE(crc, 16);
    row.writeUInt32LE(packed, 20);
    row.writeUInt32LE(size, 24);
    row.writeUInt16LE(name.length, 28);
    row.writeUInt32LE(offset, 42);
    return Buffer.concat([row, name]);
  });
  const directory = Buffer.concat(rows);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(places.length & 0xffff, 8);
  end.writeUInt16LE(places.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([directory, end]);
}

/** Many names for one packed part, each of which unpacks to all of it. */
export function overlappingZip() {
  const bytes = Buffer.alloc(20 * MEGABYTE, ' ');
  const packed = deflateRawSync(bytes, { level: 9 });
  const name = Buffer.from('word/document.xml');
  const facts = { crc: crc32(bytes), packed: packed.length, size: bytes.length };
  const body = Buffer.concat([headOf({ ...facts, name }), name, packed]);
  const names = Array.from({ length: 5_000 }, (_, i) =>
    Buffer.from(i === 0 ? 'word/document.xml' : `word/styles${i}.xml`),
  );
  return Buffer.concat([
    body,
    directoryOf(
      names.map((each) => ({ ...facts, name: each, offset: 0 })),
      body.length,
    ),
  ]);
}

/** The same archive, whose directory says that its parts are small. */
export function liar(zip) {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
    bytes.writeUInt32LE(1, at + 24);
  return bytes;
}

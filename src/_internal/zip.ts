/**
 * bytes of a ZIP archive ↔ its parts, unpacked within
 * limits that a crafted archive cannot talk its way past.
 */
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

/** Why an archive cannot be read. */
export type ZipFault = 'no-zip' | 'damaged' | 'encrypted' | 'too-large' | 'unsupported';

/** An archive that cannot be read; the message is a clause: "it unpacks to more than 32 MB". */
export class ZipError extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault, message: string) {
    super(message);
    this.name = 'ZipError';
    this.fault = fault;
  }
}

/** Options of `unpackZip`. */
export type UnpackOptions = {
  /** Which parts are unpacked, by name; the others are never looked into. */
  readonly wanted: (name: string) => boolean;
  /** Bytes that the wanted parts may have together, unpacked. */
  readonly limitBytes: number;
  /** Parts that the archive may have. */
  readonly limitParts: number;
};

/** One part, as the archive's directory describes it. */
type Part = {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly offset: number;
};

/**
 * Signatures and sizes of the three records that matter
 * here (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16), in bytes.
 */
const LOCAL = { signature: 0x04034b50, sizeBytes: 30 };
const CENTRAL = { signature: 0x02014b50, sizeBytes: 46 };
const END = { signature: 0x06054b50, sizeBytes: 22 };

/** The flag of a part that is locked, and the two ways to pack that are known (4.4.4, 4.4.5). */
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** Longest comment behind the end record, in bytes: its length has 16 bits. */
const LONGEST_COMMENT = 0xffff;

/**
 * Unpacks the wanted parts of an archive. Sizes are checked as the directory declares them
 * before anything is unpacked, and again while unpacking, because a directory may lie.
 * @throws ZipError
 */
export async function unpackZip(
  bytes: Uint8Array,
  options: UnpackOptions,
): Promise<ReadonlyMap<string, Buffer>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts = readDirectory(file, options).filter((part) => options.wanted(part.name));
  const declared = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
  if (declared > options.limitBytes) throw tooLarge(options);
  const unpacked = new Map<string, Buffer>();
  let left = options.limitBytes;
  for (const part of parts) {
    const content = await unpack(part, { file, limitBytes: left, options });
    left -= content.length;
    unpacked.set(part.name, content);
  }
  return unpacked;
}

function readDirectory(file: Buffer, options: UnpackOptions): readonly Part[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const start = file.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff)
    throw new ZipError('unsupported', 'it is an archive of the kind made for gigabytes (ZIP64)');
  if (count > options.limitParts)
    throw new ZipError(
      'too-large',
      `it holds ${count} parts, and ${options.limitParts} are read at most`,
    );
  const parts: Part[] = [];
  for (let at = start; parts.length < count;) {
    if (at + CENTRAL.sizeBytes > end || file.readUInt32LE(at) !== CENTRAL.signature)
      throw damaged('its table of contents');
    const nameLength = file.readUInt16LE(at + 28);
    const extraLength = file.readUInt16LE(at + 30);
    const commentLength = file.readUInt16LE(at + 32);
    parts.push(readPart(file.subarray(at), nameLength));
    at += CENTRAL.sizeBytes + nameLength + extraLength + commentLength;
  }
  return parts;
}

/** The part that a record of the directory describes. */
function readPart(record: Buffer, nameLength: number): Part {
  const name = record.toString('utf8', CENTRAL.sizeBytes, CENTRAL.sizeBytes + nameLength);
  return {
    name: name.replaceAll('\\', '/'),
    flags: record.readUInt16LE(8),
    method: record.readUInt16LE(10),
    crc: record.readUInt32LE(16),
    packedBytes: record.readUInt32LE(20),
    sizeBytes: record.readUInt32LE(24),
    offset: record.readUInt32LE(42),
  };
}

/** Where the end record stands: the last place that looks like one. */
function findEnd(file: Buffer): number {
  const last = file.length - END.sizeBytes;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let at = last; at >= first; at--) {
    if (file.readUInt32LE(at) === END.signature) return at;
  }
  const begins = file.length >= 4 && file.readUInt32LE(0) === LOCAL.signature;
  if (begins) throw damaged('its end, which is missing');
  throw new ZipError('no-zip', 'it is no ZIP archive');
}

type UnpackPlace = {
  readonly file: Buffer;
  /** Bytes that are left of `options.limitBytes`. */
  readonly limitBytes: number;
  readonly options: UnpackOptions;
};

async function unpack(part: Part, place: UnpackPlace): Promise<Buffer> {
  const { file, limitBytes, options } = place;
  const { offset } = part;
  if ((part.flags & ENCRYPTED) !== 0)
    throw new ZipError('encrypted', 'it is locked with a password');
  if (offset + LOCAL.sizeBytes > file.length) throw damaged(part.name);
  if (file.readUInt32LE(offset) !== LOCAL.signature) throw damaged(part.name);
  const nameLength = file.readUInt16LE(offset + 26);
  const extraLength = file.readUInt16LE(offset + 28);
  const start = offset + LOCAL.sizeBytes + nameLength + extraLength;
  const packed = file.subarray(start, start + part.packedBytes);
  const content = await inflatePart(packed, { part, limitBytes, options });
  if (content.length !== part.sizeBytes || crc32(content) !== part.crc) throw damaged(part.name);
  return content;
}

type PackedPart = Omit<UnpackPlace, 'file'> & { readonly part: Part };

async function inflatePart(packed: Buffer, place: PackedPart): Promise<Buffer> {
  const { part, limitBytes, options } = place;
  if (part.method === STORED) return packed;
  if (part.method !== DEFLATED)
    throw new ZipError(
      'unsupported',
      `${part.name} is packed in a way that is not known here (method ${part.method})`,
    );
  // An output limit of 0 is none to zlib.
  if (limitBytes === 0 && part.sizeBytes > 0) throw tooLarge(options);
  try {
    return await promisify(inflateRaw)(packed, { maxOutputLength: Math.max(limitBytes, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(options);
    throw damaged(part.name);
  }
}

function damaged(what: string): ZipError {
  return new ZipError('damaged', `it is damaged: ${what} cannot be read`);
}

function tooLarge(options: UnpackOptions): ZipError {
  const megabytes = Math.round(options.limitBytes / 1024 / 1024);
  return new ZipError('too-large', `it unpacks to more than ${megabytes} MB of text`);
}

/** An archive of the parts, unpacked as they are. */
export function packZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const encoded = Buffer.from(name);
    const facts = factsOf(encoded, content);
    const body = [word(LOCAL.signature), VERSION, facts, half(0), encoded, content];
    const entry = [
      word(CENTRAL.signature),
      VERSION,
      VERSION,
      facts,
      NO_EXTRAS,
      word(offset),
      encoded,
    ];
    bodies.push(Buffer.concat(body));
    directory.push(Buffer.concat(entry));
    offset += bodies.at(-1)!.length;
  }
  const sizeBytes = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = endRecord({ count: parts.size, sizeBytes, offset });
  return Buffer.concat([...bodies, ...directory, end]);
}

/** The version of the format that is written and needed: 2.0. */
const VERSION = half(20);

/** Lengths of extra field and comment, disk and both attributes: nothing. */
const NO_EXTRAS = Buffer.alloc(12);

/** The record behind the directory, which says where that begins and what it holds. */
function endRecord(directory: {
  readonly count: number;
  readonly sizeBytes: number;
  readonly offset: number;
}): Buffer {
  const { count, sizeBytes, offset } = directory;
  return Buffer.concat([
    word(END.signature),
    Buffer.alloc(4),
    half(count),
    half(count),
    word(sizeBytes),
    word(offset),
    half(0),
  ]);
}

/**
 * The fields that both records of a stored part share:
 * flags (UTF-8 names), method, time, checksum, both sizes, length of the name.
 */
function factsOf(name: Buffer, content: Uint8Array): Buffer {
  return Buffer.concat([
    half(0x800),
    half(0),
    half(0),
    half(0x21),
    word(crc32(content)),
    word(content.length),
    word(content.length),
    half(name.length),
  ]);
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

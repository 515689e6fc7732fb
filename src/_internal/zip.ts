/** bytes of a ZIP archive → the wanted parts, unpacked within limits, or a ZipError. */
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

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
  /** Which parts are unpacked, by name; others are never read. */
  readonly wanted: (name: string) => boolean;
  /** Limit of the total unpacked size of the wanted parts, in bytes. */
  readonly limitBytes: number;
  /** Limit of the number of parts. */
  readonly limitParts: number;
};

/** Signatures of a part, and of the record after the parts (PKWARE APPNOTE 4.3.7, 4.3.16). */
const PART_SIGNATURE = Buffer.from('PK\u0003\u0004', 'latin1');
const END = { signature: Buffer.from('PK\u0005\u0006', 'latin1'), sizeBytes: 22 };

/** The supported compression methods (4.4.5). */
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the wanted parts of an archive. Sizes are checked as the directory declares them
 * before anything is unpacked, and again while unpacking, because a directory may lie.
 * @throws ZipError
 */
export async function unpackZip(
  bytes: Uint8Array,
  options: UnpackOptions,
): Promise<ReadonlyMap<string, Buffer>> {
  const file = archiveIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const archive = await open(file);
  const parts = await readDirectory(archive, options);
  const declared = parts.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (declared > options.limitBytes) throw tooLarge(options);
  const unpacked = new Map<string, Buffer>();
  let left = options.limitBytes;
  for (const part of parts) {
    const packed = await packedBytesOf(part, { archive, file });
    const content = await inflatePart(packed, { part, limitBytes: left, options });
    left -= content.length;
    unpacked.set(part.name, content);
  }
  return unpacked;
}

/** The bytes up to the end of the archive: some programs append data to it. */
function archiveIn(file: Buffer): Buffer {
  const end = file.lastIndexOf(END.signature);
  if (end >= 0 && end + END.sizeBytes <= file.length)
    return file.subarray(0, end + END.sizeBytes + file.readUInt16LE(end + END.sizeBytes - 2));
  const begins = file.subarray(0, PART_SIGNATURE.length).equals(PART_SIGNATURE);
  if (begins) throw new ZipError('damaged', 'it is damaged: its end is missing');
  throw new ZipError('no-zip', 'it is not a ZIP archive');
}

/** Opens the archive. Names are not decoded, and sizes are checked here. */
async function open(file: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(file, { decodeStrings: false, validateEntrySizes: false });
  } catch {
    throw damaged('its table of contents');
  }
}

/** A part as the archive's directory describes it. */
type Part = { readonly name: string; readonly entry: Entry };

/** The wanted parts. */
async function readDirectory(archive: ZipFile, options: UnpackOptions): Promise<readonly Part[]> {
  const { entryCount } = archive;
  if (entryCount > options.limitParts)
    throw new ZipError(
      'too-large',
      `it contains ${entryCount} parts; the limit is ${options.limitParts}`,
    );
  const parts: Part[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/');
      if (options.wanted(name)) parts.push({ name, entry });
    }
  } catch {
    throw damaged('its table of contents');
  }
  return parts;
}

async function packedBytesOf(
  { name, entry }: Part,
  place: { readonly archive: ZipFile; readonly file: Buffer },
): Promise<Buffer> {
  if (entry.isEncrypted()) throw new ZipError('encrypted', 'it is protected by a password');
  try {
    const header = await place.archive.readLocalFileHeaderPromise(entry, { minimal: true });
    const start = header.fileDataStart;
    return place.file.subarray(start, start + entry.compressedSize);
  } catch {
    throw damaged(name);
  }
}

type PackedPart = {
  readonly part: Part;
  /** Bytes left of `options.limitBytes`. */
  readonly limitBytes: number;
  readonly options: UnpackOptions;
};

async function inflatePart(packed: Buffer, place: PackedPart): Promise<Buffer> {
  const { name, entry } = place.part;
  const content = entry.compressionMethod === STORED ? packed : await inflate(packed, place);
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32)
    throw damaged(name);
  return content;
}

async function inflate(packed: Buffer, place: PackedPart): Promise<Buffer> {
  const { part, limitBytes, options } = place;
  const { compressionMethod, uncompressedSize } = part.entry;
  if (compressionMethod !== DEFLATED)
    throw new ZipError(
      'unsupported',
      `${part.name} uses an unsupported compression method (${compressionMethod})`,
    );
  // zlib treats an output limit of 0 as no limit.
  if (limitBytes === 0 && uncompressedSize > 0) throw tooLarge(options);
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

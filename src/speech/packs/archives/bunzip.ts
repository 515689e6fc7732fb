/** compressed bytes (bzip2) → the bytes, block by block, counted while they are unpacked. */
import { createRequire } from 'node:module';

/** The library's decoder of one block: its stream unpacks whole blocks before they are counted. */
type Bzip2 = {
  /** The size of blocks in hundred thousands, at the beginning of a stream. */
  readonly header: (bits: BitReader) => number;
  /** Emits a block byte by byte; returns the checksum so far, `null` at the end of a stream. */
  readonly decompress: (
    bits: BitReader,
    give: (byte: number) => void,
    ...block: readonly [buffer: Int32Array, size: number, checksum: number]
  ) => number | null;
};

/** Reads bits of the input. */
type BitReader = { readonly bytesRead: number };

const require = createRequire(import.meta.url);
const bzip2 = require('unbzip2-stream/lib/bzip2') as Bzip2;
const readBits = require('unbzip2-stream/lib/bit_iterator') as (
  next: () => Uint8Array | undefined,
) => BitReader;

/** Options of `bunzip`. */
export type BunzipOptions = {
  /**
   * Called with the number of unpacked bytes before they are kept; may throw to stop unpacking.
   * Forty bytes can contain a block of 46 MB.
   */
  readonly spend: (bytes: number) => void;
};

/** How many bytes are counted at once. */
const COUNTED = 65_536;

/** Most packed bytes of a block: per hundred thousand of its size, overhead, header. */
const PACKED_BLOCK = { each: 100_000, more: 25_000, header: 4 };

/**
 * Unpacks a stream.
 * @throws the library's Error if the input is not bzip2, damaged or cut off; what `spend` throws.
 */
export async function* bunzip(
  input: AsyncIterable<Uint8Array>,
  { spend }: BunzipOptions,
): AsyncGenerator<Uint8Array, void, void> {
  const queue: Uint8Array[] = [];
  let queuedBytes = 0;
  let bits: BitReader | undefined;
  let blockSize = 0;
  let checksum: number | null = null;
  const unpackNext = (): Uint8Array | undefined => {
    bits ??= readBits(() => queue.shift());
    if (blockSize === 0) {
      blockSize = bzip2.header(bits);
      checksum = 0;
      return undefined;
    }
    const size = blockSize * PACKED_BLOCK.each;
    const kept = keepBytes(spend);
    checksum = bzip2.decompress(bits, kept.give, new Int32Array(size), size, checksum ?? 0);
    if (checksum === null) blockSize = 0;
    return kept.take();
  };
  const { each, more, header } = PACKED_BLOCK;
  const unread = (): number => queuedBytes - (bits?.bytesRead ?? 0);
  // Bits are read synchronously, so a block is decoded only once all its bytes have arrived.
  const needed = (): number => (blockSize === 0 ? header : more + each * blockSize);
  for await (const chunk of input) {
    queue.push(chunk);
    queuedBytes += chunk.length;
    while (unread() >= needed()) {
      const block = unpackNext();
      if (block) yield block;
    }
  }
  while (unread() > 0) {
    const block = unpackNext();
    if (block) yield block;
  }
  if (checksum !== null) throw new Error('the input ends in the middle');
}

/** Collects the bytes of a block, counted as they arrive. */
type KeptBytes = {
  readonly give: (byte: number) => void;
  readonly take: () => Uint8Array | undefined;
};

function keepBytes(spend: BunzipOptions['spend']): KeptBytes {
  let bytes = new Uint8Array(COUNTED);
  let length = 0;
  return {
    give: (byte) => {
      if (length % COUNTED === 0) {
        spend(COUNTED);
        if (length === bytes.length) bytes = doubled(bytes);
      }
      bytes[length++] = byte;
    },
    take: () => (length === 0 ? undefined : bytes.subarray(0, length)),
  };
}

function doubled(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(bytes.length * 2);
  more.set(bytes);
  return more;
}

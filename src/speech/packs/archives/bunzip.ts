/** compressed bytes (bzip2) → the bytes, chunk by chunk, each chunk within a limit. */
import bunzipStream from 'unbzip2-stream';

/**
 * Most bytes that one chunk of input may unpack to: the library unpacks all blocks that a chunk
 * completes before anyone can check, and forty bytes can unpack to 46 MB. Speech stays far below.
 */
const LARGEST_BURST_BYTES = 64e6;

/**
 * Unpacks a stream.
 * @throws the library's Error if the input is not bzip2, damaged or cut off; RangeError for a bomb.
 */
export async function* bunzip(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  const unpacker = bunzipStream() as unknown as Unpacker;
  let ready: Uint8Array[] = [];
  let burstBytes = 0;
  let failure: Error | undefined;
  unpacker.on('data', (chunk: Uint8Array) => {
    burstBytes += chunk.length;
    // Caught by the library, which then stops unpacking.
    if (burstBytes > LARGEST_BURST_BYTES) throw new RangeError('it is a decompression bomb');
    ready.push(chunk);
  });
  unpacker.on('error', (error: Error) => (failure ??= error));
  const take = (): readonly Uint8Array[] => {
    if (failure) throw failure;
    const taken = ready;
    ready = [];
    burstBytes = 0;
    return taken;
  };
  for await (const chunk of input) {
    unpacker.write(chunk);
    yield* take();
  }
  unpacker.end();
  yield* take();
}

/** The part of the library's old-style stream that is used. */
type Unpacker = {
  readonly on: (event: string, listener: (value: never) => void) => void;
  readonly write: (chunk: Uint8Array) => void;
  readonly end: () => void;
};

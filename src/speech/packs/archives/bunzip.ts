/** compressed bytes (bzip2) → the bytes, chunk by chunk, each chunk within a limit. */
import bunzipStream from 'unbzip2-stream';

/**
 * Bytes that one chunk of input may become: the library unpacks all blocks that a chunk completes
 * before it lets anybody look, and a block of forty bytes can stand for 46 MB. Text becomes a tenth.
 */
const LARGEST_BURST_BYTES = 64e6;

/**
 * Unpacks a stream.
 * @throws Error of the library for what is no bzip2, damaged or cut off; RangeError for a bomb.
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
    // Caught by the library, which then unpacks no more.
    if (burstBytes > LARGEST_BURST_BYTES) throw new RangeError('it is made to unpack without end');
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

/** What the library's old kind of stream is used for. */
type Unpacker = {
  readonly on: (event: string, listener: (value: never) => void) => void;
  readonly write: (chunk: Uint8Array) => void;
  readonly end: () => void;
};

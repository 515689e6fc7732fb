/** bytes as an encoder makes them ↔ an iteration over them: what is not taken yet is waited for by whoever adds. */

/** Bytes that may lie in a queue before whoever adds waits: several seconds of any encoded format. */
const ENOUGH_BYTES = 1 << 16;

/** A queue with one reader. */
export class ByteQueue implements AsyncIterable<Uint8Array> {
  readonly #chunks: Uint8Array[] = [];
  #sizeBytes = 0;
  #ending: { readonly error?: unknown } | undefined;
  #changed: () => void = () => undefined;
  #roomMade: () => void = () => undefined;

  /** Whether no bytes follow, or no one takes them. */
  get hasEnded(): boolean {
    return this.#ending !== undefined;
  }

  /** Adds a copy of bytes; none after the end. */
  push(bytes: Uint8Array): void {
    if (this.#ending !== undefined || bytes.length === 0) return;
    this.#chunks.push(bytes.slice());
    this.#sizeBytes += bytes.length;
    this.#changed();
  }

  /** Resolves when there is room for more, or no one will take more. */
  async room(): Promise<void> {
    while (this.#sizeBytes > ENOUGH_BYTES && this.#ending === undefined)
      await new Promise<void>((resolve) => (this.#roomMade = resolve));
  }

  /** No bytes follow; with an error, the reader gets it after those that are there. */
  end(ending: { readonly error?: unknown } = {}): void {
    this.#ending ??= ending;
    this.#changed();
    this.#roomMade();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const chunk = this.#chunks.shift();
      if (chunk !== undefined) {
        this.#sizeBytes -= chunk.length;
        this.#roomMade();
        yield chunk;
      } else if (this.#ending !== undefined) {
        if ('error' in this.#ending) throw this.#ending.error;
        return;
      } else {
        await new Promise<void>((resolve) => (this.#changed = resolve));
      }
    }
  }
}

/** bytes → numbers of any count of bits, highest bit first, as FLAC packs them. */

/** Reads bits of bytes, highest first. @throws RangeError past the end */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start * 8;
  }

  /** Whether no whole byte is left. */
  get isAtEnd(): boolean {
    return this.#at > (this.#bytes.length - 1) * 8;
  }

  /** An unsigned number of up to 32 bits. */
  read(bits: number): number {
    if (bits === 0) return 0;
    const value = this.#window() >>> (32 - bits);
    this.skip(bits);
    return value;
  }

  /** A number in two's complement. */
  readSigned(bits: number): number {
    if (bits === 0) return 0;
    const value = this.#window() >> (32 - bits);
    this.skip(bits);
    return value;
  }

  /** The zeros before the next one, and the one. */
  readUnary(): number {
    for (let zeros = 0; ; zeros += 32) {
      const leading = Math.clz32(this.#window());
      this.skip(Math.min(32, leading + 1));
      if (leading < 32) return zeros + leading;
    }
  }

  /** A Rice-coded number: its sign is in the lowest bit. */
  readRice(parameter: number): number {
    const high = this.readUnary();
    const value = ((high << parameter) | this.read(parameter)) >>> 0;
    return (value >>> 1) ^ -(value & 1);
  }

  skip(bits: number): void {
    this.#at += bits;
    if (this.#at > this.#bytes.length * 8) throw new RangeError('FLAC that is cut off');
  }

  /** Skips to the next whole byte, and past the checksum of a frame. */
  skipFooter(): void {
    this.#at = Math.ceil(this.#at / 8) * 8;
    this.skip(16);
  }

  /** The next 32 bits; zeros past the end. */
  #window(): number {
    const [at, shift] = [Math.floor(this.#at / 8), this.#at % 8];
    const bytes = this.#bytes;
    const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
    const word = (a << 24) | (b << 16) | (c << 8) | d;
    return shift === 0 ? word : (word << shift) | ((bytes[at + 4] ?? 0) >>> (8 - shift));
  }
}

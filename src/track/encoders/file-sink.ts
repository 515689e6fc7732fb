/** bytes at positions → an audio file on disk that is complete, or gone. */
import { open, rm, type FileHandle } from 'node:fs/promises';
import type { StreamTargetChunk } from 'mediabunny';

/** A file that an encoder fills, at positions that it chooses. */
export class FileSink {
  readonly #file: string;
  readonly #handle: FileHandle;
  #failure: unknown;

  private constructor(file: string, handle: FileHandle) {
    this.#file = file;
    this.#handle = handle;
  }

  /** Creates the file, which must not exist. */
  static async create(file: string): Promise<FileSink> {
    return new FileSink(file, await open(file, 'wx'));
  }

  /** The first failure of the disk, which a library may report late or wrapped. */
  get failure(): unknown {
    return this.#failure;
  }

  async writeAt(data: Uint8Array, position: number): Promise<void> {
    let done = 0;
    while (done < data.length) {
      const left = data.length - done;
      const { bytesWritten } = await this.#handle.write(data, done, left, position + done);
      done += bytesWritten;
    }
  }

  /** Where a library writes what it makes; its positions count from `offset`. */
  stream(offset: number): WritableStream<StreamTargetChunk> {
    return new WritableStream({
      write: async (chunk) => {
        try {
          await this.writeAt(chunk.data, offset + chunk.position);
        } catch (error) {
          this.#failure ??= error;
          throw error;
        }
      },
    });
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  /** Never rejects. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#file, { force: true }).catch(() => undefined);
  }
}

/** entries → the bytes of a ZIP archive, the same for the same entries. */
import { ZipFile } from 'yazl';

/** A part of an archive: bytes, or a file that is copied into it. */
export type ZipEntry = {
  /** Its path in the archive. */
  readonly name: string;
  /** False for audio and pictures, which are compressed already. @default true */
  readonly isCompressed?: boolean | undefined;
} & ({ readonly text: string } | { readonly file: string });

const MODE = 0o100_644;

/** The archive in chunks; files are read as they are reached. Ends with the error of a file that cannot be read. */
export function zipStream(entries: readonly ZipEntry[]): AsyncIterable<Uint8Array> {
  const archive = new ZipFile();
  const output = archive.outputStream as NodeJS.ReadableStream & { destroy(error: Error): void };
  archive.on('error', (error: Error) => output.destroy(error));
  // The first date that ZIP can hold, in local time, which is what it stores: no clock shows.
  const mtime = new Date(1980, 0, 1);
  for (const entry of entries) {
    const options = {
      mtime,
      mode: MODE,
      forceDosTimestamp: true,
      compress: entry.isCompressed ?? true,
    };
    if ('file' in entry) archive.addFile(entry.file, entry.name, options);
    else archive.addBuffer(Buffer.from(entry.text), entry.name, options);
  }
  archive.end();
  return output as AsyncIterable<Uint8Array>;
}

/** a clip store → a tar archive of its intact clips, facts before audio. */
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createTarPacker } from 'modern-tar';
import type { AbortOptions } from '../../_internal/abort.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder, publishFile } from '../../_internal/disk/files.ts';
import { temporaryPath } from '../../_internal/disk/temporary-path.ts';
import { openClipStore } from './clip-store.ts';
import { listClips } from './list-clips.ts';

/** What was written to an archive. */
export type ExportedClips = {
  readonly clips: number;
  /** Clips left out because they are damaged. */
  readonly damaged: number;
  readonly sizeBytes: number;
};

/** Options of `exportClips`. */
export type ExportClipsOptions = AbortOptions;

/**
 * Writes every intact clip of the store to `file`, gzipped if its name ends in `.gz`. All bytes of
 * each are checked first.
 * @throws LecternError `STORE_UNREADABLE`, `OUTPUT_UNWRITABLE`; the signal's reason.
 */
export async function exportClips(
  folder: string,
  file: string,
  options: ExportClipsOptions = {},
): Promise<ExportedClips> {
  const counts = { clips: 0, damaged: 0 };
  const { readable, controller } = createTarPacker();
  const fill = async (): Promise<void> => {
    const store = openClipStore(folder);
    for await (const { key } of listClips(folder)) {
      options.signal?.throwIfAborted();
      const found = await store.find(key, options);
      if (found.state !== 'stored') counts.damaged++;
      else {
        for (const path of [store.factsOf(key), found.file]) await addFile(controller, path);
        counts.clips++;
      }
    }
    controller.finalize();
  };
  const bytes = Readable.fromWeb(readable as never);
  const temporary = temporaryPath(file);
  try {
    await makeFolder(dirname(file));
    const target = (await open(temporary, 'wx')).createWriteStream();
    const packing = file.endsWith('.gz') ? [createGzip()] : [];
    const written = pipeline([bytes, ...packing, target], { ...options });
    const filled = fill().catch((error: unknown) => bytes.destroy(error as Error));
    await Promise.all([written, filled]);
    await publishFile(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    options.signal?.throwIfAborted();
    throw asDiskError(error, { path: file });
  }
  return { ...counts, sizeBytes: (await stat(file)).size };
}

type TarController = ReturnType<typeof createTarPacker>['controller'];

/** Adds a file under its base name: the importer knows where it belongs. */
async function addFile(controller: TarController, path: string): Promise<void> {
  const { size } = await stat(path);
  // No time and no owner, so that the same clips make the same archive.
  const header = { name: basename(path), size, type: 'file', mtime: new Date(0), mode: 0o644 };
  const body = controller.add(header as Parameters<TarController['add']>[0]).getWriter();
  for await (const chunk of createReadStream(path)) {
    await body.ready;
    await body.write(chunk as Uint8Array);
  }
  await body.close();
}

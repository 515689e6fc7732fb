/** an unfinished download ↔ the note beside it, which tells whether it can be resumed. */
import { rm, stat } from 'node:fs/promises';
import { writeFileAtomic } from '../disk/files.ts';
import { readWholeText } from '../disk/regular-file.ts';
import { parseJson } from '../parse-json.ts';

/** What an unfinished file is a part of. */
export type DownloadNote = {
  readonly address: string;
  /** The server's validator of this version, `ETag` or date; absent if it sent none. */
  readonly validator?: string | undefined;
};

/** What was already downloaded; 0 bytes if it cannot be resumed. */
export type KeptDownload = { readonly sizeBytes: number; readonly validator?: string };

function notePath(path: string): string {
  return `${path}.json`;
}

/** What an earlier download of this address left in the file. */
export async function recallDownload(path: string, address: string): Promise<KeptDownload> {
  const text = await readWholeText(notePath(path)).catch(() => '');
  const note = (parseJson(text) ?? {}) as Partial<DownloadNote>;
  const facts = await stat(path).catch(() => undefined);
  const { validator } = note;
  if (note.address !== address || validator === undefined || !facts) return { sizeBytes: 0 };
  return { sizeBytes: facts.size, validator };
}

/** Notes what the file will contain. @throws the system's error */
export async function rememberDownload(path: string, note: DownloadNote): Promise<void> {
  await writeFileAtomic(notePath(path), { data: JSON.stringify(note) });
}

/** Removes the note: the file is complete, or useless. */
export async function forgetDownload(path: string): Promise<void> {
  await rm(notePath(path), { force: true });
}

/** what a broken download left → whether it can be gone on with: a note beside the unfinished file. */
import { rm, stat } from 'node:fs/promises';
import { writeFileAtomic } from '../disk/files.ts';
import { readWholeText } from '../disk/regular-file.ts';
import { parseJson } from '../parse-json.ts';

/** What an unfinished file is the beginning of. */
export type DownloadNote = {
  readonly address: string;
  /** How the server names this state of the file: `ETag` or date; absent: not at all. */
  readonly validator?: string | undefined;
};

/** What was loaded already; nothing where it cannot be gone on with. */
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

/** Notes what will be in the file. @throws the system's error */
export async function rememberDownload(path: string, note: DownloadNote): Promise<void> {
  await writeFileAtomic(notePath(path), { data: JSON.stringify(note) });
}

/** Removes the note: the file is whole, or no longer of use. */
export async function forgetDownload(path: string): Promise<void> {
  await rm(notePath(path), { force: true });
}

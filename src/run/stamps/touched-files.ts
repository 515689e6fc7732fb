/** files whose times change though their content does not ↔ what a stamp keeps of them. */
import { factsOfFile, settledAt } from '../../_internal/disk/file-facts.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { sha256 } from '../../_internal/hash.ts';
import type { TouchedFile } from './edition-stamp.ts';

/** What a stamp keeps of a file. */
export async function describeTouchedFile(path: string): Promise<TouchedFile> {
  const found = factsOfFile(path);
  const isSettled = settledAt([found]) < Date.now() / 1000;
  return { facts: isSettled ? found.text : '', sha256: await digestOf(path) };
}

/** Whether a file is as it was: by its facts, and by its content only where these are others. */
export async function isUntouched(path: string, { facts, sha256 }: TouchedFile): Promise<boolean> {
  return factsOfFile(path).text === facts || (await digestOf(path)) === sha256;
}

/** The digest of a file; that of an empty text if it cannot be read. */
async function digestOf(path: string): Promise<string> {
  return sha256(await readWholeText(path).catch(() => ''));
}

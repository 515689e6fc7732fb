/** a path → where it really leads once links are followed, and whether that lies in a folder. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** The path without links; of one that does not exist, that of the folders that do. */
export async function resolveLinks(path: string): Promise<string> {
  const whole = resolve(path);
  const real = await realpath(whole).catch(() => undefined);
  if (real !== undefined || dirname(whole) === whole) return real ?? whole;
  return join(await resolveLinks(dirname(whole)), basename(whole));
}

/** A file as someone names it: messages show the path as it is. */
export type NamedFile = {
  readonly path: string;
  /** What a relative path starts from. @default that of the process */
  readonly workingFolder?: string | undefined;
};

/** The whole path of a file. */
export function locateFile({ path, workingFolder = '.' }: NamedFile): string {
  return resolve(workingFolder, path);
}

/** Whether a path is a folder or lies in it; both without links. Pure. */
export function isInFolder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

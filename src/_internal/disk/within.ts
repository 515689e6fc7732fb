/** a path → where it leads after following links, and whether that is in a folder. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** The path with links resolved; for one that does not exist, as far as its folders exist. */
export async function resolveLinks(path: string): Promise<string> {
  const whole = resolve(path);
  const real = await realpath(whole).catch(() => undefined);
  if (real !== undefined || dirname(whole) === whole) return real ?? whole;
  return join(await resolveLinks(dirname(whole)), basename(whole));
}

/** A file as the user names it: messages show the path unchanged. */
export type NamedFile = {
  readonly path: string;
  /** Base of a relative path. @default that of the process */
  readonly workingFolder?: string | undefined;
};

/** The absolute path of a file. */
export function locateFile({ path, workingFolder = '.' }: NamedFile): string {
  return resolve(workingFolder, path);
}

/** Whether a path is a folder or inside it; both with links resolved. Pure. */
export function isInFolder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

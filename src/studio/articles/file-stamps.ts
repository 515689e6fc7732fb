/** the files that decide how articles are read → how they stand on disk, by which a change is recognised. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { locateFile } from '../../_internal/disk/within.ts';
import { decisionsPaths } from '../../run/decisions/decisions-paths.ts';
import type { ExpandedSource } from '../../run/sources/source.ts';

/** Sizes, times and numbers of files; `-` stands for one that is not there. */
export async function stampFiles(paths: readonly string[]): Promise<string> {
  const stamps = paths.map(async (path) => {
    const facts = await stat(path).catch(() => undefined);
    return facts ? `${facts.size}:${facts.mtimeMs}:${facts.ino}` : '-';
  });
  return (await Promise.all(stamps)).join(' ');
}

/** Options of `filesOfSource`. */
export type FilesOfSourceOptions = {
  /** The folder of the project. */
  readonly root: string;
  /** The name of its edition, once it is known: decisions may lie under it. */
  readonly slug: string | undefined;
};

/** The files of one article: its own, and those of decisions about it, the one of the project last. */
export function filesOfSource(
  source: ExpandedSource,
  { root, slug }: FilesOfSourceOptions,
): { readonly own: readonly string[]; readonly decided: readonly string[] } {
  if (source.kind === 'failed') return { own: [], decided: [] };
  const own = source.kind === 'file' ? [resolve(root, locateFile(source))] : [];
  const decided = decisionsPaths(source, { slug: slug ?? '', root });
  return { own, decided: slug === undefined ? decided.slice(0, -1) : decided };
}

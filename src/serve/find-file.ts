/**
 * the path of a request → a file inside the served folder, or nothing: no spelling of the path leads
 * out of it.
 */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isPrivate } from '../edition/media-types.ts';

/** Control characters, and path separators of any system. */
const UNSAFE = /[\0-\x1f\x7f/\\:]/;

/** The result of `findFile`. */
export type FoundFile =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly name: string;
      readonly sizeBytes: number;
      readonly modifiedMs: number;
    }
  /** A folder requested without a trailing slash; links of its page would resolve wrongly. */
  | { readonly kind: 'folder'; readonly location: string };

/** Finds the file of a request target. `root` is a real path. */
export async function findFile(
  target: string,
  options: { readonly root: string },
): Promise<FoundFile | undefined> {
  const parts = splitTarget(target);
  if (!parts) return undefined;
  const path = join(options.root, ...parts.names);
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined || !isInside(real, options.root)) return undefined;
  const facts = await stat(real).catch(() => undefined);
  if (facts?.isDirectory()) {
    const folder = ['', ...parts.names.map(encodeURIComponent)].join('/');
    if (!parts.slash) return { kind: 'folder', location: `${folder}/` };
    return findFile(`${folder}/index.html`, options);
  }
  if (!facts?.isFile() || parts.slash) return undefined;
  return {
    kind: 'file',
    path: real,
    name: parts.names.at(-1)!,
    sizeBytes: facts.size,
    modifiedMs: facts.mtimeMs,
  };
}

/**
 * A link may point elsewhere within the folder, never out of it or to a private file.
 */
function isInside(real: string, root: string): boolean {
  if (real === root) return true;
  const within = root.endsWith(sep) ? root : root + sep;
  return real.startsWith(within) && !real.slice(within.length).split(sep).some(isPrivate);
}

/**
 * The names in a target, decoded once; `undefined` if one is unsafe or private: dots, separators or
 * control characters inside a name, private files.
 */
function splitTarget(
  target: string,
): { readonly names: readonly string[]; readonly slash: boolean } | undefined {
  const path = target.split(/[?#]/)[0]!;
  if (!path.startsWith('/')) return undefined;
  const names: string[] = [];
  for (const part of path.split('/').slice(1)) {
    const name = decode(part);
    if (name === undefined || UNSAFE.test(name)) return undefined;
    if (name !== '' && isPrivate(name)) return undefined;
    names.push(name);
  }
  const slash = names.at(-1) === '';
  const real = slash ? names.slice(0, -1) : names;
  return real.includes('') ? undefined : { names: real, slash };
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

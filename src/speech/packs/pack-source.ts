/** what the user typed → PackSource: a well-known voice, a URL, an archive or a folder. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { locateFile, type NamedFile } from '../../_internal/disk/within.ts';
import { nearestName } from '../../_internal/nearest-name.ts';
import { LecternError } from '../../errors.ts';
import { findKnownPacks, KNOWN_PACKS, type KnownPack } from './known-packs.ts';

/** Where a voice comes from. */
export type PackSource =
  | { readonly kind: 'known'; readonly address: string; readonly pack: KnownPack }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

/**
 * Accepts a name, a path or a URL; a well-known name takes precedence over a file of that name.
 * @throws LecternError `USAGE` for anything else, suggesting the nearest name, and for a speaker
 * with several packs, listing them
 */
export async function choosePackSource(
  text: string,
  { workingFolder }: Pick<NamedFile, 'workingFolder'> = {},
): Promise<PackSource> {
  const [pack, ...others] = findKnownPacks(text);
  if (pack && others.length > 0) throw severalPacks(text, [pack, ...others]);
  if (pack) return { kind: 'known', address: pack.address, pack };
  if (/^https?:\/\//iu.test(text)) return { kind: 'address', address: text };
  const path = locateFile({ path: text, workingFolder });
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory()) return { kind: 'folder', path };
  if (facts?.isFile()) return { kind: 'file', path };
  throw unknownSource(text);
}

function severalPacks(text: string, packs: readonly KnownPack[]): LecternError {
  const names = packs.map(({ name }) => name).join(' or ');
  return new LecternError(`There are ${packs.length} well-known voices called ${text}.`, {
    code: 'USAGE',
    hint: `Give one of their full names: ${names}.`,
  });
}

function unknownSource(text: string): LecternError {
  const names = KNOWN_PACKS.map(({ name }) => name);
  const near = nearestName(text, names);
  return new LecternError(`“${text}” is not the name of a well-known voice, a file or a folder.`, {
    code: 'USAGE',
    hint: near
      ? `Did you mean ${near}?`
      : 'List well-known voices with lectern voices list --available.',
  });
}

/** The name of a source in messages. */
export function nameOfSource(source: PackSource): string {
  if (source.kind === 'known') return source.pack.name;
  return source.kind === 'address' ? source.address : basename(source.path);
}

/** the file of addresses in the studio's folder ↔ the pages that it names: the list that `lectern build --list` takes. */
import { join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { waitForClaim } from '../../_internal/disk/claim.ts';
import { onDisk } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { ifAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { shorten } from '../../_internal/shorten.ts';
import { ArticleError } from '../../errors.ts';
import { nameOnLine, readSourceList } from '../../run/sources/read-list.ts';
import type { ExpandedSource } from '../../run/sources/source.ts';

/** Its name: one that is not an article's. */
const ADDRESS_LIST = 'addresses.list';

/** A page that is kept by its address. */
export type KeptAddress = { readonly url: string; readonly title: string };

/** Characters of a title that are noted behind its address. */
const LONGEST_TITLE = 80;

/** The first lines of a new list. */
const HEADING = `# Articles of other sites: lectern build --list ${ADDRESS_LIST}\n`;

/** The pages that are named; files and folders of such a list are found where they are. */
export async function readAddresses(
  folder: string,
  { signal }: AbortOptions,
): Promise<readonly ExpandedSource[]> {
  const path = join(folder, ADDRESS_LIST);
  try {
    const names = await readSourceList(path, { stdin: NO_INPUT, signal });
    return names.filter(isWebAddress).map((url) => ({ kind: 'url', url }));
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof ArticleError)) throw error;
    // There is none, or none in it: both are usual.
    if (error.code === 'ARTICLE_MISSING') return [];
    return [{ kind: 'failed', name: ADDRESS_LIST, error }];
  }
}

/**
 * Adds an address at the end of the list; nothing else in it changes.
 * @throws LecternError `OUTPUT_UNWRITABLE`, `DISK_FULL`
 */
export async function keepAddress(
  { url, title }: KeptAddress,
  { folder, signal }: AbortOptions & { readonly folder: string },
): Promise<void> {
  const words = shorten(title.replace(/[\s\p{C}]+/gu, ' ').trim(), LONGEST_TITLE);
  const line = words === '' ? url : `${url} # ${words}`;
  await changeList(folder, {
    signal,
    change: (former) => {
      const end = former === '' || former.endsWith('\n') ? '' : '\n';
      return `${former}${end}${line}\n`;
    },
  });
}

/** A line that was taken out of the list, and where it stood. */
export type DroppedLine = { readonly at: number; readonly line: string };

/**
 * Takes an address out of the list: each line that names it. Nothing else in it changes.
 * @returns those lines, from the top; none where it is not in it
 * @throws LecternError `OUTPUT_UNWRITABLE`, `DISK_FULL`
 */
export async function dropAddress(
  url: string,
  { folder, signal }: AbortOptions & { readonly folder: string },
): Promise<readonly DroppedLine[]> {
  const dropped: DroppedLine[] = [];
  await changeList(folder, {
    signal,
    change: (former) => {
      const lines = linesOf(former);
      for (const [at, line] of lines.entries())
        if (nameOnLine(line) === url) dropped.push({ at, line });
      return lines.filter((line) => nameOnLine(line) !== url).join('');
    },
  });
  return dropped;
}

/** Puts lines back where they stood, or at the end of a list that is shorter now. @throws as `dropAddress` */
export async function restoreLines(
  dropped: readonly DroppedLine[],
  { folder, signal }: AbortOptions & { readonly folder: string },
): Promise<void> {
  await changeList(folder, {
    signal,
    change: (former) => {
      const lines = [...linesOf(former)];
      for (const { at, line } of dropped) {
        const last = lines.at(-1);
        if (at >= lines.length && last !== undefined && !/[\r\n]$/.test(last))
          lines[lines.length - 1] = `${last}\n`;
        lines.splice(at, 0, line);
      }
      return lines.join('');
    },
  });
}

/** The lines of a text, each with its end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? [];
}

async function changeList(
  folder: string,
  { change, signal }: AbortOptions & { readonly change: (former: string) => string },
): Promise<void> {
  const path = join(folder, ADDRESS_LIST);
  const claim = await onDisk(
    path,
    waitForClaim(join(folder, `.${ADDRESS_LIST}.claim`), { signal }),
  );
  try {
    const former = await onDisk(path, readWholeText(path).catch(ifAbsent(HEADING)));
    const text = change(former);
    if (text !== former) await onDisk(path, writeFileAtomic(path, { data: text }));
  } finally {
    await claim.release();
  }
}

function isWebAddress(name: string): boolean {
  return /^https?:\/\//i.test(name) && URL.canParse(name);
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // The studio does not read standard input.
}

/** What the studio has for standard input. */
export const NO_INPUT: AsyncIterable<Uint8Array> = nothing();

/** the path of a file of decisions ↔ the decisions in it: read whole, changed one passage at a time, written atomically. */
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { AbortOptions } from '../_internal/abort.ts';
import { checkArgument, checkOptions, KINDS } from '../_internal/check-options.ts';
import { waitForClaim } from '../_internal/disk/claim.ts';
import { onDisk } from '../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../_internal/disk/files.ts';
import { isAbsent, readingHint, whyUnreadable } from '../_internal/disk/read-errors.ts';
import { readRegularFile } from '../_internal/disk/regular-file.ts';
import { sha256 } from '../_internal/hash.ts';
import { LecternError } from '../errors.ts';
import { NO_DECISIONS, type Decisions } from './decisions.ts';
import {
  CHANGES,
  editDecisionsText,
  type DecisionChange,
  type EditDecisionsOptions,
} from './edit-decisions.ts';
import { parseDecisions, type ParsedDecisions, type PassageLines } from './parse-decisions.ts';

/** What a file of decisions holds. */
export type DecisionsFile = {
  readonly path: string;
  /** SHA-256 of its bytes; `absent` where there is no file. */
  readonly digest: string;
  readonly decisions: Decisions;
  /** The lines of its entries, in the order of `decisions.passages`. */
  readonly lines: readonly PassageLines[];
};

/** Options of `readDecisions`. */
export type ReadDecisionsOptions = AbortOptions & {
  /** How errors name the file. @default its path */
  readonly name?: string | undefined;
};

/** Options of `changeDecisions`. */
export type ChangeDecisionsOptions = ReadDecisionsOptions &
  Pick<EditDecisionsOptions, 'order'> & {
    /** Folder of the claim on the file, the same for all who change it. @default that of the file */
    readonly claims?: string | undefined;
  };

const READING_KINDS = { name: KINDS.text, signal: KINDS.signal } as const;

/** Largest file that is read, in bytes: 2,000 decided paragraphs take a tenth of it. */
const LARGEST_BYTES = 8 * 1024 * 1024;

/**
 * The decisions in a file; none where there is no file.
 * @throws LecternError `DECISIONS_INVALID` naming file, line and column; `DECISIONS_UNREADABLE`
 */
export async function readDecisions(
  path: string,
  options: ReadDecisionsOptions = {},
): Promise<DecisionsFile> {
  checkArgument('readDecisions', { name: 'path', value: path }, KINDS.path);
  checkOptions('readDecisions', options, { optional: READING_KINDS });
  return readFile(path, options);
}

async function readFile(path: string, options: ReadDecisionsOptions): Promise<DecisionsFile> {
  const { name = path } = options;
  const text = await readText(path, options);
  return fileOf(
    path,
    text === undefined ? undefined : { text, ...parseDecisions(text, { file: name }) },
  );
}

function fileOf(
  path: string,
  content: (ParsedDecisions & { readonly text: string }) | undefined,
): DecisionsFile {
  if (!content) return { path, digest: 'absent', decisions: NO_DECISIONS, lines: [] };
  const { text, ...parsed } = content;
  return { path, digest: sha256(text), ...parsed };
}

/**
 * Makes changes in a file, which is written only if all of them can be made: one process at a time, and never over what
 * someone decided since `before` was read. To undo them, make `invertChanges` of them.
 * @throws DecisionConflict with both sides; LecternError as `readDecisions`, `OUTPUT_UNWRITABLE`
 */
export async function changeDecisions(
  path: string,
  changes: readonly DecisionChange[],
  options: ChangeDecisionsOptions = {},
): Promise<DecisionsFile> {
  checkArgument('changeDecisions', { name: 'path', value: path }, KINDS.text);
  checkArgument('changeDecisions', { name: 'changes', value: changes }, CHANGES);
  checkOptions('changeDecisions', options, {
    optional: { ...READING_KINDS, order: KINDS.list, claims: KINDS.text },
  });
  const { name = path, order, signal, claims = dirname(path) } = options;
  const claim = await onDisk(path, waitForClaim(claimOf(path, claims), { signal }));
  try {
    const former = (await readText(path, options)) ?? '';
    const { text, parsed } = editDecisionsText(former, { changes, file: name, order });
    if (text === '') await onDisk(path, rm(path, { force: true }));
    else if (text !== former) await onDisk(path, writeFileAtomic(path, { data: text }));
    return fileOf(path, text === '' ? undefined : { text, ...parsed });
  } finally {
    await claim.release();
  }
}

function claimOf(path: string, folder: string): string {
  const name = `.${basename(path)}.claim`;
  if (folder === dirname(path)) return join(folder, name);
  return join(folder, `${sha256(path).slice(0, 16)}${name}`);
}

async function readText(
  path: string,
  { name = path, signal }: ReadDecisionsOptions,
): Promise<string | undefined> {
  try {
    const bytes = await readRegularFile(path, { limitBytes: LARGEST_BYTES, signal });
    if (bytes.length <= LARGEST_BYTES) return bytes.toString('utf8');
    throw new Error(`it has more than ${LARGEST_BYTES} bytes`);
  } catch (error) {
    signal?.throwIfAborted();
    if (isAbsent(error)) return undefined;
    throw new LecternError(`Cannot read the decisions in ${name}: ${whyUnreadable(error)}`, {
      code: 'DECISIONS_UNREADABLE',
      cause: error,
      hint: readingHint(error) ?? 'Correct the file, or remove it.',
    });
  }
}

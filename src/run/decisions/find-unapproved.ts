/** an output folder → the passages of its editions that wait for an approval, by what was recorded of them. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { checkOptions, KINDS, oneOf } from '../../_internal/check-options.ts';
import { shorten } from '../../_internal/shorten.ts';
import type { ArticleSource } from '../../article/article.ts';
import {
  APPROVAL_NEEDS,
  findWaiting,
  gatherPassages,
  judgePassages,
  type ApprovalNeed,
  type HeardPassage,
} from '../../decisions/approvals.ts';
import { NO_DECISIONS, type Decisions } from '../../decisions/decisions.ts';
import { recordedKey } from '../../edition/edition-key.ts';
import type { Edition } from '../../edition/edition.ts';
import { readEditions } from '../../edition/read-editions.ts';
import { readRunRecord, readSaid } from '../../edition/read-edition.ts';
import { LecternError } from '../../errors.ts';
import { decisionsPaths, nameDecisions } from './decisions-paths.ts';

/** An edition that waits, and why. */
export type WaitingEdition = {
  readonly slug: string;
  readonly title: string;
  /** The source as its record names it; absent where it has no record. */
  readonly source?: string;
  readonly passages: readonly WaitingPassage[];
};

/** A passage that waits. */
export type WaitingPassage = {
  readonly state: 'lifted' | 'flagged' | 'waiting';
  /** Its first printed words. */
  readonly words: string;
  /** As a clause. */
  readonly why: string;
};

/** Options of `findUnapproved`. */
export type FindUnapprovedOptions = AbortOptions & {
  /** Folder of the editions. */
  readonly output: string;
  /** Folder from which records name their sources: that of the project. */
  readonly root: string;
  readonly requireApproval: ApprovalNeed;
  /** Names of editions that alone are looked at, also if they wait to be released. @default all that do not */
  readonly slugs?: readonly string[] | undefined;
};

/** How the record of a collection begins to name its sources; its articles were approved when it was made. */
export const COLLECTION_PREFIX = 'collection: ';

/** First words of a passage in messages, in characters. */
const WORDS_SHOWN = 40;

/** Passages that an error names. */
const MOST_NAMED = 5;

/**
 * The editions that may not be published, with the passages that keep them from it; drafts are never published and so left
 * out. Nothing is asked where nothing is required.
 * @throws LecternError `DECISIONS_INVALID`, `DECISIONS_UNREADABLE`, `OUTPUT_UNREADABLE`; TypeError for a wrong option.
 */
export async function findUnapproved(
  options: FindUnapprovedOptions,
): Promise<readonly WaitingEdition[]> {
  checkOptions('findUnapproved', options, {
    required: { output: KINDS.text, root: KINDS.text, requireApproval: oneOf(APPROVAL_NEEDS) },
    optional: { slugs: KINDS.list, signal: KINDS.signal },
  });
  const { output, requireApproval, slugs, signal } = options;
  if (requireApproval === 'none') return [];
  const { editions, unlisted, scheduled, held } = await readEditions(output);
  const made = held.map(({ edition }) => edition);
  const heldSlugs = new Set(made.map(({ slug }) => slug));
  // Of what is public while another waits in its place, there is no record any more.
  const open = [...editions, ...unlisted, ...scheduled].filter(({ slug }) => !heldSlugs.has(slug));
  const asked = slugs ? [...open, ...made].filter(({ slug }) => slugs.includes(slug)) : open;
  const waiting: WaitingEdition[] = [];
  for (const edition of asked) {
    signal?.throwIfAborted();
    const found = await findWaitingPassages(edition, options);
    if (found.passages.length > 0) waiting.push(found);
  }
  return waiting;
}

/** @throws LecternError `DECISIONS_WAITING` naming what waits. */
export function refuseUnapproved(waiting: readonly WaitingEdition[]): void {
  if (waiting.length === 0) return;
  const passages = waiting.flatMap(({ slug, passages: own }) =>
    own.map(({ words, why }) => `${slug}: “${words}”: ${why}`),
  );
  const counts = `${count(passages.length, 'passage')} of ${count(waiting.length, 'edition')}`;
  const more = passages.length > MOST_NAMED ? [`and ${passages.length - MOST_NAMED} more`] : [];
  const named = [...passages.slice(0, MOST_NAMED), ...more].map((line) => `\n  ${line}`).join('');
  const verb = passages.length === 1 ? 'waits' : 'wait';
  throw new LecternError(`${counts} ${verb} for an approval; nothing was published:${named}`, {
    code: 'DECISIONS_WAITING',
    hint: 'Hear and approve them in lectern studio, or change the setting requireApproval.',
  });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

async function findWaitingPassages(
  edition: Edition,
  options: FindUnapprovedOptions,
): Promise<WaitingEdition> {
  const { slug, title } = edition;
  const folder = join(options.output, slug);
  const record = await readRunRecord(folder);
  const heard = await heardOf(edition, folder);
  const own = { slug, title, ...(record && { source: record.source }) };
  if (record?.source.startsWith(COLLECTION_PREFIX)) return { ...own, passages: [] };
  if (heard.length === 0) {
    const isAll = options.requireApproval === 'all';
    const why = 'its record.json is missing, so it is not known what was recorded';
    return { ...own, passages: isAll ? [{ state: 'waiting', words: title, why }] : [] };
  }
  const decisions = await decisionsOf({ slug, source: record?.source }, options);
  const standings = findWaiting(judgePassages(heard, decisions), options.requireApproval);
  const passages = standings.map(({ state, why, passage }) => ({
    state: state as WaitingPassage['state'],
    words: shorten(passage.text, WORDS_SHOWN),
    why: why!,
  }));
  return { ...own, passages };
}

/** What was recorded, passage by passage; empty where there is no record of it. */
async function heardOf({ cues }: Edition, folder: string): Promise<readonly HeardPassage[]> {
  const said = (await readSaid(folder)) ?? [];
  const hashes = new Map(cues.map(({ blockId, textHash }) => [blockId, textHash]));
  const segments = said.map((segment) => ({ ...segment, clip: recordedKey(segment.clip) }));
  return gatherPassages(segments, (blockId) => hashes.get(blockId));
}

async function decisionsOf(
  { slug, source }: { readonly slug: string; readonly source: string | undefined },
  { root, signal }: FindUnapprovedOptions,
): Promise<Decisions> {
  const path = source === undefined ? undefined : resolve(root, source);
  const isFile = path !== undefined && (await isThere(path));
  const named: ArticleSource = isFile ? { kind: 'file', path } : { kind: 'text', content: '' };
  for (const file of decisionsPaths(named, { slug, root })) {
    if (!(await isThere(file))) continue;
    const { readDecisions } = await import('../../decisions/decisions-file.ts');
    return (await readDecisions(file, { name: nameDecisions(file, { root }), signal })).decisions;
  }
  return NO_DECISIONS;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/**
 * editions that are done → published, one publication at a time: those that are done while one is going on are in the
 * next. What is scheduled comes out at its time.
 */
import { join } from 'node:path';
import pLimit from 'p-limit';
import { readEdition } from '../../../edition/read-edition.ts';
import type { WaitingEdition } from '../../../run/decisions/find-unapproved.ts';
import type { Edition } from '../../../edition/edition.ts';
import { readEditions, type FoundEditions } from '../../../edition/read-editions.ts';
import { LecternError, type Warning } from '../../../errors.ts';
import type { Settings } from '../../../run/settings/settings.ts';
import { serviceLimits } from '../../../run/settings/service-limits.ts';
import { missingEdition } from '../missing-edition.ts';
import { nextTerm, noteScheduled, readComeOut } from './due-editions.ts';
import type { PublishParts } from './publish-output.ts';

/** Options of `openPublishing`. */
export type OpenPublishingOptions = PublishParts & {
  /** Called with what is wrong beside a job, each once; must not throw. */
  readonly onTrouble: (message: string, error?: unknown) => void;
  /** Called when a scheduled edition has come out; must not throw. @default ignored */
  readonly onOut?: ((edition: Edition) => void) | undefined;
  /** Whether nothing is published but what someone asks for, at the start as later. @default false */
  readonly isManual?: boolean | undefined;
  /** Seconds before each further attempt at a publication that failed. @default 1, 5 */
  readonly publishWaits?: readonly number[] | undefined;
};

/** An edition that was published, and what was noticed of it; or that waits for an approval. */
export type PublishedEdition =
  | { readonly waiting: 0; readonly edition: Edition; readonly warnings: readonly Warning[] }
  /** How many passages wait for an approval; it is not published. */
  | { readonly waiting: number; readonly edition?: undefined };

/** How editions of a service are published. */
export type Publishing = {
  /** Whether the configuration says where. */
  readonly isOn: boolean;
  /**
   * Releases an edition and publishes it with what else is done. Where that fails, the edition is held again.
   * @throws LecternError `EDITION_MISSING`, and what `lectern feed` and `lectern publish` throw
   */
  readonly publish: (slug: string) => Promise<PublishedEdition>;
  /** Runs while nothing is published and no list is written. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Writes the lists of the output folder where nothing is published from it. */
  readonly renewLists: () => Promise<void>;
  /** Ends a publication that is going on between two files; the next start goes on with it. */
  readonly stop: () => void;
  /** Fulfils when nothing is written any more. */
  readonly close: () => Promise<void>;
};

/** What writes lists and sends files is large: it is loaded by the first publication. */
const releasing = () => import('./release-editions.ts');
const publishingOutput = () => import('./publish-output.ts');

/** Whether the configuration says where editions are published, or has the service show them to anyone. */
export function publishesAnything({
  publish,
  service,
}: Pick<Settings, 'publish' | 'service'>): boolean {
  return publish.to !== undefined || serviceLimits(service).public;
}

/** Timers take no more; after it the next term is looked for again. */
const LONGEST_TIMER_MS = 86_400_000;

/** Milliseconds after a term, since clocks and time stamps are rounded. */
const AFTER_TERM_MS = 50;

/** Editions that are published together. */
type Batch = { readonly slugs: Set<string>; readonly done: Promise<readonly Warning[]> };

/**
 * Opens it, and publishes what a process before it left: what ended between an edition and its publication, and what
 * came out since.
 */
export function openPublishing(options: OpenPublishingOptions): Publishing {
  const { project, loaded, onTrouble, isManual = false } = options;
  const { output } = project.places;
  const isOn = publishesAnything(loaded.settings);
  const turn = pLimit(1);
  const stopping = new AbortController();
  const { signal } = stopping;
  const said = new Set<string>();
  let waiting: Batch | undefined;
  let timer: NodeJS.Timeout | undefined;

  const run = async (asked: ReadonlySet<string>): Promise<readonly Warning[]> => {
    const { findDueIn, releaseWithAttempts } = await releasing();
    const slugs = new Set([...asked, ...(await findDueIn(options, { signal }))]);
    const { found, warnings } = await releaseWithAttempts(slugs, { ...options, signal });
    sayGeneral(warnings, found);
    if (!isManual) await settle(found);
    return warnings;
  };
  /** What is about one edition is for whoever asked for that one. */
  const sayGeneral = (warnings: readonly Warning[], found: FoundEditions): void => {
    const slugs = slugsOf(found);
    for (const warning of warnings) {
      const { message, isNotice } = warning;
      if (isNotice || said.has(message) || slugs.some((slug) => isAbout(slug, warning))) continue;
      said.add(message);
      onTrouble(message);
    }
  };
  const settle = async (found: FoundEditions): Promise<void> => {
    const { store } = project.places;
    for (const edition of await readComeOut(found, { store })) options.onOut?.(edition);
    await noteScheduled(found, { store });
    clearTimeout(timer);
    const term = nextTerm(found);
    if (term === undefined || signal.aborted) return;
    const delay = Math.min(LONGEST_TIMER_MS, Math.max(0, term - Date.now()) + AFTER_TERM_MS);
    timer = setTimeout(publishRest, delay).unref();
  };
  const publishRest = (): void => {
    const none: ReadonlySet<string> = new Set();
    turn(() => run(none)).catch((error: Error) => {
      if (signal.aborted) return;
      onTrouble(`what is done was not published: ${error.message}`, error);
      timer = setTimeout(publishRest, RETRY_MS).unref();
    });
  };
  const enterBatch = (slug: string): Promise<readonly Warning[]> => {
    if (!waiting) {
      const slugs = new Set<string>();
      const done = turn(() => {
        waiting = undefined;
        return run(slugs);
      });
      waiting = { slugs, done };
    }
    waiting.slugs.add(slug);
    return waiting.done;
  };
  if (isOn && !isManual) publishRest();
  return {
    isOn,
    publish: async (slug) => {
      const { findUnapprovedIn } = await publishingOutput();
      const waiting = await findUnapprovedIn(options, { slugs: [slug], signal });
      if (waiting.length > 0) return { waiting: countPassages(waiting) };
      const warnings = await enterBatch(slug);
      const edition = await readEdition(join(output, slug));
      if (!edition) throw await missingEdition(slug, output);
      return { waiting: 0, edition, warnings: warnings.filter((each) => isAbout(slug, each)) };
    },
    inTurn: (work) => turn(work),
    renewLists: () =>
      turn(async () => {
        const { renewOutputLists } = await publishingOutput();
        const warnings = await renewOutputLists(options, {});
        sayGeneral(warnings, await readEditions(output));
      }),
    stop: () => {
      stopping.abort(new LecternError('the service is ending', { code: 'INTERRUPTED' }));
      clearTimeout(timer);
    },
    close: async () => {
      stopping.abort(new LecternError('the service is ending', { code: 'INTERRUPTED' }));
      clearTimeout(timer);
      await turn(async () => undefined);
    },
  };
}

function countPassages(waiting: readonly WaitingEdition[]): number {
  return waiting.reduce((sum, { passages }) => sum + passages.length, 0);
}

/** Names of editions that can be used: each was made by a job, which is told. */
function slugsOf(found: FoundEditions): readonly string[] {
  const { editions, unlisted, scheduled, expired, drafts, held } = found;
  const all = [...editions, ...unlisted, ...scheduled, ...expired, ...drafts];
  return [...all, ...held.map(({ edition }) => edition)].map(({ slug }) => slug);
}

/** Whether a warning is about an edition: it begins with the name, or names a file of it. */
function isAbout(slug: string, { message }: Warning): boolean {
  return message.startsWith(`${slug} `) || message.includes(`/${slug}/`);
}

/** Milliseconds after which a publication that belongs to no job is tried again. */
const RETRY_MS = 60_000;

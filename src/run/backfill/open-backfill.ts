/**
 * A list of articles and what was done of it → those to do now, in order, whoever builds them: a batch
 * on this machine, or a queue.
 */
import { join } from 'node:path';
import pLimit from 'p-limit';
import { isFileNow } from '../../_internal/disk/file-facts.ts';
import { locateFile } from '../../_internal/disk/within.ts';
import { isAddress } from '../sources/expand-sources.ts';
import {
  openBackfillLog,
  type BackfillLine,
  type BackfillLog,
  type BackfillPlace,
} from './backfill-log.ts';
import { listBackfill, type BackfillArticle, type ListBackfillOptions } from './list-backfill.ts';

/** Options of `openBackfill`. */
export type OpenBackfillOptions = ListBackfillOptions &
  Omit<BackfillPlace, 'list'> & {
    /** Only articles of this moment or later, in milliseconds since 1970. @default any */
    readonly since?: number | undefined;
    /** Only articles before this moment. @default any */
    readonly until?: number | undefined;
    /** Which come first; those without a date come last. @default 'newest' */
    readonly order?: 'newest' | 'oldest' | undefined;
    /** At most so many articles of the list, in that order. @default all */
    readonly limit?: number | undefined;
    /** Editions that may be made on one day of UTC. @default any number */
    readonly perDay?: number | undefined;
    /** Whether what was done is looked at again. @default false */
    readonly rehash?: boolean | undefined;
    /** Whether an edition stands, or is being made, elsewhere than in the output folder. @default never */
    readonly standsElsewhere?: ((slug: string) => boolean) | undefined;
    /** Whether articles that were passed over are looked at again. @default false */
    readonly restore?: boolean | undefined;
  };

/** What became of an article: its edition, and whether it was made now; of one that is passed over neither. */
export type BackfillOutcome = Pick<BackfillLine, 'made'> & { readonly slug?: string };

/** A backfill at work. */
export type Backfill = AsyncDisposable & {
  /** Articles of the list in the asked span of time that are done and unchanged. */
  readonly done: number;
  /** All the others, in order. */
  readonly todo: readonly BackfillArticle[];
  /** The first of them, as many as may be made today. */
  readonly today: readonly BackfillArticle[];
  /** Editions that were made today by runs before this one. */
  readonly madeToday: number;
  /** Notes that an article is done. @throws LecternError `STORE_UNWRITABLE`. */
  readonly note: (article: BackfillArticle, outcome: BackfillOutcome) => Promise<void>;
};

/** Files that are looked into at once for their dates. */
const READ_AT_ONCE = 32;

/**
 * Opens the backfill of a list. Only the list is fetched: what it says was not changed, and whose
 * edition stands, is done without a look at it.
 * @throws what `listBackfill` and `openBackfillLog` throw.
 */
export async function openBackfill(list: string, options: OpenBackfillOptions): Promise<Backfill> {
  const articles = await listBackfill(list, options);
  const { workingFolder } = options;
  const isFile = list !== '-' && !isAddress(list);
  const named = isFile ? locateFile({ path: list, workingFolder }) : list;
  const log = await openBackfillLog({ ...options, list: named });
  try {
    return await chooseArticles(articles, { ...options, log });
  } catch (error) {
    await log[Symbol.asyncDispose]();
    throw error;
  }
}

async function chooseArticles(
  articles: readonly BackfillArticle[],
  options: OpenBackfillOptions & { readonly log: BackfillLog },
): Promise<Backfill> {
  const { log, since, until, order = 'newest', limit, perDay = Infinity } = options;
  const isDone = (article: BackfillArticle): boolean =>
    isStanding(log.lines.get(article.name), { ...options, article });
  // Dates of finished articles do not matter, so their files need not be read.
  const isPart = [since, until, limit].some((bound) => bound !== undefined);
  const looked = isPart ? articles : articles.filter((each) => !isDone(each));
  const ordered = sortByDate(await dateAll(looked, options), order).slice(0, limit);
  const todo = ordered.filter((article) => !isDone(article));
  const madeToday = log.madeOn(today());
  return {
    done: (isPart ? ordered.length : articles.length) - todo.length,
    todo,
    today: todo.slice(0, Math.max(0, perDay - madeToday)),
    madeToday,
    note: ({ name, version }, outcome) =>
      log.add({ article: name, version, ...outcome, day: today() }),
    [Symbol.asyncDispose]: log[Symbol.asyncDispose],
  };
}

/** Of UTC, as the months of the budget are. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Whether an article is as it was when it was done, and its edition is still there. */
function isStanding(
  line: BackfillLine | undefined,
  about: OpenBackfillOptions & { readonly article: BackfillArticle },
): boolean {
  const { article, output, rehash = false, restore = false, standsElsewhere } = about;
  if (!line || rehash || line.version !== article.version) return false;
  if (line.slug === undefined) return !restore;
  // A removal there is kept as a note; with `restore`, every article is checked again.
  if (!restore && standsElsewhere?.(line.slug)) return true;
  return isFileNow(join(output, line.slug, 'edition.json'));
}

type Dated = { readonly article: BackfillArticle; readonly date: number | undefined };

async function dateAll(
  articles: readonly BackfillArticle[],
  { since = -Infinity, until = Infinity, signal }: OpenBackfillOptions,
): Promise<readonly Dated[]> {
  const limit = pLimit(READ_AT_ONCE);
  const dated = await Promise.all(
    articles.map((article) =>
      limit(async (): Promise<Dated> => {
        signal?.throwIfAborted();
        return { article, date: await article.dateOf() };
      }),
    ),
  );
  const isAny = since === -Infinity && until === Infinity;
  return dated.filter(({ date }) => (date === undefined ? isAny : date >= since && date < until));
}

function sortByDate(
  dated: readonly Dated[],
  order: 'newest' | 'oldest',
): readonly BackfillArticle[] {
  const sign = order === 'newest' ? -1 : 1;
  const rank = ({ date }: Dated): number => (date === undefined ? Infinity : sign * date);
  return [...dated]
    .sort((one, other) => (rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))))
    .map(({ article }) => article);
}

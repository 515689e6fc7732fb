/** what a source says of its publication → what becomes of it, as its site generator would decide. */
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { ArticleError, type Warning } from '../../errors.ts';
import { parseMoment } from '../dates/parse-moment.ts';
import {
  GENERATOR_NAMES,
  type Release,
  type ReleaseFacts,
  type ReleaseOptions,
  type SiteGenerator,
} from './release.ts';
import { dayFromPath } from '../slug.ts';

/** Options of `settleRelease`. */
export type SettleOptions = ReleaseOptions & {
  /** What says it, in messages. @default 'front matter' */
  readonly from?: 'front matter' | 'export' | undefined;
  /** Where the source lies: Jekyll has other rules for posts than for pages. */
  readonly path?: string | undefined;
  readonly timezone?: string | undefined;
  /** Lectern's own field, which decides alone. */
  readonly publishAt?: string | undefined;
};

/** A release, and what has to be said about it. */
export type SettledRelease = Release & { readonly warnings: readonly Warning[] };

/**
 * What a generator does with a date in the future: it waits, it does not matter, or nothing is
 * known, since only the site's own templates could tell.
 */
type DateEffect = 'waits' | 'publishes' | 'undecided';

/** A date that may be in the future, and what follows if it is. */
type DecidingDate = { readonly moment?: string | undefined; readonly effect: DateEffect };

/**
 * The release of an article by the clock of this machine; docs/reading.md has the rules as a table.
 * @throws ArticleError ARTICLE_DRAFT for a draft unless drafts are included, ARTICLE_WITHHELD for
 * what only some may read, has no page or has expired.
 */
export function settleRelease(facts: ReleaseFacts, options: SettleOptions): SettledRelease {
  refuseDraft(facts, options);
  refuseWithheld(facts, options);
  const expiresAt = options.showsExpired ? undefined : facts.expiryDate;
  const { publishAt, warnings } = settleStart(facts, options);
  const unlisted = facts.unlisted === undefined ? undefined : (true as const);
  const notRun = (options.inherited?.notRun ?? []).map(notRunNotice);
  return {
    ...omitUndefined({ publishAt, expiresAt, unlisted }),
    warnings: [...warnings, ...notRun],
  };
}

function refuseDraft(
  facts: ReleaseFacts,
  { includeDrafts = false, from = 'front matter' }: SettleOptions,
): void {
  const { draft, scheduled } = facts;
  const undated = facts.publishDate === undefined && facts.date === undefined;
  const why = draft ?? (undated ? scheduled : undefined);
  if (why === undefined || includeDrafts) return;
  const origin = facts.origins?.draft;
  throw new ArticleError(`The article is a draft: ${origin ?? `its ${from}`} says so.`, {
    code: 'ARTICLE_DRAFT',
    hint: `Remove "${why}" from ${origin ?? `the ${from}`}, or ask for drafts with --include-drafts.`,
  });
}

function refuseWithheld(
  { closed, pageless, expiryDate, origins = {} }: ReleaseFacts,
  { from = 'front matter', showsExpired = false }: SettleOptions,
): void {
  const by = (field: keyof typeof origins): string => origins[field] ?? `its ${from}`;
  if (closed !== undefined)
    throw withheld(`The article is not for everyone: ${by('closed')} says "${closed}".`);
  if (pageless !== undefined)
    throw withheld(`The article has no page of its own: ${by('pageless')} says "${pageless}".`);
  if (isPast(expiryDate) && !showsExpired)
    throw withheld(`The article expired on ${expiryDate}: ${by('expiryDate')} says so.`);
}

function withheld(message: string): ArticleError {
  return new ArticleError(message, {
    code: 'ARTICLE_WITHHELD',
    hint: 'The site does not publish it. Change what it says of itself if it should.',
  });
}

/** From when it may be published; a date that has passed says nothing any more. */
function settleStart(
  facts: ReleaseFacts,
  options: SettleOptions,
): { readonly publishAt?: string | undefined; readonly warnings: readonly Warning[] } {
  const { publishAt, futureDates, generator = 'none' } = options;
  if (publishAt !== undefined) return { publishAt, warnings: [] };
  const { moment, effect } = decidingDate(facts, options);
  if (moment === undefined || !isFuture(moment)) return { warnings: [] };
  const isAsked = futureDates !== undefined && facts.scheduled === undefined;
  const waits = isAsked ? futureDates === 'wait' : effect !== 'publishes';
  const warnings = isAsked || effect === 'waits' ? [] : [notice(effect, generator)];
  return { publishAt: waits ? moment : undefined, warnings };
}

function decidingDate(facts: ReleaseFacts, options: SettleOptions): DecidingDate {
  const { generator = 'none', path = '' } = options;
  const { publishDate, scheduled } = facts;
  const date = facts.date ?? dayOfName(options);
  // Hugo does not look at the file's name, unless it is told to.
  if (generator === 'hugo') return { moment: publishDate ?? facts.date, effect: 'waits' };
  if (scheduled !== undefined) return { moment: publishDate ?? date, effect: 'waits' };
  if (OWN_TEMPLATES.has(generator)) return { moment: publishDate ?? date, effect: 'undecided' };
  // Of Jekyll's files, those of a collection have a date that counts.
  if (generator === 'jekyll' && date !== undefined)
    return { moment: date, effect: IN_COLLECTION.test(path) ? 'waits' : 'publishes' };
  return publishDate === undefined
    ? { moment: date, effect: 'publishes' }
    : { moment: publishDate, effect: 'undecided' };
}

/** What a site of theirs shows, and when, is decided by its own pages and plug-ins alone. */
const OWN_TEMPLATES: ReadonlySet<SiteGenerator> = new Set(['astro', 'vitepress', 'mkdocs', 'none']);

/** `_posts/a.md`, `_articles/2026/b.md`. */
const IN_COLLECTION = /(?:^|[\\/])_[^\\/]+[\\/]/;

/** The first moment of the day before a file's name. */
function dayOfName({ path, siteTimezone, timezone }: SettleOptions): string | undefined {
  const day = path === undefined ? undefined : dayFromPath(path);
  return day === undefined ? undefined : parseMoment(day, { timezone: siteTimezone ?? timezone });
}

/** The same words for every article, so that a batch says it once. */
function notice(effect: DateEffect, generator: SiteGenerator): Warning {
  const code = 'ARTICLE_FUTURE_DATE';
  const name = generator === 'none' ? 'The site' : GENERATOR_NAMES[generator];
  if (effect === 'publishes')
    return {
      code,
      message: `Its date is in the future, and ${name} publishes it now: its edition is published too.`,
      hint: 'With `futureDates: wait` editions wait for their date.',
      isNotice: true,
    };
  return {
    code,
    message:
      'Its date is in the future, and nothing says whether the site waits for it: its edition waits.',
    hint: 'Say it with `futureDates: wait` or `publish`; see docs/reading.md for what generators do.',
    isNotice: true,
  };
}

function notRunNotice(path: string): Warning {
  return {
    code: 'ARTICLE_DATA_FILE',
    message: `${path} is code, which Lectern does not run: what it says of publication is not followed.`,
    hint: 'Say it in the front matter, or in a data file in JSON beside it.',
    isNotice: true,
  };
}

function isFuture(moment: string): boolean {
  return Date.parse(moment) > Date.now();
}

function isPast(moment: string | undefined): boolean {
  return moment !== undefined && Date.parse(moment) <= Date.now();
}

/** an article of the studio → all that is to be known before it is published: what changed, what is missing, who approved it. */
import { basename, join } from 'node:path';
import { findWaiting, type PassageStanding } from '../../decisions/approvals.ts';
import { shorten } from '../../_internal/shorten.ts';
import { readHold } from '../../edition/holds/holds.ts';
import { audioOf } from '../../edition/edition.ts';
import { readEdition } from '../../edition/read-edition.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import { standingOf } from '../../edition/shared/standing.ts';
import { LecternError } from '../../errors.ts';
import { describesPodcast } from '../../feed/feed-settings.ts';
import { listsIn } from '../../run/publishing/renew-lists.ts';
import { planEdition } from '../../run/plan-editions.ts';
import type { EditionPlan } from '../../run/plan/edition-plan.ts';
import { serviceLimits } from '../../run/settings/service-limits.ts';
import { isTestTone } from '../../speech/providers/provider-named.ts';
import { namesBucket } from '../../_internal/objects/bucket-address.ts';
import type { ArticleAnswer, ArticleTrouble } from '../answers.ts';
import type {
  ApprovalsAnswer,
  CheckAnswer,
  DisclosureAnswer,
  MadeEdition,
  PlannedAnswer,
  PublicAnswer,
  PublishPlace,
} from '../check-answers.ts';
import { openArticleRun } from '../articles/article-run.ts';
import { stampEdition } from '../articles/noted-list.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { StudioParts } from '../studio-parts.ts';
import { comparePublic } from './compare-public.ts';
import { estimatePaid } from './estimate-paid.ts';
import { findPaidForms } from './paid-forms.ts';
import { findPublicVersion, type PublicVersion } from './public-version.ts';

/** What the check is described from. */
export type DescribeCheckOptions = {
  readonly opened: OpenedArticle;
  /** As the article's own screen has it. */
  readonly described: ArticleAnswer;
  readonly parts: StudioParts;
  /** Why a publication at its time failed, if one did. */
  readonly releaseTrouble: LecternError | undefined;
  readonly signal: AbortSignal;
};

/** Describes it; nothing is spoken or written. @throws as `planEdition`, `writeRunScript` */
export async function describeCheck(options: DescribeCheckOptions): Promise<CheckAnswer> {
  const { opened, described, parts } = options;
  const { output } = parts.project.places;
  const { slug, title } = opened.article;
  const isTakenBack = await isRemoved(slug, { output });
  const plan = await planOf(options);
  const [made, found] = await Promise.all([
    readMade(slug, { parts, plan, isTakenBack }),
    lookAtPublic(slug, options),
  ]);
  const planned = await readPlanned(slug, { options, made });
  const isKnown = found.trouble === undefined;
  return {
    slug,
    title,
    isTakenBack,
    place: await placeOf(parts),
    ...(made && { made }),
    ...(found.edition && {
      public: describePublic(found.edition, { id: described.listed.id, made }),
    }),
    ...(found.trouble && { publicTrouble: troubleOf(found.trouble) }),
    ...(planned && { planned }),
    ...(isKnown ? comparePublic(described.passages, found.edition) : { changes: [], unchanged: 0 }),
    missing: missingOf(plan),
    approvals: describeApprovals(options),
    disclosure: describeDisclosure(options),
    ...(described.isBilled
      ? { paid: await findPaidForms(opened, parts) }
      : { estimates: estimatePaid(described, plan) }),
  };
}

/**
 * What a build would do; one that was taken back would be made again. What it loads, others may wait for: it goes on when
 * whoever asked is gone.
 */
function planOf({ opened, parts }: DescribeCheckOptions): Promise<EditionPlan> {
  const { run } = openArticleRun(opened.source, { parts, restore: true });
  return planEdition(run);
}

function missingOf({ state, segments, missing, cost }: EditionPlan): CheckAnswer['missing'] {
  const isDone = state === 'upToDate';
  return {
    segments: isDone ? 0 : segments.filter((each) => each.state !== 'stored').length,
    characters: missing.characters,
    ...(cost && { cost }),
  };
}

type Made = {
  readonly parts: StudioParts;
  readonly plan: EditionPlan;
  readonly isTakenBack: boolean;
};

async function readMade(
  slug: string,
  { parts, plan, isTakenBack }: Made,
): Promise<MadeEdition | undefined> {
  const { output } = parts.project.places;
  const edition = isTakenBack ? undefined : await readEdition(join(output, slug));
  if (!edition) return undefined;
  const { key, duration } = edition;
  const isHeld = (await readHold(slug, { output })) !== undefined;
  const isCurrent = plan.state === 'upToDate';
  return { key, duration, isCurrent, isHeld, stamp: await stampEdition(slug, parts) };
}

/** What is public, or why that is not known: a target may not answer. */
async function lookAtPublic(
  slug: string,
  options: DescribeCheckOptions,
): Promise<{ readonly edition?: PublicVersion | undefined; readonly trouble?: LecternError }> {
  try {
    return { edition: await findPublicVersion(slug, options) };
  } catch (error) {
    options.signal.throwIfAborted();
    if (!(error instanceof LecternError)) throw error;
    return { trouble: error };
  }
}

function describePublic(
  { edition, said }: PublicVersion,
  { id, made }: { readonly id: string; readonly made: MadeEdition | undefined },
): PublicAnswer {
  const { key, duration, publishAt, expiresAt, loudness } = edition;
  return {
    key,
    duration,
    standing: standingOf(edition),
    ...(publishAt !== undefined && { publishAt }),
    ...(expiresAt !== undefined && { expiresAt }),
    isMade: made?.key === key,
    sound: `/api/articles/${id}/public/${audioOf(edition).name}`,
    loudness: loudness.integrated,
    isRecordKnown: said !== undefined,
  };
}

async function readPlanned(
  slug: string,
  {
    options,
    made,
  }: { readonly options: DescribeCheckOptions; readonly made: MadeEdition | undefined },
): Promise<PlannedAnswer | undefined> {
  const { output } = options.parts.project.places;
  const release = (await readHold(slug, { output }))?.release;
  if (!release) return undefined;
  const isOfOther = release.key !== made?.key;
  const isOverdue = !isOfOther && Date.parse(release.at) <= Date.now();
  const { releaseTrouble: trouble } = options;
  return {
    at: release.at,
    isOfOther,
    isOverdue,
    ...(isOverdue && trouble && { trouble: troubleOf(trouble) }),
  };
}

function troubleOf({ code, message, hint }: LecternError): ArticleTrouble {
  return { code, message, ...(hint !== undefined && { hint }) };
}

/** Where publishing leads; where that lies on the machine is not for those who have a token. */
async function placeOf(parts: StudioParts): Promise<PublishPlace> {
  const place = await placeOnMachine(parts);
  const isPath = place.kind !== 'store';
  return parts.served && isPath ? { ...place, name: basename(place.name) } : place;
}

async function placeOnMachine({ project, loaded }: StudioParts): Promise<PublishPlace> {
  const { output } = project.places;
  const { publish, feed, service } = loaded.settings;
  const hasFeed = describesPodcast(feed) || (await listsIn(output)).includes('feed.xml');
  if (publish.to !== undefined)
    return { kind: namesBucket(publish.to) ? 'store' : 'folder', name: publish.to, hasFeed };
  return { kind: serviceLimits(service).public ? 'service' : 'output', name: output, hasFeed };
}

/** Characters of a passage that name it. */
const WORDS_SHOWN = 60;

/** By what would be heard now: an edition that is made may be of an earlier text. */
function describeApprovals({ opened, described, parts }: DescribeCheckOptions): ApprovalsAnswer {
  const { requireApproval: need } = parts.loaded.settings;
  const standings = [...opened.standings.values()];
  const waiting = findWaiting(standings, need).map(({ state, passage, why = '', cause }) => ({
    state: state as 'waiting',
    words: shorten(passage.text, WORDS_SHOWN),
    why,
    ...(cause && { cause }),
  }));
  return {
    need,
    passages: described.progress.passages,
    approved: approversOf(standings, opened),
    waiting,
  };
}

function approversOf(
  standings: readonly PassageStanding[],
  { decisions }: OpenedArticle,
): ApprovalsAnswer['approved'] {
  const found = new Map<string, { count: number; at?: string }>();
  for (const { state, entry } of standings) {
    const approved = entry === undefined ? undefined : decisions.passages[entry]?.approved;
    if (state !== 'approved' || !approved) continue;
    const { by = '', at } = approved;
    const before = found.get(by);
    const last = [before?.at, at]
      .filter((each) => each !== undefined)
      .sort()
      .at(-1);
    found.set(by, { count: (before?.count ?? 0) + 1, ...(last !== undefined && { at: last }) });
  }
  return [...found].map(([by, facts]) => ({ by, ...facts }));
}

function describeDisclosure({ opened, described }: DescribeCheckOptions): DisclosureAnswer {
  const { disclosure: text, segments } = opened.script;
  return {
    ...(text !== undefined && { text }),
    isSpoken: segments.some(({ role }) => role === 'disclosure'),
    isTones: isTestTone(described.provider),
  };
}

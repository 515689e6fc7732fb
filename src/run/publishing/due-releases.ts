/** an output folder → the held editions whose planned time has come, and that no missing approval keeps from it. */
import type { AbortOptions } from '../../_internal/abort.ts';
import type { ApprovalNeed } from '../../decisions/approvals.ts';
import { readEditions, type HeldEdition } from '../../edition/read-editions.ts';
import { findUnapproved } from '../decisions/find-unapproved.ts';

/** Options of `findDueReleases`. */
export type DueReleasesOptions = AbortOptions & {
  /** Folder of the editions. */
  readonly output: string;
  /** Folder from which records name their sources: that of the project. */
  readonly root: string;
  readonly requireApproval: ApprovalNeed;
};

/** When a held edition is released by itself, in milliseconds since 1970; `undefined` if never. Pure. */
export function releaseTimeOf({
  edition,
  release,
}: Pick<HeldEdition, 'edition' | 'release'>): number | undefined {
  // What was made since is another edition than the one that someone planned to publish.
  return release?.key === edition.key ? Date.parse(release.at) : undefined;
}

/** Their slugs. @throws as `findUnapproved` */
export async function findDueReleases(options: DueReleasesOptions): Promise<readonly string[]> {
  const { output, signal } = options;
  const { held } = await readEditions(output, { signal });
  const due = held.filter((each) => (releaseTimeOf(each) ?? Infinity) <= Date.now());
  const slugs = due.map(({ edition }) => edition.slug);
  if (slugs.length === 0) return [];
  const waiting = new Set((await findUnapproved({ ...options, slugs })).map(({ slug }) => slug));
  return slugs.filter((slug) => !waiting.has(slug));
}

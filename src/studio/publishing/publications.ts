/** the editions of a studio → published now or at a time, held until then; nothing is published that no one asked for. */
import { join } from 'node:path';
import type { Edition } from '../../edition/edition.ts';
import { noteHold, readHold, type PlannedRelease } from '../../edition/holds/holds.ts';
import { readEdition } from '../../edition/read-edition.ts';
import { readEditions } from '../../edition/read-editions.ts';
import { readWholeFile } from '../../_internal/disk/regular-file.ts';
import { md5 } from '../../publish/target.ts';
import { findUnapproved, refuseUnapproved } from '../../run/decisions/find-unapproved.ts';
import type { Publishing } from '../../service/editions/publishing/open-publishing.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { ReachAnswer } from '../check-answers.ts';
import type { StudioParts } from '../studio-parts.ts';
import { whileNoted } from './begun-publications.ts';
import { atTarget, isPublishedElsewhere } from './public-version.ts';

/** An edition, as whoever asks has seen it. */
export type SeenEdition = { readonly slug: string; readonly key: string };

/** How editions of a studio are published. */
export type Publications = {
  /**
   * Publishes an edition with what else the output folder has that is not held.
   * @throws ServiceError `SERVICE_CONFLICT` where another one is made now; LecternError `VERIFY_FAILED`, `DECISIONS_WAITING`, and
   * what `lectern feed` and `lectern publish` throw
   */
  readonly publish: (seen: SeenEdition) => Promise<Edition>;
  /** Plans when an edition that is held is published, or with `undefined` that it is not. @throws ServiceError `SERVICE_CONFLICT` */
  readonly plan: (slug: string, release: PlannedRelease | undefined) => Promise<void>;
  /** What publishing would do beside one edition. @throws what reading the target throws */
  readonly reach: (slug: string, signal: AbortSignal) => Promise<ReachAnswer>;
  /** Runs while nothing is published. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Fulfils when nothing is written any more. */
  readonly close: () => Promise<void>;
};

/** Opens it; what publishes is loaded when it is first needed. */
export function openPublications(
  parts: StudioParts,
  { onTrouble }: { readonly onTrouble: (message: string, error?: unknown) => void },
): Publications {
  const { output, store } = parts.project.places;
  let opened: Promise<Publishing> | undefined;
  const open = (): Promise<Publishing> => (opened ??= openPublishingOf(parts, onTrouble));
  return {
    publish: async ({ slug, key }) => {
      await requireMade({ slug, key }, { output });
      const { refuseDamaged } = await import('./verify-made.ts');
      await refuseDamaged(slug, { parts });
      const { edition } = await whileNoted({ slug, key }, { store }, async () =>
        (await open()).publish(slug),
      );
      if (edition) return edition;
      refuseUnapproved(await findUnapproved({ ...aboutApprovals(parts), slugs: [slug] }));
      throw otherNow();
    },
    plan: async (slug, release) => {
      const hold = await readHold(slug, { output });
      if (!hold) throw alreadyPublic();
      if (release) await requireMade({ slug, key: release.key }, { output });
      const { release: _former, ...rest } = hold;
      await noteHold({ ...rest, ...(release && { release }) }, { output });
    },
    reach: (slug, signal) => reachOf(slug, { parts, signal }),
    inTurn: async (work) => (await open()).inTurn(work),
    // The service closes its own.
    close: async () => void (parts.served ? undefined : await (await opened)?.close()),
  };
}

async function openPublishingOf(
  { project, loaded, served }: StudioParts,
  onTrouble: (message: string, error?: unknown) => void,
): Promise<Publishing> {
  if (served) return served.publishing;
  const { openPublishing } = await import('../../service/editions/publishing/open-publishing.ts');
  return openPublishing({ project, loaded, onTrouble, isManual: true, publishWaits: [1] });
}

function aboutApprovals({
  project,
  loaded,
}: StudioParts): Omit<Parameters<typeof findUnapproved>[0], 'slugs'> {
  const { requireApproval } = loaded.settings;
  return { output: project.places.output, root: loaded.root, requireApproval };
}

async function requireMade(
  { slug, key }: SeenEdition,
  { output }: { readonly output: string },
): Promise<void> {
  const edition = await readEdition(join(output, slug));
  if (edition?.key !== key) throw otherNow();
}

function otherNow(): ServiceError {
  return new ServiceError('The edition is another one than was shown. Nothing was published.', {
    code: 'SERVICE_CONFLICT',
    hint: 'It was made again, or taken back, meanwhile: look through it as it is now.',
  });
}

function alreadyPublic(): ServiceError {
  return new ServiceError('No edition of this article waits to be published.', {
    code: 'SERVICE_CONFLICT',
    hint: 'It is public already, or was taken back: it is shown as it is now.',
  });
}

/** Options of `reachOf`. */
type ReachOptions = { readonly parts: StudioParts; readonly signal: AbortSignal };

async function reachOf(slug: string, { parts, signal }: ReachOptions): Promise<ReachAnswer> {
  const { output } = parts.project.places;
  const { editions, unlisted, held } = await readEditions(output, { signal });
  const heldSlugs = new Set(held.map(({ edition }) => edition.slug));
  const open = [...editions, ...unlisted].filter(
    (each) => each.slug !== slug && !heldSlugs.has(each.slug),
  );
  const waiting = await findUnapproved({ ...aboutApprovals(parts), signal });
  const others = isPublishedElsewhere({ parts }) ? await differing(open, { parts, signal }) : [];
  return {
    others: others.map(({ slug: name, title }) => ({ slug: name, title })),
    waiting: waiting
      .filter((each) => each.slug !== slug)
      .map(({ slug: name, title, passages }) => ({ slug: name, title, passages })),
  };
}

/** Editions whose `edition.json` at the target is another one, or is not there. */
async function differing(
  editions: readonly Edition[],
  { parts, signal }: ReachOptions,
): Promise<readonly Edition[]> {
  const { output } = parts.project.places;
  const there = await atTarget(parts, (target) => target.list({ signal }));
  const others: Edition[] = [];
  for (const edition of editions) {
    const path = `${edition.slug}/edition.json`;
    const own = md5(await readWholeFile(join(output, path)));
    if (there.get(path)?.md5 !== own) others.push(edition);
  }
  return others;
}

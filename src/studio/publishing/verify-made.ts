/** a slug → the checks of the edition that is made of it, as `lectern verify` makes them, by what they are about. */
import { join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { auditEdition } from '../../audit/audit-edition.ts';
import type { SurfaceCheck } from '../../audit/surface-check.ts';
import { isFeedPage } from '../../edition/media-types.ts';
import { readChecks } from '../../edition/read-edition.ts';
import { LecternError } from '../../errors.ts';
import { isPodcast } from '../../feed/feed-settings.ts';
import { publicationFrom } from '../../site/publication.ts';
import type { Check } from '../../verify/proof.ts';
import type { VerifyAnswer, VerifyCheck, VerifyGroup } from '../check-answers.ts';
import type { StudioParts } from '../studio-parts.ts';

/** Options of these functions. */
export type VerifyMadeOptions = AbortOptions & {
  readonly parts: Pick<StudioParts, 'project' | 'loaded'>;
};

const GROUPS: readonly VerifyGroup[] = ['recordings', 'sound', 'texts', 'pages', 'feed', 'files'];

/** The checks. @throws LecternError `EDITION_MISSING` */
export async function verifyMade(slug: string, options: VerifyMadeOptions): Promise<VerifyAnswer> {
  const checks = await checksOf(slug, options);
  return {
    groups: GROUPS.flatMap((group) => {
      const own = checks.filter((each) => each.group === group);
      const failed = own.filter(({ verdict }) => verdict === 'fail');
      if (own.length === 0) return [];
      const told = failed.map(({ subject, check, expected, found }): VerifyCheck => ({
        subject,
        check,
        expected,
        found,
      }));
      return [{ group, passed: own.length - failed.length, failed: told }];
    }),
  };
}

/**
 * Refuses an edition with a file that is not as it was made; its pages and the feed are written when it is published.
 * @throws LecternError `VERIFY_FAILED`, `EDITION_MISSING`
 */
export async function refuseDamaged(slug: string, options: VerifyMadeOptions): Promise<void> {
  const checks = await checksOf(slug, options);
  const failed = checks.find(
    ({ group, verdict }) => verdict === 'fail' && group !== 'pages' && group !== 'feed',
  );
  if (!failed) return;
  const { subject, check, expected, found } = failed;
  throw new LecternError(
    `${subject}: ${check} failed: expected ${expected}, found ${found}. Nothing was published.`,
    { code: 'VERIFY_FAILED', hint: 'Record and build the article again, then publish it.' },
  );
}

type GroupedCheck = VerifyCheck & {
  readonly group: VerifyGroup;
  readonly verdict: 'pass' | 'fail';
};

async function checksOf(
  slug: string,
  { parts, signal }: VerifyMadeOptions,
): Promise<readonly GroupedCheck[]> {
  const { output } = parts.project.places;
  const { feed } = parts.loaded.settings;
  const { baseUrl, title: feedTitle } = feed;
  const folder = join(output, slug);
  const { checks } = await auditEdition(folder, {
    feed: isPodcast(feed),
    record: true,
    publication: publicationFrom({ baseUrl, feedTitle }),
    ...(signal && { signal }),
  });
  const recorded = await readChecks(folder);
  return [...recorded.map(recordedCheck), ...checks.map(surfaceCheck)];
}

function recordedCheck({ subject, check, expected, found, verdict }: Check): GroupedCheck {
  return { group: 'recordings', subject, check, expected, found, verdict };
}

function surfaceCheck({ surface, check, expected, found, verdict }: SurfaceCheck): GroupedCheck {
  return { group: groupOf(surface), subject: surface, check, expected, found, verdict };
}

/** What a file is for, by its name. */
function groupOf(surface: string): VerifyGroup {
  if (isFeedPage(surface)) return 'feed';
  if (/\.(?:mp3|m4a|opus|flac|wav)$/.test(surface)) return 'sound';
  if (/^(?:index\.html|embed\.html|oembed\.json)$/.test(surface)) return 'pages';
  return /^(?:edition|record)\.json$|\.(?:png|jpe?g|webp|gif|avif)$/.test(surface)
    ? 'files'
    : 'texts';
}

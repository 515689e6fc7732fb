/** the run of an article → by whose rules its publication is decided: the settings', else those of its site. */
import { dirname } from 'node:path';
import { locateFile } from '../../_internal/disk/within.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import type { ReleaseOptions } from '../../article/front-matter/release.ts';
import { findSite, NO_SITE, type FoundSite } from '../site/find-site.ts';
import type { EditionRun } from './edition-run.ts';

/** The options of `readArticle` for it. */
export async function releaseOptionsOf(run: EditionRun): Promise<ReleaseOptions> {
  const { generator, futureDates } = run.settings;
  const site = generator === undefined ? await siteOf(run) : { kind: generator };
  const { kind, showsFuture, timezone: siteTimezone }: FoundSite = site;
  return omitUndefined({
    generator: kind,
    futureDates: futureDates ?? (showsFuture ? ('publish' as const) : undefined),
    siteTimezone,
  });
}

/** The site of a file; a page from elsewhere belongs to none that is known. */
function siteOf({ source, session }: EditionRun): FoundSite | Promise<FoundSite> {
  if (source.kind !== 'file') return NO_SITE;
  const folder = dirname(locateFile(source));
  const found = session.sites.get(folder) ?? findSite(folder);
  session.sites.set(folder, found);
  return found;
}

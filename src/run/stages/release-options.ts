/** the run of an article → by whose rules its publication is decided: the settings', else those of its site. */
import { dirname } from 'node:path';
import { locateFile } from '../../_internal/disk/within.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import type { ReleaseOptions } from '../../article/front-matter/release.ts';
import { findSite, NO_SITE, type FoundSite } from '../site/find-site.ts';
import type { Inherited } from '../site/inherited-fields.ts';
import type { EditionRun } from './edition-run.ts';

/** The options of `readArticle` for it. */
export async function releaseOptionsOf(run: EditionRun): Promise<ReleaseOptions> {
  const { generator, futureDates, includeDrafts } = run.settings;
  const found = await siteOf(run);
  const isOther = generator !== undefined && generator !== found.kind;
  const site: FoundSite = isOther ? { kind: generator } : found;
  const { kind, showsFuture, showsExpired, showsDrafts, timezone: siteTimezone } = site;
  const { fields: inherited } = await inheritedOf(run, site);
  return omitUndefined({
    generator: kind,
    futureDates: futureDates ?? (showsFuture ? ('publish' as const) : undefined),
    includeDrafts: includeDrafts || showsDrafts,
    showsExpired,
    inherited,
    siteTimezone,
  });
}

/** Paths of the files of its site that decide about its publication, whether they exist or not. */
export async function releaseFilesOf(run: EditionRun): Promise<readonly string[]> {
  return (await inheritedOf(run, await siteOf(run))).files;
}

async function inheritedOf({ source }: EditionRun, site: FoundSite): Promise<Inherited> {
  if (source.kind !== 'file') return { files: [] };
  // An edition that is up to date needs no front matter.
  const { findInherited } = await import('../site/inherited-fields.ts');
  return findInherited(locateFile(source), site);
}

/** The site of a file; a page from elsewhere belongs to none that is known. */
function siteOf({ source, session }: EditionRun): FoundSite | Promise<FoundSite> {
  if (source.kind !== 'file') return NO_SITE;
  const folder = dirname(locateFile(source));
  const found = session.sites.get(folder) ?? findSite(folder);
  session.sites.set(folder, found);
  return found;
}

/** the studio's folder → the sources of its articles: files, and addresses that were added. */
import type { AbortOptions } from '../../_internal/abort.ts';
import { ArticleError } from '../../errors.ts';
import { expandSources } from '../../run/sources/expand-sources.ts';
import type { ExpandedSource } from '../../run/sources/source.ts';
import { NO_INPUT, readAddresses } from './address-list.ts';
import type { StudioParts } from '../studio-parts.ts';

/** The sources, files sorted by name, then addresses as they were added; none in an empty folder, which is where everyone begins. */
export async function listSources(
  { project, folder, loaded }: StudioParts,
  { signal }: AbortOptions,
): Promise<readonly ExpandedSource[]> {
  const { settings, places } = project;
  const { timezone, allowPrivate, includeDrafts, generator, experimentalPdf } = settings;
  const { output, store, httpCache } = places;
  const sources = await expandSources([folder], {
    workingFolder: loaded.root,
    stdin: NO_INPUT,
    timezone,
    allowPrivate,
    includeDrafts,
    generator,
    experimentalPdf,
    except: [output, store],
    httpCache,
    signal,
  });
  const pages = await readAddresses(folder, { signal });
  return [...sources.filter((source) => !isEmptyFolder(source)), ...pages];
}

function isEmptyFolder(source: ExpandedSource): boolean {
  return (
    source.kind === 'failed' &&
    source.error instanceof ArticleError &&
    source.error.code === 'ARTICLE_MISSING'
  );
}

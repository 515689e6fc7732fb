/** The editions of a site → its lists, its feed, and what of them goes into the site; nothing where nothing changed. */
import { join } from 'node:path';
import { sha256 } from '../../_internal/hash.ts';
import type { Edition } from '../../edition/edition.ts';
import { readEdition } from '../../edition/read-edition.ts';
import { factsOfEditions } from '../../edition/read-editions.ts';
import { standingOf } from '../../edition/shared/standing.ts';
import type { Warning } from '../../errors.ts';
import { mirrorAudio } from './mirror-audio.ts';
import type { RenewSiteOptions } from './renew-site.ts';
import type { SiteMemory } from './site-memory.ts';

/** Options of `publishSite`. */
export type PublishSiteOptions = RenewSiteOptions & {
  readonly memory: SiteMemory;
  /** Whether what is remembered of the last time holds. */
  readonly isSameSite: boolean;
};

/** What is public in the site now. */
export type PublishedSite = Pick<SiteMemory, 'files' | 'published' | 'until'> & {
  readonly warnings: readonly Warning[];
  /** Whether an edition has appeared or expired since the last time, by its own date. */
  readonly hasCome: boolean;
  /** The edition of that name as it is public; `undefined` where there is none. */
  readonly editionOf: (slug: string) => Promise<Edition | undefined>;
};

/** Brings the site's folder of audio to the state of the editions. @throws what the parts throw */
export async function publishSite(options: PublishSiteOptions): Promise<PublishedSite> {
  const { output, target, copies, memory, isSameSite } = options;
  const published = await digestEditions(output);
  const hasCome = memory.until !== undefined && Date.parse(memory.until) <= Date.now();
  if (isSameSite && memory.published === published && !hasCome) {
    const { files, until } = memory;
    await mirrorAudio(files, { folder: target, copies });
    const editionOf = async (slug: string): Promise<Edition | undefined> =>
      readPublic(slug, output);
    return { files, published, until, hasCome, warnings: [], editionOf };
  }
  const { renewSite } = await import('./renew-site.ts');
  const { editions, ...renewed } = await renewSite(options);
  return {
    ...renewed,
    published: await digestEditions(output),
    hasCome,
    editionOf: async (slug) => editions.get(slug),
  };
}

async function readPublic(slug: string, output: string): Promise<Edition | undefined> {
  const edition = await readEdition(join(output, slug)).catch(() => undefined);
  if (!edition) return undefined;
  return ['published', 'unlisted'].includes(standingOf(edition)) ? edition : undefined;
}

/** Changes whenever an edition is written, held or gone. */
async function digestEditions(output: string): Promise<string> {
  const facts = Object.entries(await factsOfEditions(output));
  return sha256(JSON.stringify(facts.map(([folder, { text }]) => [folder, text])));
}

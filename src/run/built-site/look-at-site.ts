/** The pages of a site and what is remembered of it → each page with the name of its edition, and what changed. */
import { join, resolve } from 'node:path';
import { factsOfFile } from '../../_internal/disk/file-facts.ts';
import { sha256 } from '../../_internal/hash.ts';
import { EDITIONS_FOLDER } from '../decisions/decisions-paths.ts';
import { allLexiconFiles } from '../lexicon/lexicon-files.ts';
import { settingNames, type Settings } from '../settings/settings.ts';
import { codeIdentity } from '../stamps/stamp-inputs.ts';
import type { FoundPage } from './find-pages.ts';
import type { PageSource } from './page-source.ts';
import type { SiteMemory } from './site-memory.ts';
import { pagePath, slugsOf } from './site-slugs.ts';

/** A page, what it was and what it is. */
export type LookedPage = FoundPage & {
  /** Name of the edition of its article. */
  readonly slug: string;
  /** Digests of what decides its edition, and of the page: see `PageMemory`. */
  readonly digest: string;
  readonly pageDigest: string;
  /** Whether its edition may have to be made. */
  readonly isChanged: boolean;
  /** The source of its article. */
  readonly open: () => Promise<PageSource>;
};

/** Options of `lookAtSite`. */
export type LookAtSiteOptions = {
  readonly memory: SiteMemory;
  /** Of all that decides editions: see `digestSettings`. */
  readonly settings: string;
  /** Address of the site. @default none is known */
  readonly siteUrl?: string | undefined;
  /** CSS selector of the article in its page. @default none */
  readonly selector?: string | undefined;
  /** Folder with the decisions of editors. */
  readonly root: string;
  /** Folder of editions. */
  readonly output: string;
  /** Whether every page counts as changed. @default false */
  readonly rehash?: boolean | undefined;
};

/** The pages with what is known of them, in their order. Reads no edition. */
export function lookAtSite(
  pages: readonly FoundPage[],
  options: LookAtSiteOptions,
): readonly LookedPage[] {
  const { memory, settings, siteUrl, selector, root, output, rehash = false } = options;
  const slugs = slugsOf(pages.map(({ page }) => page));
  const isSameSite = memory.settings === settings && !rehash;
  return pages.map((found): LookedPage => {
    const { page, html, content, data, kept = false } = found;
    const slug = slugs.get(page)!;
    const url = pageUrl(page, siteUrl);
    const pageDigest = sha256(html);
    const decisions = factsOfFile(join(root, EDITIONS_FOLDER, `${slug}.yaml`)).text;
    const written = content ?? pageDigest;
    const said = [written, data ?? null, selector ?? null, slug, url ?? null, decisions];
    const known = memory.pages[page];
    const isStanding = known?.edition === factsOfFile(editionFile(slug, output)).text;
    const own = sha256(JSON.stringify(said));
    // What other settings would make of a page that its generator kept, the next whole build finds out.
    const digest = !kept || !known ? own : isSameSite ? known.digest : '';
    const isKnown = isStanding && (kept || (isSameSite && known?.digest === digest));
    const open = async (): Promise<PageSource> => {
      const { pageSource } = await import('./page-source.ts');
      return pageSource(found, { slug, url, selector });
    };
    return { ...found, slug, digest, pageDigest, isChanged: !isKnown, open };
  });
}

/** The file by which an edition is known. */
export function editionFile(slug: string, output: string): string {
  return join(output, slug, 'edition.json');
}

/** The address of a page below that of its site. */
function pageUrl(page: string, siteUrl: string | undefined): string | undefined {
  if (siteUrl === undefined) return undefined;
  const path = pagePath(page).split('/').map(encodeURIComponent).join('/');
  return new URL(path, siteUrl).href;
}

/** Settings that decide nothing about what an edition is. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'budget',
  'maxChars',
  'maxCost',
  'rehash',
  'restore',
  'retry',
]);

/** The digest of all that decides every edition: settings, lexicons by their files, this version of Lectern. */
export function digestSettings(settings: Settings, root: string): string {
  const values: Readonly<Record<string, unknown>> = settings;
  const named = settingNames.filter((name) => !WITHOUT_EFFECT.has(name));
  const lexicons = allLexiconFiles(settings).map(
    ({ file }) => factsOfFile(resolve(root, file)).text,
  );
  const all = [codeIdentity(), named.map((name) => [name, values[name] ?? null]), lexicons];
  return sha256(JSON.stringify(all));
}

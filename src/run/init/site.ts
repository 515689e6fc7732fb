/** What a folder is that articles are published from: its generator, its articles, what its site says of itself. */
import type { KnownGenerator } from '../../article/front-matter/release.ts';

/** What is recognised. `plain`: a folder of articles; `none`: nothing that is known. */
export type SiteKind = KnownGenerator | 'plain' | 'pages' | 'feed' | 'none';

/** A folder as `init` sees it. */
export type Site = {
  readonly kind: SiteKind;
  /** What `lectern build` is given: a folder, a file or an address. */
  readonly source: string;
  /** Articles found there; absent if not counted, as for an address. */
  readonly articles?: number;
  /** Folder for editions, from that of the configuration. */
  readonly output: string;
  /** The folder within the site from which published editions are carried, where it has one. */
  readonly publishTo?: string;
  readonly title?: string;
  readonly baseUrl?: string;
  /** BCP 47. */
  readonly language?: string;
};

/** What a site's files hand down to the front matter of its articles. Types alone. */
import type { Values } from '../site-config.ts';

/** What one file hands down. */
export type Handed = {
  /** Path of the file, which may not exist. */
  readonly from: string;
  readonly values: Values;
};

/** A site with a configuration: its folder, and the path of that file. */
export type SiteFile = { readonly root: string; readonly config: string };

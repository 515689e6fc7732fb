/** Picture: one that stands in the source, as an article holds it. */

/** A picture of the source, for the edition's page; its publisher said that it may be shown. */
export type Picture = {
  /** Id of the block before it; absent before the first block. */
  readonly after?: string;
  /** Its http or https address, or its path from the folder of the source. */
  readonly src: string;
  /** Digest of the file, if it is one. */
  readonly sha256?: string;
  /** What it shows, in words; empty if the source does not say. */
  readonly alt: string;
  /** Pixels; absent if they are unknown. */
  readonly width?: number;
  readonly height?: number;
};

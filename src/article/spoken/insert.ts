/** Insert: a sound file within an article. */

/** A sound file that the source puts between two blocks. */
export type Insert = {
  /** Id of the block before it; absent before the first block. */
  readonly after?: string;
  /** Its path from the folder of the source, as written. */
  readonly src: string;
};

/** What a line of a page can be. */
export type LineKind = 'title' | 'story' | 'neutral' | 'foreign';

/** What a person said of a page: no text, only numbers of lines and digests. */
export type PageLabel = {
  /** Kinds of its lines with their counts, top to bottom: `x12 t1 s30`. */
  readonly runs: string;
  /** Of all lines together. */
  readonly digest: string;
  /** Of each headline that is right. */
  readonly titles: readonly string[];
  /** Of each spelling of a name that may stand in the byline. */
  readonly people: readonly string[];
};

/** Labels by the id of the page. */
export function loadLabels(path?: URL | string): Readonly<Record<string, PageLabel>>;

/** Without case, punctuation and spaces, as a digest. */
export function digestOf(text: string): string;

/** The kinds of the lines of a page as one short string. */
export function runsOf(kinds: readonly LineKind[]): string;

/** The lines of a labelled page with their kinds. Throws where the page is not the labelled one. */
export function labelledLines(
  html: string,
  label: PageLabel,
): { readonly text: string; readonly kind: LineKind }[];

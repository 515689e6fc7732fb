/** A line of a page, pasted or of HTML, as far as it matters for what stands below a story. */
export type LineBelow = {
  readonly text: string;
  readonly words: number;
  /** Running text, another line, or a known part of a page. */
  readonly shape: 'prose' | 'line' | 'clutter';
  /** Whether it ends like a sentence. */
  readonly ends: boolean;
  readonly clutter?: { readonly rule: string };
  readonly dateline?: { readonly byline?: string; readonly publishedAt?: string };
};

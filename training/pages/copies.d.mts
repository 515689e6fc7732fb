/** Digests of the long lines of a page. */
export function longLines(html: string): ReadonlySet<string>;

/** Share of the lines of a page that are among those known, 0 to 1. */
export function shareKnown(lines: ReadonlySet<string>, known: ReadonlySet<string>): number;

/** The registrable domain of an address. */
export function siteOf(url: string): string;

/** A page without what its author called its parts. */
export function withoutNames(html: string): string;

/** A page with most of its blocks taken out. */
export function withFewBlocks(html: string): string;

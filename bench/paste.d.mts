/** A page as it is copied. */
export type CopiedPage = {
  readonly lines: readonly {
    readonly text: string;
    /** What stands before an item. */
    readonly mark: string;
    /** Whether a blank line stands before it. */
    readonly apart: boolean;
  }[];
  /** What a browser's reader view shows. */
  readonly reader: () => string;
};

/** The page of a source. */
export function copyPage(html: string): CopiedPage;

/** How it looks when it is pasted, by style. */
export const STYLES: Readonly<Record<string, (page: CopiedPage) => string>>;

/** What is looked at of a line. */
export type AlignedLine = {
  readonly unit: { readonly index: number; readonly text: string };
  readonly kept: number;
  readonly prose: number;
  readonly region: string | undefined;
};

/** 1 or 0 for each line, and a word for what is wrong with the label. */
export function alignLines(
  lines: readonly AlignedLine[],
  label: string,
): { readonly targets: readonly number[]; readonly fault: string | undefined };

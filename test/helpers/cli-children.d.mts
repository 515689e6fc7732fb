/** Types of `cli-children.mjs`. */
export const CLI_CHILDREN: Readonly<Record<string, number>>;
export const MOST_CLI_CHILDREN: number;

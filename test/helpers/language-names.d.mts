/** Types of language-names.mjs, which is JavaScript so that a bench can use it too. */

/** Files and folders of `src` that name languages and must, each with the reason. */
export declare const LANGUAGES_APART: Readonly<Record<string, string>>;

/**
 * The files that name a language outside its folder, by its code, its name in a name of code, or its folder; without
 * `LANGUAGES_APART`. Names of files are from `src`.
 */
export declare function filesNaming(
  code: string,
  source: {
    readonly files: readonly { readonly name: string; readonly text: string }[];
    /** All languages that have a folder. */
    readonly codes: readonly string[];
  },
): readonly string[];

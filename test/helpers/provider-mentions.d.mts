/** Types of provider-mentions.mjs, which is JavaScript so that a bench can use it too. */

/** Files outside its folder that may name a provider: the registry, and the types that `index.ts` exports. */
export declare const MOST_MENTIONS: number;

/** For each provider with a folder, the files outside it that name it; `src`: the source's folder. */
export declare function mentionsOfProviders(
  src: string,
): readonly { readonly name: string; readonly files: readonly string[] }[];

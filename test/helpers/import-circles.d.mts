/** Types of import-circles.mjs, which is JavaScript so that a bench can use it too. */

/** A file that imports, and the file that it imports: paths below the source folder. */
export type FileImport = readonly [from: string, to: string];

/**
 * Every circle among folders that lie beside each other, as `a/one → a/two → a/one`, each found
 * once; empty where their imports have an order.
 */
export declare function circlesAmong(imports: readonly FileImport[]): readonly string[];

export declare function statedFigures(): readonly (readonly [page: string, words: string])[];

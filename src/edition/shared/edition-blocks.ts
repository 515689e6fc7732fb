/** an edition → its blocks with the sentences that are read of each. */
import type { Edition } from '../edition.ts';
import { foldWords } from './page-words.ts';

/** A sentence of a block: the cue, and its words. */
export type ReadSentence = { readonly cue: number; readonly words: string };

/** A block of the edition: its cues share id, hash and path. */
export type ReadBlock = {
  readonly id: string;
  readonly hash: string;
  readonly path: string | undefined;
  readonly sentences: readonly ReadSentence[];
  /** The words of all of them. */
  readonly words: string;
  /** Words within the block on its page that are not read, each folded. */
  readonly leftOut: readonly string[];
};

/** The blocks of an edition that can be found on a page, in order. */
export function blocksOf(edition: Edition): readonly ReadBlock[] {
  const groups = new Map<string, number[]>();
  edition.cues.forEach(({ blockId, textHash }, cue) => {
    if (blockId === undefined || textHash === undefined) return;
    const group = groups.get(blockId);
    if (group) group.push(cue);
    else groups.set(blockId, [cue]);
  });
  return [...groups].map(([id, cues]) => {
    const first = edition.cues[cues[0]!]!;
    const sentences = cues
      .map((cue) => ({ cue, words: foldWords(edition.cues[cue]!.text) }))
      .filter(({ words }) => words !== '');
    return {
      id,
      hash: first.textHash!,
      path: first.path,
      sentences,
      words: sentences.map(({ words }) => words).join(''),
      leftOut: (first.leftOut ?? []).map(foldWords),
    };
  });
}

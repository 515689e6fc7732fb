/** the blocks of a dialogue → the speaker of each, from the labels before their words. Pure. */
import type { Block } from '../article/article.ts';

/** A name or a letter with a colon, or a letter with a full stop, before words. */
const LABEL = /^\p{Pd}?\s*(?:([^\s:：][^:：\n]{0,58}?)\s*[:：]|(\p{Lu})\.)\s+\S/u;

/** What looks like a name: up to five words with a capital each. */
const NAME = /^\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,4}$/u;

/** Blocks that can be dialogue. */
const SAYABLE: ReadonlySet<Block['kind']> = new Set<Block['kind']>([
  'paragraph',
  'listItem',
  'quote',
]);

/** A block that begins with a label, and its speaker if it is one of the names looked for. */
type Labelled = { readonly index: number; readonly speaker: string | undefined };

/**
 * The speaker of each block by its id, named as in `names`; case does not matter. Two labels
 * between two headings make a dialogue. A paragraph without a label belongs to the previous
 * speaker, except after the last label, where the dialogue may have ended.
 */
export function findSpeakers(
  blocks: readonly Block[],
  names: readonly string[],
): ReadonlyMap<string, string> {
  const speakers = new Map<string, string>();
  if (names.length === 0) return speakers;
  const byName = new Map(names.map((name) => [foldLabel(name), name]));
  for (const stretch of stretchesOf(blocks)) {
    const labelled = findLabels(stretch, byName);
    if (labelled.length < 2) continue;
    for (const [place, { index, speaker }] of labelled.entries()) {
      const end = labelled[place + 1]?.index ?? index + 1;
      if (speaker === undefined) continue;
      for (const { id } of stretch.slice(index, end)) speakers.set(id, speaker);
    }
  }
  return speakers;
}

/** The runs of blocks between headings and other blocks that are not dialogue. */
function stretchesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const stretches: Block[][] = [[]];
  for (const block of blocks) {
    if (SAYABLE.has(block.kind)) stretches.at(-1)!.push(block);
    else stretches.push([]);
  }
  return stretches;
}

function findLabels(
  blocks: readonly Block[],
  names: ReadonlyMap<string, string>,
): readonly Labelled[] {
  return blocks.flatMap(({ text }, index) => {
    const found = LABEL.exec(text);
    const label = found?.[1] ?? found?.[2];
    if (label === undefined) return [];
    const speaker = names.get(foldLabel(label));
    return speaker === undefined && !NAME.test(label) ? [] : [{ index, speaker }];
  });
}

function foldLabel(label: string): string {
  return label.trim().replace(/[.:]$/, '').replace(/\s+/g, ' ').toLowerCase();
}

/** an article → every line that is read or skipped, in the order of its source; and the one that a passage means. Pure. */
import { textHash } from '../../_internal/text-hash.ts';
import type { Article, Block, Skip } from '../../article/article.ts';
import { parseWhich, type PassagePlace } from '../decisions.ts';
import { beginsWithWords } from '../find-words.ts';

/** A block, or a line of something skipped. */
export type PassageLine = { readonly text: string } & (
  | { readonly block: Block }
  | { readonly skip: Skip; readonly line: number }
);

/** The line that a passage means, or why it means none. */
export type FoundLine = { readonly line: PassageLine } | { readonly alike: number };

/** A block, or something skipped with its lines. */
export type SourcePart =
  | { readonly line: PassageLine & { readonly block: Block } }
  | { readonly skip: Skip; readonly lines: readonly PassageLine[] };

/**
 * The blocks and skips of an article in the order of its source. Of a skip without `lines` its first words are one, if
 * they are all that it has.
 */
export function listSourceParts({ blocks, skipped }: Article): readonly SourcePart[] {
  const after = new Map<string | undefined, SourcePart[]>();
  for (const skip of skipped) {
    const own = skip.lines ?? (skip.words.endsWith('…') ? [] : [skip.words]);
    const lines = own.map((text, line): PassageLine => ({ text, skip, line }));
    after.set(skip.after, [...(after.get(skip.after) ?? []), { skip, lines }]);
  }
  const ofBlocks = blocks.map((block): readonly SourcePart[] => [
    { line: { text: block.text, block } },
    ...(after.get(block.id) ?? []),
  ]);
  return [...(after.get(undefined) ?? []), ...ofBlocks.flat()];
}

/** All lines of these, in order. */
export function linesOfParts(parts: readonly SourcePart[]): readonly PassageLine[] {
  return parts.flatMap((part) => ('line' in part ? [part.line] : part.lines));
}

/**
 * The line that a passage means: a block, else something skipped; the other way round where it is to be read after all.
 * Otherwise, how many are alike.
 */
export function findPassageLine(
  { block, text = '', which }: PassagePlace,
  options: { readonly lines: readonly PassageLine[]; readonly isSkipped: boolean },
): FoundLine {
  const { lines, isSkipped } = options;
  const meant =
    block === undefined
      ? lines.filter((line) => isText(line.text, text))
      : (linesByHash(lines).get(block) ?? []);
  const pools = [
    () => meant.filter((line) => 'block' in line),
    () => meant.filter((line) => 'skip' in line),
  ];
  if (isSkipped) pools.reverse();
  const first = pools[0]!();
  const alike = first.length > 0 ? first : pools[1]!();
  const place = which === undefined ? { nth: 1, of: 1 } : parseWhich(which);
  const line = place?.of === alike.length ? alike[place.nth - 1] : undefined;
  return line === undefined ? { alike: alike.length } : { line };
}

type LinesByHash = ReadonlyMap<string, readonly PassageLine[]>;

const byHash = new WeakMap<readonly PassageLine[], LinesByHash>();

/** The lines of each text: a long article has thousands, and as many entries about them. */
function linesByHash(lines: readonly PassageLine[]): LinesByHash {
  const known = byHash.get(lines);
  if (known) return known;
  const found = new Map<string, PassageLine[]>();
  for (const line of lines) {
    const hash = 'block' in line ? line.block.textHash : textHash(line.text);
    const alike = found.get(hash);
    if (alike) alike.push(line);
    else found.set(hash, [line]);
  }
  byHash.set(lines, found);
  return found;
}

/** Whether a line has this text, or begins with it where it ends in `…`. */
function isText(line: string, text: string): boolean {
  const beginning = text.replace(/\s*(?:…|\.\.\.)\s*$/, '');
  if (beginning === text.trimEnd()) return textHash(line) === textHash(text);
  return beginsWithWords(line, beginning);
}

/** what was removed from a page → its skip report: a menu of forty links is one skip, not forty. */
import { firstWords, type DraftSkip } from '../../build-article.ts';
import { letterCountOf } from '../../letter-count.ts';
import type { PageElement } from '../../dom/tree.ts';

/** One line or element that is not read. */
export type Removal = {
  readonly rule: string;
  readonly element: PageElement;
  /** All of its words, or the first ones with the letter count of all. */
  readonly words: string;
  readonly letterCount?: number;
  /** All of its words, where `words` are the first ones. */
  readonly lines?: readonly string[] | undefined;
  /** How probably it is the article's, 0 to 1. */
  readonly doubt?: number | undefined;
};

/** Probability from which a line is a skip of its own, so that a report can name it. */
const DOUBTFUL = 0.1;

/** Rules whose neighbours are not merged: each is in the middle of what is read. */
const SINGLE = new Set([
  'footnote-mark',
  'deleted',
  'code-block',
  'table',
  'photo-caption',
  'footnote',
  'embed',
  'asked-to-skip',
  'repeated',
  'pull-quote',
  'headline',
]);

/**
 * Skips in page order; neighbours removed by one rule are one skip with the path of their common
 * element. `undefined` means something read.
 */
export function gatherSkips(
  removals: readonly (Removal | undefined)[],
  pathOf: (element: PageElement) => string,
): DraftSkip[] {
  const groups: Group[] = [];
  let last: Group | undefined;
  let blocksBefore = 0;
  for (const removal of removals) {
    if (removal === undefined) {
      blocksBefore++;
      last = undefined;
    } else if (last && isAlike(last, removal)) {
      last.element = commonAncestor(last.element, removal.element);
      last.letterCount += lettersOf(removal);
      for (const line of linesOf(removal)) last.lines.push(line);
    } else {
      last = {
        ...removal,
        lines: [...linesOf(removal)],
        letterCount: lettersOf(removal),
        blocksBefore,
      };
      groups.push(last);
    }
  }
  return groups.map((group) => ({
    rule: group.rule,
    words: firstWords(group.words),
    lines: group.lines,
    letterCount: group.letterCount,
    where: { kind: 'path', path: pathOf(group.element) },
    blocksBefore: group.blocksBefore,
    ...(group.doubt !== undefined && { doubt: Number(group.doubt.toFixed(2)) }),
  }));
}

/** Whether a removal belongs to the skip before it. */
function isAlike(last: Removal, { rule, doubt = 0 }: Removal): boolean {
  const isDoubtful = Math.max(doubt, last.doubt ?? 0) >= DOUBTFUL;
  return rule === last.rule && !SINGLE.has(rule) && !isDoubtful;
}

/** Removals merged into one skip: the words of the first, and their common element. */
type Group = {
  readonly rule: string;
  readonly words: string;
  readonly doubt?: number | undefined;
  element: PageElement;
  letterCount: number;
  readonly lines: string[];
  readonly blocksBefore: number;
};

function lettersOf({ words, letterCount }: Removal): number {
  return letterCount ?? letterCountOf(words);
}

function linesOf({ words, lines }: Removal): readonly string[] {
  return lines ?? [words];
}

function commonAncestor(one: PageElement, other: PageElement): PageElement {
  const above = new Set<PageElement>();
  for (let current: PageElement | undefined = one; current; current = current.parent)
    above.add(current);
  let current = other;
  while (!above.has(current) && current.parent) current = current.parent;
  return current;
}

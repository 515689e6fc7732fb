/**
 * skipped sentences within a story → those whose skip has a second witness beside a name or a score,
 * so that no warning is due.
 */
import { findClutter, findSureClutter } from '../../clutter/phrases/clutter.ts';
import { fold } from '../../dom/fold-text.ts';
import { isWithin, textOf, type PageElement } from '../../dom/tree.ts';
import type { LabelledLine } from './label-lines.ts';
import { isMostlyLinks } from './running-prose.ts';
import { foldedWords, saysAgain } from '../said-again.ts';
import { isStory, UNNAMED_RULES } from './story-lines.ts';

/** What is known of the page beside its lines. */
export type CertainSkipOptions = {
  /** Who wrote the article, as printed. */
  readonly byline?: string | undefined;
};

/**
 * Makes a function that says whether the skip of a line is certain: what it is called and what
 * it says agree; its box, which holds nothing of the story, has a control or a label of such boxes;
 * a pull quote says again what a paragraph says; a box about the author names the byline.
 */
export function certainSkips(
  lines: readonly LabelledLine[],
  options: CertainSkipOptions = {},
): (line: LabelledLine) => boolean {
  const boxOf = boxesBesideStory(lines);
  const byline = fold(options.byline ?? '');
  let story: readonly (readonly string[])[] | undefined;
  const offers = new Map<PageElement, boolean>();
  const isOffer = (box: PageElement, region: string): boolean => {
    if (!offers.has(box)) offers.set(box, hasControl(box, region) || hasLabel(box, lines));
    return offers.get(box)!;
  };
  return (line) => {
    const { rule, region, clutter, unit } = line;
    if (rule === undefined || UNNAMED_RULES.has(rule)) return false;
    if (clutter !== undefined && findSureClutter(unit.text, unit) !== undefined) return true;
    if (rule === 'pull-quote') {
      const said = foldedWords(unit.text);
      story ??= lines.filter(isStory).map((each) => foldedWords(each.unit.text));
      return story.some((words) => saysAgain(said, words));
    }
    if (clutter !== undefined && (region !== undefined || isMostlyLinks(line))) return true;
    if (region === undefined) return false;
    if (region === 'table-of-contents') return isMostlyLinks(line);
    if (region === 'author-bio') return byline !== '' && fold(unit.text).includes(byline);
    const box = boxOf(unit.element);
    return box !== undefined && isOffer(box, region);
  };
}

/** For an element: its outermost ancestor, or itself, that contains no paragraph of the story. */
function boxesBesideStory(
  lines: readonly LabelledLine[],
): (element: PageElement) => PageElement | undefined {
  const holders = new Set<PageElement>();
  for (const { unit } of lines.filter(isStory))
    for (
      let holder: PageElement | undefined = unit.element;
      holder !== undefined && !holders.has(holder);
      holder = holder.parent
    )
      holders.add(holder);
  return (element) => {
    if (holders.has(element)) return undefined;
    let box = element;
    while (box.parent !== undefined && !holders.has(box.parent)) box = box.parent;
    return box;
  };
}

/** What a reader fills in or presses. */
const CONTROLS: ReadonlySet<string> = new Set(['form', 'input', 'select', 'textarea', 'button']);

/** Names that templates give to a link that is drawn as a button. */
const BUTTON = /(?:^|[\s_-])(?:btn|button)(?=$|[\s_-])/;

/** Whether there is a control in it, or a link with a phrase of such boxes, as “Subscribe” is. */
function hasControl(node: PageElement, region: string): boolean {
  if (CONTROLS.has(node.tag) || (node.tag === 'a' && asks(node, region))) return true;
  return node.children.some((child) => child.kind === 'element' && hasControl(child, region));
}

function asks(link: PageElement, region: string): boolean {
  if (BUTTON.test(link.hint)) return true;
  const text = textOf(link).trim();
  return findClutter(text, { words: text.split(/\s+/).length })?.rule === region;
}

/** Whether another line of the box is a phrase of such boxes, as “Advertisement” is. */
function hasLabel(box: PageElement, lines: readonly LabelledLine[]): boolean {
  return lines.some(({ clutter, unit }) => clutter !== undefined && isWithin(unit.element, box));
}

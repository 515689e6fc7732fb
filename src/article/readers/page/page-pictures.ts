/** a page and which of its lines are read → the pictures among these lines, in order. Pure. */
import type { DraftPicture } from '../../build-article.ts';
import type { LabelledLine } from '../../classify/page/label-lines.ts';
import { pictureOfTag } from '../../dom/picture-tags.ts';
import { closest, isWithin, type PageElement, type PageTree } from '../../dom/tree.ts';
import { absoluteAddress } from './metadata.ts';

/** The page as this needs it. */
export type PicturedPage = {
  readonly tree: PageTree;
  readonly labelled: readonly LabelledLine[];
  /** Addresses are resolved against it; without it, those that are not whole stay as they are written. */
  readonly base: string | undefined;
  /** The element of each block that is read, in order. */
  readonly blockElements: readonly PageElement[];
};

/** What the lines within an element are. */
type Lines = { read: number; captions: number; others: number };

/** Pictures of the article: within the part of the page that holds its lines, and in no box without any. */
export function pagePictures(page: PicturedPage): readonly DraftPicture[] {
  const { tree, base, blockElements } = page;
  const first = blockElements[0];
  if (first === undefined) return [];
  const story = storyOf(blockElements);
  const lines = countLines(page);
  const starts = blockElements.map(({ id }) => id);
  return tree.elements.flatMap((element) => {
    const picture = pictureOfTag(element.tag, element.attributes);
    if (!picture || !isOfStory(element, { story, lines })) return [];
    const src = absoluteAddress(picture.src, base) ?? picture.src;
    const blocksBefore = starts.filter((id) => id <= element.id).length;
    return [{ ...picture, src, blocksBefore }];
  });
}

/** The element around all blocks, or the `<article>` or `<main>` around that, which has the first picture. */
function storyOf(blocks: readonly PageElement[]): PageElement {
  let story = blocks[0]!;
  for (const block of blocks) while (!isWithin(block, story) && story.parent) story = story.parent;
  return closest(story, ({ tag }) => tag === 'article' || tag === 'main') ?? story;
}

function countLines({ labelled }: PicturedPage): ReadonlyMap<PageElement, Lines> {
  const counts = new Map<PageElement, Lines>();
  for (const { unit, rule } of labelled) {
    const kind = rule === undefined ? 'read' : rule === 'photo-caption' ? 'captions' : 'others';
    const isCaption = unit.kind === 'caption';
    for (let at: PageElement | undefined = unit.element; at; at = at.parent) {
      const count = counts.get(at) ?? { read: 0, captions: 0, others: 0 };
      count[isCaption ? 'captions' : kind]++;
      counts.set(at, count);
    }
  }
  return counts;
}

/** Whether the nearest part of the page with lines besides captions, upwards from it, is read. */
function isOfStory(
  picture: PageElement,
  page: { readonly story: PageElement; readonly lines: ReadonlyMap<PageElement, Lines> },
): boolean {
  let isJudged = false;
  for (let at: PageElement | undefined = picture; at; at = at.parent) {
    if (at.hidden === true) return false;
    if (at === page.story) return true;
    const { read = 0, others = 0 } = page.lines.get(at) ?? {};
    if (!isJudged && read + others > 0) {
      if (read === 0) return false;
      isJudged = true;
    }
  }
  return false;
}

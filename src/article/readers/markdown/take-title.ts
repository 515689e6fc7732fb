/** the blocks of a Markdown text → its title, and the blocks without its heading. */
import { firstWords } from '../../build-article.ts';
import type { Where } from '../../article.ts';
import type { SayAs } from '../../spoken/say-as.ts';
import { isSameTitle } from '../../excerpt/retitle.ts';
import type { PolicyBlock } from '../../policy.ts';

/** Where a title may come from besides the blocks. */
export type TitlePlaces = {
  /** What the front matter says. */
  readonly asked: string | undefined;
  /** A title of last resort, such as the file's name in words. */
  readonly fallback: string | undefined;
};

/** A title, its origin if it was not written, and what is left to read. */
export type TitledBlocks = {
  readonly title: string;
  readonly titleFrom?: 'name' | 'words';
  /** Where its heading was, which is then in no block. */
  readonly titleWhere?: Where;
  /** Pronunciations that its heading gives. */
  readonly titleSayAs?: readonly SayAs[];
  readonly blocks: readonly PolicyBlock[];
};

/** The requested title, otherwise the first heading, the fallback or the first words. */
export function takeTitle(blocks: readonly PolicyBlock[], sources: TitlePlaces): TitledBlocks {
  const { asked, fallback } = sources;
  const heading = headingOf(blocks, asked);
  const title = asked ?? heading?.text;
  if (title !== undefined) {
    const isHeading = heading?.text === title && heading.sayAs !== undefined;
    return {
      title,
      ...(heading && { titleWhere: heading.where }),
      ...(isHeading && { titleSayAs: heading.sayAs }),
      blocks: blocks.filter((block) => block !== heading),
    };
  }
  if (fallback !== undefined) return { title: fallback, titleFrom: 'name', blocks };
  return { title: firstWords(blocks[0]?.text ?? ''), titleFrom: 'words', blocks };
}

/** The heading of the title: the one with its words, or the first if none is requested. */
function headingOf(
  blocks: readonly PolicyBlock[],
  asked: string | undefined,
): PolicyBlock | undefined {
  const index = blocks.findIndex((block, at) => {
    if (block.kind !== 'heading' || block.asked === 'skip') return false;
    return asked === undefined ? block.level === 1 || at === 0 : isSameTitle(block.text, asked);
  });
  return asked === undefined || index === 0 ? blocks[index] : undefined;
}

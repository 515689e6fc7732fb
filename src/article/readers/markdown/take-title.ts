/** the blocks of a Markdown text → its title, and the blocks without the heading that says it. */
import { firstWords } from '../../build-article.ts';
import type { SayAs, Where } from '../../article.ts';
import type { PolicyBlock } from '../../policy.ts';

/** Where a title may come from besides the blocks. */
export type TitlePlaces = {
  /** What the front matter says. */
  readonly asked: string | undefined;
  /** A title of last resort, such as the file's name in words. */
  readonly fallback: string | undefined;
};

/** A title, where it comes from when nobody wrote it, and what is left to read. */
export type TitledBlocks = {
  readonly title: string;
  readonly titleFrom?: 'name' | 'words';
  /** Where its heading stood, which is in no block then. */
  readonly titleWhere?: Where;
  /** How words of the title are said, where its heading says so. */
  readonly titleSayAs?: readonly SayAs[];
  readonly blocks: readonly PolicyBlock[];
};

/** The title that is asked for, else the first heading, else the fallback, else the first words. */
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

/**
 * The heading that says the title: the first one when no title is asked for, else the same words.
 */
function headingOf(
  blocks: readonly PolicyBlock[],
  asked: string | undefined,
): PolicyBlock | undefined {
  const index = blocks.findIndex((block, at) => {
    if (block.kind !== 'heading' || block.asked === 'skip') return false;
    return asked === undefined ? block.level === 1 || at === 0 : isSame(block.text, asked);
  });
  return asked === undefined || index === 0 ? blocks[index] : undefined;
}

function isSame(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

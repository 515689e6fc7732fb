/** an article → the language of most of its words, and the blocks that are clearly in another. */
import type { Article, Block, BlockKind } from '../article.ts';
import {
  canBeDetected,
  detectLanguage,
  isSameLanguage,
  type DetectedLanguage,
} from './detect-language.ts';

/** Kinds of blocks whose words are the author's own prose. */
const PROSE: ReadonlySet<BlockKind> = new Set(['heading', 'paragraph', 'listItem']);

/** Letters of a stretch that is judged at once; more say nothing new. */
const STRETCH = 300;

/** Stretches that are judged, from all over the article. */
const STRETCHES = 8;

/** The share of the letters that must be clearly of one language. */
const MOST = 0.6;

/** Above this share of English a text is not clearly of another language. */
const SOME_ENGLISH = 0.25;

/** Characters that outweigh what somebody says of the language. */
const LONG = 80;

/** The language of an article, and whether there is enough of it to deny what somebody says. */
export type DetectedArticle = DetectedLanguage & { readonly isLong: boolean };

/** The language of an article, by its title and its prose. */
export async function detectArticleLanguage(
  article: Pick<Article, 'title' | 'titleFrom' | 'blocks'>,
): Promise<DetectedArticle> {
  const weights = new Map<string, number>();
  let all = 0;
  for (const { text, isTitle } of stretchesOf(article)) {
    const { language, isClear } = await detectLanguage(text);
    // A title is often too short to tell, which says nothing against the rest.
    if (isClear || !isTitle) all += text.length;
    if (language !== undefined && isClear)
      weights.set(language, (weights.get(language) ?? 0) + text.length);
  }
  const [language, weight = 0] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [];
  const english = weights.get('en') ?? 0;
  const isEnglishToo = language !== 'en' && english >= SOME_ENGLISH * all;
  const isClear = weight >= MOST * all && weight > 0 && !isEnglishToo;
  return { language, isClear, isLong: weight >= LONG };
}

/** What is judged at once. */
type Stretch = { readonly text: string; readonly isTitle: boolean };

/** The title that somebody wrote, then prose in stretches, evenly from the first to the last. */
function stretchesOf(article: Pick<Article, 'title' | 'titleFrom' | 'blocks'>): readonly Stretch[] {
  const title = article.titleFrom === undefined ? [article.title] : [];
  const own = article.blocks.filter(({ kind }) => PROSE.has(kind));
  const prose = (own.length > 0 ? own : article.blocks).map(({ text }) => text);
  const stretches: string[] = [];
  let open = '';
  for (const text of prose) {
    open = open === '' ? text : `${open} ${text}`;
    if (open.length < STRETCH) continue;
    stretches.push(open.slice(0, STRETCH * 2));
    open = '';
  }
  if (open !== '') stretches.push(open);
  const step = Math.max(1, stretches.length / STRETCHES);
  const chosen = stretches.map((_, index) => Math.floor(index * step)).slice(0, STRETCHES);
  const body = chosen.filter((index) => index < stretches.length);
  return [
    ...title.map((text) => ({ text, isTitle: true })),
    ...body.map((index) => ({ text: stretches[index]!, isTitle: false })),
  ];
}

/** Letters that a block must have before it is taken for one of another language. */
const LETTERS_NEEDED: Readonly<Partial<Record<BlockKind, number>>> = {
  // A quotation is often in another language, and short.
  quote: 50,
  paragraph: 100,
  listItem: 100,
};

/** How blocks are marked. */
type MarkOptions = {
  /** BCP 47, of the article. */
  readonly language: string;
  /** A language that the page says it is in, against its words: it says nothing of its blocks either. */
  readonly overruled?: string | undefined;
  /** The language of its words, where somebody declares another one: that wins in every block. */
  readonly denied?: string | undefined;
};

function withoutLanguage({ language: _wrong, ...block }: Block): Block {
  return block;
}

/**
 * The blocks of an article, each that is clearly in another language with that language. What the
 * source says of a block stays as it is, and so does all of an article whose language the detector
 * does not know: it would take it for a neighbour.
 */
export async function markForeignBlocks(
  blocks: readonly Block[],
  options: MarkOptions,
): Promise<readonly Block[]> {
  if (!(await canBeDetected(options.language))) return blocks;
  const marked: Block[] = [];
  for (const block of blocks) marked.push(await markForeign(block, options));
  return marked;
}

async function markForeign(marked: Block, options: MarkOptions): Promise<Block> {
  const block = marked.language === options.overruled ? withoutLanguage(marked) : marked;
  const needed = LETTERS_NEEDED[block.kind];
  if (block.language !== undefined || needed === undefined || block.text.length < needed)
    return block;
  const { language, isClear } = await detectLanguage(block.text);
  if (!isClear || language === undefined) return block;
  const { language: main, denied = main } = options;
  const isMain = isSameLanguage(language, main) || isSameLanguage(language, denied);
  return isMain ? block : { ...block, language };
}

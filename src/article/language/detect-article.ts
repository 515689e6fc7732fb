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

/** Letters to judge at once; more do not change the result. */
const STRETCH = 300;

/** Samples to judge, from all over the article. */
const STRETCHES = 8;

/** The share of the letters that must be clearly of one language. */
const MOST = 0.6;

/** Above this share of English a text is not clearly of another language. */
const SOME_ENGLISH = 0.25;

/** Characters that outweigh a declared language. */
const LONG = 80;

/** The language of an article, and whether it is long enough to override a declared one. */
export type DetectedArticle = DetectedLanguage & { readonly isLong: boolean };

/** The language of an article, by its title and its prose. */
export async function detectArticleLanguage(
  article: Pick<Article, 'title' | 'titleFrom' | 'blocks'>,
): Promise<DetectedArticle> {
  const weights = new Map<string, number>();
  let all = 0;
  for (const { text, isTitle } of stretchesOf(article)) {
    const { language, isClear } = await detectLanguage(text);
    // A title is often too short to judge, which does not affect the rest.
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

/** A sample to judge. */
type Stretch = { readonly text: string; readonly isTitle: boolean };

/** The written title, then samples of prose, spread evenly. */
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

/** Fewest letters of a block that may be marked as another language. */
const LETTERS_NEEDED: Readonly<Partial<Record<BlockKind, number>>> = {
  // A quotation is often in another language, and short.
  quote: 50,
  paragraph: 100,
  listItem: 100,
};

/** Options of `markForeignBlocks`. */
type MarkOptions = {
  /** BCP 47, of the article. */
  readonly language: string;
  /** A language that the page declares against its words: ignored for its blocks as well. */
  readonly overruled?: string | undefined;
  /** The language of its words, if another one is declared, which wins in every block. */
  readonly denied?: string | undefined;
};

function withoutLanguage({ language: _wrong, ...block }: Block): Block {
  return block;
}

/**
 * The blocks of an article, with the language of each that is clearly in another. What the source
 * says stays, as does an article in a language that the detector does not know and would confuse
 * with a related one.
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

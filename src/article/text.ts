/** plain text, or a page pasted as text → a draft article: its words chosen, everything else skipped with a reason. */
import { ArticleError } from '../errors.ts';
import type { Warning } from '../errors.ts';
import type { Skip } from './article.ts';
import { firstWords } from './build-article.ts';
import type { Draft, DraftBlock } from './build-article.ts';
import { choose } from './choose.ts';
import type { Choice } from './choose.ts';
import { splitLines } from './lines.ts';
import { joinParagraphs } from './paragraphs.ts';
import { measureParagraphs } from './measure.ts';
import type { Piece } from './measure.ts';

/** What the reader of text is told. */
export type TextOptions = {
  readonly language: string;
  readonly timezone: string;
  /** A title for a text that has none, such as the file's name in words. */
  readonly fallbackTitle?: string | undefined;
};

/**
 * The draft of a text. A clean text is read whole: only where menus, forms, notices or other stories are recognised is anything left
 * out, and every paragraph that is left out becomes a skip.
 * @throws ArticleError ARTICLE_EMPTY when no body is found.
 */
export function readText(content: string, options: TextOptions): Draft {
  const pieces = measureParagraphs(joinParagraphs(splitLines(content)), { timezone: options.timezone, language: options.language });
  const choice = choose(pieces);
  if (!choice) throw noBody(pieces);
  return makeDraft(pieces, { choice, options });
}

function noBody(pieces: readonly Piece[]): ArticleError {
  return new ArticleError(`The text has ${pieces.length} paragraphs and none of them reads like an article.`, {
    code: 'ARTICLE_EMPTY',
    hint: 'Give a text with at least one sentence; of a web page, select and copy the story.',
  });
}

function makeDraft(pieces: readonly Piece[], context: { choice: Choice; options: TextOptions }): Draft {
  const { choice, options } = context;
  const blocks: DraftBlock[] = [];
  const skipped: Skip[] = [];
  const found: { byline?: string; publishedAt?: string; modifiedAt?: string } = {};
  pieces.forEach((piece, index) => {
    const rule = skipRule(piece, { index, choice });
    if (index === choice.headline) return;
    if (rule === undefined) blocks.push(blockOf(pieces, index));
    else skipped.push({ rule, words: firstWords(piece.text), where: whereOf(piece) });
    if (piece.dateline && isNear(index, choice)) Object.assign(found, { ...piece.dateline, ...found });
  });
  const title = choice.headline === undefined ? (options.fallbackTitle ?? firstWords(blocks[0]?.text ?? '')) : pieces[choice.headline]!.text;
  return { title, ...found, language: options.language, blocks, skipped, warnings: doubts(blocks) };
}

/** Names and dates count just around the headline, and at the top of a text without one. */
function isNear(index: number, choice: Choice): boolean {
  const anchor = choice.headline ?? choice.run.first;
  return index >= anchor - 3 && index <= anchor + 8;
}

/** The rule by which a paragraph is skipped, or undefined for one that is read. */
export function skipRule(piece: Piece, place: { index: number; choice: Choice }): string | undefined {
  const { run } = place.choice;
  if (piece.dateline) return piece.dateline.byline === undefined ? 'dateline' : 'byline';
  if (piece.clutter) return piece.clutter.rule;
  if (place.index < run.first) return piece.shape === 'prose' ? 'before-article' : 'menu';
  if (place.index > run.last) return piece.shape === 'prose' ? 'after-article' : 'page-furniture';
  if (piece.repeated && piece.shape === 'prose') return 'repeated';
  return undefined;
}

function blockOf(pieces: readonly Piece[], index: number): DraftBlock {
  const piece = pieces[index]!;
  const isHeading = piece.shape === 'line' && !piece.ends && piece.words <= 14 && pieces[index + 1]?.shape === 'prose';
  return { kind: isHeading ? 'heading' : 'paragraph', text: piece.text, ...(isHeading && { level: 2 }), runs: [], where: whereOf(piece) };
}

function whereOf(piece: Piece): Skip['where'] {
  return { kind: 'lines', start: piece.start, end: piece.end };
}

function doubts(_blocks: readonly DraftBlock[]): Warning[] {
  return [];
}

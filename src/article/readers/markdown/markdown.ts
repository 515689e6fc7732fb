/** Markdown (CommonMark, GitHub's additions, the dialects of site generators) → a draft article. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { ArticleError } from '../../../errors.ts';
import type { MathChoice, ReadingPolicy } from '../../article.ts';
import { inOrder, type Draft, type DraftSkip } from '../../build-article.ts';
import type { SourceOptions } from '../../excerpt/excerpt.ts';
import { takeLines } from '../../excerpt/take-lines.ts';
import { settleRelease } from '../../front-matter/settle-release.ts';
import { splitFrontMatter } from '../../front-matter/split-front-matter.ts';
import { applyPolicy } from '../../policy.ts';
import { DEFAULT_MATH } from '../../reading-defaults.ts';
import { prepareMarkdown, type PreparedMarkdown } from './dialects/prepare-markdown.ts';
import { readFormula } from './formulas/read-formula.ts';
import { keepMeaning } from './keep-meaning.ts';
import { refuseCostly } from './limits.ts';
import { collectBlocks } from './markdown-blocks.ts';
import { markdownPictures } from './markdown-pictures.ts';
import { skipRepeatedQuotes } from './quote-frames.ts';
import { tagNamesOf } from './typed-tags.ts';
import { takeTitle } from './take-title.ts';

/** Options of `readMarkdown`. */
export type MarkdownOptions = SourceOptions & {
  /** Where the text lies, for a file. */
  readonly path?: string | undefined;
  readonly language: string;
  readonly timezone: string;
  /** A title for a text without one, such as the file name in words. */
  readonly fallbackTitle?: string | undefined;
  /** Whether the text is MDX. @default false */
  readonly mdx?: boolean | undefined;
  /** Whether to obey the text's speech markup. @default true */
  readonly spokenMarkup?: boolean | undefined;
  /** Whether it is someone else's text. @default false */
  readonly isForeign?: boolean | undefined;
  /** What to do with formulas. @default 'say' */
  readonly math?: MathChoice | undefined;
  /** Whether the pictures of the text are listed. @default false */
  readonly pictures?: boolean | undefined;
  /** What is read, skipped or announced; the front matter's own `policy` wins, kind by kind. */
  readonly policy?: ReadingPolicy | undefined;
};

/**
 * The draft of a Markdown text. Headings, paragraphs, list items, quotes, code, tables, footnotes,
 * the descriptions of pictures and the words of HTML are blocks, subject to the policy; comments,
 * code lines and link definitions are skips. The title is the front matter's, otherwise the first
 * level-1 heading, which is not read twice.
 * @throws ArticleError ARTICLE_FRONT_MATTER, ARTICLE_DRAFT, ARTICLE_WITHHELD, ARTICLE_TOO_LARGE,
 * ARTICLE_EMPTY when nothing is left to read.
 */
export function readMarkdown(content: string, options: MarkdownOptions): Draft {
  const {
    frontMatter,
    release,
    body: whole,
    bodyOffset,
    warnings,
  } = splitFrontMatter(content, options);
  const { publishAt, policy, firstLine, lastLine, ...metadata } = frontMatter;
  const { warnings: ofRelease, ...released } = settleRelease(release, { ...options, publishAt });
  const { text: body, skipped: outside } = takeLines(whole, {
    firstLine: options.firstLine ?? firstLine,
    lastLine: options.lastLine ?? lastLine,
    offset: bodyOffset,
    keptOutside: keepMeaning,
  });
  refuseCostly(body);
  const language = metadata.language ?? options.language;
  const math = options.math ?? DEFAULT_MATH;
  const prepared = prepareMarkdown(body, { mdx: options.mdx === true });
  const tree = prepared.restoreTree(parse(prepared));
  const walked = collectBlocks(tree, {
    source: prepared.text,
    restore: prepared.restore,
    offset: bodyOffset,
    spokenMarkup: options.spokenMarkup !== false,
    isForeign: options.isForeign === true,
    tagNames: tagNamesOf(body),
    formula: (tex) => readFormula(tex, { math, language }),
  });
  const { blocks: found, ...title } = takeTitle(walked.blocks, {
    asked: options.title ?? frontMatter.title,
    fallback: options.fallbackTitle,
  });
  const { blocks: once, skipped: again } = skipRepeatedQuotes(found, walked.frames);
  const { blocks, skipped: left } = applyPolicy(once, {
    policy: { ...options.policy, ...policy },
    language,
  });
  const skipped = inOrder([...outside, ...walked.skipped, ...again, ...left.map(nameSkip)]);
  if (blocks.length === 0) throw nothingToRead(skipped);
  return {
    ...metadata,
    ...released,
    ...title,
    language,
    ...(metadata.language !== undefined && { languageFrom: 'author' as const }),
    blocks,
    skipped,
    inserts: walked.inserts,
    ...(options.pictures && { pictures: markdownPictures(tree, { offset: bodyOffset }) }),
    warnings: [...warnings, ...ofRelease, ...walked.warnings],
  };
}

/** The only captions in Markdown are descriptions of pictures. */
function nameSkip(skip: DraftSkip): DraftSkip {
  return skip.rule === 'photo-caption' ? { ...skip, rule: 'image' } : skip;
}

function nothingToRead(skipped: readonly DraftSkip[]): ArticleError {
  const rules = [...new Set(skipped.map((skip) => skip.rule))].join(', ');
  const only = rules === '' ? '' : `: only what is skipped (${rules})`;
  return new ArticleError(`The Markdown contains nothing to read${only}.`, {
    code: 'ARTICLE_EMPTY',
    hint: 'Give a text with at least one paragraph.',
  });
}

/** In MDX, indented text is not code. */
const MDX_INDENT = { disable: { null: ['codeIndented'] } };

function parse({ text, mdx }: PreparedMarkdown): Root {
  try {
    return fromMarkdown(text, {
      extensions: mdx ? [gfm(), MDX_INDENT] : [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
  } catch (cause) {
    throw new ArticleError('The Markdown is nested too deeply to be read.', {
      code: 'ARTICLE_UNREADABLE',
      hint: 'Check that it is an article.',
      cause,
    });
  }
}

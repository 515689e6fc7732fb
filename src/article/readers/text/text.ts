/**
 * plain text, or a page pasted as text → a draft article: its words selected, everything else skipped
 * with a reason.
 */
import { anyIn, caseless } from '../../../_internal/any-of.ts';
import { indexesBetween } from '../../../_internal/indexes/indexes-between.ts';
import { ArticleError } from '../../../errors.ts';
import type { ReadingPolicy } from '../../article.ts';
import {
  draftSkip,
  firstWords,
  inOrder,
  type Draft,
  type DraftBlock,
  type DraftSkip,
} from '../../build-article.ts';
import { findBoilerplate, type BoilerplateOptions } from '../../classify/boilerplate.ts';
import type { ExcerptOptions } from '../../excerpt/excerpt.ts';
import { isSameTitle } from '../../excerpt/retitle.ts';
import { takeLines } from '../../excerpt/take-lines.ts';
import { OTHERS_WORK } from '../../people/person-words.ts';
import { joinPeople, readPeople } from '../../people/read-people.ts';
import { applyPolicy, type PolicyBlock } from '../../policy.ts';
import { makeBlocks, withoutBullet } from './blocks.ts';
import { selectClean, type CleanSelection } from '../../classify/pasted/select-clean.ts';
import {
  selectStory,
  type Selection,
  type SelectOptions,
} from '../../classify/pasted/select-story.ts';
import { warnUncertain } from '../../classify/pasted/warn-uncertain.ts';
import { splitLines } from '../../classify/pasted/lines.ts';
import { doubtMissed, lookAgain } from '../../classify/pasted/lost/look-again.ts';
import { joinParagraphs } from '../../classify/pasted/paragraphs.ts';
import { markContents } from '../../classify/pasted/parts/contents-list.ts';
import { warnOfComments } from '../../classify/pasted/parts/comment-lines.ts';
import { warnOfForm } from '../../classify/pasted/parts/other-form.ts';
import { measureParagraphs, type Piece } from '../../classify/pasted/measure.ts';
import { isPastedPage } from '../../classify/pasted/pasted.ts';
import type { Chain } from '../../classify/pasted/pieces-model.ts';
import { isLabelledName, isSignature } from '../../classify/pasted/parts/name-alone.ts';
import { dayNearHeadline } from './day-near-headline.ts';
import { readReaderText, type ReaderText } from '../../classify/pasted/reader-head.ts';
import type { Role } from '../../classify/pasted/roles.ts';

/** Options of `readText`. */
export type TextOptions = ExcerptOptions & {
  readonly language: string;
  readonly timezone: string;
  readonly policy?: ReadingPolicy | undefined;
  /** A title for a text without one, such as the file name in words. */
  readonly fallbackTitle?: string | undefined;
};

/** How far around the headline its names and dates may be, in paragraphs. */
const HEAD_ABOVE = 3;
const HEAD_BELOW = 9;

/** The same where topics or labels stand between the headline and the text. */
const LONG_HEAD_BELOW = 16;

/** How far below the last paragraph a blog signs its post, in paragraphs. */
const SIGNED_BELOW = 2;

/**
 * The draft of a text. A text that is not a copied page is read whole; of a page, every paragraph
 * left out becomes a skip. `chain` replaces the model that ships.
 * @throws ArticleError ARTICLE_EMPTY when no body is found.
 */
export function readText(content: string, options: TextOptions, chain?: Chain): Draft {
  const { text, skipped } = takeLines(content, options);
  const { pieces: written, isPage, top } = describeText(text, options);
  const { pieces, selection } = isPage
    ? selectPage(written, { known: top?.headline, chain })
    : selectClean(written, top);
  const draft = makeDraft(pieces, { selection, options });
  const warnings = [...warnOfForm(text), ...draft.warnings];
  return { ...draft, warnings, skipped: inOrder([...skipped, ...draft.skipped]) };
}

/** The measured paragraphs of a text, and what kind of text it is. */
export type TextFacts = {
  readonly pieces: readonly Piece[];
  /** Whether it is a page pasted with its surroundings. */
  readonly isPage: boolean;
  /** The head of a reader view, if any. */
  readonly top: ReaderText | undefined;
};

/** Facts about a text before selection. */
export function describeText(content: string, { timezone, language }: TextOptions): TextFacts {
  const paragraphs = joinParagraphs(splitLines(content));
  const measured = markContents(measureParagraphs(paragraphs, { timezone, language }));
  const isPage = isPastedPage(measured);
  const top = readReaderText(measured, isPage);
  return { pieces: top?.pieces ?? measured, isPage, top };
}

function selectPage(pieces: readonly Piece[], options: SelectOptions): CleanSelection {
  const selection = selectStory(pieces, options);
  if (!selection) throw noBodyFound(pieces);
  return { pieces, selection };
}

function noBodyFound(pieces: readonly Piece[]): ArticleError {
  return new ArticleError(
    `The text has ${pieces.length} paragraphs, but none of them reads like an article.`,
    {
      code: 'ARTICLE_EMPTY',
      hint: 'Give a text with at least one sentence; on a web page, select and copy the story.',
    },
  );
}

function makeDraft(
  pieces: readonly Piece[],
  context: { selection: Selection; options: TextOptions },
): Draft {
  const { options } = context;
  const look = lookAgain(pieces, context.selection);
  const { selection, roles } = look;
  const doubts = doubtMissed(look);
  const titleIndex = titleIndexOf(pieces, { selection, options });
  const read = pieces.filter(
    (_piece, index) => index !== titleIndex && roles[index]!.skip === undefined,
  );
  const skipped = pieces.flatMap((piece, index) =>
    skipOf(piece, roles[index]!, doubts.get(index)?.probability),
  );
  if (read.length === 0) throw noBodyFound(pieces);
  const blocks = withBoilerplate(makeBlocks(read), { isAuthored: !selection.page });
  const asked = applyPolicy(blocks, options);
  if (asked.blocks.length === 0) throw nothingLeft(read);
  return {
    ...titleOf(pieces, { selection, options }),
    ...readHead(pieces, { selection, roles, options }),
    language: options.language,
    blocks: asked.blocks,
    skipped: inOrder([...skipped, ...asked.skipped]),
    warnings: [...warnUncertain(pieces, selection, { read, doubts }), ...warnOfComments(read)],
  };
}

/** The blocks, with those that a company appends to its announcements marked. */
function withBoilerplate(
  blocks: readonly DraftBlock[],
  options: BoilerplateOptions,
): PolicyBlock[] {
  const lines = blocks.map(({ kind, text }, index) => {
    return { index, kind, text, words: text.split(' ').length };
  });
  const found = findBoilerplate(lines, options);
  return blocks.map((block, index) => ({ ...block, boilerplate: found.get(index) }));
}

/** The headline, unless it is read like any other line of an author's own text, below the title that is asked for. */
function titleIndexOf(
  pieces: readonly Piece[],
  { selection, options }: { selection: Selection; options: TextOptions },
): number | undefined {
  const { headline, page } = selection;
  if (headline === undefined || options.title === undefined || page) return headline;
  const isTitle = isSameTitle(withoutBullet(pieces[headline]!.text), options.title);
  return isTitle ? headline : undefined;
}

function nothingLeft(read: readonly Piece[]): ArticleError {
  return new ArticleError(`The policy skips all of the text's ${read.length} paragraphs.`, {
    code: 'ARTICLE_EMPTY',
    hint: 'Set policy.paragraph to read.',
  });
}

function titleOf(
  pieces: readonly Piece[],
  context: { selection: Selection; options: TextOptions },
): Pick<Draft, 'title' | 'titleFrom' | 'titleSource' | 'titleWhere'> {
  const { selection, options } = context;
  const titleIndex = titleIndexOf(pieces, context);
  if (titleIndex !== undefined) {
    const { text, start, end } = pieces[titleIndex]!;
    const titleWhere = { kind: 'lines', start, end } as const;
    return { title: withoutBullet(text), titleWhere, titleSource: 'a line above the text' };
  }
  if (options.title !== undefined) return { title: options.title };
  if (options.fallbackTitle !== undefined)
    return { title: options.fallbackTitle, titleFrom: 'name' };
  return { title: firstWords(pieces[selection.run.first]!.text), titleFrom: 'words' };
}

function skipOf(piece: Piece, role: Role, doubt: number | undefined): DraftSkip[] {
  if (role.skip === undefined) return [];
  const where = { kind: 'lines', start: piece.start, end: piece.end } as const;
  const skip = draftSkip(role.skip, piece.text, { where });
  return [doubt === undefined ? skip : { ...skip, doubt: Number(doubt.toFixed(2)) }];
}

/** Most words of a person's name, as a share, that are words of the text too. */
const TOPIC_SHARE = 0.5;

function topicShare(name: string, spoken: ReadonlySet<string> | undefined): number {
  const words = name.toLowerCase().split(' ');
  return words.filter((word) => spoken?.has(word)).length / words.length;
}

/**
 * Names and dates from just around the headline, or from the top of a text without one; the first
 * of each kind counts.
 */
function readHead(
  pieces: readonly Piece[],
  page: { selection: Selection; roles: readonly Role[]; options: TextOptions },
): Pick<Draft, 'byline' | 'bylineSource' | 'publishedAt' | 'modifiedAt'> {
  const anchor = page.selection.headline ?? page.selection.run.first;
  const first = Math.max(0, anchor - HEAD_ABOVE);
  const last = Math.min(pieces.length - 1, endOfHead(pieces, anchor));
  const spoken = page.selection.page ? wordsInSmallLetters(pieces) : undefined;
  let head: ReturnType<typeof readHead> = {};
  const { run } = page.selection;
  const below = Math.max(last, run.last) + 1;
  const signed = indexesBetween(below, Math.min(below + SIGNED_BELOW, pieces.length));
  const near = [...indexesBetween(first, last + 1), ...signed];
  const labelled = near.filter((index) => isLabelledName(pieces, index));
  for (const index of [...labelled, ...near]) {
    const { byline: bare } = page.roles[index]!;
    const { text, dateline } = pieces[index]!;
    // Below a story a name with a date is that of a comment.
    const isOfComment = index > last && dateline?.publishedAt !== undefined;
    const { byline: written, ...dates } = isOfComment ? {} : (dateline ?? {});
    const isOthers = text.search(OTHERS_WORK) === 0 || (!written && !isSignature(pieces, index));
    const people = isOthers ? {} : peopleOf(written ?? bare, { spoken, isBare: !written });
    head = { ...dates, ...people, ...head };
  }
  if (head.publishedAt !== undefined) return head;
  const { timezone, language } = page.options;
  const story = pieces.findIndex(({ shape }, index) => index > anchor && shape === 'prose');
  const to = Math.min(story < 0 ? pieces.length : story, anchor + 1 + LONG_HEAD_BELOW);
  const place = { from: first, to, dates: { timezone, language } };
  const day = page.selection.page && dayNearHeadline(pieces, { roles: page.roles, ...place });
  return { ...datedBelow(pieces, run.last), ...(day && { publishedAt: day }), ...head };
}

/** The last paragraph in which a headline's names and dates may stand. */
function endOfHead(pieces: readonly Piece[], anchor: number): number {
  const below = pieces.slice(anchor + 1, anchor + 1 + LONG_HEAD_BELOW);
  const story = below.findIndex(({ shape }) => shape === 'prose');
  return anchor + Math.max(HEAD_BELOW, story);
}

/** How far below the story its date may be, in paragraphs, and how such a line begins. */
const DATED_BELOW = 12;
const PUBLISHED = caseless(
  `^(?:first )?${anyIn(`
    posted published veröffentlicht publié publicado pubblicato opublikowano gepubliceerd publicerad
    опубликовано опубліковано
  `)}(?!\\p{L})`,
);

/** The date below a story whose head has none: “Published - June 9, 2026”. */
function datedBelow(pieces: readonly Piece[], last: number): Pick<Draft, 'publishedAt'> {
  const found = pieces
    .slice(last + 1, last + 1 + DATED_BELOW)
    .find(({ dateline, text }) => dateline?.publishedAt !== undefined && PUBLISHED.test(text));
  const publishedAt = found?.dateline?.publishedAt;
  return publishedAt === undefined ? {} : { publishedAt };
}

/** Words in lower case on a page: a name made of them is a topic, not a person. */
function wordsInSmallLetters(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.flatMap(({ text }) => text.match(/(?<![\p{L}’'-])\p{Ll}{3,}/gu) ?? []));
}

/**
 * The people of a line. On a copied page, whose `spoken` words are known, a name of its topic does
 * not count; in an `isBare` line, without "by", half of it is enough. A text from its author is
 * trusted.
 */
function peopleOf(
  written: string | undefined,
  { spoken, isBare }: { spoken: ReadonlySet<string> | undefined; isBare: boolean },
): Pick<Draft, 'byline' | 'bylineSource'> {
  if (written === undefined) return {};
  const people = readPeople(written).filter((name) => {
    const share = topicShare(name, spoken);
    return isBare ? share < TOPIC_SHARE : share <= TOPIC_SHARE;
  });
  const byline = people.length > 0 || spoken !== undefined ? joinPeople(people) : written;
  return byline === '' ? {} : { byline, bylineSource: 'a line near the headline' };
}

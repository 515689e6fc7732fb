/** what a reader found → an Article: blocks with ids and hashes, and a slug. */
import { withoutPasswords } from '../_internal/http/without-passwords.ts';
import { omitUndefined } from '../_internal/omit-undefined.ts';
import type { JsonValue } from '../_internal/hash.ts';
import { blankStrange, dropStrange, seenText } from '../_internal/strange-characters.ts';
import { textHash } from '../_internal/text-hash.ts';
import type { Warning } from '../errors.ts';
import type { Article, Block, Cast, Rate, Skip, Where } from './article.ts';
import type { Insert } from './spoken/insert.ts';
import type { SayAs } from './spoken/say-as.ts';
import type { Season } from './front-matter/release.ts';
import { letterCountOf } from './letter-count.ts';
import type { Picture } from './pictures/picture.ts';
import { makeSlug } from './slug.ts';

/** A block before it is numbered and hashed. */
export type DraftBlock = Omit<Block, 'id' | 'textHash'>;

/**
 * A skip before blocks are numbered; one of a page has the number of blocks before it, one of a
 * text has its lines.
 */
export type DraftSkip = Omit<Skip, 'after'> & { readonly blocksBefore?: number };

/** A picture before blocks are numbered; placed as a skip is. */
export type DraftPicture = Omit<Picture, 'after' | 'sha256'> & {
  readonly where?: Where;
  readonly blocksBefore?: number;
};

/** A sound file before blocks are numbered; placed as a skip is. */
export type DraftInsert = Omit<Insert, 'after'> & {
  readonly where?: Where;
  readonly blocksBefore?: number;
};

/** A skip of a text: its first words, and its number of letters. */
export function draftSkip(
  rule: string,
  text: string,
  place: Pick<DraftSkip, 'where' | 'blocksBefore'>,
): DraftSkip {
  const lines = [oneLine(text)];
  return { rule, words: firstWords(text), lines, letterCount: letterCountOf(text), ...place };
}

/** What a reader found in a source, before it becomes an Article. */
export type Draft = {
  readonly title: string;
  readonly titleFrom?: 'name' | 'words' | undefined;
  readonly titleWhere?: Where | undefined;
  readonly titleSayAs?: readonly SayAs[] | undefined;
  readonly titleSource?: string | undefined;
  readonly byline?: string | undefined;
  readonly bylineSource?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly modifiedAt?: string | undefined;
  readonly publishAt?: string | undefined;
  readonly expiresAt?: string | undefined;
  readonly unlisted?: true | undefined;
  readonly language: string;
  readonly languageFrom?: 'author' | 'page' | undefined;
  readonly siteName?: string | undefined;
  readonly url?: string | undefined;
  readonly image?: string | undefined;
  readonly description?: string | undefined;
  readonly voice?: string | undefined;
  readonly cast?: Cast | undefined;
  readonly rate?: Rate | undefined;
  readonly section?: string | undefined;
  readonly season?: Season | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly lexicon?: JsonValue | undefined;
  readonly sounds?: JsonValue | undefined;
  /** Asked for by the source itself. */
  readonly slug?: string | undefined;
  readonly blocks: readonly DraftBlock[];
  readonly skipped: readonly DraftSkip[];
  readonly pictures?: readonly DraftPicture[] | undefined;
  readonly inserts?: readonly DraftInsert[] | undefined;
  readonly warnings: readonly Warning[];
};

/** What the slug of a draft depends on. */
export type Origin = {
  /** The file's path, for a file. */
  readonly path?: string | undefined;
  readonly url?: string | undefined;
};

/**
 * The Article of a draft: blocks numbered `b1`, `b2`, …, each with its hash;
 * the slug chosen from front matter, file, URL or title.
 */
export function buildArticle(written: Draft, origin: Origin): Article {
  const draft = withoutStrange(written);
  const {
    title,
    language,
    blocks: found,
    skipped,
    pictures = [],
    inserts = [],
    warnings,
    slug,
    url = origin.url,
    ...rest
  } = draft;
  const blocks = found.map((block, index): Block => ({
    id: `b${index + 1}`,
    textHash: textHash(block.text),
    ...block,
  }));
  return {
    title,
    language,
    ...omitUndefined({ ...rest, url }),
    slug: makeSlug({ asked: slug, path: origin.path, url, title }),
    blocks,
    skipped: skipped.map((skip) => placeSkip(skip, blocks)),
    ...(pictures.length > 0 && { pictures: pictures.map((each) => placePicture(each, blocks)) }),
    ...(inserts.length > 0 && { inserts: inserts.map((each) => placeInsert(each, blocks)) }),
    warnings,
  };
}

/**
 * A draft without control characters and unpaired surrogates, which escapes in JSON, YAML and HTML
 * can bring in after the text itself was cleaned. What has nothing else is dropped.
 */
function withoutStrange(draft: Draft): Draft {
  const facts = Object.entries(draft).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'string' ? seenText(value) : value,
  ]);
  const seen = Object.fromEntries(facts) as Omit<Draft, 'title'> & { readonly title?: string };
  const blocks = draft.blocks.map(withoutStrangeWords);
  return {
    ...seen,
    ...titleSeen(seen.title, { draft, blocks }),
    ...(draft.tags && { tags: draft.tags.flatMap((tag) => seenText(tag) ?? []) }),
    // Addresses are published; a user name and password in one are not.
    url: seen.url && withoutPasswords(seen.url),
    image: seen.image && withoutPasswords(seen.image),
    blocks,
    skipped: draft.skipped.map(({ lines, ...skip }) => ({
      ...skip,
      words: dropStrange(skip.words).text,
      ...(lines && { lines: lines.map((line) => oneLine(dropStrange(line).text)) }),
    })),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An invisible title counts as missing: the first words replace it. */
function titleSeen(
  title: string | undefined,
  { draft, blocks }: { readonly draft: Draft; readonly blocks: readonly DraftBlock[] },
): Pick<Draft, 'title' | 'titleFrom' | 'titleSayAs'> {
  if (title === undefined)
    return { title: firstWords(blocks[0]?.text ?? ''), titleFrom: 'words', titleSayAs: undefined };
  return { title: draft.titleSayAs ? blankStrange(draft.title) : title };
}

function withoutStrangeWords({ leftOut, ...block }: DraftBlock): DraftBlock {
  return {
    ...block,
    text: blankStrange(block.text),
    ...(leftOut && { leftOut: leftOut.map((words) => dropStrange(words).text) }),
  };
}

/** Skips of a text sorted by line; those on the same line keep their order. */
export function inOrder(skipped: readonly DraftSkip[]): readonly DraftSkip[] {
  return [...skipped].sort((a, b) => lineOf(a) - lineOf(b));
}

function lineOf({ where }: DraftSkip): number {
  return where.kind === 'lines' ? where.start : 0;
}

/** The skip with the id of the block before it. */
function placeSkip(skip: DraftSkip, blocks: readonly Block[]): Skip {
  const { blocksBefore = countBefore(skip.where, blocks), rule, ...rest } = skip;
  const after = blocks[blocksBefore - 1]?.id;
  return { rule, ...(after !== undefined && { after }), ...rest };
}

/** The picture with the id of the block before it. */
function placePicture(picture: DraftPicture, blocks: readonly Block[]): Picture {
  const { where, blocksBefore = where ? countBefore(where, blocks) : 0, ...shown } = picture;
  const after = blocks[blocksBefore - 1]?.id;
  const alt = dropStrange(shown.alt).text;
  return { ...(after !== undefined && { after }), ...shown, alt };
}

/** The sound file with the id of the block before it. */
function placeInsert(insert: DraftInsert, blocks: readonly Block[]): Insert {
  const { where, blocksBefore = where ? countBefore(where, blocks) : 0, src } = insert;
  const after = blocks[blocksBefore - 1]?.id;
  return { ...(after !== undefined && { after }), src };
}

/** How many blocks begin before these lines; blocks are in order of lines. */
function countBefore(where: Where, blocks: readonly Block[]): number {
  if (where.kind !== 'lines') return blocks.length;
  const next = blocks.findIndex(
    (block) => block.where.kind === 'lines' && block.where.start > where.start,
  );
  return next < 0 ? blocks.length : next;
}

/**
 * The first words of something skipped: one line, at most 80 characters, cut at a space if
 * possible.
 */
export function firstWords(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  if (line.length <= SKIP_WORDS) return line;
  const cut = line.slice(0, SKIP_WORDS - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > SKIP_WORDS / 2 ? cut.slice(0, space) : cut}…`;
}

/** Longest `Skip.words`, in characters: one line of a terminal. */
const SKIP_WORDS = 80;

/** the scripts of several articles → one script that reads them in this order. Pure. */
import { textHash } from '../../_internal/text-hash.ts';
import type { Article, Block } from '../../article/article.ts';
import type { Script, ScriptInsert, ScriptPart, Segment } from '../script.ts';

/** What the articles are together. */
export type JoinedArticle = Pick<Article, 'title' | 'slug'> &
  Partial<Pick<Article, 'publishedAt' | 'description' | 'siteName' | 'section' | 'season'>>;

/** Seconds between two articles: longer than any pause within one. */
const BETWEEN = 2;

/** The level of an article's title; its own headings are one below what they were. */
const TITLE_LEVEL = 2;
const DEEPEST_LEVEL = 6;

const TITLE_LOOK = { kind: 'heading', level: TITLE_LEVEL } as const;

/** Places in the sources of the articles mean nothing in the whole. */
const HERE = { kind: 'lines', start: 1, end: 1 } as const;

/** One article on its way into the whole. */
type Part = {
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
  /** With the ids that segments have in the single article. */
  readonly inserts: readonly ScriptInsert[];
  readonly formerIds: readonly string[];
};

/**
 * The titles of the articles become headings, each the start of a part; bylines stay where they are read. Of
 * the lines that disclose AI, only that of the first article is read. Segments and blocks get new ids, so
 * decisions, approvals and clips stay those of the single articles.
 * @throws RangeError for no script
 */
export function joinScripts(scripts: readonly Script[], about: JoinedArticle): Script {
  const [first] = scripts;
  if (!first) throw new RangeError('No scripts to join');
  const parts = scripts.map((script, index) => partOf(script, index));
  const blocks = parts.flatMap((part) => part.blocks);
  const joined = parts.flatMap((part) => part.segments);
  const last = joined.length - 1;
  const segments = joined.map((segment, index): Segment => {
    const pauseAfter = index === last ? 0 : segment.pauseAfter;
    return { ...segment, id: `s${index + 1}`, pauseAfter };
  });
  const bylines = new Set(scripts.flatMap(({ article }) => article.byline ?? []));
  const disclosure = scripts.find((script) => script.disclosure !== undefined)?.disclosure;
  return {
    article: {
      ...about,
      language: first.article.language,
      ...(bylines.size > 0 && { byline: [...bylines].join(', ') }),
      blocks,
      skipped: [],
      warnings: [],
    },
    segments,
    voices: [...new Set(segments.map(({ voice }) => voice))],
    ...(disclosure !== undefined && { disclosure }),
    parts: partsOf(scripts, { parts, segments }),
    ...soundsOf(parts, segments),
    warnings: [],
  };
}

function partOf(script: Script, index: number): Part {
  const { article, segments } = script;
  const prefix = `a${index + 1}-`;
  const headings: Block[] = [];
  const addHeading = (segment: Segment): string => {
    const id = `${prefix}${segment.role}`;
    const { text } = segment;
    const look = segment.role === 'title' ? TITLE_LOOK : ({ kind: 'paragraph' } as const);
    headings.push({ id, textHash: textHash(text), ...look, text, runs: [], where: HERE });
    return id;
  };
  const read = segments.filter(({ role }) => role !== 'disclosure' || index === 0);
  const own = read.map((segment, place): Segment => {
    const { blockId, role } = segment;
    const isOwn = role === 'title' || role === 'byline';
    const id = isOwn ? addHeading(segment) : blockId && `${prefix}${blockId}`;
    return {
      ...segment,
      ...(id !== undefined && { blockId: id }),
      ...(isOwn && { role: role === 'title' ? 'heading' : 'paragraph' }),
      ...(place === read.length - 1 && { pauseAfter: BETWEEN }),
    };
  });
  const blocks = article.blocks.map((block) => ({
    ...block,
    id: `${prefix}${block.id}`,
    where: HERE,
    ...(block.kind === 'heading' && {
      level: Math.min(DEEPEST_LEVEL, (block.level ?? TITLE_LEVEL) + 1),
    }),
  }));
  return {
    blocks: [...headings, ...blocks],
    segments: own,
    inserts: script.sounds?.inserts ?? [],
    formerIds: read.map(({ id }) => id),
  };
}

/**
 * What the articles insert, before the segments that are now read there; what was at the end of one comes
 * before the next. Their other sounds are those of single editions.
 */
function soundsOf(parts: readonly Part[], segments: readonly Segment[]): Pick<Script, 'sounds'> {
  const inserts: ScriptInsert[] = [];
  let place = 0;
  for (const part of parts) {
    for (const { before, ...sound } of part.inserts) {
      const found = before === undefined ? -1 : part.formerIds.indexOf(before);
      const next = segments[place + (found < 0 ? part.segments.length : found)]?.id;
      inserts.push({ ...sound, ...(next !== undefined && { before: next }) });
    }
    place += part.segments.length;
  }
  return inserts.length > 0 ? { sounds: { inserts } } : {};
}

/** A part begins with the first segment of its article; the first with that of the track. */
function partsOf(
  scripts: readonly Script[],
  { parts, segments }: { readonly parts: readonly Part[]; readonly segments: readonly Segment[] },
): readonly ScriptPart[] {
  let place = 0;
  return scripts.flatMap(({ article }, index) => {
    const start = segments[place];
    const { length } = parts[index]!.segments;
    place += length;
    const { title } = article;
    return start && length > 0
      ? [{ title, segmentId: start.id, article: coverFactsOf(article) }]
      : [];
  });
}

function coverFactsOf({ language, siteName, publishedAt, image }: Article): ScriptPart['article'] {
  return {
    language,
    ...(siteName !== undefined && { siteName }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(image !== undefined && { image }),
  };
}

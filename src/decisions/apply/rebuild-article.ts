/** the parts of a source and the decisions about them → the blocks and skips of the article in their new order. Pure. */
import type { Article, Block, Skip } from '../../article/article.ts';
import type { Insert } from '../../article/spoken/insert.ts';
import { draftSkip, firstWords } from '../../article/build-article.ts';
import { letterCountOf } from '../../article/letter-count.ts';
import type { Picture } from '../../article/pictures/picture.ts';
import { isHeard } from '../decisions.ts';
import { blockOfSkip, decideBlock } from './decide-block.ts';
import type { PartPassage } from './decide-parts.ts';
import type { Findings } from './decided-place.ts';
import type { PassageLine, SourcePart } from './passage-lines.ts';

/** The rule of what an editor decided not to read. */
const DECIDED_SKIP = 'decided-to-skip';

/** What an article is rebuilt from. */
export type RebuildOptions = {
  /** In the order of the source. */
  readonly source: readonly SourcePart[];
  /** The entries about its lines. */
  readonly chosen: ReadonlyMap<PassageLine, PartPassage>;
  readonly findings: Findings;
};

/** The members of an article that follow its order. */
export type ArticleOrder = Pick<Article, 'blocks' | 'skipped' | 'pictures' | 'inserts'>;

/** A block or a skip in the new order; `former`: the id that a block had. */
type Item =
  | { readonly block: Block; readonly entry?: PartPassage | undefined; readonly former?: string }
  | { readonly skip: Skip; readonly former?: string };

/** Rebuilds what follows the order of the source; ids of blocks start again from b1. */
export function rebuildArticle(article: Article, options: RebuildOptions): ArticleOrder {
  const { source, chosen, findings } = options;
  const items: Item[] = [];
  for (const part of source) {
    if ('line' in part) {
      items.push(itemOfBlock(part.line.block, { entry: chosen.get(part.line), findings }));
      continue;
    }
    const own = itemsOfSkip(part, options);
    const last = items.at(-1);
    // What is read needs no announcement of it.
    if (own.some((item) => 'block' in item) && last && isAnnouncementOf(last, part.skip))
      items.pop();
    for (const item of own) items.push(item);
  }
  return numberItems(article, { items, findings });
}

function itemOfBlock(
  block: Block,
  { entry, findings }: { readonly entry: PartPassage | undefined; readonly findings: Findings },
): Item {
  if (!entry?.decided.skip) return { block, entry, former: block.id };
  const { passage } = entry;
  findings.places.push({ passage, kind: 'skip', start: 0, end: block.text.length });
  return { skip: draftSkip(DECIDED_SKIP, block.text, { where: block.where }), former: block.id };
}

/** The skip, or what is left of it between lines that are read. */
function itemsOfSkip(
  { skip, lines }: Extract<SourcePart, { readonly skip: Skip }>,
  { chosen, findings }: RebuildOptions,
): readonly Item[] {
  const items: Item[] = [];
  let rest: string[] = [];
  const endRest = (): void => {
    if (rest.length > 0) items.push({ skip: pieceOf(skip, rest) });
    rest = [];
  };
  for (const line of lines) {
    const entry = chosen.get(line);
    if (entry?.decided.read) {
      endRest();
      items.push({ block: blockOfSkip(skip, line.text), entry });
      continue;
    }
    rest.push(line.text);
    if (entry && isHeard(entry.decided))
      findings.misfits.push({
        passage: entry.passage,
        why: `it is not read: the rule ${skip.rule} skips it`,
        hint: 'To read it after all: read: true. Otherwise, remove the entry.',
      });
  }
  if (items.length === 0) return [{ skip }];
  endRest();
  return items;
}

function pieceOf(skip: Skip, lines: readonly string[]): Skip {
  const text = lines.join(' ');
  return { ...skip, words: firstWords(text), lines, letterCount: letterCountOf(text) };
}

function isAnnouncementOf(item: Item, { where }: Skip): boolean {
  if (!('block' in item) || !item.block.isAnnouncement) return false;
  return JSON.stringify(item.block.where) === JSON.stringify(where);
}

/** Gives blocks their ids, and skips, pictures and sounds the ids that they come after. */
function numberItems(
  { pictures, inserts }: Article,
  { items, findings }: { readonly items: readonly Item[]; readonly findings: Findings },
): ArticleOrder {
  const blocks: Block[] = [];
  const skipped: Skip[] = [];
  const newIds = new Map<string, string | undefined>();
  let isPaused = false;
  for (const item of items) {
    if ('skip' in item) {
      const { after: _former, ...skip } = item.skip;
      const after = blocks.at(-1)?.id;
      skipped.push({ ...skip, ...(after !== undefined && { after }) });
    } else {
      const block = { ...item.block, id: `b${blocks.length + 1}` };
      const own = item.entry
        ? decideBlock(block, item.entry.decided, { passage: item.entry.passage, findings })
        : block;
      blocks.push(isPaused ? withoutPauseBefore(own) : own);
      isPaused = item.entry?.decided.pause !== undefined;
    }
    if (item.former !== undefined) newIds.set(item.former, blocks.at(-1)?.id);
  }
  return {
    blocks,
    skipped,
    ...(pictures && { pictures: pictures.map((each) => moved(each, newIds)) }),
    ...(inserts && { inserts: inserts.map((each) => moved(each, newIds)) }),
  };
}

/** The pause that was decided after the block before it is the one that holds. */
function withoutPauseBefore({ pauses = [], ...block }: Block): Block {
  const own = pauses.filter(({ at }) => /[\p{L}\p{N}]/u.test(block.text.slice(0, at)));
  return { ...block, ...(own.length > 0 && { pauses: own }) };
}

function moved<Placed extends Picture | Insert>(
  placed: Placed,
  newIds: ReadonlyMap<string, string | undefined>,
): Placed {
  const { after, ...rest } = placed;
  const moved = after === undefined ? undefined : newIds.get(after);
  return { ...rest, ...(moved !== undefined && { after: moved }) } as Placed;
}

/** cues → what was read as the text of a page, one element for each block. Pure. */
import type {
  EditionBlock,
  EditionCue,
  EditionInline,
  EditionPicture,
} from '../edition/edition.ts';
import { startTag, webAddress } from '../edition/formats/markup.ts';
import { inlineMarkup } from './inline-markup.ts';
import { placePictures } from '../edition/pictures/place-pictures.ts';

/** Cues of one block, in order. */
type CueBlock = readonly EditionCue[];

/** Elements by role; other roles are paragraphs. */
const TAGS: Readonly<Record<string, string>> = {
  quote: 'blockquote',
  code: 'pre',
  listItem: 'li',
};

/** Roles that are elsewhere on the page: title and byline above the text, the disclosure by the player. */
const ELSEWHERE: ReadonlySet<string> = new Set(['title', 'byline', 'disclosure']);

/**
 * The printed words of the cues, with the links and the emphasis of the source. Each element has its
 * block's id, by which players and `metadata.vtt` find it.
 */
export function transcriptMarkup(
  cues: readonly EditionCue[],
  options: {
    readonly looks?: readonly EditionBlock[] | undefined;
    /** @default none */
    readonly pictures?: readonly EditionPicture[] | undefined;
  } = {},
): string {
  const { looks = [], pictures = [] } = options;
  const lookOf = new Map(looks.map((look) => [look.id, look]));
  const blocks = groupByBlock(cues).map((block) => ({
    block,
    look: lookOf.get(block[0]!.blockId ?? ''),
  }));
  const lists = blocks.map(({ block, look }) => listOf(block, look));
  const places = placePictures(
    pictures,
    blocks.map(({ block }) => block[0]!.blockId),
  );
  const written = blocks.map(({ block, look }, i) => {
    const list = lists[i];
    const start = list && list !== lists[i - 1] ? `<${list}>\n` : '';
    const end = list && list !== lists[i + 1] ? `\n</${list}>` : '';
    const shown = picturesMarkup(places.get(i));
    // Within a list only items may stand: there, a picture stands in the one before it.
    const isWithin = list !== undefined && end === '';
    const own = blockMarkup(block, look, isWithin ? shown : []);
    return [start + own + end, ...(isWithin ? [] : shown)].join('\n');
  });
  return [...picturesMarkup(places.get(-1)), ...written].join('\n');
}

function picturesMarkup(pictures: readonly EditionPicture[] = []): readonly string[] {
  return pictures.flatMap(({ src, alt, width, height }) => {
    const address = webAddress(src) ?? encodeURIComponent(src);
    const attributes = { src: address, alt, width, height, loading: 'lazy', decoding: 'async' };
    return [`<figure>${startTag('img', attributes)}</figure>`];
  });
}

function groupByBlock(cues: readonly EditionCue[]): readonly CueBlock[] {
  const blocks = new Map<string, EditionCue[]>();
  cues.forEach((cue, i) => {
    if (ELSEWHERE.has(cue.role)) return;
    // A cue without a block becomes a block of its own.
    const key = cue.blockId ?? `#${i}`;
    const block = blocks.get(key);
    if (block) block.push(cue);
    else blocks.set(key, [cue]);
  });
  return [...blocks.values()];
}

/** The list that a block is an item of. */
function listOf(block: CueBlock, look: EditionBlock | undefined): 'ul' | 'ol' | undefined {
  if (block[0]!.role !== 'listItem') return undefined;
  return look?.number === undefined ? 'ul' : 'ol';
}

/** `within`: markup inside the element, after its words. */
function blockMarkup(
  block: CueBlock,
  look: EditionBlock | undefined,
  within: readonly string[] = [],
): string {
  const { blockId, role, language } = block[0]!;
  const tag = role === 'heading' ? headingTag(look) : (TAGS[role] ?? 'p');
  const start = startTag(tag, {
    id: blockId,
    'data-lectern-block': blockId,
    lang: language,
    value: look?.number,
  });
  const { text, runs } = joinCues(block, look?.runs ?? []);
  return `${start}${inlineMarkup(text, runs)}${within.join('')}</${tag}>`;
}

/** At least one level below the page's own title, whatever level the source began with. */
function headingTag(look: EditionBlock | undefined): string {
  return `h${Math.max(2, look?.level ?? 2)}`;
}

/** The text of a block, and its runs where they are in that text. */
function joinCues(
  block: CueBlock,
  runs: readonly EditionInline[],
): { readonly text: string; readonly runs: readonly EditionInline[] } {
  const text = block.map((cue) => cue.text).join(' ');
  if (runs.length === 0) return { text, runs };
  // Where each sentence is in the block, and where in the text that is shown.
  const places: { readonly from: number; readonly to: number; readonly at: number }[] = [];
  let at = 0;
  for (const { textStart, text: words } of block) {
    if (textStart !== undefined) places.push({ from: textStart, to: textStart + words.length, at });
    at += words.length + 1;
  }
  const placed = runs.flatMap((run) => {
    const first = places.find(({ to }) => to > run.start);
    const last = places.findLast(({ from }) => from < run.end);
    if (!first || !last) return [];
    const start = first.at + Math.max(0, run.start - first.from);
    const end = last.at + Math.min(last.to, run.end) - last.from;
    return end > start ? [{ ...run, start, end }] : [];
  });
  return { text, runs: placed };
}

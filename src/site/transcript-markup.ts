/** cues → what was read as the text of a page, one element for each block. Pure. */
import type { EditionCue } from '../edition/edition.ts';
import { escapeHtml, startTag } from '../edition/formats/markup.ts';

/** Cues of one block, in order. */
type CueBlock = readonly EditionCue[];

/** Elements by role; other roles are paragraphs. */
const TAGS: Readonly<Record<string, string>> = {
  heading: 'h2',
  quote: 'blockquote',
  code: 'pre',
  listItem: 'li',
};

/** Roles that are elsewhere on the page: title and byline above the text, the disclosure by the player. */
const ELSEWHERE: ReadonlySet<string> = new Set(['title', 'byline', 'disclosure']);

/**
 * The printed words of the cues. Each element has its block's id, by which players and
 * `metadata.vtt` find it.
 */
export function transcriptMarkup(cues: readonly EditionCue[]): string {
  const blocks = groupByBlock(cues);
  return blocks
    .map((block, i) => {
      const start = isItem(block) && !isItem(blocks[i - 1]) ? '<ul>\n' : '';
      const end = isItem(block) && !isItem(blocks[i + 1]) ? '\n</ul>' : '';
      return start + blockMarkup(block) + end;
    })
    .join('\n');
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

function isItem(block: CueBlock | undefined): boolean {
  return block?.[0]!.role === 'listItem';
}

function blockMarkup(block: CueBlock): string {
  const { blockId, role, language } = block[0]!;
  const tag = TAGS[role] ?? 'p';
  const start = startTag(tag, { id: blockId, 'data-lectern-block': blockId, lang: language });
  const text = block.map((cue) => escapeHtml(cue.text)).join(' ');
  return `${start}${text}</${tag}>`;
}

/** an article's blocks → their formatting in an edition: links, emphasis, levels, numbers. Pure. */
import { withoutPasswords } from '../_internal/http/without-passwords.ts';
import { omitUndefined } from '../_internal/omit-undefined.ts';
import type { Block, InlineRun } from '../article/article.ts';
import type { EditionBlock, EditionInline } from './edition.ts';
import { webAddress } from './formats/markup.ts';

/** A block with more runs is not prose, and locating them would be slow. */
const MOST_RUNS = 500;

/** Blocks that are more than plain text, in order. */
export function blockLooks(blocks: readonly Block[]): readonly EditionBlock[] {
  return blocks.flatMap((block) => {
    const { id, kind, level, number, isAnnouncement } = block;
    if (isAnnouncement) return [];
    const runs = block.runs.flatMap(lookOf).slice(0, MOST_RUNS);
    const look = {
      ...omitUndefined({ level: kind === 'heading' && level !== 2 ? level : undefined, number }),
      ...(runs.length > 0 && { runs }),
    };
    return Object.keys(look).length > 0 ? [{ id, ...look }] : [];
  });
}

/** A run as an edition keeps it: a link only where it may be followed. */
function lookOf({ start, end, kind, href, language }: InlineRun): readonly EditionInline[] {
  if (end <= start) return [];
  if (kind === 'language') return language === undefined ? [] : [{ start, end, kind, language }];
  if (kind !== 'link') return [{ start, end, kind }];
  const address = webAddress(href);
  return address === undefined ? [] : [{ start, end, kind, href: withoutPasswords(address) }];
}

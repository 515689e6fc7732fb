/** what was sought and what was found → how many sentences have changed since they were read. */
import type { ReadBlock } from '../../edition/shared/edition-blocks.ts';
import type { BlockPlace } from '../read-along/find-exact.ts';
import { movedAmong } from './order.ts';
import type { PageLine } from '../read-along/page-lines.ts';
import { passageOf, type SentenceSpot } from '../read-along/passage.ts';
import { pieceAt } from './seek-words.ts';
import { piecesOfBlock } from './template-parts.ts';

/** Share of the sentences that are missing at the end of what only shows its beginning. */
const CUT = 1 / 3;

/** Blocks in order, where they were found, and the lines of the page. */
export type Search = {
  readonly blocks: readonly ReadBlock[];
  readonly places: ReadonlyMap<ReadBlock, BlockPlace>;
  readonly lines: readonly PageLine[];
};

/** Cues whose sentences were moved since they were read. */
export function movedCues({ blocks, places }: Search): readonly number[] {
  const found = blocks.flatMap((block) => {
    const place = places.get(block);
    return [...(place?.spots ?? [])].map(([cue, spot]) => ({ cue, at: positionOf(spot, place!) }));
  });
  found.sort((one, other) => one.cue - other.cue);
  return movedAmong(found.map(({ at }) => at)).map((index) => found[index]!.cue);
}

/** Before the next line in any case: exactly where it is asked only where that may matter. */
function positionOf({ passage, start }: SentenceSpot, { isExact }: BlockPlace): number {
  if (isExact) return passage.pieces[0]!.at + start / (passage.words.length + 1);
  const { piece, offset } = pieceAt(passage, start);
  return piece.at + offset;
}

/** Sentences that are gone or altered, and stretches of new words within blocks. */
export function countChanges(search: Search): number {
  const shown = { ...search, blocks: withoutCut(search) };
  const missing = shown.blocks.filter((block) => !search.places.has(block));
  const gone = missing.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return groupsOf(shown).reduce((sum, group) => sum + changesIn(group, search), gone);
}

/** Blocks that share lines. */
type Group = { readonly blocks: ReadBlock[]; readonly lines: Set<number> };

function groupsOf({ blocks, places }: Search): readonly Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const place = places.get(block);
    if (!place || place.isExact) continue;
    const last = groups.at(-1);
    const isShared = last && [...place.lines].some((line) => last.lines.has(line));
    const group = isShared ? last : { blocks: [], lines: new Set<number>() };
    if (!isShared) groups.push(group);
    group.blocks.push(block);
    for (const line of place.lines) group.lines.add(line);
  }
  return groups;
}

/** An altered sentence, missing and replaced by new words, is one change. */
function changesIn({ blocks, lines: held }: Group, { places, lines }: Search): number {
  const sentences = blocks.flatMap((block) => block.sentences);
  const isFound = (cue: number): boolean => blocks.some((each) => places.get(each)?.spots.has(cue));
  const found = sentences.filter(({ cue }) => isFound(cue));
  const whole = {
    ...blocks[0]!,
    words: blocks.map(({ words }) => words).join(''),
    leftOut: blocks.flatMap(({ leftOut }) => leftOut),
  };
  let rest = passageOf(
    piecesOfBlock(
      [...held].map((line) => lines[line]!),
      whole,
    ),
  ).words;
  for (const { words } of found) rest = rest.replace(words, () => ' ');
  const added = rest.split(' ').filter((words) => /[\p{L}\p{N}]/u.test(words));
  return Math.max(sentences.length - found.length, added.length);
}

/**
 * The blocks that are compared: of an article behind a paywall, a page shows only the
 * beginning, up to somewhere in a block, which is not a change.
 */
function withoutCut({ blocks, places }: Search): readonly ReadBlock[] {
  const found = blocks.flatMap((block) =>
    block.sentences.map(({ cue }) => places.get(block)?.spots.has(cue) === true),
  );
  const hidden = found.length - found.lastIndexOf(true) - 1;
  const last = blocks.findLastIndex((block) => places.has(block));
  const isCut =
    hidden > 0 &&
    hidden < found.length &&
    (hidden >= found.length * CUT || hasWall() || hasMore(places.get(blocks[last]!)!.element));
  if (!isCut) return blocks;
  const isWhole = places.get(blocks[last]!)!.spots.size === blocks[last]!.sentences.length;
  return blocks.slice(0, isWhole ? last + 1 : last);
}

/** What is written on a control that shows the rest of an article, in the languages of the player. */
const MORE = new RegExp(
  '^\\W*(?:continue (?:reading|a ler)|(?:read|show|load|see|view) (?:more|on|all|the (?:rest|full))|keep reading|' +
    'weiterlesen|mehr (?:lesen|anzeigen)|lire la suite|(?:afficher|voir) (?:plus|la suite)|' +
    '(?:leer|ver|mostrar|ler) (?:más|mais)|seguir leyendo|continuar (?:a )?(?:leyendo|lendo|ler)|' +
    'continua a leggere|leggi (?:tutto|di più)|mostra altro|czytaj (?:dalej|więcej)|pokaż więcej|' +
    'читати (?:далі|більше)|показати більше)',
  'iu',
);

/** Whether something behind an element is there to be opened, and says that the article goes on. */
function hasMore(last: Element): boolean {
  const controls = document.querySelectorAll('button,summary,[role=button],a[href^="#"]');
  return [...controls].some(
    (control) =>
      last.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING &&
      control.checkVisibility() &&
      MORE.test(control.textContent!.trim()),
  );
}

/** Whether the page says that it has a paywall (https://schema.org/isAccessibleForFree). */
function hasWall(): boolean {
  const data = document.querySelectorAll('script[type="application/ld+json"]');
  return [...data].some(({ textContent }) =>
    /"isAccessibleForFree"\s*:\s*"?false/i.test(textContent),
  );
}

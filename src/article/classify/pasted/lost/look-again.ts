/**
 * a selection → what is read of a page once skipped paragraphs that are probably the story's are read too, and the doubts about the
 * others.
 */
import type { Forest } from '../../page/features/forest.ts';
import type { Piece } from '../measure.ts';
import { assignRoles, type Role } from '../roles.ts';
import type { Selection } from '../select-story.ts';
import {
  describeSkips,
  judgedPlaces,
  judgeSkips,
  type DescribedSkips,
  type Doubts,
} from './lost-lines.ts';
import { MISSED_TREES } from './missed-model.ts';
import { describeAgain } from './missed-places.ts';
import type { SelectedPage, SkipPlace } from './skip-places.ts';
import { takeLikely } from './take-likely.ts';

/** What is read of a page after a second look, and what is not. */
export type SecondLook = {
  readonly selection: Selection;
  readonly roles: readonly Role[];
  /** What is still skipped and may be judged, in order. */
  readonly places: readonly SkipPlace[];
  /** What the first trees say of each, by index. */
  readonly first: Doubts;
  /** Describes those that are judged again. */
  readonly describe: () => DescribedSkips;
};

const NOTHING: DescribedSkips = { places: [], rows: [] };

/** A second look at a selection, by trees of what is read on; without marginals, nothing is judged. */
export function lookAgain(
  pieces: readonly Piece[],
  chosen: Selection,
  likely?: Forest,
): SecondLook {
  const { marginals } = chosen;
  const found = assignRoles(pieces, chosen);
  const nothing = { first: new Map(), places: [], describe: () => NOTHING };
  if (marginals === undefined) return { selection: chosen, roles: found, ...nothing };
  const page = { pieces, selection: chosen, roles: found, marginals };
  const described = describeSkips(page);
  const first = judgeSkips(described, likely);
  const selection = takeLikely({ pieces, selection: chosen, doubts: first });
  const isSame = selection === chosen;
  const roles = isSame ? found : assignRoles(pieces, selection);
  const again = { ...page, selection, roles };
  const places = isSame ? described.places : judgedPlaces(again);
  const rows = isSame ? described.rows : undefined;
  const context = { places, rows, first, wasRead: (index: number) => isRead(page, index) };
  return { selection, roles, places, first, describe: () => describeAgain(again, context) };
}

function isRead({ selection, roles }: SelectedPage, index: number): boolean {
  return index !== selection.headline && roles[index]!.skip === undefined;
}

/** The doubts about what is still skipped. */
export function doubtMissed({ places, first, describe }: SecondLook): Doubts {
  const again = judgeSkips(describe(), MISSED_TREES);
  return new Map(
    places.map(({ index, rule }) => {
      const { probability = 0 } = again.get(index) ?? first.get(index) ?? {};
      return [index, { rule, probability }] as const;
    }),
  );
}

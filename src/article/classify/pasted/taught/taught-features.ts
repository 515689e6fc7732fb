/** paragraphs and their features → what the taught network says of each, as features of the chain. */
import { STATES } from '../marginals.ts';
import type { Piece } from '../measure.ts';
import { taughtInput, type NamedFeatures } from './inputs.ts';
import { runNetwork } from './run-network.ts';
import type { Network } from './taught-model.ts';

/** Log-odds beyond which the network is not surer, and the part of them that counts as 1. */
const [SUREST, PART] = [8, 4] as const;

const STORY = STATES.indexOf('story');

/** A quarter of natural log-odds by name, -2 to 2, for each paragraph. */
export function taughtFeatures(
  pieces: readonly Piece[],
  { named, network }: { readonly named: readonly NamedFeatures[]; readonly network: Network },
): [name: string, value: number][][] {
  const inputs = pieces.map((piece, index) => taughtInput(piece, named[index]!));
  return runNetwork(inputs, network).map(({ states }) =>
    STATES.flatMap((state, index): [string, number][] => {
      if (index === STORY) return [];
      const odds = states[index]! - states[STORY]!;
      return [[`taught: ${state}`, Math.min(SUREST, Math.max(-SUREST, odds)) / PART]];
    }),
  );
}

/** what is known of each paragraph → where each stands and what it is, in natural log-odds. */
import { STATES } from '../marginals.ts';
import { FEATURE_STEPS, type TaughtInput } from './inputs.ts';
import type { NetworkLayer, Network } from './taught-model.ts';

/** What a network says of a paragraph: one number for each of `STATES` and for each kind, before they are made to add up. */
export type TaughtAnswer = {
  readonly states: readonly number[];
  readonly kinds: readonly number[];
};

type Rows = readonly Float64Array[];

/** The answers for the paragraphs of one text, in order. */
export function runNetwork(inputs: readonly TaughtInput[], network: Network): TaughtAnswer[] {
  const inner = inputs.map((input) => relu(multiply(network.first, [rowOf(input, network)])));
  const found = network.layers.reduce(lookAround, inner);
  return found.map((row, index) => {
    const answer = [...multiply(network.last, [row, inner[index]!])];
    return { states: answer.slice(0, STATES.length), kinds: answer.slice(STATES.length) };
  });
}

/** Each row with what a layer finds in it and in the two so many places above and below; outside the text are zeros. */
function lookAround(rows: Rows, layer: Network['layers'][number]): Float64Array[] {
  const nothing = new Float64Array(rows[0]?.length ?? 0);
  const at = (index: number): Float64Array => rows[index] ?? nothing;
  return rows.map((row, index) => {
    const around = [row, at(index - layer.reach), at(index + layer.reach)];
    const more = relu(multiply(layer, around));
    return row.map((value, column) => value + more[column]!);
  });
}

/** The features of a paragraph, and the means of the table's rows for its words, letters and signs. */
function rowOf({ features, tokens }: TaughtInput, { table, first }: Network): Float64Array {
  const row = new Float64Array(first.columns);
  features.forEach((value, at) => (row[at] = value / FEATURE_STEPS));
  let from = features.length;
  for (const bag of [tokens.words, tokens.letters, tokens.signs]) {
    addMean(row.subarray(from, from + table.columns), bag, table);
    from += table.columns;
  }
  return row;
}

/** Sums of bytes are exact in any order. */
function addMean(into: Float64Array, bag: readonly number[], table: Network['table']): void {
  for (const bucket of bag) {
    const from = bucket * table.columns;
    for (let at = 0; at < into.length; at++) into[at]! += table.bytes[from + at]!;
  }
  if (bag.length === 0) return;
  for (let at = 0; at < into.length; at++) into[at] = (into[at]! * table.scales[at]!) / bag.length;
}

/** The product of a layer with the parts that are given, one behind the other; most of their numbers are 0. */
function multiply({ weights, bias }: NetworkLayer, parts: Rows): Float64Array {
  const found = Float64Array.from(bias);
  const rows = found.length;
  let from = 0;
  for (const part of parts)
    for (let at = 0; at < part.length; at++, from += rows) {
      const value = part[at]!;
      if (value === 0) continue;
      for (let row = 0; row < rows; row++) found[row]! += weights[from + row]! * value;
    }
  return found;
}

function relu(row: Float64Array): Float64Array {
  return row.map((value) => Math.max(0, value));
}

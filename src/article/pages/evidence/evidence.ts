/** the lines of a page with their surroundings → for each line a row of figures, everything that is known for or against its being the article's. */
import type { LineContext, PageFacts } from '../context.ts';
import { ancestry } from './ancestry.ts';
import { likes } from './likes.ts';
import { look } from './line.ts';
import { neighbours } from './neighbours.ts';
import { place } from './place.ts';
import { section } from './section.ts';
import { topic } from './topic.ts';
import type { Witness } from './witness.ts';

/** Who is heard, in the order of the figures in a row. */
const WITNESSES: readonly Witness[] = [look, place, neighbours, topic, likes, section, ancestry];

/** The names of the figures of a row. `TREES` refers to them by place. */
export const EVIDENCE: readonly string[] = WITNESSES.flatMap(({ names }) => names);

/** A row of figures for each line. */
export function gatherEvidence(
  lines: readonly LineContext[],
  facts: PageFacts,
): readonly Float32Array[] {
  const rows = lines.map(() => new Float32Array(EVIDENCE.length));
  let at = 0;
  for (const witness of WITNESSES) {
    witness.testify(lines, { facts, rows, at });
    at += witness.names.length;
  }
  return rows;
}

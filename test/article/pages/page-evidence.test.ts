/** The figures of a line and the trees that ask for them by place: they hold together or not at all. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../../src/article/pages/evidence/evidence.ts';
import { score } from '../../../src/article/pages/evidence/forest.ts';
import { TREES } from '../../../src/article/pages/evidence/trees.ts';

/** Of the names, in their order, that the trees were fitted with. Another one asks for another table. */
const FITTED = '27869fe92ceec5ab';

describe('the evidence of a line', () => {
  it('has the names, in the order, that the trees were fitted with', () => {
    expect(new Set(EVIDENCE).size).toBe(EVIDENCE.length);
    expect(createHash('sha256').update(EVIDENCE.join('\n')).digest('hex').slice(0, 16)).toBe(
      FITTED,
    );
  });

  it('is all that the trees ask for', () => {
    const asked = TREES.flatMap((tree) =>
      [...tree.matchAll(/(\d+):/g)].map((match) => Number(match[1])),
    );
    expect(Math.max(...asked)).toBeLessThan(EVIDENCE.length);
    expect(Number.isFinite(score(new Float32Array(EVIDENCE.length)))).toBe(true);
    expect(Number.isFinite(score(new Float32Array(EVIDENCE.length).fill(-1)))).toBe(true);
  });
});

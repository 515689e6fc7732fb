/**
 * HTML that closes nothing: the work of parsing it grows with its length, counted in steps of the
 * parser and not by a clock.
 */
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseInSteps } from '../../../src/article/dom/parse-in-steps.ts';
import { PARTS_LEFT_OPEN } from '../../helpers/parts-left-open.ts';

/** What a parser does for a text: it moves its open elements for every new one, and calls its user. */
function countWork(html: string): number {
  let work = 0;
  let open = 0;
  const start = (): Parser => {
    let ownOpen = 0;
    return new Parser({
      onopentag() {
        open++;
        work += ++ownOpen;
      },
      onclosetag() {
        if (ownOpen > 0) ownOpen--;
        if (open > 0) open--;
        work++;
      },
      ontext: () => void work++,
      oncomment: () => void work++,
    });
  };
  parseInSteps(html, { start, openCount: () => open });
  return work;
}

describe('a page that closes nothing', () => {
  it.each(PARTS_LEFT_OPEN)('is parsed with work that grows with its length: %s', (part) => {
    const [once, fourTimes] = [250_000, 1_000_000].map((length) =>
      countWork(part.repeat(Math.ceil(length / part.length))),
    );
    expect(fourTimes!).toBeLessThanOrEqual(once! * 4.4 + 100);
  });

  it('would not be by one parser alone', () => {
    const alone = (length: number): number => (length * (length + 1)) / 2;
    expect(countWork('<div>'.repeat(50_000))).toBeLessThan(alone(50_000) / 10);
  });
});

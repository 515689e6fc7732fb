/** Hostile text → an answer in bounded time. Bounds are generous: the machine may be busy; a pattern that backtracks would miss them by far. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';
import { ENGLISH_RULES } from '../../../src/languages/en/rules/table.ts';
import { splitSentences } from '../../../src/script/sentences/split-sentences.ts';

/** Seconds of processor time; other programs on the machine do not count. */
function secondsFor(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  return user / 1e6;
}

const LENGTH = 40_000;
const repeated = (unit: string): string =>
  unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

/** At the rate of 1 MB in 2 s this length takes 0.08 s; many times that for slow, busy machines and cold code. Quadratic time would need minutes. */
const BOUND = 1;

/** The same that the bench measures. */
const HOSTILE = JSON.parse(
  readFileSync(new URL('../../../bench/hostile-texts.json', import.meta.url), 'utf8'),
) as readonly string[];

describe('time', () => {
  it.each(HOSTILE)('is bounded for %j over and over', (unit) => {
    const text = repeated(unit);
    expect(secondsFor(() => normalizeText(text, { language: 'en' }))).toBeLessThan(BOUND);
    expect(secondsFor(() => splitSentences(text, { language: 'en' }))).toBeLessThan(BOUND);
  });

  it('is bounded for each rule alone, tried everywhere on text made of what it starts with', () => {
    for (const rule of ENGLISH_RULES.rules) {
      for (const [written] of rule.examples) {
        const text = repeated(written.slice(-12)).slice(0, 4_000);
        const spent = secondsFor(() => {
          for (let at = 0; at < text.length; at++) {
            rule.pattern.lastIndex = at;
            rule.pattern.exec(text);
          }
        });
        expect({ rule: rule.name, slow: spent > BOUND }).toEqual({ rule: rule.name, slow: false });
      }
    }
  });

  it('grows in step with the text', () => {
    const text = 'On Dec. 20, 2023 the U.S. paid $218 billion, up 30% from 1990s levels. '.repeat(
      150,
    );
    normalizeText(text, { language: 'en' });
    const once = secondsFor(() => normalizeText(text, { language: 'en' }));
    const tenfold = secondsFor(() => normalizeText(text.repeat(10), { language: 'en' }));
    expect(tenfold).toBeLessThan(Math.max(once, 0.02) * 25);
  });

  it('reads ten thousand digits digit by digit, with one warning', () => {
    const { spokenText, warnings } = normalizeText('7'.repeat(10_000), { language: 'en' });
    expect(spokenText.split(' ').length).toBe(10_000);
    expect(warnings.length).toBe(1);
  });
});

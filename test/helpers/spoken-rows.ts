/** rows of a written and a spoken text → a test for each that the one is read as the other. */
import { expect, it } from 'vitest';
import { normalizeText } from '../../src/script/normalize/normalize.ts';

type Rows = readonly (readonly [written: string, spoken: string])[];

/** Each row as a test of its own, in American or British text. */
export function reads(language: 'en-US' | 'en-GB', rows: Rows): void {
  it.each(rows)('%s', (written, spoken) => {
    expect(normalizeText(written, { language }).spokenText).toBe(spoken);
  });
}

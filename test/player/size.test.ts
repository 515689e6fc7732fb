import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** Bytes that a reader of an article may be asked to fetch for a player they did not ask for. */
const LIMITS = {
  'lectern-player': 10 * 1024,
  'lectern-read-along': 5 * 1024,
  'lectern-page-extras': 8 * 1024,
  'lectern-extras': 8 * 1024,
  'lectern-frame': 1024,
};

test.each(Object.entries(LIMITS))(
  '%s.js is no larger than %d bytes under gzip, styles included',
  (name, limit) => {
    const script = readFileSync(new URL(`../../dist/player/${name}.js`, import.meta.url));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(limit);
  },
);

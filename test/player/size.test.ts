import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** Bytes that a reader of an article may be asked to fetch for a player they did not ask for. */
const LIMITS = {
  'lectern-player': 11 * 1024,
  'lectern-read-along': 6 * 1024,
  'lectern-page-extras': 9.5 * 1024,
  'lectern-extras': 8 * 1024,
  'lectern-frame': 1024,
  'lectern-list': 1024,
  'lectern-site': 2.5 * 1024,
};

/** The same of a page that lists articles: the script and its style sheet. */
const QUEUE_LIMIT = 5 * 1024;

test.each(Object.entries(LIMITS))(
  '%s.js is no larger than %d bytes under gzip, styles included',
  (name, limit) => {
    expect(gzipBytes(`${name}.js`)).toBeLessThanOrEqual(limit);
  },
);

test('a queue and its looks are no larger than 5 KB under gzip', () => {
  const bytes = gzipBytes('lectern-queue.js') + gzipBytes('lectern-queue.css');
  expect(bytes).toBeLessThanOrEqual(QUEUE_LIMIT);
});

function gzipBytes(file: string): number {
  const bytes = readFileSync(new URL(`../../dist/player/${file}`, import.meta.url));
  return gzipSync(bytes, { level: 9 }).length;
}

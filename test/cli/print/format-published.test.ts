import { expect, test } from 'vitest';
import { formatPublished } from '../../../src/cli/print/format-published.ts';

const report = {
  target: '/srv/site',
  sent: ['a.mp3', 'feed.xml'],
  sentBytes: 2_340_000,
  damaged: ['b.mp3'],
  unchanged: 7,
  removed: ['c.mp3'],
  warnings: [],
};

test('what was published is one line with its size; what was not asked for is left out', () => {
  expect(formatPublished(report, { dryRun: false, check: false, prune: false })).toBe(
    '/srv/site: 2 files sent (2.3 MB), 7 already there',
  );
});

test('a dry run says what would be done', () => {
  expect(formatPublished(report, { dryRun: true, check: true, prune: true })).toBe(
    '/srv/site: 2 files to send (2.3 MB), 7 already there, 1 of them damaged, 1 to remove',
  );
});

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Rooms with a page for first-time readers. */
const ROOMS = ['article', 'script', 'speech', 'track', 'player', 'run', 'queue'];

/** A page is read at a glance. */
const MOST_LINES = 20;

describe.each(ROOMS)('src/%s/README.md', (room) => {
  const folder = join(ROOT, 'src', room);
  const text = readFileSync(join(folder, 'README.md'), 'utf8');

  test('names files and folders that exist', () => {
    const named = [...text.matchAll(/`([\w./-]+(?:\.(?:ts|json|css)|\/))`/g)].map(
      (match) => match[1]!,
    );
    expect(named.length).toBeGreaterThan(4);
    const isThere = (path: string): boolean =>
      existsSync(join(folder, path)) || existsSync(join(ROOT, path));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
    const links = [...text.matchAll(/\]\(([^)#]+)/g)].map((match) => match[1]!);
    expect(
      links.filter((link) => !existsSync(resolve(dirname(join(folder, 'README.md')), link))),
    ).toEqual([]);
  });

  test('says what goes in and out, the rule, the tests and the documentation, briefly', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(MOST_LINES);
    expect(text).toMatch(/^# .*→/);
    for (const part of ['**Read in this order:**', '**Rule:**', '**Tests:**', '**Documentation:**'])
      expect(text).toContain(part);
  });
});

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInFolder, resolveLinks } from '../../../src/_internal/disk/within.ts';

describe('where a path leads', () => {
  let folder: string;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-')));
    mkdirSync(join(folder, 'project'));
    mkdirSync(join(folder, 'project-of-another'));
    symlinkSync('../project-of-another', join(folder, 'project', 'link'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is told behind links, also of a file that is not there', async () => {
    const path = await resolveLinks(join(folder, 'project', 'link', 'sub', 'none.csv'));
    expect(path).toBe(join(folder, 'project-of-another', 'sub', 'none.csv'));
    expect(isInFolder(path, join(folder, 'project'))).toBe(false);
  });

  it.each([
    ['/a', '/a', true],
    ['/a/b', '/a', true],
    ['/ab', '/a', false],
    ['/a/..b', '/a', true],
    ['/a', '/', true],
    ['/', '/a', false],
  ])('%s in %s: %s', (path, place, expected) => {
    expect(isInFolder(path, place)).toBe(expected);
  });
});

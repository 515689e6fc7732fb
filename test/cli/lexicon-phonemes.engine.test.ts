import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { jsonOf, lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, 'place'), files);

const STORY = `---
title: The ferry to Aldowen
author: Jo Ray
---

The ferry left Tavrik at noon.
`;

describe('lectern names', () => {
  test('tells in phonemes what the built-in voice makes of each, by its own rules of spelling', async () => {
    const cwd = newPlace({ 'story.md': STORY });
    const run = await lectern(['names', 'story.md', '--json'], { cwd });
    expect(run.code).toBe(0);
    const found = (jsonOf(run)['sources'] as { names: { word: string; ipa: string }[] }[])[0]!;
    const told = new Map(found.names.map(({ word, ipa }) => [word, ipa]));
    expect(told.get('Tavrik')).toBe('tˈɑvɹɪk');
    expect((await lectern(['names', 'story.md'], { cwd })).stdout).toContain('/tˈɑvɹɪk/');
  });
});

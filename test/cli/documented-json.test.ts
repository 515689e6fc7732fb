import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lectern } from '../helpers/command-line.ts';
import { undocumentedMembers } from '../helpers/documented-json.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const CONFIG = {
  budget: { perMonth: 50, currency: 'USD' },
  feed: {
    title: 'The Harbour Post, read aloud',
    baseUrl: 'https://example.org/audio',
    description: 'Every article, narrated.',
    author: 'The Harbour Post',
    email: 'podcast@example.org',
    category: 'News > Daily News',
  },
};

/** In this order: later commands read what the first ones made. */
const COMMANDS = [
  'build post.md --provider tone',
  'build post.md --provider tone --dry-run',
  'plan post.md --provider tone --markdown',
  'retake post.md s1 --provider tone --undo --dry-run',
  'script post.md',
  'script post.md --skipped',
  'script post.md --explain',
  'names post.md',
  'lexicon test names.yaml',
  'lexicon set Varnholm --say varn-home --file names.yaml post.md --provider tone',
  'lexicon import names.csv',
  'embed post',
  'export post --format lrc',
  'feed',
  'feed check',
  'verify',
  'publish --to site',
  'cache info',
  'cache verify',
  'cache prune --older-than 30d --dry-run',
  'budget',
  'remove post --dry-run',
  'init --dry-run',
  'config print',
];

describe('docs/command-line.md', () => {
  let cwd: string;
  beforeAll(() => {
    cwd = writeTree(join(folder.path, 'place'), {
      'post.md': '---\ntitle: A Post\ndate: 2025-05-19\n---\n\nThe ferry to Varnholm left at 9.\n',
      'names.yaml': 'Okonjo: oh-kon-joe\n',
      'names.csv': 'Okonjo,oh-kon-joe\n',
      'lectern.config.json': JSON.stringify(CONFIG),
    });
  });

  test.each(COMMANDS)(
    'names each member that `%s` prints',
    async (command) => {
      const args = [...command.split(' '), '--json'];
      const { stdout } = await lectern(args, { cwd });
      expect(undocumentedMembers(args, stdout)).toEqual([]);
      // The first one loads all that a build needs.
    },
    180_000,
  );
});

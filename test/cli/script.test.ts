/** `lectern script` and the record: what is read and what is skipped, in the order of the source, each with its rule and its place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string | Uint8Array> = {}): string =>
  writeTree(join(folder.path, `place-${++places}`), { '.keep': '', ...files });
const NEWS = readFileSync(
  fileURLToPath(new URL('../fixtures/pages/news.html', import.meta.url)),
  'utf8',
);

const POST = `---
title: The ferry
---

![The old boat](boat.jpg)

It sails at noon.

| From | To |
|---|---|
| a | b |

> We missed it.

\`\`\`js
let a;
\`\`\`
`;

/** Words in the order of the source, what is skipped with its rule before it. */
function inOrder({ blocks, skipped }: Article): string[] {
  const after = (id: string | undefined): string[] =>
    skipped.filter((skip) => skip.after === id).map(({ rule, words }) => `${rule}: ${words}`);
  return [...after(undefined), ...blocks.flatMap(({ id, text }) => [text, ...after(id)])];
}

test.each([
  ['--diff', '--explain'],
  ['--skipped', '--explain'],
  ['--skipped', '--phonemes'],
  ['--diff', '--skipped'],
])('%s and %s together are a matter of usage', async (...flags) => {
  const cwd = newPlace({ 'post.md': POST });
  const { code, stdout, stderr } = await lectern(['script', 'post.md', ...flags], { cwd });
  expect([code, stdout]).toEqual([2, '']);
  for (const flag of flags) expect(stderr).toContain(`'${flag}'`);
});

describe('the skip report', () => {
  test('is a count under the words that are read', async () => {
    const run = await lectern(['script', 'post.md', '--no-disclosure'], {
      cwd: newPlace({ 'post.md': POST }),
    });
    const rows = run.stdout.split('\n').filter((line) => /^ {2}\S/.test(line));
    expect(rows.map((row) => row.trim().replace(/ {2,}/g, ' | '))).toEqual([
      's1 | title | The ferry.',
      's2 | paragraph | It sails at noon.',
      's3 | table | From, To. a, b.',
      's4 | quote | We missed it.',
    ]);
    expect(run.stdout).toMatch(/\n\nSkipped: 2 \(image, code-block\); --skipped lists them\n$/);
    const bare = await lectern(['script', 'post.md'], {
      cwd: newPlace({ 'post.md': '# The ferry\n\nIt sails at noon.\n' }),
    });
    expect(bare.stdout).toMatch(/\n\nSkipped: nothing\n$/);
  });

  test('lists with --skipped each rule, the heading it stood under, its words and its lines', async () => {
    const again = '\n## Boats\n\nThere are two.\n\n```\nlet b;\n```\n';
    const cwd = newPlace({ 'post.md': POST + again, 'bare.md': '# Bare\n\nWords.\n' });
    const run = await lectern(['script', 'post.md', '--skipped'], { cwd });
    expect(run.stdout).toBe(`The ferry
Skipped: 3

image (1)
  before the first heading
    “The old boat”  line 5

code-block (2)
  before the first heading
    “let a;”  lines 15-17
  under “Boats”
    “let b;”  lines 23-25
`);
    const bare = await lectern(['script', 'bare.md', '--skipped'], { cwd });
    expect(bare.stdout).toBe('Bare\nSkipped: nothing\n');
    const json = await lectern(['script', 'post.md', '--skipped', '--json'], { cwd });
    const { sources } = JSON.parse(json.stdout) as { sources: { skipped: object[] }[] };
    expect(sources[0]!.skipped).toHaveLength(3);
  });

  test('gives the CSS path of what a page holds, and says the same as JSON and in record.json', async () => {
    const cwd = newPlace({ 'news.html': NEWS });
    const text = await lectern(['script', 'news.html', '--skipped'], { cwd });
    expect(text.stdout).toContain(`
newsletter (1)
  html > body > main > article
    “The morning letter”  aside
`);
    const { scripts } = JSON.parse(
      (await lectern(['script', 'news.html', '--json'], { cwd })).stdout,
    ) as { scripts: { article: Article }[] };
    const { article } = scripts[0]!;
    expect(inOrder(article).map((line) => line.slice(0, 24))).toEqual([
      'site-header: The Sound G',
      'cookie-notice: We use co',
      'tag-list: Transport',
      'headline: Night ferry to',
      'After ninety-one years t',
      'byline: By Runa Holt and',
      'share-bar: Share on Face',
      'photo-caption: The night',
      'The night ferry between ',
      "The board's members vote",
      'newsletter: The morning ',
      '“We have looked at every',
      'About three hundred peop',
      'read-more: Read more: Ho',
      'Islanders have proposed ',
      'For the crew of eleven, ',
      'tag-list: Tags: ferries,',
      'author-bio: About the au',
      'related: Related stories',
      'comments: 3 comments',
      'sidebar: Most read',
      'footer: © 2024 The Sound',
    ]);
    await lectern(['build', 'news.html', '--provider', 'tone'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'output/news/record.json'), 'utf8')).skipped).toEqual(
      article.skipped,
    );
  });

  test('every block has its place and the hash of its words, whatever it came from', async () => {
    const cwd = newPlace({
      'news.html': NEWS,
      'post.md': POST,
      'plain.txt':
        'The ferry\n\nIt sails at noon, and it comes back at four.\n\nNobody had expected it to.\n',
    });
    const { scripts } = JSON.parse(
      (await lectern(['script', 'news.html', 'post.md', 'plain.txt', '--json'], { cwd })).stdout,
    ) as { scripts: { article: Article }[] };
    expect(scripts).toHaveLength(3);
    for (const { article } of scripts) {
      for (const { where, textHash } of article.blocks)
        expect([where.kind, textHash]).toEqual([
          expect.stringMatching(/^(?:lines|path)$/),
          expect.stringMatching(/^[0-9a-f]{16}$/),
        ]);
    }
  });
});

describe('a policy that gives a kind to another voice', () => {
  const policyOf = (voice: string): Record<string, string> => ({
    'lectern.config.yaml': `policy: { quote: { voice: ${voice} } }\n`,
    'post.md': POST,
  });
  const voicesOf = (stdout: string): string[][] =>
    (
      JSON.parse(stdout) as { scripts: { segments: { role: string; voice: string }[] }[] }
    ).scripts[0]!.segments.map(({ role, voice }) => [role, voice]);

  test('is followed from the configuration and from front matter, and the audio has both voices', async () => {
    const cwd = newPlace(policyOf('tone-low'));
    const args = ['post.md', '--provider', 'tone', '--no-disclosure', '--json'];
    expect(voicesOf((await lectern(['script', ...args], { cwd })).stdout)).toEqual([
      ['title', 'tone'],
      ['paragraph', 'tone'],
      ['table', 'tone'],
      ['quote', 'tone-low'],
    ]);
    expect((await lectern(['build', ...args], { cwd })).code).toBe(0);
    const { voices } = JSON.parse(readFileSync(join(cwd, 'output/post/edition.json'), 'utf8')) as {
      voices: unknown;
    };
    expect(voices).toEqual([
      { provider: 'tone', name: 'tone' },
      { provider: 'tone', name: 'tone-low' },
    ]);
    const own = newPlace({
      'post.md': POST.replace('---\n\n', 'policy: { paragraph: { voice: tone-low } }\n---\n\n'),
    });
    expect(voicesOf((await lectern(['script', ...args], { cwd: own })).stdout)).toEqual([
      ['title', 'tone'],
      ['paragraph', 'tone-low'],
      ['table', 'tone'],
      ['quote', 'tone'],
    ]);
  });

  test('that is unknown is an error of the configuration or of the article that names it; nothing is recorded', async () => {
    const cwd = newPlace(policyOf('nobody'));
    const configured = await lectern(['build', 'post.md', '--provider', 'tone'], { cwd });
    expect([configured.code, configured.stderr]).toEqual([
      3,
      expect.stringMatching(/^error: .*nobody/m),
    ]);
    const own = newPlace({
      'post.md': POST.replace('---\n\n', 'policy: { quote: { voice: nobody } }\n---\n\n'),
    });
    expect((await lectern(['build', 'post.md', '--provider', 'tone'], { cwd: own })).code).toBe(4);
  });
});

describe('a provider without a voice of its own accord', () => {
  test('needs none, nor its credentials, to show what would be said', async () => {
    const cwd = newPlace({ 'post.md': POST });
    for (const more of [[], ['--explain'], ['--skipped'], ['--rate', '150wpm']]) {
      const run = await lectern(['script', 'post.md', '--provider', 'google', ...more], { cwd });
      expect([run.code, run.stderr]).toEqual([
        0,
        expect.stringMatching(/^note: google needs a voice, but none is given/),
      ]);
    }
    const build = await lectern(['build', 'post.md', '--provider', 'google'], { cwd });
    expect(build.code).not.toBe(0);
  });
});

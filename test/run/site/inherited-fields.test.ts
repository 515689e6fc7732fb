/** What an article inherits from the files of its site: cascades of Hugo, defaults of Jekyll, data of Eleventy. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findInherited } from '../../../src/run/site/inherited-fields.ts';
import { findSite } from '../../../src/run/site/find-site.ts';
import { lectern, jsonOf } from '../../helpers/command-line.ts';
import { writeTree } from '../../helpers/file-trees.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), { '.git/HEAD': '', ...files });
const POST = '# A post\n\nWords.\n';

const HUGO = { 'hugo.toml': "title = 'A'\n", 'content/posts/a.md': POST };
const index = (yaml: string): string => `---\ntitle: Posts\n${yaml}\n---\n`;

test.each<readonly [string, Record<string, string>, string, object]>([
  [
    'a section, and those above it',
    {
      ...HUGO,
      'content/_index.md': index('cascade: { draft: true, expiryDate: 2026-06-14 }'),
      'content/posts/_index.md': index('cascade:\n  draft: false'),
    },
    'content/posts/a.md',
    { draft: false, expirydate: '2026-06-14' },
  ],
  [
    'the configuration, and a bundle',
    { 'hugo.toml': '[cascade]\ndraft = true\n[cascade.build]\nlist = "never"\n' },
    'content/posts/a/index.md',
    { draft: true, build: { list: 'never' } },
  ],
  [
    'targets, of which the first counts',
    {
      'hugo.yaml': [
        'cascade:',
        '  - { publishDate: 2027-01-01, target: { path: "/posts/**" } }',
        '  - { draft: true, target: { kind: section } }',
        '  - { unlisted: true, _target: { environment: development } }',
        '  - { hidden: true, target: { lang: "{de,fr}" } }',
        '  - { publishDate: 2028-01-01, headless: true }',
      ].join('\n'),
    },
    'content/posts/A.md',
    { publishdate: '2027-01-01', headless: true },
  ],
  [
    'the section of its language',
    {
      ...HUGO,
      'content/posts/_index.md': index('cascade: { draft: true }'),
      'content/posts/_index.de.md': index('cascade: { unlisted: true }'),
    },
    'content/posts/a.de.md',
    { unlisted: true },
  ],
  [
    'by the folder of its language',
    {
      'hugo.toml': [
        '[languages.de]',
        "contentDir = 'content/german'",
        '[[cascade]]',
        'draft = true',
        "[cascade.target]\npath = '/posts/**'\nlang = 'de'",
      ].join('\n'),
    },
    'content/german/posts/a.md',
    { draft: true },
  ],
  [
    'nothing from what says something of the section itself, or of other things',
    { ...HUGO, 'content/posts/_index.md': index('draft: true\ncascade: { author: Ada, rate: 2 }') },
    'content/posts/a.md',
    {},
  ],
  [
    'nothing from a damaged section',
    { ...HUGO, 'content/posts/_index.md': '---\ncascade: [\n---\n' },
    'content/posts/a.md',
    {},
  ],
  [
    'defaults of Jekyll, the most specific',
    {
      '_config.yml': [
        'defaults:',
        '  - { scope: { path: "" }, values: { hidden: true, layout: x } }',
        '  - { scope: { path: "", type: posts }, values: { published: false } }',
        '  - { scope: { path: "_posts/news" }, values: { published: true } }',
        '  - { scope: { path: "other" }, values: { permalink: false } }',
        '  - { scope: { path: "_posts/*/old" }, values: { permalink: false } }',
      ].join('\n'),
    },
    '_posts/news/2026-01-01-a.md',
    { hidden: true, published: true },
  ],
  [
    'data of Eleventy, the nearest',
    {
      'eleventy.config.js': '',
      'posts/posts.json': '{ "permalink": false, "layout": "x" }',
      'posts/a.11tydata.json': '{ "permalink": "/a/" }',
      'posts/posts.11tydata.json': '{ "eleventyExcludeFromCollections": true }',
    },
    'posts/a.md',
    { permalink: '/a/', eleventyexcludefromcollections: true },
  ],
  ['nothing elsewhere', { 'astro.config.mjs': '', 'a.json': '{ "draft": true }' }, 'a.md', {}],
])('an article inherits %s', async (_, files, article, values) => {
  const root = newPlace(files);
  const site = await findSite(root);
  const { fields } = await findInherited(join(root, article), site);
  expect(fields?.values ?? {}).toEqual(values);
});

test('an edition follows its section: passed over as soon as that is a draft, and back', async () => {
  const cwd = newPlace(HUGO);
  const build = async (): Promise<unknown> => {
    const args = ['build', 'content', '--provider', 'tone', '--no-disclosure', '--json'];
    const { editions, exitCode } = jsonOf(await lectern(args, { cwd }));
    return [exitCode, editions.map(({ slug }) => slug)];
  };
  expect(await build()).toEqual([0, ['a']]);
  const section = join(cwd, 'content/posts/_index.md');
  writeFileSync(section, index('cascade: { draft: true }'));
  expect(await build()).toEqual([0, []]);
  rmSync(section);
  expect(await build()).toEqual([0, ['a']]);
});

test('a data file of Eleventy that is code is named once, and not run', async () => {
  const cwd = newPlace({
    'eleventy.config.js': '',
    'posts/posts.11tydata.js': "throw new Error('run');",
    'posts/a.md': '# One\n\nThe ferry sails at noon.\n',
    'posts/b.md': '# Two\n\nThe ferry was late.\n',
  });
  const args = ['build', 'posts', '--provider', 'tone', '--no-disclosure', '--strict'];
  const { code, stderr } = await lectern(args, { cwd });
  expect(code).toBe(0);
  expect(stderr.split('posts/posts.11tydata.js is code')).toHaveLength(2);
});

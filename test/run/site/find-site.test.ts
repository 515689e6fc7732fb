import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ArticleSource } from '../../../src/article/article.ts';
import { listArticles } from '../../../src/run/sources/list-articles.ts';
import { findSite } from '../../../src/run/site/find-site.ts';
import { writeTree } from '../../helpers/file-trees.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), { '.git/HEAD': '', ...files });
const POST = '# A post\n\nWords.\n';

describe('the site of a folder', () => {
  test.each<readonly [string, Record<string, string>, object]>([
    [
      'Hugo, with its zone',
      { 'hugo.toml': "timeZone = 'Europe/Kyiv'\nbuildFuture = true\n", 'content/posts/a.md': POST },
      { kind: 'hugo', timezone: 'Europe/Kyiv', showsFuture: true },
    ],
    [
      'Hugo that shows all',
      {
        'config/_default/hugo.yaml': 'buildDrafts: true\nbuildexpired: true\n',
        'content/a.md': POST,
      },
      { kind: 'hugo', showsExpired: true, showsDrafts: true },
    ],
    [
      'Hugo, whatever a table below says',
      { 'hugo.toml': '[params]\nbuildFuture = true\nbuildDrafts = true\n' },
      { kind: 'hugo' },
    ],
    ['Hugo with a damaged file', { 'hugo.toml': 'buildFuture = true\n[[' }, { kind: 'hugo' }],
    [
      'Hugo by its older file, beside content',
      { 'config.toml': 'title = "A"\n', 'content/posts/a.md': POST },
      { kind: 'hugo' },
    ],
    ['no Hugo', { 'config.toml': 'title = "A"\n', 'posts/a.md': POST }, { kind: 'none' }],
    [
      'Jekyll',
      { '_config.yml': 'future: false\ntimezone: nowhere\n', '_posts/a.md': POST },
      { kind: 'jekyll' },
    ],
    [
      'Jekyll that shows all',
      { '_config.yml': 'future: true\nunpublished: true\nshow_drafts: true\n' },
      { kind: 'jekyll', showsFuture: true, showsDrafts: true, showsDraftFolders: true },
    ],
    ['Docusaurus', { 'docusaurus.config.ts': '' }, { kind: 'docusaurus' }],
    ['Astro', { 'astro.config.mjs': '' }, { kind: 'astro' }],
    ['Eleventy', { 'eleventy.config.js': '' }, { kind: 'eleventy' }],
  ])('is %s', async (_, files, expected) => {
    const root = newPlace({ 'posts/.keep': '', ...files });
    const site = await findSite(join(root, 'posts'));
    const { root: found, config, ...rest } = site;
    expect(rest).toEqual(expected);
    expect(config === undefined).toBe(found === undefined);
    expect(found).toBe(site.kind === 'none' ? undefined : root);
  });

  test('is not looked for above the repository', async () => {
    const root = newPlace({ '_config.yml': '', 'other/.git/HEAD': '', 'other/posts/a.md': POST });
    expect(await findSite(join(root, 'other/posts'))).toEqual({ kind: 'none' });
  });
});

describe('a folder of a site', () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      'hugo.toml',
      "publishDir = './docs/'\n",
      [
        'content/posts/a.md',
        'content/layouts/b.md',
        'layouts/_default/single.html',
        'public/posts/a.html',
        'docs/posts/a.html',
        'themes/x/layouts/y.html',
        'archetypes/default.md',
      ],
      ['content/layouts/b.md', 'content/posts/a.md'],
    ],
    [
      '_config.yml',
      'collections: { recipes: { output: true } }\nexclude: [vendor/, "*.txt", "notes/**"]\n',
      [
        '_posts/2024-01-01-a.md',
        'news/_posts/2024-01-02-b.md',
        '_recipes/r.md',
        'about.md',
        '_layouts/x.html',
        '_site/about.html',
        '_notes/secret.md',
        '_secret.md',
        'vendor/v.md',
        'n.txt',
        'notes/m.md',
      ],
      ['_posts/2024-01-01-a.md', '_recipes/r.md', 'about.md', 'news/_posts/2024-01-02-b.md'],
    ],
    [
      'hugo.toml',
      "ignoreFiles = ['\\.draft\\.md$', '/private/', 'Temp\\-\\d+', '(?i)OLD_', '(a+)+$x', '[']\n",
      [
        'content/a.md',
        'content/b.draft.md',
        'content/private/c.md',
        'content/Temp-12.md',
        'content/temp-13.md',
        'content/old_d.md',
      ],
      ['content/a.md', 'content/temp-13.md'],
    ],
    [
      'eleventy.config.js',
      '',
      ['posts/a.md', '_includes/x.html', '_site/posts/a.html', 'posts/_includes/b.md'],
      ['posts/_includes/b.md', 'posts/a.md'],
    ],
    ['package.json', '', ['public/a.md', '_notes/b.md'], ['_notes/b.md', 'public/a.md']],
  ])(
    'has articles beside %s, and templates, pages and what is excluded',
    async (config, text, files, expected) => {
      const texts = Object.fromEntries(files.map((name) => [name, POST]));
      const root = newPlace({ [config]: text, 'content/.keep': '', ...texts });
      const found = await listArticles('.', { workingFolder: root, stdin: NOTHING });
      const paths = found.map((source) => (source as ArticleSource & { kind: 'file' }).path);
      expect(paths.toSorted()).toEqual(expected);
    },
  );

  test.each([
    ['', ['content/posts/a.md', 'content/posts/c.md']],
    ['config.setUseGitIgnore(false);', ['content/posts/a.md', 'content/posts/c.md', 'tmp/e.md']],
  ])('of Eleventy has what its lists leave, with %j', async (code, expected) => {
    const names = ['content/posts/a.md', 'content/posts/b.md', 'content/posts/c.md'];
    const ignored = ['content/drafts/d.md', 'content/posts/x.tmp.md', 'README.md', 'tmp/e.md'];
    const root = newPlace({
      'eleventy.config.js': code,
      '.gitignore': 'tmp/\n_site\n',
      '.eleventyignore': '# not these\n README.md\n**/*.tmp.md\n!content/posts/b.md\n',
      'content/.eleventyignore': '/posts/b.md\ndrafts/\n',
      ...Object.fromEntries([...names, ...ignored].map((name) => [name, POST])),
    });
    const found = await listArticles('.', { workingFolder: root, stdin: NOTHING });
    const paths = found.map((source) => (source as ArticleSource & { kind: 'file' }).path);
    expect(paths.toSorted()).toEqual(expected);
  });

  test('is read where it is named itself', async () => {
    const root = newPlace({ '_config.yml': '', '_notes/a.md': POST });
    const found = await listArticles('_notes', { workingFolder: root, stdin: NOTHING });
    expect(found).toHaveLength(1);
  });
});

describe('the pages of sections', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['hugo.toml', ['_index.md', 'a/index.md', 'b.md', 'c/_index.en.md'], ['a/index.md', 'b.md']],
    [
      '_config.yml',
      ['index.md', 'index.html', '_posts/2024-01-01-a.md', 'b/index.md'],
      ['_posts/2024-01-01-a.md'],
    ],
    [
      'docusaurus.config.js',
      [
        'docs/a/index.md',
        'docs/a/one.md',
        'docs/b/b.mdx',
        'docs/b/x.md',
        'docs/_part.md',
        'docs/c/README.md',
        'docs/c/y.md',
        'docs/_parts/z.md',
        'docs/d/index.md',
        'blog/2024-01-01-e/index.md',
        'blog/f.md',
      ],
      [
        'blog/2024-01-01-e/index.md',
        'blog/f.md',
        'docs/a/one.md',
        'docs/b/x.md',
        'docs/c/y.md',
        'docs/d/index.md',
      ],
    ],
    ['package.json', ['_index.md', 'index.md', 'a/index.md'], ['a/index.md', 'index.md']],
  ])('are no articles with %s', async (config, files, expected) => {
    const texts = Object.fromEntries(files.map((name) => [`site/${name}`, POST]));
    const root = newPlace({ [config]: '', 'content/.keep': '', ...texts });
    const found = await listArticles('site', { workingFolder: root, stdin: NOTHING });
    const paths = found.map((source) => (source as ArticleSource & { kind: 'file' }).path);
    expect(paths.map((path) => path.replace(/^site\//, '')).sort()).toEqual(expected);
  });
});

const NOTHING: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: async function* () {} };

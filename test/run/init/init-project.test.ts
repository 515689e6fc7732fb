import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { initProject } from '../../../src/run/init/init-project.ts';
import { recogniseSite } from '../../../src/run/init/recognise-site.ts';
import { readSiteFacts } from '../../../src/run/init/site-facts.ts';
import { loadSettings } from '../../../src/run/settings/load-settings.ts';
import { writeTree } from '../../helpers/file-trees.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), { '.keep': '', ...files });
const POST = '---\ntitle: A post\n---\n\nWords.\n';

/** Files of a folder, and what it is recognised as. */
const SITES: readonly (readonly [string, Record<string, string>, object])[] = [
  [
    'Hugo',
    {
      'hugo.toml':
        'baseURL = "https://post.example/"\nlanguageCode = "en-gb"\ntitle = \'The Post\'\n',
      'content/posts/a.md': POST,
      'content/posts/_index.md': POST,
      'content/about.md': POST,
    },
    {
      kind: 'hugo',
      source: 'content/posts',
      articles: 1,
      output: 'output',
      publishTo: 'static/audio',
      title: 'The Post',
      language: 'en-gb',
      baseUrl: 'https://post.example/audio/',
    },
  ],
  [
    'Hugo by its older file',
    { 'config.yaml': 'title: Old\n', 'content/a/b/c.md': POST },
    { kind: 'hugo', source: 'content', articles: 1, title: 'Old' },
  ],
  [
    'Jekyll',
    {
      '_config.yml': 'title: Notes\nbaseurl: /notes\nurl: https://me.example\nlang: de_AT\n',
      '_posts/2024-05-14-a.md': POST,
    },
    {
      kind: 'jekyll',
      source: '_posts',
      language: 'de-AT',
      baseUrl: 'https://me.example/notes/audio/',
    },
  ],
  [
    'Eleventy',
    { 'eleventy.config.mjs': 'export default () => ({});\n', 'content/blog/2024/a.md': POST },
    { kind: 'eleventy', source: 'content/blog', output: 'output', publishTo: 'audio' },
  ],
  [
    'Astro',
    {
      'astro.config.mjs':
        "export default defineConfig({\n  site: 'https://stars.example',\n  base: '/sky',\n  title: 'no',\n});\n",
      'src/content/blog/a.mdx': POST,
    },
    {
      kind: 'astro',
      output: 'output',
      publishTo: 'public/audio',
      baseUrl: 'https://stars.example/sky/audio/',
    },
  ],
  [
    'Docusaurus',
    {
      'docusaurus.config.ts':
        "export default {\n  url: 'https://boats.example',\n  baseUrl: '/',\n};\n",
      'blog/2024-01-01-a.md': POST,
      'blog/_part.md': POST,
    },
    {
      kind: 'docusaurus',
      source: 'blog',
      articles: 1,
      publishTo: 'static/audio',
      baseUrl: 'https://boats.example/audio/',
    },
  ],
  [
    'a folder of posts, whatever they are written in',
    { 'posts/a.md': POST, 'posts/b.txt': 'Words.', 'posts/c.png': '', 'd.md': POST },
    { kind: 'plain', source: 'posts', articles: 2 },
  ],
  ['Markdown alone', { 'a.md': POST, 'README.md': 'No.' }, { kind: 'plain', source: '.' }],
  [
    'a vault of Obsidian',
    { '.obsidian/app.json': '{}', 'Notes/a.md': POST, 'Notes/old/b.md': POST, '.trash/c.md': POST },
    { kind: 'plain', source: '.', articles: 2 },
  ],
  [
    'folders of Markdown beside notes',
    { 'a.md': POST, 'essays/2024/b.md': POST, 'node_modules/x/c.md': POST, 'output/d/e.md': POST },
    { kind: 'plain', source: '.', articles: 2 },
  ],
  [
    'a program with its manual',
    { 'package.json': '{}', 'docs/a.md': POST, 'README.md': '# A' },
    { kind: 'none' },
  ],
  ['pages', { 'a.html': '<p>Words.', 'b.htm': '<p>Words.' }, { kind: 'pages', articles: 2 }],
  ['a feed', { 'feed.xml': '<rss/>' }, { kind: 'feed', source: 'feed.xml' }],
  ['a program', { 'config.toml': 'title = "no"', 'README.md': '# A' }, { kind: 'none' }],
  ['an empty folder', {}, { kind: 'none' }],
];

describe('init', () => {
  test.each(SITES)('recognises %s and writes what loads', async (_, files, expected) => {
    const root = newPlace(files);
    const { site, file, text, written } = await initProject(root);
    expect(site).toMatchObject(expected);
    expect(written).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(text);
    const { settings, origins } = await loadSettings({ workingFolder: root, environment: {} });
    expect(settings.output).toBe(join(root, site.output));
    expect(origins.output).toBe('project file');
    const to = site.publishTo;
    expect(settings.publish).toEqual(to === undefined ? {} : { to: join(root, to) });
    if (site.language) expect(settings.language).toBe(site.language);
    // Every setting that is left as a comment is right once someone takes the sign away.
    const settingsOnly = text.slice(text.indexOf('# Folder for editions'));
    const bare = settingsOnly.replace(/^# (?=[a-z]+:(?: |$)| {2}\w+:)/gm, '');
    writeFileSync(join(root, 'all.yaml'), bare);
    const all = await loadSettings({ workingFolder: root, environment: {}, config: 'all.yaml' });
    expect(all.settings.feed).toMatchObject({ category: 'News' });
    expect(all.settings.policy).toEqual({ code: 'skip', table: 'read' });
  });

  test('takes an address, which it does not ask, and a file', async () => {
    const root = newPlace({ 'news.rss': '<rss/>', 'mine/a.md': POST });
    const site = await recogniseSite(root, 'https://post.example/feed.xml');
    expect(site).toMatchObject({ kind: 'feed', baseUrl: 'https://post.example/audio/' });
    expect(await recogniseSite(root, 'news.rss')).toMatchObject({ kind: 'feed' });
    expect(await recogniseSite(root, 'mine')).toMatchObject({ kind: 'plain', articles: 1 });
    await expect(recogniseSite(root, 'none')).rejects.toMatchObject({ code: 'USAGE' });
  });

  test.each(['lectern.config.yaml', 'lectern.config.json', 'lectern.config.mjs'])(
    'never overwrites %s',
    async (name) => {
      const root = newPlace({ [name]: '{}' });
      await expect(initProject(root)).rejects.toMatchObject({
        code: 'USAGE',
        message: `${join(root, name)} already exists; nothing was written`,
      });
      expect(readFileSync(join(root, name), 'utf8')).toBe('{}');
      expect((await initProject(root, { dryRun: true })).written).toBe(false);
    },
  );

  test('writes nothing in a dry run', async () => {
    const root = newPlace({ 'posts/a.md': POST });
    const { text } = await initProject(root, { dryRun: true });
    expect(text).toContain('npx lectern build posts --dry-run');
    expect(existsSync(join(root, 'lectern.config.yaml'))).toBe(false);
  });

  test('lets no title of a site out of its comment', async () => {
    const title = 'A: "b"\\n# c\\noutput: /etc';
    const root = newPlace({ '_config.yml': `title: "${title.replaceAll('"', '\\"')}"\n` });
    await initProject(root);
    const { settings } = await loadSettings({ workingFolder: root, environment: {} });
    expect(settings.output).toBe(join(root, '_output'));
  });
});

describe('facts of a site', () => {
  test.each([
    ['a.toml', 'title = "A" # a note\n[menu]\ntitle = "B"\n', { title: 'A' }],
    ['a.json', '{ "title": "A", "baseURL": "nowhere" }', { title: 'A' }],
    ['a.yaml', 'title: [', {}],
    ['a.yaml', '', {}],
    ['a.yaml', 'language: the usual one\n', {}],
  ])('%s: %s', (name, text, facts) => {
    expect(readSiteFacts(name, text)).toEqual(facts);
  });
});

/** a folder, and perhaps a feed that was named → what kind of site it is, and where its articles are. */
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, posix } from 'node:path';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { LecternError } from '../../errors.ts';
import { FOREIGN_FOLDERS } from '../sources/list-articles.ts';
import { readSiteFacts } from './site-facts.ts';
import type { Site, SiteKind } from './site.ts';

/** How a generator is known, and where it keeps what. */
type Generator = {
  readonly kind: SiteKind;
  /** Names of its configuration file. */
  readonly files: readonly string[];
  /** Folders of posts, the likeliest first. */
  readonly posts: readonly string[];
  /** Folder for editions: one that the generator copies as it is. */
  readonly output: string;
};

const CODE = ['js', 'mjs', 'cjs', 'ts', 'mts'];
const named = (stem: string, endings: readonly string[]): readonly string[] =>
  endings.map((ending) => `${stem}.${ending}`);

/** The surest first: `config.toml` alone says little. */
const GENERATORS: readonly Generator[] = [
  {
    kind: 'astro',
    files: named('astro.config', CODE),
    posts: ['src/content/blog', 'src/content/posts', 'src/content', 'src/pages/blog', 'src/pages'],
    output: 'public/audio',
  },
  {
    kind: 'eleventy',
    files: ['.eleventy.js', ...named('eleventy.config', CODE)],
    posts: ['posts', 'src/posts', 'content/blog', 'content/posts', 'blog', 'src/blog', 'content'],
    output: 'audio',
  },
  {
    kind: 'jekyll',
    files: ['_config.yml', '_config.yaml'],
    posts: ['_posts', 'blog/_posts', 'posts/_posts', '_articles'],
    output: 'audio',
  },
  {
    kind: 'hugo',
    files: [
      ...named('hugo', ['toml', 'yaml', 'yml', 'json']),
      ...named('config/_default/hugo', ['toml', 'yaml']),
      ...named('config', ['toml', 'yaml', 'yml', 'json']),
    ],
    posts: ['content/posts', 'content/post', 'content/blog', 'content/articles', 'content'],
    output: 'static/audio',
  },
];

/** Folders of posts where there is no generator. */
const PLAIN_FOLDERS = ['posts', 'articles', 'blog', 'content', '_posts'];

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;
const PAGE = /\.html?$/i;
const TEXT = /\.(?:txt|docx)$/i;
const FEED_FILE = /\.(?:xml|rss|atom)$/i;

/** What a program is known by: Markdown in its folders is its manual. */
const PROGRAMS = ['package.json', 'pyproject.toml', 'Cargo.toml', 'go.mod', 'pom.xml', 'Makefile'];

/** Files of a repository that are not articles. */
const NO_ARTICLE = /^(?:readme|changelog|contributing|license|code_of_conduct|security)\b/i;

/** Folders within a folder of posts that are looked into: enough for years and months. */
const DEPTH = 4;

/**
 * Looks at names and at the generator's own configuration; nothing is changed, no code is run, no
 * address is asked.
 * @throws LecternError `USAGE` for a source that is not there.
 */
export async function recogniseSite(folder: string, source?: string): Promise<Site> {
  if (source !== undefined) return siteOfSource(folder, source);
  for (const generator of GENERATORS) {
    const site = await siteOfGenerator(folder, generator);
    if (site) return site;
  }
  return (await plainSite(folder)) ?? { kind: 'none', source: 'posts/', output: 'output' };
}

async function siteOfSource(folder: string, source: string): Promise<Site> {
  if (/^https?:\/\//.test(source))
    return { kind: 'feed', source, output: 'output', ...originOf(source) };
  const found = await stat(join(folder, source)).catch(() => undefined);
  if (!found)
    throw new LecternError(`${source} does not exist`, {
      code: 'USAGE',
      hint: 'Give a feed, its address, a folder of articles, or nothing.',
    });
  if (found.isDirectory()) {
    const articles = await countArticles(join(folder, source), MARKDOWN);
    return { kind: 'plain', source, articles, output: 'output' };
  }
  const kind = FEED_FILE.test(source) ? 'feed' : 'pages';
  return { kind, source, output: 'output' };
}

/** The address of the site that a feed is of. */
function originOf(source: string): Pick<Site, 'baseUrl'> {
  return URL.canParse(source) ? { baseUrl: `${new URL(source).origin}/audio/` } : {};
}

async function siteOfGenerator(folder: string, generator: Generator): Promise<Site | undefined> {
  const { kind, files, posts, output } = generator;
  const name = await firstFile(folder, files);
  if (name === undefined) return undefined;
  const found = await firstWith(folder, posts, MARKDOWN);
  // `config.toml` and its like are of many programs.
  if (kind === 'hugo' && !name.includes('hugo') && !found) return undefined;
  const facts = readSiteFacts(name, await readWholeText(join(folder, name)));
  const baseUrl = facts.baseUrl && `${facts.baseUrl.replace(/\/$/, '')}/audio/`;
  return {
    kind,
    source: found?.source ?? posts[0]!,
    articles: found?.articles ?? 0,
    output,
    ...facts,
    ...(baseUrl !== undefined && { baseUrl }),
  };
}

async function plainSite(folder: string): Promise<Site | undefined> {
  const posts = await firstWith(folder, PLAIN_FOLDERS, MARKDOWN);
  if (posts) return { kind: 'plain', ...posts, output: 'output' };
  const names = await namesIn(folder);
  const isProgram = names.some((name) => PROGRAMS.includes(name));
  const feed = names.find((name) => FEED_FILE.test(name) && /feed|rss|atom|index/i.test(name));
  if (feed !== undefined) return { kind: 'feed', source: feed, output: 'output' };
  const articles = await countArticles(folder, MARKDOWN, isProgram ? 0 : DEPTH);
  if (articles > 0) return { kind: 'plain', source: '.', articles, output: 'output' };
  for (const [kind, pattern] of [
    ['pages', PAGE],
    ['pages', TEXT],
  ] as const) {
    const found = names.filter((name) => pattern.test(name) && !NO_ARTICLE.test(name));
    if (found.length > 0) {
      return { kind, source: '.', articles: found.length, output: 'output' };
    }
  }
  return undefined;
}

async function firstFile(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile()) return name;
  }
  return undefined;
}

type Posts = { readonly source: string; readonly articles: number };

async function firstWith(
  folder: string,
  places: readonly string[],
  pattern: RegExp,
): Promise<Posts | undefined> {
  for (const source of places) {
    const articles = await countArticles(join(folder, source), pattern);
    if (articles > 0) return { source: posix.join(source), articles };
  }
  return undefined;
}

async function countArticles(folder: string, pattern: RegExp, depth = DEPTH): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let count = 0;
  for (const entry of entries) {
    if (entry.isDirectory() && depth > 0 && isOwnFolder(entry.name))
      count += await countArticles(join(folder, entry.name), pattern, depth - 1);
    else if (entry.isFile() && isArticleName(entry.name, pattern)) count++;
  }
  return count;
}

function isOwnFolder(name: string): boolean {
  return !name.startsWith('.') && !FOREIGN_FOLDERS.has(name);
}

/** The page of a section in Hugo lists others. */
function isArticleName(name: string, pattern: RegExp): boolean {
  const stem = basename(name, extname(name));
  return pattern.test(name) && stem !== '_index' && !NO_ARTICLE.test(name);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map(({ name }) => name).sort();
}

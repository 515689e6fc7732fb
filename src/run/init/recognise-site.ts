/** a folder, and perhaps a feed that was named → what kind of site it is, and where its articles are. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import type { SiteGenerator } from '../../article/front-matter/release.ts';
import { LecternError } from '../../errors.ts';
import { FOREIGN_FOLDERS, isArticleName } from '../sources/list-articles.ts';
import { readSiteFacts } from './site-facts.ts';
import { GENERATORS, type GeneratorFacts } from '../site/generators.ts';
import { isListPage, isPartsFolder } from '../site/is-list-page.ts';
import type { Site } from './site.ts';

/** Folders of posts where there is no generator. */
const PLAIN_FOLDERS = ['posts', 'articles', 'blog', 'content', '_posts'];

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;

/** All that a build takes from a folder. */
const ARTICLE: Pick<RegExp, 'test'> = { test: isArticleName };
const PAGE = /\.html?$/i;
const TEXT = /\.(?:txt|docx|odt|rtf)$/i;
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
    const articles = await countArticles(join(folder, source), { pattern: ARTICLE });
    return { kind: 'plain', source, articles, output: 'output' };
  }
  const kind = FEED_FILE.test(source) ? 'feed' : 'pages';
  return { kind, source, output: 'output' };
}

/** The address of the site that a feed is of. */
function originOf(source: string): Pick<Site, 'baseUrl'> {
  return URL.canParse(source) ? { baseUrl: `${new URL(source).origin}/audio/` } : {};
}

async function siteOfGenerator(
  folder: string,
  generator: GeneratorFacts,
): Promise<Site | undefined> {
  const { kind, files, posts, carried, output = 'output' } = generator;
  const name = await firstFile(folder, files);
  if (name === undefined) return undefined;
  const found = await firstWith(folder, posts, { pattern: MARKDOWN, generator: kind });
  // `config.toml` and its like are of many programs.
  if (kind === 'hugo' && !name.includes('hugo') && !found) return undefined;
  const facts = readSiteFacts(name, await readWholeText(join(folder, name)));
  const baseUrl = facts.baseUrl && `${facts.baseUrl.replace(/\/$/, '')}/audio/`;
  return {
    kind,
    source: found?.source ?? posts[0]!,
    articles: found?.articles ?? 0,
    output,
    publishTo: carried,
    ...facts,
    ...(baseUrl !== undefined && { baseUrl }),
  };
}

async function plainSite(folder: string): Promise<Site | undefined> {
  const posts = await firstWith(folder, PLAIN_FOLDERS, { pattern: MARKDOWN });
  if (posts) {
    const articles = await countArticles(join(folder, posts.source), { pattern: ARTICLE });
    return { kind: 'plain', source: posts.source, articles, output: 'output' };
  }
  const names = await namesIn(folder);
  const isProgram = names.some((name) => PROGRAMS.includes(name));
  const feed = names.find((name) => FEED_FILE.test(name) && /feed|rss|atom|index/i.test(name));
  if (feed !== undefined) return { kind: 'feed', source: feed, output: 'output' };
  const articles = await countArticles(folder, {
    pattern: MARKDOWN,
    depth: isProgram ? 0 : DEPTH,
  });
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
  options: CountOptions,
): Promise<Posts | undefined> {
  for (const source of places) {
    const articles = await countArticles(join(folder, source), options);
    if (articles > 0) return { source: posix.join(source), articles };
  }
  return undefined;
}

/** What counts as an article. */
type CountOptions = {
  readonly pattern: Pick<RegExp, 'test'>;
  /** Whose list pages are left out. @default 'none' */
  readonly generator?: SiteGenerator;
  /** Folders within folders that are looked into. @default 4 */
  readonly depth?: number;
};

async function countArticles(folder: string, options: CountOptions): Promise<number> {
  const { pattern, generator = 'none', depth = DEPTH } = options;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const siblings = entries.map(({ name }) => name);
  let count = 0;
  for (const { name, ...entry } of entries.map(kindOf)) {
    const path = join(folder, name);
    if (entry.isFolder && depth > 0 && isOwnFolder(name) && !isPartsFolder(name, generator))
      count += await countArticles(path, { ...options, depth: depth - 1 });
    else if (entry.isFile && pattern.test(name) && !NO_ARTICLE.test(name))
      count += isListPage(path, { generator, siblings }) ? 0 : 1;
  }
  return count;
}

function kindOf(entry: Dirent): { name: string; isFile: boolean; isFolder: boolean } {
  return { name: entry.name, isFile: entry.isFile(), isFolder: entry.isDirectory() };
}

function isOwnFolder(name: string): boolean {
  return !name.startsWith('.') && !FOREIGN_FOLDERS.has(name);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map(({ name }) => name).sort();
}

/** A site of Astro, when it is built → its articles have audio, and players on their pages. */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLectern } from './run-lectern.js';

/** Where the route below writes what the collections hold; it leaves the site before it is published. */
const LIST = 'lectern-pages.json';

/** Module by which that route is told the collections. */
const OPTIONS = 'virtual:lectern-collections';

/**
 * The integration: `integrations: [lectern()]`.
 *
 * @param {object} [options]
 * @param {readonly string[]} [options.collections] content collections whose entries are articles. Default: `blog` and `posts`
 * @param {readonly string[]} [options.articles] pages that are articles, such as `blog/**`, instead of entries of collections
 * @param {string} [options.content] CSS selector of the article in its page, for entries without HTML of their own such as MDX. Default: `article`
 * @param {string} [options.audio] folder of the audio within the site. Default: `audio`
 * @param {boolean} [options.strict] whether audio that could not be made ends the build. Default: false
 * @param {readonly string[]} [options.flags] further flags of `lectern site`
 */
export default function lectern(options = {}) {
  const { collections, articles, audio = 'audio', strict = false } = options;
  const { content = 'article', flags = [] } = options;
  let config;
  return {
    name: 'astro-lectern',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        if (command !== 'build' || articles) return;
        const named = collectionNames(() => collections ?? usualCollections(config));
        updateConfig({ vite: { plugins: [named] } });
        const entrypoint = new URL('./list-entries.js', import.meta.url);
        injectRoute({ pattern: `/${LIST}`, entrypoint, prerender: true });
      },
      'astro:config:done': ({ config: found }) => (config = found),
      'astro:build:done': async ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        const entries = articles ? [] : await takeEntries(join(folder, LIST));
        const url = config.site && new URL(config.base, config.site).href;
        const list = listOf(entries, { pages, url });
        const patterns = (articles ?? []).flatMap((pattern) => ['--articles', pattern]);
        const address = url && !list ? ['--url', url] : [];
        const given = ['--audio', audio, '--content', content, ...address, ...patterns, ...flags];
        await runLectern(folder, { list, flags: given, strict, cwd: fileURLToPath(config.root) });
      },
    },
  };
}

/** Of the usual names, those that the site has: Astro warns of one that it is asked for in vain. */
function usualCollections({ root }) {
  const known = new URL('.astro/collections/', root);
  const usual = ['blog', 'posts'];
  if (!existsSync(known)) return usual;
  return usual.filter((name) => existsSync(new URL(`${name}.schema.json`, known)));
}

/** The Vite plug-in by which the route knows the collections; `names` is called when the site is bundled. */
function collectionNames(names) {
  return {
    name: 'lectern-collections',
    resolveId: (id) => (id === OPTIONS ? `\0${OPTIONS}` : undefined),
    load: (id) =>
      id === `\0${OPTIONS}` ? `export default ${JSON.stringify(names())};` : undefined,
  };
}

async function takeEntries(file) {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  await rm(file, { force: true });
  return JSON.parse(text);
}

/** The list for `lectern site`: each entry with the page whose address ends in its name. */
function listOf(entries, { pages, url }) {
  const paths = pages.map(({ pathname }) => pathname);
  const found = entries.flatMap(({ id, data, content }) => {
    const ends = [`/${id}/`, `/${id}`].map((end) => (path) => `/${path}`.endsWith(end));
    const page = paths.find((path) => ends.some((isEnd) => isEnd(path)));
    return page === undefined ? [] : [{ page, content, data }];
  });
  return found.length === 0 ? undefined : { site: { url }, pages: found };
}

/** A site of Eleventy, when it is built → its posts have audio, and players on their pages. */
import { relative, resolve, sep } from 'node:path';
import { runLectern } from './run-lectern.js';

/**
 * The plug-in: `eleventyConfig.addPlugin(lectern, { url: 'https://example.org/' })`.
 *
 * @param {object} eleventyConfig
 * @param {object} [options]
 * @param {string} [options.url] address of the site, with its path prefix
 * @param {string} [options.collection] tag of the posts; without any post in it, pages that say they are articles. Default: `posts`
 * @param {string} [options.audio] folder of the audio within the site. Default: `audio`
 * @param {boolean} [options.strict] whether audio that could not be made ends the build. Default: false
 * @param {readonly string[]} [options.flags] further flags of `lectern site`
 */
export default function lectern(eleventyConfig, options = {}) {
  const { url, collection = 'posts', audio = 'audio', strict = false, flags = [] } = options;
  let posts = [];
  // What Lectern keeps is no part of the site.
  for (const ignores of [eleventyConfig.ignores, eleventyConfig.watchIgnores])
    ignores.add('.lectern/**');
  eleventyConfig.addCollection('lecternPosts', (api) => (posts = api.getFilteredByTag(collection)));
  eleventyConfig.addShortcode('lectern', () => '<div data-lectern></div>');
  eleventyConfig.on('eleventy.after', async ({ directories, dir, outputMode = 'fs' }) => {
    if (outputMode !== 'fs') return;
    const folder = resolve(directories?.output ?? dir.output);
    const pages = posts.flatMap((post) => pageOf(post, folder));
    const list = pages.length === 0 ? undefined : { site: { url }, pages };
    const given = ['--audio', audio, ...(url && !list ? ['--url', url] : []), ...flags];
    await runLectern(folder, { list, flags: given, strict });
  });
}

/** What Lectern is told of a post; nothing of one that has no page. */
function pageOf(post, folder) {
  const { data, page } = post;
  if (!page?.outputPath || !/\.html?$/.test(page.outputPath)) return [];
  const path = relative(folder, resolve(page.outputPath)).split(sep).join('/');
  const content = renderedText(post);
  if (content === undefined) return [{ page: path, kept: true }];
  const language = page.lang ?? data.lang ?? data.language;
  // Of a post without a date, Eleventy tells when its file was made, which every checkout changes.
  const hasDate = data.date !== undefined || /\d{4}-\d{2}-\d{2}/.test(page.inputPath);
  const date = hasDate ? page.date : undefined;
  return [{ page: path, content, data: { ...plainData(data), date, language } }];
}

/** The text of a post; `undefined` for one that an incremental build did not render again. */
function renderedText(post) {
  try {
    return post.content ?? undefined;
  } catch {
    return undefined;
  }
}

/** What a post says of itself, without what Eleventy and the site add. */
function plainData(data) {
  const own = Object.entries(data).filter(
    ([name, value]) => OBJECTS.has(name) || (!ADDED.has(name) && isPlain(value)),
  );
  return Object.fromEntries(own);
}

/** Front matter of Lectern whose values have members. */
const OBJECTS = new Set(['cast', 'lexicon', 'policy']);

/** What is no front matter, or decides about files alone. */
const ADDED = new Set(['content', 'layout', 'permalink', 'pkg', 'eleventy', 'url', 'slug', 'page']);

function isPlain(value) {
  if (Array.isArray(value)) return value.every(isPlain);
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}

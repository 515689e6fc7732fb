/** A site of VitePress, when it is built → its articles have audio, and players on their pages. */
import { fileURLToPath } from 'node:url';
import { runLectern } from './run-lectern.js';

const CLIENT = fileURLToPath(new URL('./client.js', import.meta.url));

/** The first file of the site that a browser runs. */
const APP = /vitepress\/dist\/client\/app\/index\.js$/;

/** The end of the first heading of level one in Markdown, and of front matter. */
const [HEADING, FRONT_MATTER] = [/^# .*$/m, /^---\r?\n[\s\S]*?\r?\n---[^\S\n]*$/m];

/** Facts of a page that are told, beside plain ones. */
const OBJECTS = new Set(['cast', 'lexicon', 'policy', 'season']);

/** What decides about looks alone. */
const ADDED = new Set([
  'layout',
  'head',
  'hero',
  'features',
  'sidebar',
  'outline',
  'titleTemplate',
]);

/**
 * The Vite plug-in: `vite: { plugins: [lectern()] }` in the configuration of VitePress.
 *
 * @param {object} [options]
 * @param {readonly string[]} [options.articles] beginnings of the paths of articles; `lectern: true` in front matter adds one. Default: `posts/`, `blog/`
 * @param {string} [options.url] host of the site, such as `https://example.org`
 * @param {string} [options.audio] folder of the audio within the site. Default: `audio`
 * @param {boolean} [options.strict] whether audio that could not be made ends the build. Default: false
 * @param {readonly string[]} [options.flags] further flags of `lectern site`
 */
export default function lectern(options = {}) {
  const {
    articles = ['posts/', 'blog/'],
    audio = 'audio',
    url,
    strict = false,
    flags = [],
  } = options;
  const pages = new Map();
  let site;
  const isArticle = (path, frontmatter) =>
    frontmatter.lectern ??
    (articles.some((start) => path.startsWith(start)) && !/(?:^|\/)index\.md$/.test(path));
  return {
    name: 'vitepress-plugin-lectern',
    enforce: 'pre',
    config: () => ({ define: { __LECTERN_AUDIO__: JSON.stringify(audio) } }),
    configResolved({ vitepress }) {
      if (!vitepress || site) return;
      site = vitepress;
      const { transformPageData, buildEnd } = site;
      site.transformPageData = async (page, context) => {
        const changed = await transformPageData?.(page, context);
        const { relativePath, frontmatter, title, description } = { ...page, ...changed };
        const language = languageOf(relativePath, site);
        const data = { title, description, language, ...factsOf(frontmatter) };
        if (isArticle(relativePath, frontmatter)) pages.set(relativePath, data);
        return changed;
      };
      site.buildEnd = async (config) => {
        await buildEnd?.(config);
        await narrate(config);
      };
    },
    transform(code, id) {
      if (APP.test(id)) return `import ${JSON.stringify(CLIENT)};\n${code}`;
      const [path] = id.split('?');
      if (!site || !path.endsWith('.md') || !path.startsWith(site.srcDir)) return undefined;
      const relative = path.slice(site.srcDir.length).replace(/^\/+/, '');
      if (!isArticle(relative, {}) || code.includes('data-lectern')) return undefined;
      return withPlace(code);
    },
  };

  async function narrate({ outDir, root, site: { base, title, description, lang } }) {
    const listed = [...pages].map(([path, data]) => ({ page: pageOf(path, site), data }));
    if (listed.length === 0) return;
    const about = { url: url && new URL(base, url).href, title, description, language: lang };
    const given = ['--audio', audio, '--content', '.vp-doc', ...flags];
    await runLectern(outDir, {
      list: { site: about, pages: listed },
      flags: given,
      strict,
      cwd: root,
    });
  }
}

/** The page with a place for the player below its headline. */
function withPlace(markdown) {
  const place = '\n\n<div data-lectern></div>\n';
  const after = HEADING.exec(markdown) ?? FRONT_MATTER.exec(markdown);
  const at = after ? after.index + after[0].length : 0;
  return `${markdown.slice(0, at)}${place}${markdown.slice(at)}`;
}

function pageOf(path, { rewrites }) {
  const written = rewrites?.map?.[path] ?? path;
  return written.replace(/\.md$/, '.html');
}

/** The language of the folder that a page is in, where the site has several. */
function languageOf(path, { site: { locales = {}, lang } }) {
  const [folder] = path.split('/');
  return locales[folder]?.lang ?? locales.root?.lang ?? lang;
}

function factsOf(frontmatter) {
  const own = Object.entries(frontmatter).filter(
    ([name, value]) => OBJECTS.has(name) || (!ADDED.has(name) && isPlain(value)),
  );
  return Object.fromEntries(own);
}

function isPlain(value) {
  if (Array.isArray(value)) return value.every(isPlain);
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}

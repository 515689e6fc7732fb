/** A site of Docusaurus, when it is built → the posts of its blogs have audio, and players on their pages. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLectern } from './run-lectern.js';

const BLOG = 'docusaurus-plugin-content-blog';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Facts of a post that are told, beside plain ones. */
const OBJECTS = new Set(['cast', 'lexicon', 'policy', 'season']);

/** What decides about looks and addresses alone. */
const ADDED = new Set(['slug', 'hide_table_of_contents', 'keywords', 'authors', 'image']);

/**
 * The plug-in: `plugins: ['docusaurus-plugin-lectern']`.
 *
 * @param {object} context of Docusaurus
 * @param {object} [options]
 * @param {string} [options.audio] folder of the audio within the site. Default: `audio`
 * @param {boolean} [options.strict] whether audio that could not be made ends the build. Default: false
 * @param {readonly string[]} [options.flags] further flags of `lectern site`
 */
export default function lectern({ siteDir, siteConfig, i18n }, options = {}) {
  const { audio = 'audio', strict = false, flags = [] } = options;
  return {
    name: 'docusaurus-plugin-lectern',
    getThemePath: () => beside('./theme'),
    getClientModules: () => [beside('./client.js'), beside('./style.css')],
    contentLoaded: ({ actions }) => actions.setGlobalData({ audio }),
    async postBuild({ outDir, baseUrl, plugins }) {
      const blogs = plugins.filter(({ name }) => name === BLOG);
      const posts = blogs.flatMap(({ content }) => content?.blogPosts ?? []);
      const language = i18n.currentLocale;
      const pages = posts.map(({ metadata }) => pageOf(metadata, { baseUrl, language }));
      if (pages.length === 0) return;
      const { title, tagline: description, url } = siteConfig;
      const site = { url: new URL(baseUrl, url).href, title, description, language };
      const given = ['--audio', audio, '--content', '#__blog-post-container', ...flags];
      await runLectern(outDir, { list: { site, pages }, flags: given, strict, cwd: join(siteDir) });
    },
  };
}

function pageOf(metadata, site) {
  const { permalink, title, description, authors, unlisted, frontMatter } = metadata;
  const own = Object.entries(frontMatter).filter(
    ([name, value]) => OBJECTS.has(name) || (!ADDED.has(name) && isPlain(value)),
  );
  const names = authors.flatMap(({ name }) => name ?? []);
  const data = {
    language: site.language,
    ...Object.fromEntries(own),
    title,
    description,
    date: ownDate(metadata),
    ...(names.length > 0 && { authors: names }),
    ...(unlisted && { unlisted }),
  };
  return { page: decodeURI(permalink.slice(site.baseUrl.length)), data };
}

/** Of a post without a date, Docusaurus tells when its file was made, which every checkout changes. */
function ownDate({ date, source, frontMatter }) {
  const hasDate = frontMatter.date !== undefined || /\d{4}[-/]\d{2}[-/]\d{2}/.test(source);
  return hasDate ? new Date(date).toISOString() : undefined;
}

function isPlain(value) {
  if (Array.isArray(value)) return value.every(isPlain);
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}

/** a site → the text of a configuration file for it, with a comment for each setting. Pure. */
import { stringify } from 'yaml';
import { BUILT_IN, providersForPeople } from '../../speech/providers/provider-named.ts';
import type { Site, SiteKind } from './site.ts';

const KIND_NAMES: Readonly<Record<SiteKind, string>> = {
  hugo: 'a site of Hugo',
  jekyll: 'a site of Jekyll',
  eleventy: 'a site of Eleventy',
  astro: 'a site of Astro',
  docusaurus: 'a site of Docusaurus',
  vitepress: 'a site of VitePress',
  mkdocs: 'a site of MkDocs',
  plain: 'a folder of articles',
  pages: 'single pages',
  feed: 'a feed',
  none: 'no articles yet',
};

/** What was recognised, in words: `a site of Hugo, 12 articles in content/posts`. */
export function describeSite({ kind, source, articles }: Site): string {
  const name = KIND_NAMES[kind];
  if (kind === 'none') return name;
  if (articles === undefined) return `${name}, ${source}`;
  const place = source === '.' ? 'this folder' : source;
  return `${name}, ${articles} ${articles === 1 ? 'article' : 'articles'} in ${place}`;
}

/** The page of the documentation about sites of its generator, from the package's folder; absent where there is none. */
export function sitePage({ kind }: Site): string | undefined {
  const hasPage = kind !== 'plain' && kind !== 'pages' && kind !== 'feed' && kind !== 'none';
  return hasPage ? `docs/sites/${kind}.md` : undefined;
}

/** The command that builds it; only a few articles of a feed, so that no one builds an archive by surprise. */
export function buildCommand({ kind, source }: Site): string {
  const limit = kind === 'feed' ? ' --limit 3' : '';
  return `npx lectern build ${/^[\w./:-]+$/.test(source) ? source : `'${source}'`}${limit}`;
}

/** The file, ending in a line end. */
export function writeConfig(site: Site): string {
  const { output, language, title, baseUrl } = site;
  const build = oneLine(buildCommand(site));
  return `# Lectern: how articles here become audio. docs/settings.md has a table of all settings;
# \`npx lectern config print\` shows those in force.
# Recognised: ${oneLine(describeSite(site))}.
#
#   ${build} --dry-run
#   ${build}${afterBuild(site)}
#   npx lectern doctor      # what is there, and how to add what is missing${pageLine(site)}

# Folder for editions: audio, transcripts and pages, with drafts, records and what waits for its
# time. Nothing should serve it: \`npx lectern publish\` copies what everyone may have.${outputNote(site)}
${line('output', output)}${publishLines(site)}
# Language of articles that do not say theirs, as a BCP 47 tag.
${language === undefined ? '# language: en' : line('language', language).trimEnd()}

# Time zone of dates that are written without one.
# timezone: Europe/Berlin

# What the audio is for, web (small MP3), podcast (MP3 of 44.1 kHz) or archive (FLAC), and how loud it
# is, podcast (-16 LUFS), broadcast (-23), loud (-14), or a number.
# preset: podcast
# loudness: podcast

# Who speaks: ${namesOfProviders()}, or a file of your own such as ./our-tts.js.
# provider: ${BUILT_IN.name}
# voice: af_heart           # \`npx lectern voices\` lists them

# The spoken line that says the audio is made with AI: true, false, or its text.
# disclosure: true

# How names are said: \`npx lectern names\` lists unknown ones.
# lexicon: names.yaml

# What is read of each kind of block: read, skip or announce.
# policy:
#   code: skip
#   table: read

# The podcast feed, \`npx lectern feed\`: it needs all of these.
# feed:
${comment({
  title: title ?? 'The Harbour Post, read aloud',
  baseUrl: baseUrl ?? 'https://example.org/audio/',
  description: 'Our articles, read aloud.',
  author: title ?? 'The Harbour Post',
  email: 'audio@example.org',
  category: 'News',
})}
# Recorded clips are kept in .lectern/: leave it out of version control, and keep it between runs.
`;
}

function pageLine(site: Site): string {
  const page = sitePage(site);
  return page === undefined
    ? ''
    : `\n#\n# ${page} of the package: audio and players by the site's own build, in five steps.`;
}

/** Without test tones, which no configuration may ask for. */
function namesOfProviders(): string {
  const speaking = providersForPeople.filter(({ isTestTone }) => !isTestTone);
  return speaking
    .map(({ name, isBuiltIn }) => (isBuiltIn ? `${name} (built in)` : name))
    .join(', ');
}

/** Eleventy takes any HTML below its folder for a page of the site, unless it is told not to. */
function outputNote({ kind, output, publishTo }: Site): string {
  if (kind !== 'eleventy') return '';
  return `
# For Eleventy, in its configuration:
#   eleventyConfig.ignores.add('${output}/**');
#   eleventyConfig.ignores.add('${publishTo}/**');
#   eleventyConfig.addPassthroughCopy('${publishTo}');`;
}

/** What follows a build where the site carries the audio. */
function afterBuild({ publishTo }: Site): string {
  return publishTo === undefined ? '' : '\n#   npx lectern publish';
}

function publishLines({ publishTo }: Site): string {
  if (publishTo === undefined) return '';
  return `
# Where the site takes them from.
${line('publish', { to: publishTo }).trimEnd()}
`;
}

function line(name: string, value: string | object): string {
  return stringify({ [name]: value });
}

function comment(feed: Readonly<Record<string, string>>): string {
  const lines = stringify(feed, { lineWidth: 0 }).trimEnd().split('\n');
  return lines.map((each) => `#   ${each}\n`).join('');
}

/** A name of a file may hold a line end, which would end the comment. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

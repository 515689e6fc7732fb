/** How each site generator is recognised, and where it keeps articles and files that it only copies. Data alone. */
import type { KnownGenerator } from '../../article/front-matter/release.ts';

/** How a generator is known, and where it keeps what. */
export type GeneratorFacts = {
  readonly kind: KnownGenerator;
  /** Names of its configuration file. */
  readonly files: readonly string[];
  /** Folders of posts, the likeliest first. */
  readonly posts: readonly string[];
  /** Folder for editions, where `output` would be taken for a part of the site. @default 'output' */
  readonly output?: string;
  /** The folder for published audio, which the site carries as it is. */
  readonly carried: string;
  /** Folders whose files the site shows to everyone, or is itself. */
  readonly served: readonly string[];
  /** Folders without articles, from the site's own on: templates, and the site that it makes. */
  readonly parts: readonly string[];
};

const CODE = ['js', 'mjs', 'cjs', 'ts', 'mts'];
const named = (stem: string, endings: readonly string[]): readonly string[] =>
  endings.map((ending) => `${stem}.${ending}`);

/** The surest first: `config.toml` alone says little. */
export const GENERATORS: readonly GeneratorFacts[] = [
  {
    kind: 'docusaurus',
    files: named('docusaurus.config', CODE),
    posts: ['blog', 'docs'],
    carried: 'static/audio',
    served: ['static', 'build'],
    parts: ['static', 'build'],
  },
  {
    kind: 'vitepress',
    files: [...named('.vitepress/config', CODE), ...named('docs/.vitepress/config', CODE)],
    posts: ['posts', 'blog', 'docs/posts', 'docs/blog', 'docs'],
    carried: 'public/audio',
    served: ['public', 'docs/public', '.vitepress/dist', 'docs/.vitepress/dist'],
    parts: ['public', '.vitepress', 'docs/.vitepress', 'docs/public'],
  },
  {
    kind: 'mkdocs',
    files: ['mkdocs.yml', 'mkdocs.yaml'],
    posts: ['docs/blog/posts', 'docs/posts', 'docs/blog', 'docs'],
    carried: 'docs/audio',
    served: ['docs', 'site'],
    parts: ['site', 'overrides'],
  },
  {
    kind: 'astro',
    files: named('astro.config', CODE),
    posts: ['src/content/blog', 'src/content/posts', 'src/content', 'src/pages/blog', 'src/pages'],
    carried: 'public/audio',
    served: ['public', 'src/pages', 'dist'],
    parts: ['public', 'dist', 'src/components', 'src/layouts'],
  },
  {
    kind: 'eleventy',
    files: ['.eleventy.js', ...named('eleventy.config', CODE)],
    posts: ['posts', 'src/posts', 'content/blog', 'content/posts', 'blog', 'src/blog', 'content'],
    carried: 'audio',
    served: ['audio', 'public', '_site'],
    parts: ['_site', '_includes', '_data', 'src/_includes', 'src/_data'],
  },
  {
    kind: 'jekyll',
    files: ['_config.yml', '_config.yaml'],
    posts: ['_posts', 'blog/_posts', 'posts/_posts', '_articles'],
    output: '_output',
    carried: 'audio',
    served: ['audio', '_site'],
    parts: ['_site'],
  },
  {
    kind: 'hugo',
    files: [
      ...named('hugo', ['toml', 'yaml', 'yml', 'json']),
      ...named('config/_default/hugo', ['toml', 'yaml']),
      ...named('config', ['toml', 'yaml', 'yml', 'json']),
    ],
    posts: ['content/posts', 'content/post', 'content/blog', 'content/articles', 'content'],
    carried: 'static/audio',
    served: ['static', 'content', 'public'],
    parts: ['public', 'resources', 'layouts', 'archetypes', 'themes', 'static', 'assets', 'data'],
  },
];

/** What is known of a generator. */
export function factsOfGenerator(kind: KnownGenerator): GeneratorFacts {
  return GENERATORS.find((each) => each.kind === kind)!;
}

/** eleventy-plugin-lectern in sites that Eleventy builds. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { requireModule } from '../helpers/requirements.ts';
import { ROOT } from '../helpers/site-tools.ts';
import { describeSite, installPackage, markdownOf } from './site-contract.ts';

const CONFIG = `import lectern from 'eleventy-plugin-lectern';
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(lectern, { url: 'https://example.org/notes/' });
  eleventyConfig.addPreprocessor('drafts', 'md', (data) => (data.draft ? false : undefined));
  return { pathPrefix: '/notes/', dir: { input: 'src', includes: '_includes' } };
}
`;

const LAYOUT = `<!doctype html>
<html lang="{{ lang or 'en' }}"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>
`;

describe.runIf(requireModule('@11ty/eleventy'))('eleventy-plugin-lectern', () => {
  describeSite({
    name: 'Eleventy',
    output: '_site',
    base: '/notes/',
    files: (posts) => ({
      'package.json': '{"type":"module","private":true}',
      'eleventy.config.js': CONFIG,
      'src/_includes/post.njk': LAYOUT,
      'src/index.md': '# Notes\n',
      'src/posts/posts.json': '{"layout":"post.njk","tags":"posts"}',
      ...Object.fromEntries(posts.map((post) => [`src/posts/${post.name}.md`, markdownOf(post)])),
    }),
    sourceOf: ({ name }) => `src/posts/${name}.md`,
    pageOf: ({ name }) => `posts/${name}/index.html`,
    install: (site) => {
      installPackage(site, 'eleventy-plugin-lectern');
      symlinkSync(join(ROOT, 'node_modules/@11ty'), join(site, 'node_modules/@11ty'));
    },
    build: () => [[process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet']],
  });
});

/** jekyll-lectern in sites that Jekyll builds. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { requireProgram, ROOT } from '../helpers/site-tools.ts';
import { describeSite, markdownOf } from './site-contract.ts';

const CONFIG = `title: Harbour Notes
url: https://example.org
baseurl: /notes
permalink: /posts/:title/
future: true
exclude: [said.txt, voice.mjs, lectern.config.yaml, gem]
lectern:
  command: [${JSON.stringify(process.execPath)}, ${JSON.stringify(join(ROOT, 'dist/cli.js'))}]
`;

const LAYOUT = `<!doctype html>
<html lang="{{ page.lang | default: 'en' }}"><head><meta charset="utf-8"><title>{{ page.title }}</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>{{ page.title }}</h1>{{ content }}</main></body></html>
`;

describe.runIf(requireProgram('jekyll'))('jekyll-lectern', () => {
  describeSite({
    name: 'Jekyll',
    output: '_site',
    base: '/notes/',
    files: (posts) => ({
      '_config.yml': CONFIG,
      // As a gem in a Gemfile, without Bundler.
      '_plugins/lectern.rb': 'require_relative "../gem/lib/jekyll-lectern"\n',
      '_layouts/post.html': LAYOUT,
      'index.html': '---\n---\n<!doctype html><title>Notes</title><h1>Notes</h1>',
      ...Object.fromEntries(
        posts.map((post) => [
          `_posts/${post.date}-${post.name}.md`,
          markdownOf(post, { layout: 'post' }),
        ]),
      ),
    }),
    sourceOf: ({ name, date }) => `_posts/${date}-${name}.md`,
    pageOf: ({ name }) => `posts/${name}/index.html`,
    install: (site) =>
      cpSync(join(ROOT, 'integrations/jekyll-lectern'), join(site, 'gem'), { recursive: true }),
    // The first incremental build renders everything, and keeps when it was.
    build: () => [['jekyll', 'build', '--incremental', '--disable-disk-cache']],
    incremental: () => [['jekyll', 'build', '--incremental', '--disable-disk-cache']],
  });
});

/** docusaurus-plugin-lectern in sites that Docusaurus builds. */
import { describe } from 'vitest';
import { requireTool } from '../helpers/site-tools.ts';
import { describeSite, installPackage, linkModules, markdownOf } from './site-contract.ts';

const CONFIG = `export default {
  title: 'Harbour Notes',
  url: 'https://example.org',
  baseUrl: '/notes/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  plugins: ['docusaurus-plugin-lectern'],
  presets: [['@docusaurus/preset-classic', { docs: false, blog: { routeBasePath: 'posts', onUntruncatedBlogPosts: 'ignore' }, sitemap: false }]],
};
`;

const tool = requireTool('docusaurus', 'node_modules/@docusaurus/core/package.json');

describe.runIf(tool !== undefined)('docusaurus-plugin-lectern', () => {
  describeSite({
    name: 'Docusaurus',
    output: 'build',
    base: '/notes/',
    files: (posts) => ({
      'package.json': '{"private":true}',
      'docusaurus.config.mjs': CONFIG,
      ...Object.fromEntries(
        posts.map((post) => [
          `blog/${post.date}-${post.name}.md`,
          markdownOf(post, { slug: post.name }),
        ]),
      ),
    }),
    sourceOf: ({ name, date }) => `blog/${date}-${name}.md`,
    pageOf: ({ name }) => `posts/${name}/index.html`,
    install: (site) => {
      linkModules(site, tool!);
      installPackage(site, 'docusaurus-plugin-lectern');
    },
    env: { DOCUSAURUS_UPDATE_CHECK: '0', NODE_ENV: 'production' },
    build: () => [[process.execPath, 'node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build']],
    timeoutMs: 240_000,
  });
});

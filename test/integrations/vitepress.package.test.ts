/** vitepress-plugin-lectern in sites that VitePress builds. */
import { describe } from 'vitest';
import { requireTool } from '../helpers/site-tools.ts';
import { describeSite, installPackage, linkModules, markdownOf } from './site-contract.ts';

const CONFIG = `import lectern from 'vitepress-plugin-lectern';
export default {
  title: 'Harbour Notes',
  base: '/notes/',
  vite: { plugins: [lectern({ url: 'https://example.org' })] },
  locales: { root: { lang: 'en', label: 'English' }, de: { lang: 'de', label: 'Deutsch' } },
  srcExclude: ['node_modules/**'],
};
`;

const tool = requireTool('vitepress', 'node_modules/vitepress/package.json');

describe.runIf(tool !== undefined)('vitepress-plugin-lectern', () => {
  describeSite({
    name: 'VitePress',
    output: '.vitepress/dist',
    base: '/notes/',
    files: (posts) => ({
      'package.json': '{"type":"module","private":true}',
      '.vitepress/config.mjs': CONFIG,
      'index.md': '# Notes\n',
      ...Object.fromEntries(
        posts.map((post) => [
          `posts/${post.name}.md`,
          `${markdownOf(post).replace(/---\n\n/, `---\n\n# ${post.title}\n\n`)}`,
        ]),
      ),
    }),
    sourceOf: ({ name }) => `posts/${name}.md`,
    pageOf: ({ name }) => `posts/${name}.html`,
    install: (site) => {
      linkModules(site, tool!);
      installPackage(site, 'vitepress-plugin-lectern');
    },
    build: () => [[process.execPath, 'node_modules/vitepress/bin/vitepress.js', 'build']],
  });
});

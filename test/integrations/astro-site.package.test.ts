/** astro-lectern in sites that Astro builds. */
import { describe } from 'vitest';
import { requireTool } from '../helpers/site-tools.ts';
import { describeSite, installPackage, linkModules, markdownOf } from './site-contract.ts';

const CONFIG = `import { defineConfig } from 'astro/config';
import lectern from 'astro-lectern';
export default defineConfig({
  site: 'https://example.org',
  base: '/notes/',
  integrations: [lectern()],
});
`;

const COLLECTIONS = `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
const schema = z.object({
  title: z.string(),
  date: z.coerce.date(),
  lang: z.string().default('en'),
  draft: z.boolean().default(false),
});
const blog = defineCollection({ loader: glob({ pattern: '*.md', base: 'src/content/blog' }), schema });
export const collections = { blog };
`;

const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const posts = await getCollection('blog');
  return posts.map((post) => ({ params: { id: post.id }, props: { post } }));
}
const { post } = Astro.props;
const { Content } = await render(post);
---
<html lang={post.data.lang}><head><meta charset="utf-8"><title>{post.data.title}</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>{post.data.title}</h1><article><Content /></article></main></body></html>
`;

const tool = requireTool('astro', 'node_modules/astro/astro.js');

describe.runIf(tool !== undefined)('astro-lectern', () => {
  describeSite({
    name: 'Astro',
    output: 'dist',
    base: '/notes/',
    files: (posts) => ({
      'package.json': '{"type":"module","private":true}',
      'astro.config.mjs': CONFIG,
      'src/content.config.ts': COLLECTIONS,
      'src/pages/index.astro':
        '<html><head><title>Notes</title></head><body><h1>Notes</h1></body></html>\n',
      'src/pages/blog/[id].astro': PAGE,
      ...Object.fromEntries(
        posts.map((post) => [`src/content/blog/${post.name}.md`, markdownOf(post)]),
      ),
    }),
    sourceOf: ({ name }) => `src/content/blog/${name}.md`,
    pageOf: ({ name }) => `blog/${name}/index.html`,
    install: (site) => {
      linkModules(site, tool!);
      installPackage(site, 'astro-lectern');
    },
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    build: () => [[process.execPath, 'node_modules/astro/astro.js', 'build']],
  });
});

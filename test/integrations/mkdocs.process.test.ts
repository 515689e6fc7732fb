/** mkdocs-lectern in sites that MkDocs builds. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { writeTree } from '../helpers/file-trees.ts';
import { requireTool, ROOT } from '../helpers/site-tools.ts';
import { describeSite, markdownOf } from './site-contract.ts';

const CONFIG = `site_name: Harbour Notes
site_url: https://example.org/notes/
theme:
  name: null
  custom_dir: theme
plugins:
  - lectern:
      command: [${JSON.stringify(process.execPath)}, ${JSON.stringify(join(ROOT, 'dist/cli.js'))}]
`;

const LAYOUT = `<!doctype html>
<html lang="{{ page.meta.lang or 'en' }}"><head><meta charset="utf-8"><title>{{ page.title }}</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>{{ page.title }}</h1>{{ page.content }}</main></body></html>
`;

const tool = requireTool('mkdocs', 'bin/mkdocs');

describe.runIf(tool !== undefined)('mkdocs-lectern', () => {
  describeSite({
    name: 'MkDocs',
    output: 'site',
    base: '/notes/',
    files: (posts) => ({
      'mkdocs.yml': CONFIG,
      'theme/main.html': LAYOUT,
      'docs/index.md': '# Notes\n',
      ...Object.fromEntries(posts.map((post) => [`docs/posts/${post.name}.md`, markdownOf(post)])),
    }),
    sourceOf: ({ name }) => `docs/posts/${name}.md`,
    pageOf: ({ name }) => `posts/${name}/index.html`,
    // As its package is installed: the code, and the file by which MkDocs finds it.
    install: (site) => {
      const code = join(ROOT, 'integrations/mkdocs-lectern/mkdocs_lectern');
      cpSync(code, join(site, 'python/mkdocs_lectern'), { recursive: true });
      writeTree(join(site, 'python/mkdocs_lectern-0.1.0.dist-info'), {
        METADATA: 'Metadata-Version: 2.1\nName: mkdocs-lectern\nVersion: 0.1.0\n',
        'entry_points.txt': '[mkdocs.plugins]\nlectern = mkdocs_lectern.plugin:LecternPlugin\n',
      });
    },
    env: { PYTHONPATH: 'python' },
    build: () => [[join(tool!, 'bin/python'), '-m', 'mkdocs', 'build']],
    incremental: () => [[join(tool!, 'bin/python'), '-m', 'mkdocs', 'build', '--dirty']],
  });
});

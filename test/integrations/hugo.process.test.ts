/** hugo-lectern in sites that Hugo builds. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { requireProgram, ROOT } from '../helpers/site-tools.ts';
import { describeSite, markdownOf } from './site-contract.ts';

const CONFIG = `baseURL = 'https://example.org/notes/'
title = 'Harbour Notes'
theme = ['../node_modules/hugo-lectern']
disableKinds = ['taxonomy', 'term']
defaultContentLanguage = 'en'
[outputs]
  home = ['HTML', 'Lectern']
[languages.en]
  weight = 1
  contentDir = 'content/en'
[languages.de]
  weight = 2
  contentDir = 'content/de'
`;

const LAYOUT = `<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
`;

const folderOf = (language = 'en'): string => (language === 'en' ? '' : `${language}/`);

describe.runIf(requireProgram('hugo'))('hugo-lectern', () => {
  describeSite({
    name: 'Hugo',
    output: 'public',
    base: '/notes/',
    files: (posts) => ({
      'hugo.toml': CONFIG,
      'layouts/_default/single.html': LAYOUT,
      'layouts/_default/list.html':
        '<!doctype html><title>Notes</title>{{ range .Pages }}{{ .Title }}{{ end }}',
      'layouts/index.html': '<!doctype html><title>Notes</title><h1>Notes</h1>',
      ...Object.fromEntries(
        posts.map((post) => [
          `content/${post.language ?? 'en'}/posts/${post.name}.md`,
          markdownOf(post),
        ]),
      ),
    }),
    sourceOf: ({ name, language = 'en' }) => `content/${language}/posts/${name}.md`,
    pageOf: ({ name, language }) => `${folderOf(language)}posts/${name}/index.html`,
    install: (site) =>
      cpSync(join(ROOT, 'integrations/hugo-lectern'), join(site, 'node_modules/hugo-lectern'), {
        recursive: true,
      }),
    tellsByCode: true,
    build: () => [
      ['hugo', '--quiet', '--buildFuture'],
      [process.execPath, join(ROOT, 'dist/cli.js'), 'site', 'public'],
    ],
  });
});

/**
 * A folder of bare copies of repositories → the rows of `sources.tsv` for those that it lacks.
 *
 *   node training/pages/list.mjs MIRROR >> training/pages/sources.tsv
 *
 * The kind of a new row is `site`; who adds a collection of pages of many sites writes `pages`.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gitIn, pagePaths, readPageFiles, readSources } from './repositories.mjs';

/** A folder with fewer pages is no published site. */
const FEWEST_PAGES = 5;

/** Pages that are looked at for the name of what made them. */
const LOOKED_AT = 3;

const [mirror] = process.argv.slice(2);
if (mirror === undefined) {
  console.error('node training/pages/list.mjs MIRROR');
  process.exit(2);
}
const known = new Set(
  readSources(new URL('sources.tsv', import.meta.url)).map(({ repository }) => repository),
);
for (const name of readdirSync(mirror).sort()) {
  const repository = name.replace('+', '/');
  const git = gitIn(join(mirror, name));
  if (git === undefined || known.has(repository)) continue;
  const commit = execFileSync('git', ['-C', git, 'rev-parse', 'HEAD']).toString().trim();
  const paths = pagePaths(git, { commit });
  if (paths.length < FEWEST_PAGES) continue;
  console.log([repository, commit, 'site', generatorOf(git, commit, paths)].join('\t'));
}

/** What made the pages, as they say themselves. */
function generatorOf(git, commit, paths) {
  for (const { bytes } of readPageFiles({ git, commit, paths: paths.slice(0, LOOKED_AT) })) {
    const html = bytes.toString();
    const tag = /<meta\b[^>]*\bname=["']?generator["']?[^>]*>/i.exec(html)?.[0] ?? '';
    const name = /\bcontent=["']?([A-Za-z][\w.-]*)/i.exec(tag)?.[1];
    if (name !== undefined) return `a site made with ${name}`;
  }
  return 'a site';
}

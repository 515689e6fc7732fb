/** a folder of Markdown files with what is read of each → the files, and the lines that are read of an article. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every Markdown file below a folder, with the lines of the text beside it. */
export function listDialectFiles(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split('\\').join('/'))
    .filter((name) => /\/[^/]+\.mdx?$/.test(name))
    .sort();
  return names.map((name) => {
    const path = join(folder, name);
    const expected = readFileSync(path.replace(/\.mdx?$/, '.txt'), 'utf8');
    return { name, path, expected: expected.trimEnd().split('\n') };
  });
}

/** What is read of an article, a block a line: formulas as they are said, numbers before a colon. */
export function linesRead(article) {
  return article.blocks.map(({ text, number, sayAs = [] }) => {
    const said = sayAs.reduceRight(
      (line, { start, end, say }) => line.slice(0, start) + (say ?? '') + line.slice(end),
      text,
    );
    return number === undefined ? said : `${number}: ${said}`;
  });
}

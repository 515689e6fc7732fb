import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const TEXT = pathToFileURL(join(DIST, 'text-library.js')).href;

/** Rooms that make no sound and no pages: what `lectern/text` may load. */
const ROOMS = /^(?:text-library|errors)\.js$|^(?:_internal|threads|article|script|languages)\//;

/** Reads one source of each kind that is text, and words one sentence. */
const USE = `
  const sources = [
    { kind: 'text', content: 'A title\\n\\nThe ferry sails at noon.' },
    { kind: 'markdown', content: '---\\ntitle: A title\\n---\\n\\nThe *ferry* sails at noon.' },
    { kind: 'html', content: '<h1>A title</h1><p>The ferry sails at noon.</p>' },
  ];
  for (const source of sources) console.log((await text.readArticle(source)).title);
  const sentences = text.splitSentences('It is 5 p.m. now. Go.', { language: 'en' });
  const { spokenText } = text.normalizeText('It cost $5.', { language: 'en' });
  console.log(sentences.length, spokenText);
`;

/**
 * What a program prints, and every script that it loads, threads too: the engine's own record of
 * what ran (`NODE_V8_COVERAGE`), which is the same in all versions of Node.
 */
function load(program: string): { readonly printed: string; readonly scripts: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-loaded-'));
  try {
    const code = `const text = await import(${JSON.stringify(TEXT)});${program}`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      env: { ...process.env, NODE_V8_COVERAGE: folder },
    });
    const records = readdirSync(folder).map(
      (name) =>
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] },
    );
    const urls = records.flatMap(({ result }) => result.map(({ url }) => url));
    const files = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
    return { printed, scripts: [...new Set(files)].map((path) => path.split('\\').join('/')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const own = (scripts: readonly string[]): readonly string[] => {
  const dist = DIST.split('\\').join('/');
  return scripts.filter((path) => path.startsWith(dist)).map((path) => path.slice(dist.length));
};
const packagesOf = (scripts: readonly string[]): readonly string[] => [
  ...new Set(
    scripts.flatMap((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  ),
];

describe('lectern/text', () => {
  test('loads its own modules alone, and no package', () => {
    const { scripts } = load('');
    expect(packagesOf(scripts)).toEqual([]);
    expect(own(scripts)).toContain('text-library.js');
    expect(own(scripts).filter((name) => !ROOMS.test(name))).toEqual([]);
    expect(scripts.length).toBeLessThanOrEqual(370);
  });

  test('reads and words without engine, client, encoder or player', () => {
    const { printed, scripts } = load(USE);
    expect(printed).toBe('A title\nA title\nA title\n2 It cost five dollars.\n');
    expect(own(scripts).filter((name) => !ROOMS.test(name))).toEqual([]);
    const readers =
      /^(?:@mozilla\/readability|boolbase|ccount|character-entities|css-|decode-|devlop|dom|eld|entities|escape-string-regexp|htmlparser2|longest-streak|markdown-table|mdast-|micromark|nth-check|smol-toml|unist-|yaml|zwitch)/;
    expect(packagesOf(scripts).filter((name) => !readers.test(name))).toEqual([]);
  });
});

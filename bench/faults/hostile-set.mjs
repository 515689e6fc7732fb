/** a folder of JSON lines, each with a `text` that breaks programs or bytes in `hex` → cases, and what must hold after each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODES, readTree } from './project.mjs';
import { runInside } from './run-inside.mjs';

const PROSE =
  'The ferry to Sund left at nine, and it was full of people who had waited since dawn.';

/** Every case of the folder's records; other records, such as addresses, are for other benches. */
export function casesOfSet(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .flatMap((record) => {
        if (typeof record.text === 'string') return textCases(record);
        return typeof record.hex === 'string' ? [bytesCase(record)] : [];
      }),
  );
}

/** A text as title, author, address, body and file name of one article, and as a page. */
function textCases({ id, text }) {
  const path = `articles/${fileNameOf(text)}.md`;
  const lines = Object.entries({ title: text, author: text, canonical: text, image: text }).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}\n`,
  );
  const article = `---\n${lines.join('')}---\n\n${PROSE}\n\n${text}\n`;
  const page = `<!doctype html><html lang="en"><title>Ferry ${text}</title><h1>Ferry</h1><p>${PROSE} ${text}</p><p>${PROSE}</p>`;
  return [
    {
      name: `${id} in an article`,
      files: { [path]: () => article },
      args: ['script', `./${path}`, '--json'],
      check: (root) => faultsOfEdition(root, { text, path }),
    },
    {
      name: `${id} in a page`,
      files: { 'hostile.html': () => page },
      args: ['script', 'hostile.html', '--json'],
    },
  ];
}

/** Bytes between two sentences: what is no text is never spoken. */
function bytesCase({ id, hex }) {
  const sentence = Buffer.from(`${PROSE}\n\n`);
  return {
    name: `${id} in a text`,
    files: {
      'hostile.txt': () => Buffer.concat([sentence, Buffer.from(hex, 'hex'), sentence]),
    },
    args: ['script', 'hostile.txt', '--json'],
    check: (_root, stdout) =>
      /"spokenText":\s*"[^"]*\uFFFD/.test(stdout) ? ['U+FFFD is spoken'] : [],
  };
}

/** The text itself, where it can be the name of a file. */
function fileNameOf(text) {
  const isName = text !== '' && !/[/\0]/.test(text) && Buffer.byteLength(text) < 200;
  return isName ? text : 'hostile';
}

/** What the text does to an edition: paths outside of its folder, surfaces that do not verify, another title. */
async function faultsOfEdition(root, { text, path }) {
  const built = await runInside(root, ['build', `./${path}`, '--provider', 'tone']);
  if (!CODES.has(built.status)) return [`build: exit code ${built.status}`];
  if (built.stderr.includes('internal error')) return ['build: internal error'];
  if (built.status === 0) await runInside(root, ['feed']);
  const verified = await runInside(root, ['verify', '--json']);
  const strange = [...readTree(root).keys()].filter(
    (path) => !/^(?:output|articles|\.lectern)\/|^lectern\.config\.json$/.test(path),
  );
  const slugs = readdirSync(join(root, 'output')).filter((slug) => !KNOWN.includes(slug));
  const titles = slugs
    .map((slug) => join(root, 'output', slug, 'edition.json'))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')).title);
  const wanted = lettersOf(text);
  return [
    ...strange.map((path) => `${path} was written`),
    ...titles
      .filter((title) => wanted !== '' && lettersOf(title) !== wanted)
      .map(() => 'its title is another'),
    ...(verified.status === 0 ? [] : [`verify: ${findingsOf(verified)}`]),
  ];
}

/** What did not pass, without the text: a record's text may be one that nobody wants to read. */
function findingsOf({ stdout }) {
  const { editions, outputs } = JSON.parse(stdout);
  return [...editions, ...outputs]
    .flatMap(({ checks }) => checks)
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ check }) => check)
    .join(', ');
}

/** Editions and files that stand before. */
const KNOWN = ['ferry', 'lamps'];

/** What two spellings of one text have in common. */
function lettersOf(text) {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

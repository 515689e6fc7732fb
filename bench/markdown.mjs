/**
 * How much of Markdown is read as it is rendered: files in the manner of eleven makers of pages → those that are read exactly, the
 * syntax spoken and the words lost; the examples of a specification → the share whose words are exactly those of the page.
 *
 *   npm run bench:markdown -- [SPEC] [--extensions] [--worst 20]
 *
 * SPEC is the `spec.txt` of CommonMark or of GitHub's additions, or the same examples as JSON (`[{ markdown, html, section }]`). With
 * `--extensions` only the examples that are marked as an extension's are taken. Everything but pictures is read; the examples on raw HTML
 * are counted apart. What is struck out is not read. Cells of a table are parted by commas and stops in speech, which are not compared.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Parser } from 'htmlparser2';
import { linesRead, listDialectFiles } from '../test/helpers/dialect-files.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    extensions: { type: 'boolean', default: false },
    worst: { type: 'string', default: '0' },
  },
});
if (positionals.length > 1) {
  process.stderr.write('Give one specification at most.\n');
  process.exit(2);
}
const FILES = fileURLToPath(new URL('../test/fixtures/markdown', import.meta.url));
const { readArticle } = await import(
  pathToFileURL(fileURLToPath(new URL('../dist/index.js', import.meta.url))).href
);
const policy = { code: 'read', table: 'read', footnote: 'read', embed: 'read', caption: 'skip' };

/** Examples of a specification's text: fenced by 32 backquotes, with a tab written as an arrow. */
function parseSpec(text) {
  const pattern = /^(#{1,6} .+)$|^`{32} example ?(.*)\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm;
  const examples = [];
  let section = '';
  for (const [, heading, extension, markdown, html] of text
    .replaceAll('→', '\t')
    .matchAll(pattern)) {
    if (heading === undefined) examples.push({ markdown, html, section, extension });
    else section = heading.replace(/^#+ /, '');
  }
  return examples;
}

const wordsOf = (text) => text.split(/\s+/).filter(Boolean);

/** Tags that begin a line of their own, or part two words. */
const PARTING =
  /^(?:p|li|[uo]l|h\d|blockquote|pre|hr|br|table|thead|tbody|tr|t[dh]|div|dl|dt|dd|form|section|article)$/;

/** The words of a rendered page: the tags of blocks part words, those within a line do not. */
function pageWords({ html }) {
  let [text, unseen] = ['', 0];
  const isStruck = (tag) => /^(?:del|s|strike)$/.test(tag);
  const pass = (tag, step) => {
    if (tag === 'script' || tag === 'style' || isStruck(tag)) unseen += step;
    if (PARTING.test(tag)) text += ' ';
  };
  const parser = new Parser({
    onopentag: (tag) => pass(tag, 1),
    onclosetag: (tag) => pass(tag, -1),
    ontext: (data) => {
      if (unseen === 0) text += data;
    },
  });
  parser.end(html);
  return wordsOf(text);
}

/** The title is given, so that every heading is read where it stands. */
async function ourWords(markdown) {
  try {
    const article = await readArticle(
      {
        kind: 'markdown',
        content: `---\ntitle: An example of the specification\n---\n${markdown}`,
      },
      { policy },
    );
    return article.blocks.flatMap((block) => wordsOf(block.text));
  } catch (error) {
    if (error.code === 'ARTICLE_EMPTY') return [];
    throw error;
  }
}

/** Words of the first list that the second has not, each as often as it is there more. */
function beyond(words, others) {
  const left = [...others];
  return words.filter((word) => {
    const index = left.indexOf(word);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

async function measureFiles() {
  const makers = new Map();
  const wrong = [];
  for (const { name, path, expected } of listDialectFiles(FILES)) {
    const found = linesRead(await readArticle({ kind: 'file', path }));
    const [maker] = name.split('/');
    const row = makers.get(maker) ?? { right: 0, of: 0, spoken: 0, lost: 0 };
    makers.set(maker, row);
    const [read, written] = [found, expected].map((lines) => lines.flatMap(wordsOf));
    const isExact = found.join('\n') === expected.join('\n');
    row.of++;
    if (isExact) row.right++;
    else wrong.push({ name, expected, found });
    row.spoken += beyond(read, written).length;
    row.lost += beyond(written, read).length;
  }
  const rows = [...makers];
  const sum = (key) => rows.reduce((total, [, row]) => total + row[key], 0);
  const all = { right: sum('right'), of: sum('of'), spoken: sum('spoken'), lost: sum('lost') };
  for (const [name, { right, of, spoken, lost }] of [...rows, ['all', all]])
    process.stdout.write(
      `${name}: ${right} of ${of} exact, ${spoken} words of syntax spoken, ${lost} words lost\n`,
    );
  return wrong;
}

async function measureSpec(path) {
  const source = readFileSync(path, 'utf8');
  const all = path.endsWith('.json') ? JSON.parse(source) : parseSpec(source);
  const groups = { prose: { right: 0, of: 0 }, 'raw HTML': { right: 0, of: 0 } };
  const wrong = [];
  for (const example of all.filter(({ extension }) => !flags.extensions || Boolean(extension))) {
    const group =
      groups[
        /^(?:HTML blocks|Raw HTML|Disallowed Raw HTML)/.test(example.section) ? 'raw HTML' : 'prose'
      ];
    const plain = (words) =>
      (example.html.includes('<table')
        ? words.map((word) => word.replace(/[,.]$/, ''))
        : words
      ).join(' ');
    const [expected, found] = [plain(pageWords(example)), plain(await ourWords(example.markdown))];
    group.of++;
    if (expected === found) group.right++;
    else wrong.push({ section: example.section, markdown: example.markdown, expected, found });
  }
  for (const [name, { right, of }] of Object.entries(groups))
    process.stdout.write(
      `${name}: ${right} of ${of} exact (${of === 0 ? '-' : (right / of).toFixed(4)})\n`,
    );
  return wrong;
}

const wrong = await (positionals[0] === undefined ? measureFiles() : measureSpec(positionals[0]));
for (const example of wrong.slice(0, Number(flags.worst)))
  process.stdout.write(`${JSON.stringify(example)}\n`);

/**
 * The rules of a language other than English → the table of their measures: its newsroom table, text in
 * which nothing may change, digits and signs left, speed, and public rows by their own scorer.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSameReading } from './one-reading-of.mjs';
import { measureNames } from './script-names.mjs';
import { normalizeText, splitSentences } from './script-parts.mjs';
import { row } from './script-row.mjs';

const RESIDUE = /[0-9$€£¥₩₴₽%‰°§&@#]/;
const share = (count, of) => (of === 0 ? '-' : (count / of).toFixed(3));
const said = (text, language) => normalizeText(text, { language }).spokenText;

const linesOf = (path) =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];

/** Rows of `newsroom-CODE.tsv`: a kind, and after a space the tag if it is not the bare code; written; every right reading. */
function tableOf(name, code) {
  return linesOf(fileURLToPath(new URL(`script/${name}-${code}.tsv`, import.meta.url)))
    .map((line) => line.replaceAll('\\n', '\n').split('\t'))
    .map(([first, written, ...spoken]) => {
      const [kind, language = code] = first.split(' ');
      return { kind, language, written, spoken };
    });
}

function scoreTable(name, code) {
  const rows = tableOf(name, code);
  if (rows.length === 0) return;
  const scored = rows.map((each) => {
    const found = said(each.written, each.language);
    const isRight = each.spoken.some((reading) => isSameReading(found, reading, code));
    if (!isRight && process.env['LECTERN_MISSES'] !== undefined)
      console.log(`  ${each.kind}: ${JSON.stringify(each.written)} → ${JSON.stringify(found)}`);
    const isChanged = !each.spoken.includes(each.written);
    return { isRight, isChanged, isLeft: RESIDUE.test(found) && isChanged };
  });
  for (const [label, part] of [
    ['read right', scored],
    ['read right, of those that change', scored.filter((each) => each.isChanged)],
  ])
    row(
      `${name}-${code}, ${label}`,
      part.length,
      share(part.filter((each) => each.isRight).length, part.length),
    );
  row(
    `${name}-${code}, digits or signs left`,
    scored.length,
    share(scored.filter((each) => each.isLeft).length, scored.length),
  );
}

/** The sentences of this bench's own news, which have no figures. */
function proseOf(code) {
  return linesOf(fileURLToPath(new URL('script/languages.tsv', import.meta.url)))
    .map((line) => line.split('\t'))
    .filter(([language]) => language === code)
    .flatMap(([, text]) =>
      splitSentences(text, { language: code }).map(({ start, end }) => text.slice(start, end)),
    );
}

/** Sentences without a figure, sign or abbreviation, one a line in `plain/CODE.txt`, and the prose of this bench. */
function scorePlain(folder, code) {
  const own = proseOf(code);
  const given = folder === undefined ? [] : linesOf(join(folder, 'plain', `${code}.txt`));
  for (const [name, lines] of [
    ['own news', own],
    ['plain sentences', given],
  ]) {
    if (lines.length === 0) continue;
    const changed = lines.filter((line) => said(line, code) !== line.normalize('NFC'));
    row(
      `${name}, left as written`,
      lines.length,
      share(lines.length - changed.length, lines.length),
    );
    if (process.env['LECTERN_MISSES'] !== undefined)
      for (const line of changed.slice(0, 40))
        console.log(`  plain: ${line} → ${said(line, code)}`);
  }
}

/** Seconds of processor time; other programs on the machine do not count. */
function secondsFor(work) {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

/** News in which one sentence in three is of the table and has figures, over and over. */
function measureSpeed(code) {
  const written = tableOf('newsroom', code).map((each) => each.written);
  const prose = proseOf(code);
  const unit = written.map((each, index) => {
    const [one, other] = [prose[(2 * index) % prose.length], prose[(2 * index + 1) % prose.length]];
    return `${each} ${one} ${other} `;
  });
  const news = unit.length === 0 ? `${prose.join(' ')} ` : unit.join('');
  const article = news.slice(0, 10_000);
  const text = news.repeat(Math.ceil(1e6 / news.length)).slice(0, 1e6);
  for (let i = 0; i < 10; i++) said(article, code);
  const megabytes = Buffer.byteLength(text) / 1e6;
  const rates = [1, 2, 3, 4, 5].map(() => megabytes / secondsFor(() => said(text, code)));
  row('news, a third of it with figures, MB/s', '', Math.max(...rates).toFixed(2));
  const seconds = secondsFor(() => said('1234567890'.repeat(10_000), code));
  row('100 kB of digits, seconds', '', seconds.toFixed(2));
}

/** Public rows, by the scorer that came with them. */
function scorePublic(folder, code) {
  const scorer = join(folder, 'eval/score_tn.py');
  const data = join(folder, 'corpora/tnl');
  const sets = [`nemo_${code}`, `rbnf_${code}`].filter((set) =>
    existsSync(join(data, `${set}.jsonl`)),
  );
  if (!existsSync(scorer) || sets.length === 0) return;
  const adapter = fileURLToPath(new URL('script-adapter.mjs', import.meta.url));
  const fails = process.env['LECTERN_MISSES'];
  spawnSync(
    'python3',
    [
      scorer,
      `${process.execPath} ${adapter} tn`,
      '--data',
      data,
      '--sets',
      sets.join(','),
      ...(fails === undefined ? [] : ['--fails', fails]),
    ],
    { stdio: 'inherit' },
  );
}

/** Every measure of a language; the public ones where a folder is given. */
export async function measureLanguage(code, folder) {
  row('measure', 'rows', 'found');
  scoreTable('newsroom', code);
  scoreTable('newsroom-second', code);
  scoreTable('newsroom-third', code);
  scorePlain(folder, code);
  const texts = [...proseOf(code), ...tableOf('newsroom', code).map((each) => each.written)];
  await measureNames(code, { texts, folder });
  measureSpeed(code);
  if (folder !== undefined) scorePublic(folder, code);
}

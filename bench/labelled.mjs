/**
 * Faults that a listener would notice, on the pages of training/labels.json, which were read line by line.
 *
 *   npm run bench:reading -- FOLDER --labelled [--folds FOLDS] [--pasted-folds FOLDS] [--styles HTML,'single newlines'] [--only IDS.json] [--sample 100] [--list] [--json FILE]
 *
 * Of each reading (the HTML, and the page pasted in each style), the share of pages on which
 * - a prose sentence of the story (eight words or more, with its stop) that lies between two read ones, and is in what is given, is not read, and on how many of these a warning names each;
 *   also without what policy skips (captions, code, embeds, notes) and what no browser shows;
 * - a line of three words or more that is not the story's nor beside it is read between two that are, and anywhere;
 * - the headline is right; a byline is wrong (some name of it is none of the label's).
 * With the folder of folds that `training/fit.py --folds` wrote, pages are read by models that never saw their sites; pasted ones
 * with that of `training/pasted/fit.py --folds`. The number that a browser puts before an item is no word of a line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCorpus } from '../training/corpus.mjs';
import { digestOf, labelledLines, loadLabels } from '../training/labels.mjs';
import { heldOutChains, heldOutForests } from '../training/held-out.mjs';
import { OPTIONS, readPage, readText } from '../training/reader.mjs';
import { runsOf, splitPeople, wordsOf } from '../training/words.mjs';
import { copyPage, STYLES } from './paste.mjs';

/** Words of a sentence that counts, and of a line that counts. */
const [SENTENCE_WORDS, LINE_WORDS] = [8, 3];

/** Words of the runs by which a sentence or a line is known again. */
const [SENTENCE_RUN, LINE_RUN] = [4, 3];

/** Prints the rows of all readings; with `--list`, what is wrong on each page. */
export async function measureLabelled(folder, flags) {
  const styles = flags.styles?.split(',') ?? ['HTML', ...Object.keys(STYLES)];
  const results = judgeLabelled(folder, { ...flags, styles });
  if (flags.list) list(results);
  if (flags.json) writeFileSync(flags.json, JSON.stringify(results, null, 1));
  const count = new Set(results.map(({ id }) => id)).size;
  console.log(`${count} pages read line by line${flags.folds ? ', sites held out' : ''}`);
  console.table(styles.map((style) => rowOf(style, results)));
}

/** What is right and wrong in each reading of each page: `styles` names the readings, `HTML` among them. */
export function judgeLabelled(folder, { styles, ...flags }) {
  const labels = loadLabels();
  const only = flags.only && new Set(JSON.parse(readFileSync(flags.only, 'utf8')));
  const forestOf = heldOutForests(flags.folds);
  const chainOf = heldOutChains(flags['pasted-folds']);
  const pages = readCorpus(folder).filter(({ id }) => id in labels && (only?.has(id) ?? true));
  return sampleOf(pages, flags.sample).flatMap((page) => {
    const html = page.html();
    const lines = labelledLines(html, labels[page.id]);
    const copied = copyPage(html);
    return styles.map((style) => {
      const text = style === 'HTML' ? undefined : STYLES[style](copied);
      const draft = attempt(() =>
        text === undefined
          ? readPage(html, { ...OPTIONS, url: page.url }, forestOf(page.site))
          : readText(text, OPTIONS, chainOf(page.site)),
      );
      const given = text === undefined ? lines : linesIn(text, lines);
      return { id: page.id, style, ...judge(draft, { lines, given, label: labels[page.id] }) };
    });
  });
}

/** So many of the pages, evenly spread; all of them by default. */
export function sampleOf(pages, count) {
  const step = count ? Math.max(1, pages.length / Number(count)) : 1;
  return pages.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** The lines of which most stands in what is pasted: a reader view leaves out some of a story. */
function linesIn(text, lines) {
  const have = new Set(runsOf(wordsOf(text), SENTENCE_RUN));
  return lines.filter((line) => {
    const runs = runsOf(wordsOf(line.text), SENTENCE_RUN);
    return runs.filter((run) => have.has(run)).length >= runs.length / 2;
  });
}

/** Rules of what policy skips, and of what no browser shows. */
const BY_POLICY = new Set(['photo-caption', 'code-block', 'embed', 'footnote', 'hidden']);

/** Words by which a skip is known again as that of a line. */
const SKIP_WORDS = 5;

/** Whether a line is skipped by a rule of these: a skip begins with its words, or with those of what holds it. */
function isByPolicy(line, skips) {
  const words = wordsOf(line).join(' ');
  return skips.some(({ words: shown }) => {
    const begin = wordsOf(shown ?? '').slice(0, SKIP_WORDS);
    return begin.length === SKIP_WORDS && words.includes(begin.join(' '));
  });
}

/** What is read, or that the page is refused. */
function attempt(read) {
  try {
    return read();
  } catch (error) {
    if (error.code === undefined) throw error;
    return { refused: error.code, blocks: [], warnings: [], skipped: [] };
  }
}

function judge(draft, { lines, given, label }) {
  const read = draft.blocks.map((block) => block.text);
  const warned = draft.warnings
    .filter(({ code }) => code === 'ARTICLE_UNSURE')
    .map(({ message }) => message)
    .join('\n');
  const skipped = skippedSentences(given, read);
  const byPolicy = draft.skipped.filter(({ rule }) => BY_POLICY.has(rule));
  const judgedAway = skipped.filter(({ line }) => !isByPolicy(line, byPolicy));
  const people = draft.byline === undefined ? [] : splitPeople(draft.byline);
  const isNamed = draft.titleFrom === undefined;
  return {
    refused: draft.refused,
    skipped,
    judgedAway,
    unwarned: judgedAway.filter(({ line }) => !isNamedIn(warned, line)),
    ...foreignLines(lines, read),
    title: draft.title,
    titleRight: isNamed && label.titles.includes(digestOf(draft.title ?? '')),
    byline: draft.byline,
    bylineWrong: people.some((name) => !label.people.includes(digestOf(name))),
    bylineMissing: people.length === 0 && label.people.length > 0,
  };
}

/** Sentences of the story between two read ones that are not read themselves. */
export function skippedSentences(lines, read) {
  const have = new Set(runsOf(wordsOf(read.join('\n')), SENTENCE_RUN));
  const sentences = lines
    .filter(({ kind }) => kind === 'story')
    .flatMap(({ text: line }) =>
      (line.match(/[^.!?]+[.!?]+["”’')]*/g) ?? []).map((sentence) => ({ sentence, line })),
    )
    .filter(({ sentence }) => wordsOf(sentence).length >= SENTENCE_WORDS)
    .map(({ sentence, line }) => {
      const runs = runsOf(wordsOf(sentence), SENTENCE_RUN);
      return {
        sentence: sentence.trim(),
        line,
        isRead: runs.filter((run) => have.has(run)).length >= runs.length / 2,
      };
    });
  const first = sentences.findIndex(({ isRead }) => isRead);
  const last = sentences.findLastIndex(({ isRead }) => isRead);
  return sentences.slice(first + 1, Math.max(0, last)).filter(({ isRead }) => !isRead);
}

/** "3. ", as browsers number the items of a list. */
const ITEM_NUMBER = /^\d{1,3}\. /;

/** Lines read that are none of the story's nor beside it: `anywhere`, and those within the story, `foreign`. */
export function foreignLines(lines, read) {
  const known = new Set(
    lines
      .filter(({ kind }) => kind !== 'foreign')
      .flatMap(({ text }) => runsOf(wordsOf(text), LINE_RUN)),
  );
  const judged = read
    .map((line) => line.replace(ITEM_NUMBER, ''))
    .filter((line) => wordsOf(line).length >= LINE_WORDS)
    .map((line) => ({ line, own: runsOf(wordsOf(line), LINE_RUN).some((run) => known.has(run)) }));
  const first = judged.findIndex(({ own }) => own);
  const last = judged.findLastIndex(({ own }) => own);
  const strays = (among) => among.filter(({ own }) => !own).map(({ line }) => line);
  return { anywhere: strays(judged), foreign: strays(judged.slice(first + 1, Math.max(0, last))) };
}

/** Whether a warning names the line by its first words; of many lines it names three and counts the others. */
function isNamedIn(message, line) {
  if (/, and \d+ more\./.test(message)) return true;
  const words = wordsOf(line).slice(0, LINE_RUN).join(' ');
  return wordsOf(message).join(' ').includes(words);
}

function rowOf(style, results) {
  const own = results.filter((result) => result.style === style);
  const share = (test) => (own.filter(test).length / own.length).toFixed(3);
  return {
    reading: style,
    'a sentence skipped': share(({ skipped }) => skipped.length > 0),
    'but for policy': share(({ judgedAway }) => judgedAway.length > 0),
    'and not warned of': share(({ unwarned }) => unwarned.length > 0),
    'a foreign line': share(({ foreign }) => foreign.length > 0),
    'one anywhere': share(({ anywhere }) => anywhere.length > 0),
    'titles right': share(({ titleRight }) => titleRight),
    'a wrong byline': share(({ bylineWrong }) => bylineWrong),
    'none found': own.filter(({ bylineMissing }) => bylineMissing).length,
    refused: own.filter(({ refused }) => refused).length,
  };
}

function list(results) {
  for (const { id, style, refused, skipped, unwarned, foreign, ...rest } of results) {
    const faults = [
      refused && `refused: ${refused}`,
      ...skipped.map(
        (lost) => `skipped${unwarned.includes(lost) ? ', no warning' : ''}: ${lost.sentence}`,
      ),
      ...foreign.map((line) => `foreign: ${line}`),
      !rest.titleRight && `title: ${rest.title}`,
      rest.bylineWrong && `byline: ${rest.byline}`,
    ].filter(Boolean);
    if (faults.length > 0) console.log(`${id} ${style}\n  ${faults.join('\n  ')}`);
  }
}

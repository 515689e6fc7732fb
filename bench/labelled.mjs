/**
 * Faults that a listener would notice, on the pages of training/labels.json, which were read line by line.
 *
 *   npm run bench:reading -- FOLDER --labelled [--folds FOLDS] [--pasted-folds FOLDS] [--styles HTML,'single newlines'] [--only IDS.json] [--sample 100] [--jobs 2] [--keep FOLDER] [--list] [--json FILE]
 *
 * Of each reading (the HTML, and the page pasted in each style), the share of pages on which
 * - a prose sentence of the story (eight words or more, with its stop) that lies between two read ones, and is in what is given, is not read, and on how many of these a warning names each;
 *   also without what policy skips (captions, code, embeds, notes) and what no browser shows;
 * - a line of the story of eight words or more is not read, wherever it stands; of these and of the other pages, the share with a warning ARTICLE_UNSURE;
 * - a line of three words or more that is not the story's nor beside it is read between two that are, and anywhere;
 * - the headline is right, also among the pages on which some line of what is given has a right one: a reader view shows the title of
 *   the page's data, which is often another than the page's own; a byline is wrong (some name of it is none of the label's), also without
 *   names that the head of a reader view shows although the page does not.
 * With the folder of folds that `training/fit.py --folds` wrote, pages are read by models that never saw their sites; pasted ones
 * with that of `training/pasted/fit.py --folds`. The number that a browser puts before an item is no word of a line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCorpus } from '../training/corpus.mjs';
import { loadLabels } from '../training/labels.mjs';
import { STYLES } from './paste.mjs';
import { judgePages } from './reading/judge-pages.mjs';

/** Prints the rows of all readings; with `--list`, what is wrong on each page. */
export async function measureLabelled(folder, flags) {
  const styles = flags.styles?.split(',') ?? ['HTML', ...Object.keys(STYLES)];
  const results = await judgeLabelled(folder, { ...flags, styles });
  if (flags.list) list(results);
  if (flags.json) writeFileSync(flags.json, JSON.stringify(results, null, 1));
  const count = new Set(results.map(({ id }) => id)).size;
  console.log(`${count} pages read line by line${flags.folds ? ', sites held out' : ''}`);
  console.table(styles.map((style) => rowOf(style, results)));
}

/** What is right and wrong in each reading of each page: `styles` names the readings, `HTML` among them. */
async function judgeLabelled(folder, flags) {
  const labels = loadLabels();
  const only = flags.only && new Set(JSON.parse(readFileSync(flags.only, 'utf8')));
  const pages = readCorpus(folder).filter(({ id }) => id in labels && (only?.has(id) ?? true));
  const tasks = sampleOf(pages, flags.sample).map(({ id }) => ({
    folder,
    id,
    heldOut: true,
    byLines: true,
  }));
  const judged = await judgePages(tasks, judgingOf(flags));
  return judged.flatMap(({ labelled }) => labelled);
}

/** The flags that say how pages are judged. */
export function judgingOf({ styles, jobs, keep, folds, 'pasted-folds': pastedFolds }) {
  return { styles, jobs: jobs && Number(jobs), keep, folds, pastedFolds };
}

/** So many of the pages, evenly spread; all of them by default. */
export function sampleOf(pages, count) {
  const step = count ? Math.max(1, pages.length / Number(count)) : 1;
  return pages.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function rowOf(style, results) {
  const own = results.filter((result) => result.style === style);
  const share = (test) => (own.filter(test).length / own.length).toFixed(3);
  const warnedShare = (test) => {
    const chosen = own.filter(test);
    const warned = chosen.filter(({ isWarned }) => isWarned).length;
    return chosen.length === 0 ? '–' : (warned / chosen.length).toFixed(3);
  };
  return {
    reading: style,
    'a sentence skipped': share(({ skipped }) => skipped.length > 0),
    'but for policy': share(({ judgedAway }) => judgedAway.length > 0),
    'and not warned of': share(({ unwarned }) => unwarned.length > 0),
    'a line of eight words lost anywhere': share(({ lost }) => lost.length > 0),
    'of these warned': warnedShare(({ lost }) => lost.length > 0),
    'of the others': warnedShare(({ lost }) => lost.length === 0),
    'a foreign line': share(({ foreign }) => foreign.length > 0),
    'one anywhere': share(({ anywhere }) => anywhere.length > 0),
    'titles right': share(({ titleRight }) => titleRight),
    'of those shown': shareOf(own, { right: 'titleRight', among: 'titleShown' }),
    'a wrong byline': share(({ bylineWrong }) => bylineWrong),
    'not in the head': share(({ bylineInvented }) => bylineInvented),
    'none found': own.filter(({ bylineMissing }) => bylineMissing).length,
    refused: own.filter(({ refused }) => refused).length,
  };
}

/** The share of what is right among what can be. */
export function shareOf(results, { right, among }) {
  const possible = results.filter((result) => result[among]);
  return (possible.filter((result) => result[right]).length / possible.length).toFixed(3);
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

/**
 * How well headlines and bylines are found: a folder laid out as WCXB's → titles right and bylines wrong, from the HTML and from the pasted text.
 *
 *   npm run bench:reading -- FOLDER --titles [--styles 'blank lines,single newlines'] [--only IDS.json] [--list] [--json FILE]
 *
 * Labels of the set are `ground_truth.title` and `ground_truth.author`. Equal is what is equal without case, punctuation and spaces. A byline is right when every person in
 * it is one of the label's; where the label has none it is not judged, since most of such labels are only incomplete. The sites are split into two halves by the digest
 * of their host, so that rules can be made on one and judged on the other. Pages with better labels: labelled.mjs.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readCorpus } from '../training/corpus.mjs';
import { foldText, splitPeople } from '../training/words.mjs';
import { copyPage, STYLES } from './paste.mjs';

/** Pages in the styles asked for, and the table of what was right. */
export async function measureTitles(folder, flags, readArticle) {
  const pages = pagesOf(folder, flags);
  const styles = flags.styles?.split(',') ?? Object.keys(STYLES);
  const readings = {
    HTML: (page) => ({ kind: 'html', content: page.html, ...(page.url && { url: page.url }) }),
  };
  for (const style of styles.filter((name) => name in STYLES))
    readings[style] = (page) => ({ kind: 'text', content: STYLES[style](page.copied) });

  const results = [];
  for (const page of pages) {
    const html = page.html();
    const read = { ...page, html, copied: copyPage(html) };
    for (const [style, sourceOf] of Object.entries(readings))
      results.push(await judge(read, { style, source: sourceOf(read), readArticle }));
  }
  if (flags.list) list(results);
  if (flags.json) writeFileSync(flags.json, JSON.stringify(results, null, 1));
  console.log(`${pages.length} pages`);
  console.table(Object.keys(readings).map((style) => row(style, results)));
}

function pagesOf(folder, flags) {
  const only = flags.only && new Set(JSON.parse(readFileSync(flags.only, 'utf8')));
  return readCorpus(folder)
    .filter(({ id }) => only?.has(id) ?? true)
    .map((page) => ({ ...page, half: halfOf(page.url), titles: [page.title] }));
}

/** `first` or `second`: pages of one site are in one half. */
export function halfOf(url) {
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
  return createHash('sha256').update(host).digest()[0] % 2 === 0 ? 'first' : 'second';
}

async function judge(page, { style, source, readArticle }) {
  const { id, url, half, titles, author } = page;
  let article = {};
  try {
    article = await readArticle(source);
  } catch (error) {
    article = { refused: error.code };
  }
  const isNamed = article.titleFrom === undefined;
  const title = isNamed ? article.title : undefined;
  const right = titles.some((wanted) => foldText(wanted) === foldText(title ?? ''));
  return {
    id,
    url,
    half,
    style,
    titles,
    title,
    labelled: titles.some((wanted) => foldText(wanted) !== ''),
    right,
    wantedByline: author,
    byline: article.byline,
    people: peopleVerdict(author, article.byline),
    refused: article.refused,
    titleSource: article.titleSource,
    bylineSource: article.bylineSource,
  };
}

/** `right`, `wrong`, `missing`, `none` (rightly), or `unknown` where the label does not tell. */
function peopleVerdict(wanted, found) {
  if (wanted === undefined) return found === undefined ? 'none' : 'unknown';
  if (found === undefined) return wanted === '' ? 'none' : 'missing';
  if (wanted === '') return 'wrong';
  const whole = foldText(wanted);
  const people = splitPeople(found).map(foldText);
  return people.every((name) => whole.includes(name) || name.includes(whole)) ? 'right' : 'wrong';
}

function row(style, results) {
  const mine = results.filter((result) => result.style === style);
  const rightIn = (half) => {
    const known = mine.filter((result) => result.labelled && (!half || result.half === half));
    return share(known.filter(({ right }) => right).length, known.length);
  };
  const wrongIn = (half) => {
    const all = mine.filter((result) => !half || result.half === half);
    return share(all.filter(({ people }) => people === 'wrong').length, all.length);
  };
  const count = (verdict) => mine.filter(({ people }) => people === verdict).length;
  return {
    style,
    'titles right': rightIn(),
    '1st half': rightIn('first'),
    '2nd half': rightIn('second'),
    'a wrong byline': wrongIn(),
    '1st half ': wrongIn('first'),
    '2nd half ': wrongIn('second'),
    'byline right': count('right'),
    missing: count('missing'),
    unknown: count('unknown'),
    refused: mine.filter(({ refused }) => refused).length,
  };
}

function share(part, whole) {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

/** What is wrong in the first half: the second is for judging only. */
function list(results) {
  for (const result of results.filter(({ half }) => half === 'first')) {
    const { id, style, titles, title, byline, wantedByline } = result;
    if (result.labelled && !result.right)
      console.log(`${id} ${style}\n  title  ${title ?? '–'}\n  wanted ${titles.join(' / ')}`);
    if (result.people === 'wrong' || result.people === 'unknown')
      console.log(`${id} ${style}\n  byline ${byline}\n  wanted ${wantedByline ?? '?'}`);
  }
}

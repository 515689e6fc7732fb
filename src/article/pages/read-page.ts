/** HTML → the draft of its article: parsed, weighed line by line, every line read or skipped with its rule and its CSS path. */
import type { InlineRun, ReadingPolicy, ReadingSelectors } from '../article.ts';
import { firstWords } from '../build-article.ts';
import type { Draft, DraftBlock, DraftSkip } from '../build-article.ts';
import { findDateline } from '../dates/dateline.ts';
import { canonicalLanguage } from '../language-tag.ts';
import { skipAuthorLines } from './author-lines.ts';
import type { PageFacts } from './context.ts';
import { judgeLines, scoreLines } from './judge.ts';
import type { JudgedLine } from './judge.ts';
import { fold, readMetadata, resolve } from './metadata.ts';
import type { PageMetadata } from './metadata.ts';
import { runReadability } from './readability.ts';
import { refuseNoArticle, refuseNoPage } from './refusals.ts';
import { skipRepeats } from './repeats.ts';
import { keepShortSentences } from './short-sentences.ts';
import { skipLastHeadings, skipSections } from './sections.ts';
import { gatherSkips } from './skips.ts';
import type { Removal } from './skips.ts';
import { countIds, cssPath, parsePage } from './tree.ts';
import type { PageElement, PageTree } from './tree.ts';
import { readLines } from './units.ts';
import type { PageLines, PageUnit } from './units.ts';
import { keepLines } from './whole.ts';
import { applyPolicy } from '../policy.ts';
import type { PolicyBlock } from '../policy.ts';
import { askedBySelectors } from './selectors.ts';

/** What a page is read with. Plain data: it travels to a worker thread. */
export type PageOptions = {
  readonly language: string;
  readonly timezone: string;
  /** Where the page came from: relative addresses are resolved against it. */
  readonly url?: string | undefined;
  /** How the page is called in messages. @default 'The page' */
  readonly name?: string | undefined;
  readonly fallbackTitle?: string | undefined;
  /** A page that holds nothing but its article: all of a document is read, of a feed's entry all but clutter that names itself. */
  readonly whole?: 'document' | 'entry' | undefined;
  readonly policy?: ReadingPolicy | undefined;
  readonly selectors?: ReadingSelectors | undefined;
};

/**
 * The draft of a page, synchronously: `readHtml` does this in a worker thread, where it can be stopped.
 * @throws ArticleError ARTICLE_NOT_TEXT when it is no HTML, ARTICLE_ERROR_PAGE, ARTICLE_PAYWALLED, ARTICLE_EMPTY.
 */
export function readPage(html: string, options: PageOptions): Draft {
  refuseNoPage(html, options);
  const tree = parsePage(html);
  const lines = readLines(tree, { asked: askedBySelectors(tree, options.selectors) });
  const reading = options.whole ? undefined : runReadability(tree, lines);
  const metadata = readMetadata(tree, { ...options, reading });
  const facts = {
    tree,
    lines,
    kept: reading?.kept ?? new Set<number>(),
    title: metadata.title ?? '',
    description: metadata.description ?? '',
    body: fold(metadata.linkedData.articleBody ?? ''),
  };
  const judged = options.whole ? keepLines(facts, { whole: options.whole }) : chooseLines(facts);
  const shown = namesAndDates({ metadata, judged, options });
  const page = {
    tree,
    lines,
    metadata: { ...metadata, ...shown },
    judged: options.whole
      ? judged
      : skipLastHeadings(skipAuthorLines(judged, { byline: shown.byline })),
    options,
  };
  refuseNoArticle(page);
  return draftOf(page);
}

/** The lines judged by their evidence, then by what they stand among, under and after. */
function chooseLines(facts: PageFacts): readonly JudgedLine[] {
  const judged = keepShortSentences(judgeLines(scoreLines(facts)));
  return skipRepeats(skipSections(judged), { title: facts.title });
}

type Page = {
  readonly tree: PageTree;
  readonly lines: PageLines;
  readonly metadata: PageMetadata;
  readonly judged: readonly JudgedLine[];
  readonly options: PageOptions;
};

function draftOf(page: Page): Draft {
  const { metadata, options } = page;
  const language = metadata.language ?? options.language;
  const { blocks, skipped } = readOrSkip(page, language);
  const { linkedData: _data, base: _base, ...facts } = metadata;
  const title = metadata.title ?? options.fallbackTitle ?? firstWords(blocks[0]?.text ?? '');
  return { ...facts, title, language, blocks, skipped, warnings: [] };
}

/** Every line in page order: a block, or a skip with its rule and its path. */
function readOrSkip(page: Page, language: string): { blocks: DraftBlock[]; skipped: DraftSkip[] } {
  const ids = countIds(page.tree);
  const placing: Placing = {
    language,
    base: page.metadata.base,
    pathOf: (element) => cssPath(element, ids),
  };
  const blocks: DraftBlock[] = [];
  const removals: (Removal | undefined)[] = [];
  const { strays } = page.lines;
  let stray = 0;
  for (const { unit, rule } of page.judged) {
    for (; stray < strays.length && strays[stray]!.before <= unit.index; stray++)
      removals.push(strays[stray]);
    if (rule !== undefined) removals.push({ rule, element: unit.element, words: unit.text });
    const result =
      rule === undefined
        ? applyPolicy([blockOf(unit, placing)], { policy: page.options.policy, language })
        : undefined;
    blocks.push(...(result?.blocks ?? []));
    if (result?.blocks.length) removals.push(undefined);
    removals.push(
      ...(result?.skipped ?? []).map((skip) => ({
        rule: skip.rule,
        element: unit.element,
        words: skip.words,
      })),
    );
  }
  return { blocks, skipped: gatherSkips([...removals, ...strays.slice(stray)], placing.pathOf) };
}

type Placing = {
  readonly language: string;
  readonly pathOf: (element: PageElement) => string;
  readonly base: string | undefined;
};

function blockOf(unit: PageUnit, placing: Placing): PolicyBlock {
  const language = unit.language === undefined ? undefined : canonicalLanguage(unit.language);
  return {
    kind: unit.kind,
    text: unit.text,
    ...(unit.level === undefined ? {} : { level: unit.level }),
    ...(language === undefined || language === placing.language ? {} : { language }),
    runs: unit.runs.flatMap((run) => finishRun(run, placing)),
    where: { kind: 'path', path: placing.pathOf(unit.element) },
    asked: unit.asked,
  };
}

/** Links get absolute addresses or none; languages their canonical tags. */
function finishRun(run: InlineRun, placing: Placing): InlineRun[] {
  if (run.kind === 'link') {
    const href = resolve(run.href, placing.base);
    return href === undefined ? [] : [{ ...run, href }];
  }
  if (run.kind !== 'language') return [run];
  const language = canonicalLanguage(run.language ?? '');
  return language === undefined || language === placing.language ? [] : [{ ...run, language }];
}

/** A byline and dates that the page shows, where its metadata has none: the first one near the start of the article. */
function namesAndDates(page: Pick<Page, 'metadata' | 'judged' | 'options'>): {
  byline?: string;
  publishedAt?: string;
  modifiedAt?: string;
} {
  const { metadata, judged, options } = page;
  const near = judged.filter(
    (line) =>
      line.rule !== undefined &&
      line.fromFirst > -25 &&
      line.fromFirst < 8 &&
      line.region !== 'comments' &&
      line.region !== 'related' &&
      line.region !== 'menu',
  );
  const found: { byline?: string; publishedAt?: string; modifiedAt?: string } = {};
  for (const { unit } of near)
    Object.assign(found, {
      ...findDateline(unit.text, {
        words: unit.words,
        timezone: options.timezone,
        language: options.language,
      }),
      ...found,
    });
  const { byline, publishedAt, modifiedAt } = { ...found, ...metadata };
  return {
    ...(byline && { byline }),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
  };
}

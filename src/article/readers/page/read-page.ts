/**
 * HTML → the draft of its article: parsed, scored line by line, every line read or skipped with its
 * rule and CSS path.
 */
import type { InlineRun, ReadingPolicy, ReadingSelectors } from '../../article.ts';
import { firstWords, type Draft, type DraftBlock, type DraftSkip } from '../../build-article.ts';
import { canonicalLanguage } from '../../language-tag.ts';
import { applyPolicy, type PolicyBlock } from '../../policy.ts';
import { markedBlock, warnOfFault } from '../../spoken/speech-marks.ts';
import { findBoilerplate } from '../../classify/boilerplate.ts';
import type { PageFacts } from '../../classify/page/context.ts';
import { chooseLines, skipEnd } from '../../classify/page/choose-lines.ts';
import type { LabelledLine } from '../../classify/page/label-lines.ts';
import type { Forest } from '../../classify/page/features/forest.ts';
import { PAGE_FOREST } from '../../classify/page/features/lines-model.ts';
import { fold } from '../../dom/fold-text.ts';
import { readMetadata, absoluteAddress, type PageMetadata } from './metadata.ts';
import { namesAndDates } from './names-and-dates.ts';
import { pageInserts } from './page-inserts.ts';
import { pagePictures } from './page-pictures.ts';
import { runReadability } from './readability.ts';
import { refuseCutTree, refuseNoArticle, refuseNoPage } from './refusals.ts';
import { doubtLines, type LineDoubts } from '../../classify/page/lost/doubt-lines.ts';
import { warnOfLostLines } from '../../classify/page/lost/lost-sentences.ts';
import { gatherSkips, type Removal } from './skips.ts';
import { countIds, cssPath, parsePage, type PageElement, type PageTree } from '../../dom/tree.ts';
import { markHidden } from '../../dom/hidden/mark-hidden.ts';
import { leftOutOf } from '../../dom/removed-parts.ts';
import { readLines, type PageLines, type PageUnit } from '../../dom/units.ts';
import { keepLines } from '../../classify/page/whole.ts';
import { askedBySelectors } from '../../dom/selectors.ts';

/** Options of `readPage`. Plain data, sent to a worker thread. */
export type PageOptions = {
  readonly language: string;
  /** BCP 47: the language of its words, which overrides what the page says. */
  readonly foundLanguage?: string | undefined;
  readonly timezone: string;
  /** Where the page came from: relative addresses are resolved against it. */
  readonly url?: string | undefined;
  /** Name of the page in messages. @default 'The page' */
  readonly name?: string | undefined;
  readonly fallbackTitle?: string | undefined;
  /**
   * A page that contains only its article: a document is read entirely, a feed's entry without
   * clutter that names itself.
   */
  readonly whole?: 'document' | 'entry' | undefined;
  /** Whether to obey the page's speech markup. @default false */
  readonly spokenMarkup?: boolean | undefined;
  /** Whether it is someone else's: it may ask to skip something, but not to read it. @default false */
  readonly isForeign?: boolean | undefined;
  readonly policy?: ReadingPolicy | undefined;
  readonly selectors?: ReadingSelectors | undefined;
  /** Whether the pictures of the article are listed. @default false */
  readonly pictures?: boolean | undefined;
};

/**
 * The draft of a page, synchronously: `readHtml` does this in a worker thread, where it can be
 * stopped. `forest` is another model when one is evaluated.
 * @throws ArticleError ARTICLE_NOT_TEXT when it is not HTML, ARTICLE_TOO_COMPLEX,
 * ARTICLE_ERROR_PAGE, ARTICLE_PAYWALLED, ARTICLE_EMPTY.
 */
export function readPage(html: string, options: PageOptions, forest: Forest = PAGE_FOREST): Draft {
  return draftPage(labelPage(html, options, forest));
}

/** As above, before it becomes a draft: each line with its score and the rule that skips it. */
export function labelPage(
  html: string,
  options: PageOptions,
  forest: Forest = PAGE_FOREST,
): LabelledPage {
  refuseNoPage(html, options);
  const { whole } = options;
  const { metadata, ...facts } = describePage(html, options);
  const { tree, lines } = facts;
  const chosen = whole ? keepLines(facts, { whole }) : chooseLines(facts, forest);
  const shown = namesAndDates({ metadata, labelled: chosen, options });
  const labelled = whole ? chosen : skipEnd(chosen, shown);
  const page = { tree, lines, metadata: { ...metadata, ...shown }, labelled, options };
  refuseNoArticle(page);
  return page;
}

/** Facts about a page before its lines are labelled; the models are fitted on them too. */
export function describePage(
  html: string,
  options: PageOptions,
): PageFacts & { readonly metadata: PageMetadata } {
  const { whole } = options;
  const tree = parsePage(html);
  refuseCutTree(tree, options);
  markHidden(tree, { isFragment: whole !== undefined });
  const lines = readLines(tree, {
    asked: askedBySelectors(tree, options),
    spokenMarkup: options.spokenMarkup === true,
  });
  const reading = whole ? undefined : runReadability(tree, lines);
  const kept = reading?.kept ?? new Set<number>();
  const metadata = readMetadata(tree, {
    ...options,
    lines,
    kept,
    reading,
    isWhole: whole !== undefined,
  });
  return {
    tree,
    lines,
    kept,
    title: metadata.title ?? '',
    description: metadata.description ?? '',
    body: fold(metadata.linkedData.articleBody ?? ''),
    ingredients: metadata.linkedData.ingredients,
    language: options.foundLanguage ?? metadata.language,
    metadata,
  };
}

/** A page whose lines are labelled. */
export type LabelledPage = {
  readonly tree: PageTree;
  readonly lines: PageLines;
  readonly metadata: PageMetadata;
  readonly labelled: readonly LabelledLine[];
  readonly options: PageOptions;
};

/** The draft of a labelled page. */
export function draftPage(page: LabelledPage): Draft {
  const { metadata, options } = page;
  const language = options.foundLanguage ?? metadata.language ?? options.language;
  const languageFrom = metadata.language === undefined ? undefined : ('page' as const);
  const { linkedData: _data, base: _base, ...facts } = metadata;
  const doubts: LineDoubts = options.whole
    ? new Map()
    : doubtLines(page.labelled, { byline: facts.byline });
  const { blocks, skipped, blockElements } = readOrSkip(page, { language, doubts });
  const { title, ...titleFrom } = titleOrName(page, blocks);
  const faults = page.lines.faults.map((fault) =>
    warnOfFault(fault, cssPath(fault.element, countIds(page.tree))),
  );
  const warnings = [...faults, ...warnOfLostLines(page.labelled, doubts)];
  const titleSayAs = titleMarks(page, title);
  const base = metadata.base;
  const pictures = options.pictures ? pagePictures({ ...page, base, blockElements }) : undefined;
  return {
    ...facts,
    title,
    ...titleFrom,
    ...titleSayAs,
    language,
    languageFrom,
    blocks,
    skipped,
    ...(pictures && { pictures }),
    inserts: pageInserts(page.tree, { blockElements }),
    warnings,
  };
}

/** The title, or what is shown but not spoken in its place: the file name, or the first words. */
function titleOrName(
  { metadata, options }: LabelledPage,
  blocks: readonly DraftBlock[],
): Pick<Draft, 'title' | 'titleFrom'> {
  if (metadata.title !== undefined) return { title: metadata.title };
  if (options.fallbackTitle !== undefined)
    return { title: options.fallbackTitle, titleFrom: 'name' };
  return { title: firstWords(blocks[0]?.text ?? ''), titleFrom: 'words' };
}

/** Pronunciations in the title, from its heading. */
function titleMarks({ lines }: LabelledPage, title: string): Pick<Draft, 'titleSayAs'> {
  const heading = lines.units.find(({ kind, text }) => kind === 'heading' && text === title);
  const { sayAs = [] } = heading?.marks ?? {};
  return sayAs.length === 0 ? {} : { titleSayAs: sayAs };
}

/** Blocks with the element of each, and skips. */
type ReadOrSkipped = {
  readonly blocks: readonly DraftBlock[];
  readonly blockElements: readonly PageElement[];
  readonly skipped: readonly DraftSkip[];
};

/** Every line in page order: a block, or a skip with its rule and its path. */
function readOrSkip(
  page: LabelledPage,
  { language, doubts }: { readonly language: string; readonly doubts: LineDoubts },
): ReadOrSkipped {
  const ids = countIds(page.tree);
  const placing: Placing = {
    language,
    base: page.metadata.base,
    pathOf: (element) => cssPath(element, ids),
  };
  const blocks: DraftBlock[] = [];
  const blockElements: PageElement[] = [];
  const removals: (Removal | undefined)[] = [];
  const { strays } = page.lines;
  const boilerplate = boilerplateOf(page);
  let stray = 0;
  for (const { unit, rule } of page.labelled) {
    const first = stray;
    while (stray < strays.length && strays[stray]!.before <= unit.index) stray++;
    const taken = strays.slice(first, stray);
    for (const each of taken) removals.push(each);
    if (rule !== undefined) {
      const letterCount = unit.kind === 'embed' ? { letterCount: 0 } : {};
      const doubt = doubts.get(unit.index);
      removals.push({ rule, element: unit.element, words: unit.text, doubt, ...letterCount });
      continue;
    }
    const leftOut = leftOutOf(unit, taken);
    const block = {
      ...blockOf(unit, placing),
      boilerplate: boilerplate.get(unit.index),
      ...(leftOut.length > 0 && { leftOut }),
    };
    const asked = applyPolicy([block], { policy: page.options.policy, language });
    for (const each of asked.blocks) {
      blocks.push(each);
      blockElements.push(unit.element);
    }
    if (asked.blocks.length > 0) removals.push(undefined);
    for (const { rule: own, words, lines, letterCount } of asked.skipped)
      removals.push({ rule: own, element: unit.element, words, lines, letterCount });
  }
  const skipped = gatherSkips([...removals, ...strays.slice(stray)], placing.pathOf);
  return { blocks, blockElements, skipped };
}

/** A company's boilerplate; in a document only what follows a mark of its end. */
function boilerplateOf({ labelled, options }: LabelledPage): ReturnType<typeof findBoilerplate> {
  const read = labelled.flatMap(({ rule, unit }) => (rule === undefined ? [unit] : []));
  return findBoilerplate(read, { isAuthored: options.whole === 'document' });
}

type Placing = {
  readonly language: string;
  readonly pathOf: (element: PageElement) => string;
  readonly base: string | undefined;
};

function blockOf(unit: PageUnit, placing: Placing): PolicyBlock {
  const { kind, text, level } = unit;
  const language = unit.language === undefined ? undefined : canonicalLanguage(unit.language);
  return {
    kind,
    text,
    ...(level === undefined ? {} : { level }),
    ...(language === undefined || language === placing.language ? {} : { language }),
    runs: unit.runs.flatMap((run) => finishRun(run, placing)),
    ...(unit.marks && markedBlock(unit.marks)),
    where: { kind: 'path', path: placing.pathOf(unit.element) },
    asked: unit.asked,
  };
}

/** Links get absolute addresses or none; languages their canonical tags. */
function finishRun(run: InlineRun, placing: Placing): InlineRun[] {
  if (run.kind === 'link') {
    const href = absoluteAddress(run.href, placing.base);
    return href === undefined ? [] : [{ ...run, href }];
  }
  if (run.kind !== 'language') return [run];
  const language = canonicalLanguage(run.language ?? '');
  return language === undefined || language === placing.language ? [] : [{ ...run, language }];
}

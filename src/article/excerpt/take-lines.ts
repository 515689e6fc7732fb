/** a text and the first and last line to read → the text with all other lines blank, and these as skips. */
import { asTyped } from './as-typed.ts';
import { ArticleError } from '../../errors.ts';
import { draftSkip, type DraftSkip } from '../build-article.ts';
import type { LineRange } from './excerpt.ts';

/** A text of as many lines as before, and what is left out of it. */
export type TakenLines = { readonly text: string; readonly skipped: readonly DraftSkip[] };

/** Lines of a text, from the first to the last of them that are to be read: their indexes, both inclusive. */
export type LineSpan = { readonly first: number; readonly last: number };

/** What stands at lines outside the span so that those in it mean what they meant, by index. */
export type KeptOutside = (lines: readonly string[], span: LineSpan) => ReadonlyMap<number, string>;

/** Where the text begins in its source, and of what kind it is. */
export type TakeLinesOptions = LineRange & {
  /** Lines of the source above the text. @default 0 */
  readonly offset?: number;
  /** What of the lines outside is kept, where it is needed to read the others. @default nothing */
  readonly keptOutside?: KeptOutside | undefined;
};

/**
 * The lines from `firstLine` to `lastLine`, both inclusive. A line is found by its whole text,
 * otherwise by its beginning; marks of Markdown before it, kinds of quotation marks and of spaces
 * do not count.
 * @throws ArticleError ARTICLE_LINE_NOT_FOUND for a line that is missing or not unique.
 */
export function takeLines(text: string, options: TakeLinesOptions): TakenLines {
  const { firstLine, lastLine, offset = 0 } = options;
  if (firstLine === undefined && lastLine === undefined) return { text, skipped: [] };
  const lines = text.split('\n');
  const search = { lines, offset, first: 0, name: 'firstLine' } as const;
  const first = firstLine === undefined ? 0 : findLine(firstLine, search);
  const last =
    lastLine === undefined
      ? lines.length - 1
      : findLine(lastLine, { ...search, first, name: 'lastLine' });
  const also = options.keptOutside?.(lines, { first, last });
  const isTaken = (index: number): boolean => index >= first && index <= last;
  const kept = lines.map((line, index) => (isTaken(index) ? line : (also?.get(index) ?? '')));
  const left = lines.map((line, index) => (kept[index] === line ? '' : line));
  return { text: kept.join('\n'), skipped: skipsOf(left, offset) };
}

/** One skip for each run of lines without a blank one between. */
function skipsOf(left: readonly string[], offset: number): DraftSkip[] {
  const rule = 'outside-lines';
  const skips: DraftSkip[] = [];
  let start = 0;
  for (let end = 0; end <= left.length; end++) {
    if ((left[end] ?? '').trim() !== '') continue;
    const where = { kind: 'lines', start: start + offset + 1, end: end + offset } as const;
    const words = left.slice(start, end).join('\n');
    if (end > start) skips.push(draftSkip(rule, words, { where }));
    start = end + 1;
  }
  return skips;
}

/** Where a line is looked for, and the option that asks for it. */
type Search = {
  readonly lines: readonly string[];
  readonly offset: number;
  /** The index from which on. */
  readonly first: number;
  readonly name: 'firstLine' | 'lastLine';
};

function findLine(asked: string, search: Search): number {
  const { offset, name } = search;
  const found = matches(asked, search);
  if (found.length > 1) throw notUnique(asked, { found, search });
  if (found.length === 1) return found[0]!;
  const [above] = matches(asked, { ...search, first: 0 });
  if (above === undefined)
    throw notFound(`No line of the text is or begins with “${asked}” (${name}).`);
  throw notFound(
    `The last line to read, “${asked}” (lastLine), is line ${above + offset + 1}, above the first one.`,
  );
}

/**
 * Indexes of the lines with this text, otherwise of those that begin with it; letter case counts only
 * where it decides.
 */
function matches(asked: string, { lines, first }: Search): readonly number[] {
  const plain = lines.map((line, index) => ({ text: asTyped(line), index })).slice(first);
  const bare = plain.map(({ text, index }) => ({ text: withoutMarks(text), index }));
  const all = [...plain, ...bare];
  const written = asTyped(asked);
  const folded = written.toLowerCase();
  const attempts: readonly ((text: string) => boolean)[] = [
    (text) => text === written,
    (text) => text.startsWith(written),
    (text) => text.toLowerCase() === folded,
    (text) => text.toLowerCase().startsWith(folded),
  ];
  for (const isAsked of attempts) {
    const found = all.filter(({ text }) => isAsked(text)).map(({ index }) => index);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** A line without the signs of a heading, a quote or a list item, and of emphasis, at its beginning. */
function withoutMarks(line: string): string {
  return line.replace(/^(?:[#>*+•_-]+ ?|\d{1,3}[.)] )+/, '');
}

/** Most lines that an error names. */
const MOST_NAMED = 5;

function notUnique(
  asked: string,
  { found, search }: { readonly found: readonly number[]; readonly search: Search },
): ArticleError {
  const { name, offset } = search;
  const numbers = found.slice(0, MOST_NAMED).map((index) => index + offset + 1);
  const more = found.length > MOST_NAMED ? ', …' : '';
  return new ArticleError(
    `${found.length} lines of the text are or begin with “${asked}” (${name}): lines ${numbers.join(', ')}${more}.`,
    {
      code: 'ARTICLE_LINE_NOT_FOUND',
      hint: 'Give more of its words, or a line next to it that occurs once.',
    },
  );
}

function notFound(message: string): ArticleError {
  return new ArticleError(message, {
    code: 'ARTICLE_LINE_NOT_FOUND',
    hint: 'Copy the beginning of the line as it is in the text, within one line.',
  });
}

/**
 * Refuses a choice of lines for what has no lines.
 * @throws ArticleError ARTICLE_UNSUPPORTED
 */
export function refuseLines({ firstLine, lastLine }: LineRange): void {
  if (firstLine === undefined && lastLine === undefined) return;
  throw new ArticleError(
    'firstLine and lastLine choose lines of plain text and Markdown, not parts of a web page or a document.',
    {
      code: 'ARTICLE_UNSUPPORTED',
      hint: 'Paste the text, or leave parts out by selectors (setting selectors).',
    },
  );
}

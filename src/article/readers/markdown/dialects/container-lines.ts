/**
 * the lines of a Markdown text → the same in plain CommonMark: titles and words of admonitions,
 * tabs, containers, definitions and alerts become paragraphs.
 */
import { fencedLines } from './fenced-code.ts';
import type { Pieces } from './piece.ts';
import type { PreparedLine } from './split-pieces.ts';
import { containerLine, type ContainerLine } from './container-marks.ts';

/** A part with indented words: the indent of its opening line, and how much deeper they are. */
type Indented = { readonly width: number; readonly by: number };

/** The state while reading lines. */
type Lines = {
  readonly pieces: Pieces;
  readonly done: PreparedLine[];
  open: Indented[];
  /** Whether the paragraph before is HTML, which a blank line would end. */
  inHtml: boolean;
};

/** The lines without container marks, which are kept as pieces. */
export function flattenContainers(
  given: readonly PreparedLine[],
  pieces: Pieces,
): readonly PreparedLine[] {
  const lines: Lines = { pieces, done: [], open: [], inHtml: false };
  const fenced = fencedLines(given.map(({ text }) => text));
  given.forEach((each, index) => {
    const text = dedent(each.text, lines);
    const line = { ...each, text };
    if (fenced[index]) return void lines.done.push(line);
    const next = given[index + 1]?.text ?? '';
    const nextWords = given.slice(index + 1, index + 4).find((one) => one.text.trim() !== '');
    readLine(line, { lines, next, nextWords: nextWords?.text ?? '' });
  });
  return lines.done;
}

type Around = { readonly lines: Lines; readonly next: string; readonly nextWords: string };

function readLine(line: PreparedLine, { lines, next, nextWords }: Around): void {
  const { pieces } = lines;
  if (line.text.trim() === '') lines.inHtml = false;
  else if (isBlank(lines.done.at(-1)?.text ?? ''))
    lines.inHtml = /^[ \t]{0,3}<[a-z/!?]/i.test(line.text);
  const alone = pieces.alone(line.text);
  if (alone.length > 0 && alone.every(({ isTag }) => isTag) && !lines.inHtml)
    return addApart(line.text, { line, lines, isOpen: false });
  const found = containerLine(line.text, {
    before: lines.done.at(-1)?.text ?? '',
    beforeThat: lines.done.at(-2)?.text ?? '',
    next: pieces.restore(next),
    nextWords,
  });
  if (found === undefined) return void lines.done.push(line);
  addContainer(found, { line, lines });
}

type At = { readonly line: PreparedLine; readonly lines: Lines };

function addContainer(found: ContainerLine, { line, lines }: At): void {
  const { prefix, mark, rule, words, indents } = found;
  const reading = { kind: 'skip', rule } as const;
  const standIn =
    mark === '' ? '' : lines.pieces.add({ source: lines.pieces.restore(mark), reading });
  if (indents !== undefined) {
    const width = widthOf(/^[ \t]*/.exec(prefix)?.[0] ?? '') + 4 * lines.open.length;
    lines.open.push({ width, by: indents });
  }
  const isOpen = found.goesOn === true;
  addApart(`${prefix}${standIn}${words}`, { line, lines, isOpen });
}

/**
 * Adds a line with a blank one before it, and one after it unless it continues; within quotes these
 * have a quote mark.
 */
function addApart(text: string, { line, lines, isOpen }: At & { readonly isOpen: boolean }): void {
  const [before = ''] = /^[ \t]*(?:>[ \t]?)*/.exec(text) ?? [];
  const blank = before.trimEnd();
  const all = isOpen ? [blank, text] : [blank, text, blank];
  for (const each of all) lines.done.push({ ...line, text: each });
}

/** A line of an indented part without its container's indent. */
function dedent(text: string, lines: Lines): string {
  if (lines.open.length === 0 || text.trim() === '') return text;
  const [indent = ''] = /^[ \t]*/.exec(text) ?? [];
  const width = widthOf(indent);
  lines.open = lines.open.filter((part) => part.width + (part.by === 4 ? 4 : 2) <= width);
  const taken = lines.open.reduce((sum, { by }) => sum + by, 0);
  return `${' '.repeat(Math.max(0, width - taken))}${text.slice(indent.length)}`;
}

function widthOf(indent: string): number {
  return indent.replace(/\t/g, '    ').length;
}

function isBlank(text: string): boolean {
  return /^[\s>]*$/.test(text);
}

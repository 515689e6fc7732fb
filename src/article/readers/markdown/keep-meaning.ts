/**
 * the lines of a Markdown text and which of them are read → what must stay of the others: definitions
 * of the links and notes that are read, and the ends of code, comments and formulas that are cut.
 */
import { firstFrom } from '../../../_internal/indexes/first-from.ts';
import type { LineSpan } from '../../excerpt/take-lines.ts';
import { findFencedCode } from './dialects/fenced-code.ts';

/** Lines that belong together: indexes, both inclusive. */
type Lines = { readonly start: number; readonly end: number };

/** What is kept of the lines outside the span, by index. */
export function keepMeaning(lines: readonly string[], span: LineSpan): ReadonlyMap<number, string> {
  const enclosures = findEnclosures(lines);
  const kept = new Map<number, string>();
  for (const { start, end } of referredTo(lines, {
    span,
    definitions: findDefinitions(lines, enclosures),
  }))
    for (let index = start; index <= end; index++) kept.set(index, lines[index]!);
  for (const { start, end, opening, closing } of enclosures) {
    const isIn = (index: number): boolean => start < index && index <= end;
    // Next to what is read: a blank line between would end a quote that contains it.
    if (isIn(span.first)) kept.set(span.first - 1, opening);
    if (isIn(span.last + 1) && closing !== undefined) kept.set(span.last + 1, closing);
  }
  return kept;
}

/** Lines between two signs, and the lines that open and close them. */
type Enclosure = Lines & { readonly opening: string; readonly closing: string | undefined };

/** Signs that hide or set apart all lines until their end, with the line that each may stand for. */
const SIGNS = [
  { opens: /^ {0,3}<!--(?!.*-->)/, closes: /-->/, opening: '<!--', closing: '-->' },
  { opens: /^[ \t>]*\$\$\s*$/, closes: /\$\$\s*$/, opening: '$$', closing: '$$' },
] as const;

function findEnclosures(lines: readonly string[]): readonly Enclosure[] {
  const found: Enclosure[] = findFencedCode(lines).map(({ start, end, isClosed }) => ({
    start,
    end,
    opening: lines[start]!,
    closing: isClosed ? lines[end]! : undefined,
  }));
  const signs = SIGNS.map((sign) => ({
    ...sign,
    ends: lines.flatMap((line, index) => (sign.closes.test(line) ? [index] : [])),
  }));
  const fenceAt = new Map(found.map(({ start, end }) => [start, end]));
  for (let index = 0; index < lines.length; index++) {
    index = fenceAt.get(index) ?? index;
    const sign = signs.find(({ opens }) => opens.test(lines[index]!));
    const end = sign && firstFrom(sign.ends, index + 1);
    if (sign === undefined || end === undefined) continue;
    found.push({ start: index, end, opening: sign.opening, closing: sign.closing });
    index = end;
  }
  return found;
}

/** `[label]: address` and `[^label]: note`. */
const DEFINITION = /^ {0,3}(\[[^\]]{1,999}\]):(.*)/;

/** The title of a link on a line of its own. */
const LINK_TITLE = /^\s*(?:"[^"]*"|'[^']*'|\([^()]*\))\s*$/;

/** A line that does not go on with the paragraph above it. */
const NEW_BLOCK =
  /^ {0,3}(?:\[[^\]]{1,999}\]:|[#>|]|[-*+] |\d{1,9}[.)] |`{3}|~{3}|([-*_]) *(?:\1 *){2,}$|<)/;

/** The lines of each definition by its label; of two with the same label the first counts. */
function findDefinitions(
  lines: readonly string[],
  enclosures: readonly Lines[],
): ReadonlyMap<string, Lines> {
  const definitions = new Map<string, Lines>();
  const endOf = new Map(enclosures.map(({ start, end }) => [start, end]));
  for (let index = 0; index < lines.length; index++) {
    index = endOf.get(index) ?? index;
    const [, label, rest = ''] = DEFINITION.exec(lines[index]!) ?? [];
    if (label === undefined) continue;
    const end = label.startsWith('[^') ? noteEnd(lines, index) : linkEnd(lines, { index, rest });
    const folded = label.toLowerCase();
    if (!definitions.has(folded)) definitions.set(folded, { start: index, end });
    index = end;
  }
  return definitions;
}

/** The last line of a note: indented ones are its own, and those that go on with a paragraph of it. */
function noteEnd(lines: readonly string[], start: number): number {
  let end = start;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index]!;
    const goesOn = index === end + 1 && !NEW_BLOCK.test(line);
    if (line.trim() === '') continue;
    if (!goesOn && !/^(?: {4}|\t)/.test(line)) break;
    end = index;
  }
  return end;
}

/** The last line of a link's definition: address and title may each stand on the next one. */
function linkEnd(
  lines: readonly string[],
  { index, rest }: { readonly index: number; readonly rest: string },
): number {
  const isBare = rest.trim() === '' && (lines[index + 1] ?? '').trim() !== '';
  const end = isBare ? index + 1 : index;
  return LINK_TITLE.test(lines[end + 1] ?? '') ? end + 1 : end;
}

/** The definitions that the span refers to, and those that these refer to. */
function referredTo(
  lines: readonly string[],
  {
    span,
    definitions,
  }: { readonly span: LineSpan; readonly definitions: ReadonlyMap<string, Lines> },
): readonly Lines[] {
  const found = new Map<string, Lines>();
  const texts = [lines.slice(span.first, span.last + 1).join('\n')];
  for (let text = texts.pop(); text !== undefined; text = texts.pop())
    for (const label of labelsIn(text)) {
      const definition = definitions.get(label);
      if (definition === undefined || found.has(label)) continue;
      found.set(label, definition);
      texts.push(lines.slice(definition.start, definition.end + 1).join('\n'));
    }
  return [...found.values()];
}

/** What stands in brackets, one within another too. */
function labelsIn(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().matchAll(/(?=(\[[^\]]{1,999}\]))/g);
  return new Set([...found].map(([, label]) => label!));
}

/**
 * the lines of a text that contains only its article → all of them read, except repetitions and, in
 * a feed, clutter.
 */
import { contextsOf, type LineContext, type PageFacts } from './context.ts';
import type { LabelledLine } from './label-lines.ts';
import { skipPullQuotes } from './pull-quotes.ts';
import { fold } from '../../dom/fold-text.ts';

/** How many lines from the start of a text its headline and byline may be. */
const OPENING = 5;

/**
 * Every line of a text that contains only an article. A document is read entirely, except that its
 * headline, byline and pull quotes are not read twice; in a feed's entry, clutter by name or words
 * is skipped too.
 */
export function keepLines(
  facts: PageFacts,
  options: { readonly whole: 'document' | 'entry' },
): readonly LabelledLine[] {
  const title = fold(facts.title);
  const lines = contextsOf(facts);
  const text = lines.map(({ unit }) => fold(unit.text)).join('\n');
  const ruleFor = (line: LineContext): string | undefined => {
    if (line.unit.asked === 'read') return undefined;
    const rule = openingRule(line, title);
    if (rule !== undefined || options.whole === 'document') return rule;
    return regionIn(line, text) ?? line.clutter?.rule;
  };
  return skipPullQuotes(lines.map((line) => ({ ...line, score: 0, rule: ruleFor(line) })));
}

/** Page parts that lead elsewhere: without links, the name means something else. */
const LEADING: ReadonlySet<string> = new Set([
  'related',
  'sidebar',
  'aside',
  'menu',
  'table-of-contents',
  'tag-list',
  'link-list',
  'gallery',
]);

/** The page part of a line, if the line fits its name. `text`: all lines, folded. */
function regionIn({ region, link, unit }: LineContext, text: string): string | undefined {
  if (region === undefined || (LEADING.has(region) && link <= 0.5)) return undefined;
  if (region !== 'pull-quote') return region;
  const words = fold(unit.text);
  return text.indexOf(words) === text.lastIndexOf(words) ? undefined : region;
}

function openingRule(line: LineContext, title: string): string | undefined {
  if (line.unit.index >= OPENING) return undefined;
  if (title !== '' && fold(line.unit.text) === title) return 'headline';
  return line.dateline === 1 && line.unit.kind === 'paragraph' ? 'byline' : undefined;
}

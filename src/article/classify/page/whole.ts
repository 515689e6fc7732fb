/**
 * the lines of a text that holds nothing but its article → all of them read, but for what is said
 * already and, in a feed, clutter.
 */
import { contextsOf } from './context.ts';
import type { LineContext, PageFacts } from './context.ts';
import type { JudgedLine } from './judge-lines.ts';
import { fold } from '../../dom/fold-text.ts';

/** How many lines from the start of a text its headline and byline may stand. */
const OPENING = 5;

/**
 * Every line of a text that holds nothing but an article. All of a word processor's document is
 * read, and only its own headline and byline are not read twice; of an entry of a feed, what is
 * clutter by its name or its words is skipped too.
 */
export function keepLines(
  facts: PageFacts,
  options: { readonly whole: 'document' | 'entry' },
): readonly JudgedLine[] {
  const title = fold(facts.title);
  const ruleFor = (line: LineContext): string | undefined => {
    if (line.unit.asked === 'read') return undefined;
    const rule = openingRule(line, title);
    if (rule !== undefined || options.whole === 'document') return rule;
    return line.region ?? line.clutter?.rule;
  };
  return contextsOf(facts).map((line) => ({ ...line, score: 0, rule: ruleFor(line) }));
}

function openingRule(line: LineContext, title: string): string | undefined {
  if (line.unit.index >= OPENING) return undefined;
  if (title !== '' && fold(line.unit.text) === title) return 'headline';
  return line.dateline === 1 && line.unit.kind === 'paragraph' ? 'byline' : undefined;
}

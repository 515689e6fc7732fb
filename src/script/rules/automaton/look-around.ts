/**
 * what a pattern looks for around a place → a condition on the one character there that whatever it
 * accepts fulfils.
 */
import type { LookAround, PatternPart } from './parse-pattern.ts';

/**
 * The condition as an assertion on a text of one character, or of none where the text ends; `''`
 * when nothing is known.
 */
export function assertionOf(look: LookAround): string {
  const { behind, refuses, body } = look;
  if (refuses) {
    const refused = singles(body, behind);
    return refused.length === 0 ? '' : `(?!(?:${refused.join('|')})$)`;
  }
  const accepted = nearest(body, behind);
  return accepted === undefined ? '' : `(?=(?:${accepted.join('|')})$)`;
}

function isTextEdge(part: PatternPart, behind: boolean): boolean {
  return part.kind === 'edge' && part.source === (behind ? '^' : '$');
}

/** The options that are one character, or the edge of the text, and nothing more. */
function singles(part: PatternPart, behind: boolean): string[] {
  if (part.kind === 'character') return [part.source];
  if (part.kind === 'edge') return isTextEdge(part, behind) ? [part.source] : [];
  if (part.kind === 'choice') return part.options.flatMap((option) => singles(option, behind));
  if (part.kind === 'sequence' && part.parts.length === 1) return singles(part.parts[0]!, behind);
  return [];
}

/** The characters that can stand nearest to the place; `undefined` when it can be any. */
function nearest(part: PatternPart, behind: boolean): string[] | undefined {
  if (part.kind === 'character') return [part.source];
  if (part.kind === 'text') return [part.text.at(behind ? -1 : 0)!];
  if (part.kind === 'edge') return isTextEdge(part, behind) ? [part.source] : undefined;
  if (part.kind === 'look') return undefined;
  if (part.kind === 'repeat') return part.max === 0 ? undefined : nearest(part.body, behind);
  if (part.kind === 'sequence') return nearestOf(part.parts, behind);
  const options = part.options.map((option) => nearest(option, behind));
  return options.includes(undefined) ? undefined : options.flatMap((option) => option!);
}

/** The same of parts in a row, from the place outward: up to the first that cannot be empty. */
function nearestOf(parts: readonly PatternPart[], behind: boolean): string[] | undefined {
  const found: string[] = [];
  for (const part of behind ? parts.toReversed() : parts) {
    const isWidthless = part.kind === 'look' || part.kind === 'edge';
    if (isWidthless && !isTextEdge(part, behind)) continue;
    const sources = nearest(part, behind);
    if (sources === undefined) return undefined;
    for (const each of sources) found.push(each);
    if (part.kind !== 'repeat' || part.min > 0) return found;
  }
  return undefined;
}

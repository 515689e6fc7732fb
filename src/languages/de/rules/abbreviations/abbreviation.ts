/** written abbreviations and their words → a rule that keeps the stop of a sentence. */
import { finalStop, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';

/** The source of a pattern for an abbreviation, spaces within it free. */
function sourceOf(written: string): string {
  return written.replaceAll('.', '\\.').replace(/ /g, ' ?');
}

/** Whether the abbreviation stands alone with its stop at the end of a sentence. */
function rewriteTo(said: string): Rule['rewrite'] {
  return (match, context) => {
    const stop = finalStop(match, context);
    const gap = /^[\p{L}\d]/u.test(textBehind(match, 1)) ? ' ' : '';
    const first = match[0].slice(0, 1);
    const isCapital = first !== first.toLowerCase() && opensSentence(match);
    const words = isCapital ? said.slice(0, 1).toUpperCase() + said.slice(1) : said;
    return `${words}${stop}${stop === '' ? gap : ''}`;
  };
}

function opensSentence(match: RegExpExecArray): boolean {
  return /(?:^|[.!?:]["“”»«]?\s+|["„»«(])$/u.test(
    match.input.slice(Math.max(0, match.index - 4), match.index),
  );
}

/**
 * One rule for many abbreviations, the longest first; where a word is asked for, by what is written
 * without spaces.
 */
export function abbreviationsRule(
  list: readonly (readonly [written: string, said: string])[],
  options: { readonly name: string; readonly before?: string; readonly examples: Rule['examples'] },
): Rule {
  const said = new Map(list.map(([written, words]) => [written.replaceAll(' ', ''), words]));
  const sources = [...list]
    .sort(([one], [other]) => other.length - one.length)
    .map(([written]) => `${sourceOf(written)}${written.endsWith('.') ? '' : '(?![\\p{L}\\d])'}`);
  return {
    name: options.name,
    starts: ['word'],
    pattern: sticky(`(?<![\\p{L}\\p{N}.-])(?:${sources.join('|')})${options.before ?? ''}`),
    rewrite: (match, context) => {
      const bare = match[0].replaceAll(' ', '');
      const words = said.get(bare) ?? said.get(bare.slice(0, 1).toLowerCase() + bare.slice(1));
      return words === undefined ? undefined : rewriteTo(words)(match, context);
    },
    examples: options.examples,
  };
}

/** abbreviations → the words they stand for. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import type { Abbreviation, IberianLanguage } from '../iberian-words.ts';

type Compiled = {
  readonly whole: RegExp;
  readonly behind: RegExp | undefined;
  readonly before: RegExp | undefined;
  readonly spoken: string;
  readonly isTitle: boolean;
};

function compile({ written, spoken, behind, before, isTitle = false }: Abbreviation): Compiled {
  return {
    whole: new RegExp(`^(?:${written})$`, 'u'),
    behind: behind === undefined ? undefined : new RegExp(`^(?:${behind})`, 'u'),
    before: before === undefined ? undefined : new RegExp(`(?:${before})$`, 'iu'),
    spoken,
    isTitle,
  };
}

/** Lines `written | spoken` of a table, all with the same neighbours. */
export function abbreviationsIn(
  table: string,
  around: Omit<Abbreviation, 'written' | 'spoken'> = {},
): readonly Abbreviation[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' | ').map((cell) => cell.trim()))
    .map(([written, spoken]) => ({ written: written!, spoken: spoken!, ...around }));
}

/** How far conditions look to either side, in characters. */
const REACH = 32;

/** A title of a woman: `ingeniera`, `profesora`. */
function feminine(title: string): string {
  return title.replace(/o$/, 'a').replace(/or$/, 'ora');
}

/** Rules for abbreviations. */
export function abbreviationRules({ patterns, examples }: IberianLanguage): readonly Rule[] {
  const listed = patterns.abbreviations.map(compile);
  const isFeminine = new RegExp(`(?:^|[^\\p{L}])(?:${patterns.feminineArticles}) $`, 'iu');
  const sources = patterns.abbreviations
    .map(({ written }) => written)
    .sort((a, b) => b.length - a.length);
  const known = new Map<string, readonly Compiled[]>();
  const fitting = (written: string): readonly Compiled[] => {
    const found = known.get(written) ?? listed.filter(({ whole }) => whole.test(written));
    known.set(written, found);
    return found;
  };
  return [
    {
      name: 'abbreviation',
      starts: ['word'],
      pattern: sticky(
        `(?<![\\p{L}\\p{M}\\p{N}_@]|\\p{L}[.&'])(?:${anyOf([...new Set(sources)])})(?![\\p{L}\\p{M}_@])`,
      ),
      rewrite: (match, { endsSentence }) => {
        const [written] = match;
        const end = match.index + written.length;
        const left = match.input.slice(Math.max(0, match.index - REACH), match.index);
        const right = match.input.slice(end, end + REACH);
        const found = fitting(written).find(
          ({ behind, before }) => behind?.test(right) !== false && before?.test(left) !== false,
        );
        if (found === undefined) return undefined;
        // No sentence ends between a title and a name.
        const mayEnd = !found.isTitle && written.endsWith('.') && !/^[,;:]/.test(right);
        const stop = mayEnd && endsSentence(end) ? '.' : '';
        const gap = /^[\p{N}]/u.test(right) ? ' ' : '';
        const isWoman = found.isTitle && isFeminine.test(left);
        return (isWoman ? feminine(found.spoken) : found.spoken) + stop + gap;
      },
      examples: examples['abbreviation'] ?? [],
    },
  ];
}

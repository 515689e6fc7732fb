/** lists of rules in the order they are tried → the table of their language. Pure. */
import type { Rule, RuleList, RuleTable } from './rule.ts';

/** The table of a language; a module may have several lists in different places. */
export function tableOfLists(
  lists: readonly RuleList[],
  about: Pick<RuleTable, 'language' | 'abbreviations' | 'inRegion'>,
): RuleTable {
  const modules: Record<string, readonly Rule[]> = {};
  for (const { module, rules } of lists) modules[module] = [...(modules[module] ?? []), ...rules];
  return {
    ...about,
    rules: lists.flatMap(({ rules }) => rules),
    modules,
    openers: new Set(lists.flatMap(({ openers = [] }) => [...openers])),
  };
}

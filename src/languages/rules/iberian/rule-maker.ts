/** the examples of a language → what makes its rules, each with its own examples. */
import type { Rule } from '../rule.ts';
import type { IberianLanguage } from './iberian-words.ts';

/** Makes a rule with the language's examples for its name. */
export function ruleMaker({
  examples,
}: Pick<IberianLanguage, 'examples'>): (rule: Omit<Rule, 'examples'>) => Rule {
  return (rule) => ({ ...rule, examples: examples[rule.name] ?? [] });
}

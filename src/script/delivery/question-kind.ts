/** a sentence → what kind of question it is, by its words; and which words have no accent. */
import type { DeliveryWords } from '../../languages/language.ts';
import { languageOf } from '../../languages/registry.ts';

/**
 * `yes-no` and `tag` rise at the end, `open` (who, what, when …) falls, `choice` falls at the last
 * of what may be chosen.
 */
export type QuestionKind = 'yes-no' | 'tag' | 'open' | 'choice';

/** The words of a language, compiled. */
type Forms = {
  readonly unaccented: ReadonlySet<string>;
  readonly asking: RegExp;
  readonly beforeAsking: RegExp;
  readonly tag: RegExp;
  readonly choice: RegExp;
};

const COMPILED = new Map<DeliveryWords, Forms>();

function formsOf(language: string): Forms | undefined {
  const words = languageOf(language).delivery;
  if (words === undefined) return undefined;
  const known = COMPILED.get(words);
  if (known) return known;
  const leading = words.beforeAsking.split(' ').join('|');
  const forms: Forms = {
    unaccented: new Set(words.unaccented.trim().split(/\s+/u)),
    asking: new RegExp(String.raw`(?<!\p{L})(?:${words.asking})(?!\p{L})`, 'u'),
    beforeAsking: new RegExp(String.raw`^(?:(?:${leading})[,\s]+)*$`, 'u'),
    tag: new RegExp(String.raw`[,¿]\s?(?:${words.tag})\s?\?["”“»’)]*$`, 'u'),
    choice: new RegExp(String.raw`\s(?:${words.choice})\s`, 'u'),
  };
  COMPILED.set(words, forms);
  return forms;
}

/** The kind of question, or `undefined` for a sentence without a question mark at its end. */
export function questionKind(sentence: string, language: string): QuestionKind | undefined {
  const text = sentence.trim().toLowerCase();
  if (!/\?[!?]*["”“»’')\]]*$/u.test(text)) return undefined;
  const forms = formsOf(language);
  if (forms === undefined) return 'yes-no';
  if (forms.tag.test(text)) return 'tag';
  if (isOpen(text, forms)) return 'open';
  return forms.choice.test(text) ? 'choice' : 'yes-no';
}

/**
 * Whether its last clause, or its first, begins with an asking word: “If it rains, who pays?”. Within
 * a clause such a word asks nothing: “Did she say who paid?”.
 */
function isOpen(text: string, { asking, beforeAsking }: Forms): boolean {
  const clauses = text.split(/[,:;–—(]\s*|[“"«¿]/u).filter((clause) => clause.trim() !== '');
  return [clauses[0], clauses.at(-1)].some((clause) => {
    const trimmed = clause?.trimStart() ?? '';
    const found = asking.exec(trimmed);
    return found !== null && beforeAsking.test(trimmed.slice(0, found.index));
  });
}

/** Longest word that counts as unaccented in a language without a list. */
const SHORT = 3;

/** Whether a word usually has no accent: an article, pronoun, preposition or auxiliary. */
export function isUnaccented(word: string, language: string): boolean {
  const folded = word.toLowerCase().replaceAll('’', "'");
  return formsOf(language)?.unaccented.has(folded) ?? folded.length <= SHORT;
}

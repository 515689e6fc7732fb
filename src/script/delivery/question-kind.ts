/** a sentence → what kind of question it is, by its words. */
import { primaryLanguage } from '../../_internal/primary-language.ts';

/**
 * `yes-no` and `tag` rise at the end, `open` (who, what, when …) falls, `choice` rises at the first
 * and falls at the last of what may be chosen.
 */
export type QuestionKind = 'yes-no' | 'tag' | 'open' | 'choice';

/** Words that ask for more than yes or no, by language, at the start of a clause. */
const OPEN: Readonly<Record<string, RegExp>> = {
  en: /\b(?:who|whom|whose|what|which|when|where|why|how)(?:['’](?:s|re|d|ll|ve))?\b/u,
  fr: new RegExp(
    "(?<!\\p{L})(?:qu['’](?!ils?|elles?)(?=\\p{L})|(?:qui|que|quoi|quand|où|pourquoi|comment|" +
      'combien|quel(?:le)?s?|lequel|laquelle)(?!\\p{L}))',
    'u',
  ),
  es: /(?<!\p{L})(?:quién(?:es)?|qué|cuál(?:es)?|cuándo|dónde|adónde|cómo|cuánt[oa]s?|por qué)(?!\p{L})/u,
  it: /(?<!\p{L})(?:chi|che cosa|cosa|che|quale|quali|quando|dove|dov['’]|come|com['’]|perché|quant[oaie])(?!\p{L})/u,
  pt: /(?<!\p{L})(?:quem|que|qual|quais|quando|onde|aonde|como|por que|porque|porquê|quant[oa]s?)(?!\p{L})/u,
  de: /(?<!\p{L})(?:wer|wen|wem|wessen|was|wann|wo|wohin|woher|warum|wieso|weshalb|wie|welche[rsmn]?)(?!\p{L})/u,
};

/** What may stand before the asking word of a clause: “And why …”, “To whom …”, “So, in what way …”. */
const LEADING: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:and|but|so|or|then|now|well|yet|of|to|for|in|from|by|with|at|on|about|just|exactly|after all|because)[,\s]+)*$/u,
  fr: /^(?:(?:et|mais|alors|donc|ou|de|d['’]|à|pour|avec|depuis|par|en|dans|sur|or)[,\s]*)*$/u,
  es: /^(?:(?:y|e|pero|entonces|pues|o|de|a|con|para|por|desde|en|hasta|sobre)[,\s]+)*$/u,
  it: /^(?:(?:e|ed|ma|allora|quindi|o|di|a|con|per|da|in|su)[,\s]+)*$/u,
  pt: /^(?:(?:e|mas|então|ou|de|a|com|para|por|desde|em|até|sobre|o)[,\s]+)*$/u,
  de: /^(?:(?:und|aber|also|doch|oder|denn|von|zu|mit|für|seit|bis|an|auf|in|aus|nach)[,\s]+)*$/u,
};

/** A question at the end of a statement. */
const TAG: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    ',\\s(?:(?:is|are|was|were|do|does|did|have|has|had|will|would|can|could|should|must|might|am|' +
      "wo|ai|shall|ca)(?:n['’]t)?\\s(?:i|you|he|she|it|we|they|there)(?:\\snot)?|" +
      'right|no|yes|eh|correct|okay|ok|huh)\\s?\\?["”’)]*$',
    'u',
  ),
  fr: /,\s(?:n['’]est-ce pas|non|hein|pas vrai|d['’]accord)\s?\?["”»’)]*$/u,
  es: /(?:,\s|¿)(?:no|verdad|no es así|cierto|vale|eh)\s?\?["”»’)]*$/u,
  it: /,\s(?:no|vero|non è vero|giusto|eh)\s?\?["”»’)]*$/u,
  pt: /,\s(?:não|não é|né|certo|verdade|pois não|não é verdade)\s?\?["”»’)]*$/u,
  de: /,\s(?:nicht wahr|oder|nicht|ja|gell|stimmt['’]?s|richtig)\s?\?["”“’)]*$/u,
};

const OR: Readonly<Record<string, RegExp>> = {
  en: /\sor\s(?!not\b)/u,
  fr: /\sou\s(?!non|pas)/u,
  es: /\s[ou]\s(?!no\b)/u,
  it: /\soppure\s|\so\s(?!no\b)/u,
  pt: /\sou\s(?!não)/u,
  de: /\soder\s(?!nicht)/u,
};

/** The kind of question, or `undefined` for a sentence without a question mark at its end. */
export function questionKind(sentence: string, language: string): QuestionKind | undefined {
  const text = sentence.trim().toLowerCase();
  if (!/\?[!?]*["”“»’')\]]*$/u.test(text)) return undefined;
  const own = primaryLanguage(language);
  if (TAG[own]?.test(text)) return 'tag';
  if (isOpen(text, own)) return 'open';
  return OR[own]?.test(text) ? 'choice' : 'yes-no';
}

/**
 * Whether its last clause, or its first, begins with an asking word: “If it rains, who pays?”. Within
 * a clause such a word asks nothing: “Did she say who paid?”.
 */
function isOpen(text: string, language: string): boolean {
  const asking = OPEN[language];
  const leading = LEADING[language];
  if (asking === undefined || leading === undefined) return false;
  const clauses = text.split(/[,:;–—(]\s*|[“"«¿]/u).filter((clause) => clause.trim() !== '');
  return [clauses[0], clauses.at(-1)].some((clause) => {
    const found = clause === undefined ? undefined : asking.exec(clause.trimStart());
    return found ? leading.test(clause!.trimStart().slice(0, found.index)) : false;
  });
}

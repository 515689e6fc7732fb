/**
 * a word among its neighbours → whether it is a verb there, or a noun or adjective. Rules of English
 * word order, no statistics: what stands before decides if it can, then what stands after, then
 * whether the clause has a verb already.
 */
import { wordList } from '../../../../_internal/any-of.ts';
import {
  BE,
  DETERMINERS,
  FINITE,
  isAdjective,
  isAdverb,
  isPast,
  isPlural,
  MODALS,
  OBJECTS,
  PLURAL_PRONOUNS,
  PREPOSITIONS,
  QUANTIFIERS,
  SINGULAR_PRONOUNS,
  type ClauseWords,
} from './clause-words.ts';

/** A verb; or a noun, an adjective, a noun before a noun. */
export type WordClass = 'verb' | 'nominal';

/** Whether the word ends in the `s` of a plural or of the third person. */
type WordForm = { readonly hasEnding: boolean };

/** Before a `to` that belongs to a noun: “due to conflict”. */
const BEFORE_NOUN_TO = new Set(
  wordList(`according due thanks subject subjected prior owing relating related response led leads lead leading
  close access opposed opposition exposed exposure addicted addiction committed commitment key answer
  approach attention threat damage limited linked tied added similar equal compared reference contrary
  vulnerable sentenced amount amounted amounts switched shift return returned turned turn reaction
  barrier resistance objections objection devoted dedicated attributed`),
);

/** Verbs with an object and a bare infinitive: “let him record”. */
const CAUSES = new Set(
  wordList(
    `let lets help helps helped helping have make makes made watch watched saw see hear heard`,
  ),
);

/** Directly before an infinitive without `to`. */
const BEFORE_BARE_VERB = new Set('please help helps helped helping lets'.split(' '));

/** Pronouns between such a verb and the infinitive. */
const OBJECT_PRONOUNS = new Set('him her it me us them you'.split(' '));

/** Where a new clause begins, or the reach of a verb ends. */
const JOINS = new Set(
  wordList(`that who which whom whose when while because if as than although though where and but or
    , so after before since until whether what how why`),
);

const RELATIVE = new Set(['who', 'which', 'that']);

/** The class of a word, or `undefined` where its neighbours leave it open. */
export function wordClass(neighbours: ClauseWords, form: WordForm): WordClass | undefined {
  const before = withoutAdverbs(neighbours.before);
  const after = neighbours.after.map((word) => word.toLowerCase());
  const place = { before, after, ...form };
  return byWordBefore(place) ?? byWordAfter(place) ?? byClause(place);
}

/** Lower-case words, except that those before keep their capitals. */
type Place = ClauseWords & WordForm;

/** Words up to the last that is not an adverb: “no longer” is one, and “they both”, “we all”. */
function withoutAdverbs(words: readonly string[]): readonly string[] {
  const end = words.findLastIndex((word) => !isAdverb(word.toLowerCase()));
  const [prior = '', last = ''] = words.slice(Math.max(0, end - 1), end + 1);
  if (/^longer$/i.test(last) && /^(?:no|any)$/i.test(prior))
    return withoutAdverbs(words.slice(0, end - 1));
  const isAside = /^(?:all|both|each)$/i.test(last) && PLURAL_PRONOUNS.has(prior.toLowerCase());
  return words.slice(0, isAside ? end : end + 1);
}

function byWordBefore(place: Place): WordClass | undefined {
  const { before, hasEnding } = place;
  const word = before.at(-1)?.toLowerCase();
  if (word === undefined) return undefined;
  if (DETERMINERS.has(word) || /(?:'s|s')$/.test(word)) return byDeterminer(word, place);
  if (word === 'to') return byTo(place);
  if (MODALS.has(word)) return hasEnding ? undefined : 'verb';
  if (BEFORE_BARE_VERB.has(word) && !hasEnding) return 'verb';
  if (PREPOSITIONS.has(word)) return 'nominal';
  if (BE.has(word)) return 'nominal';
  if (PLURAL_PRONOUNS.has(word) && !hasEnding) return 'verb';
  if (SINGULAR_PRONOUNS.has(word) && hasEnding) return 'verb';
  if (OBJECT_PRONOUNS.has(word) && !hasEnding) return afterObject(place);
  if (RELATIVE.has(word)) return afterRelative(word, place);
  return undefined;
}

/** “its permits”, but “it's” was met before, and “let her record it” is rare. */
function byDeterminer(word: string, { before, after, hasEnding }: Place): WordClass | undefined {
  const isAsObject = word === 'her' && CAUSES.has(before.at(-2)?.toLowerCase() ?? '');
  if (isAsObject && !hasEnding && OBJECTS.has(after[0] ?? '')) return 'verb';
  return BE.has(word) || word !== "let's" ? 'nominal' : 'verb';
}

function byTo({ before, hasEnding }: Place): WordClass {
  if (hasEnding) return 'nominal';
  const governor = withoutAdverbs(before.slice(0, -1)).at(-1)?.toLowerCase() ?? '';
  return BEFORE_NOUN_TO.has(governor) ? 'nominal' : 'verb';
}

/** “let him record it”, “half of them graduate”; but “made it perfect”. */
function afterObject({ before, after }: Place): WordClass {
  const governor = before.at(-2)?.toLowerCase() ?? '';
  if (governor === 'of') return 'verb';
  if (!CAUSES.has(governor)) return 'nominal';
  return governor.startsWith('ma') && !OBJECTS.has(after[0] ?? '') ? 'nominal' : 'verb';
}

/** “areas that export oil” and “a man who suspects it”, but “said that exports fell”. */
function afterRelative(word: string, { before, after, hasEnding }: Place): WordClass | undefined {
  if (word === 'who') return 'verb';
  const isSubject = FINITE.has(after[0] ?? '') || after[0] === 'of' || after[0] === 'from';
  if (isSubject) return 'nominal';
  if (hasEnding) return isPast(before.at(-2) ?? '') ? 'nominal' : 'verb';
  return isPlural(before.at(-2) ?? '') ? 'verb' : undefined;
}

function byWordAfter(place: Place): WordClass | undefined {
  const { before, after } = place;
  const [word = '', next = ''] = after;
  const last = before.at(-1) ?? '';
  const small = last.toLowerCase();
  if (word === 'of' || (word === 'that' && FINITE.has(next))) return 'nominal';
  const hasObject = OBJECTS.has(word) || OBJECTS.has(`${word} ${next}`);
  const isPartOfSubject = isAdjective(small) && !QUANTIFIERS.has(small);
  if (isPartOfSubject) return 'nominal';
  if (hasObject && !isPast(small)) return hasVerbBefore(place) ? undefined : 'verb';
  if (FINITE.has(word)) return 'nominal';
  if (QUANTIFIERS.has(small)) return isAdverb(word) || word === 'to' ? 'verb' : 'nominal';
  return undefined;
}

/** A clause needs one verb, and has no second one without a word that joins it. */
function byClause(place: Place): WordClass | undefined {
  const { before, after, hasEnding } = place;
  const last = before.at(-1);
  if (last === undefined || last === ',') return hasEnding ? 'nominal' : undefined;
  const small = last.toLowerCase();
  if (isQuestion(place)) return 'verb';
  if (JOINS.has(small)) return isJoinedVerb(place) ? 'verb' : undefined;
  if (hasVerbBefore(place) || hasVerbAfter(place)) return 'nominal';
  const agrees = hasEnding ? !isPlural(last) : isPlural(last);
  const isLast = (after[0] ?? ',') === ',';
  if (!agrees || (hasEnding && isLast) || isPast(small) || small.endsWith('ing')) return 'nominal';
  return isWithinPhrase(place) ? 'nominal' : 'verb';
}

/**
 * Whether the noun before cannot be the subject: part of a longer name for one thing (“a new Colonials
 * record”), of a name (“State Police record”), or behind a preposition (“value of oil contracts in”).
 */
function isWithinPhrase({ before, after, hasEnding }: Place): boolean {
  const near = before.slice(-4, -1).map((word) => word.toLowerCase());
  if (hasEnding) return near.some((word) => PREPOSITIONS.has(word));
  if (near.some((word) => /^(?:an?|this|each|every)$/.test(word))) return true;
  return near.length > 0 && after.length === 0 && /^\p{Lu}/u.test(before.at(-1)!);
}

/** “Did the jury convict him”: a helper opens the clause, and no other verb has come. */
function isQuestion({ before, hasEnding }: Place): boolean {
  const small = before.map((word) => word.toLowerCase());
  const start = small.findLastIndex((word) => JOINS.has(word)) + 1;
  const [first = '', ...subject] = small.slice(start);
  const isOpened = MODALS.has(first) && !hasEnding && subject.length > 0 && subject.length < 6;
  return isOpened && subject.every((word) => !FINITE.has(word) && !PREPOSITIONS.has(word));
}

/** “to buy and export”, “will buy or import”. */
function isJoinedVerb({ before, after, hasEnding }: Place): boolean {
  const joins = before.at(-1)?.toLowerCase();
  if (hasEnding || (joins !== 'and' && joins !== 'or')) return false;
  const [helper = '', verb = ''] = before.slice(-3, -1).map((word) => word.toLowerCase());
  if (verb === '' || isAdjective(verb) || isPlural(verb)) return false;
  return (helper === 'to' || MODALS.has(helper)) && (after[0] ?? '') !== 'of';
}

/** Whether the clause up to the word has a finite verb of its own. */
function hasVerbBefore({ before }: Place): boolean {
  const small = before.map((word) => word.toLowerCase());
  const clause = small.slice(small.findLastIndex((word) => JOINS.has(word)) + 1);
  return clause.some((word, index) => {
    const prior = clause[index - 1] ?? '';
    if (FINITE.has(word) && prior !== 'to') return true;
    const opensPhrase = DETERMINERS.has(prior) || PREPOSITIONS.has(prior) || isAdjective(prior);
    return isPast(word) && index > 0 && !opensPhrase;
  });
}

/** Whether the clause from the word on has one, so that the word can be its subject. */
function hasVerbAfter({ after }: Place): boolean {
  const end = after.findIndex((word) => JOINS.has(word));
  const clause = end < 0 ? after : after.slice(0, end);
  return clause.some((word, index) => {
    if (FINITE.has(word) && clause[index - 1] !== 'to') return true;
    const prior = clause[index - 1] ?? 'to';
    if (PREPOSITIONS.has(prior) || DETERMINERS.has(prior)) return false;
    return isPast(word) && index > 0 && !PREPOSITIONS.has(clause[index + 1] ?? 'by');
  });
}

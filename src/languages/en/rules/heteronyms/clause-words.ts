/** the text around a word → the words beside it in its clause, and what each shows of the class of the word. */
import { anyIn, wordList } from '../../../../_internal/any-of.ts';

/** Words of the clause on both sides, nearest last before it and nearest first after it. */
export type ClauseWords = { readonly before: readonly string[]; readonly after: readonly string[] };

/** A word, or a mark that separates; a stop within a word (`U.S.`) belongs to it. */
const TOKEN = /[\p{L}\p{M}\d](?:[\p{L}\p{M}\d'’-]|[.,](?=[\p{L}\d]))*|[,;:!?.()—–"“”]/gu;

/** Marks between two clauses; a comma is a word of its own, since lists go on behind it. */
const ENDS_CLAUSE = /^[;:!?.()—–"“”]$/u;

/** How far to look, in characters: a clause of news. */
const REACH = 120;

/** The words around a stretch of text, to the ends of its clause. */
export function clauseWordsAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): ClauseWords {
  const before = tokensOf(text.slice(Math.max(0, start - REACH), start));
  const after = tokensOf(text.slice(end, end + REACH));
  const first = after.findIndex((token) => ENDS_CLAUSE.test(token));
  return {
    before: before.slice(before.findLastIndex((token) => ENDS_CLAUSE.test(token)) + 1),
    after: first < 0 ? after : after.slice(0, first),
  };
}

function tokensOf(text: string): readonly string[] {
  return (text.match(TOKEN) ?? []).map((token) => token.replaceAll('’', "'"));
}

const setOf = (lines: string): ReadonlySet<string> => new Set(wordList(lines));

/** Before a noun, or an adjective and a noun. */
export const DETERMINERS: ReadonlySet<string> =
  setOf(`a an the this its his her their our my your no every each another
  other any whose either neither`);

/** The same, but they may be all of a subject as well: “Many refuse”. */
export const QUANTIFIERS: ReadonlySet<string> =
  setOf(`these those all both some many most few several others more
  two three four five six seven eight nine ten`);

/** Before a noun, but not `to`, which stands before verbs as well. */
export const PREPOSITIONS: ReadonlySet<string> =
  setOf(`of in on for with by from at into onto over under after before
  about between through during against without than as like via per across among amid around behind
  below beside beyond despite inside near off outside past since toward towards upon until unlike
  within including versus throughout above along`);

/** Before a bare verb. */
export const MODALS: ReadonlySet<string> =
  setOf(`will would can could may might must shall should cannot do did does
  'll let's won't wouldn't can't couldn't mustn't shan't shouldn't don't didn't doesn't i'll you'll
  we'll they'll he'll she'll it'll that'll who'll i'd you'd we'd they'd he'd she'd who'd`);

/** Before a noun or an adjective: forms of `be`, and verbs like it. */
export const BE: ReadonlySet<string> =
  setOf(`is was are were be been being am isn't wasn't aren't weren't i'm you're we're
  they're he's she's it's that's there's become becomes became becoming seem seems seemed remain
  remains remained stay stays stayed feel feels felt look looks looked get gets got getting`);

/** Subjects of a bare verb. */
export const PLURAL_PRONOUNS: ReadonlySet<string> = setOf('i we they you');
/** Subjects of a verb with `s`, or of a past tense. */
export const SINGULAR_PRONOUNS: ReadonlySet<string> = setOf('he she it');

/** What only a verb has directly behind it: determiners, pronouns, clauses. */
export const OBJECTS: ReadonlySet<string> =
  setOf(`a an the this these those its his her their our my your him them me us
  it himself herself itself themselves ourselves yourself what whether how why that each every another
  any some both all nearly almost at_least up_to roughly most more many no several enough too
  two three four five six seven eight nine ten`);

/** Verbs that are finite whatever stands before them. */
export const FINITE: ReadonlySet<string> =
  setOf(`is was are were has had have will would can could may might must shall
  should did does do isn't wasn't aren't weren't hasn't hadn't haven't won't wouldn't can't couldn't
  didn't doesn't don't said says told went came fell rose took gave got made found kept held won lost
  left sold bought built sought broke began became ran saw knew grew led met paid sent spent stood
  thought brought caught wrote drew drove flew chose spoke struck hit set cut put shows show include
  includes remain remains need needs needed want wants go goes come comes make makes take takes give
  gives seems seem appears appear began helped help helps keep keeps owns own
  sell sells buy buys offer offers provide provides say says think thinks believe believes hope hopes
  expect expects`);

/** Nouns that are plural without `s`. */
const PLURALS = setOf(`people men women children police workers officials youth clergy cattle staff
  troops others teeth feet mice media data countrymen fishermen firefighters policemen servicemen`);

/** Nouns in `s` that stand before other nouns: “sports record”. */
const ATTRIBUTIVE = setOf(`sports sales arms news savings goods rights jobs drugs communications
  operations resources securities series species business process access progress congress press
  loss glass class gas bus crisis analysis basis his this its us yes always perhaps besides plus thus
  less unless across minus virus campus census status bonus focus physics politics economics
  mathematics ethics athletics logistics graphics genetics customs systems services features
  emissions elections relations affairs games works earnings
  needs texas james charles williams jones davis harris lewis paris illinois arkansas`);

const ADJECTIVES =
  setOf(`new early recent sharp good bad big low high major former valid strong young
  old large small great long short late full free own main public private local national best worst
  better worse wide open poor rich safe rapid fresh clear clean green red blue black white grey gray
  steep slow fast quick first second third last next previous only single double double-digit monthly
  weekly daily yearly quarterly annual hourly friendly elderly likely unlikely costly deadly orderly
  mass joint top key rough original prime leading rising growing falling winning record huge tiny
  vast raw heavy light broad deep cold hot warm dry wet wrong right fair firm direct secret female
  male senior junior minor modern foreign overseas armed so-called very less such cheap unpaid alleged
  suspected improved separate private corporate immediate ultimate accurate adequate`);

const ADJECTIVE_END =
  /(?:[ct]al|[^aeiou]al|ive|ous|ic|ary|ory|ful|less|able|ible|ish|ant|ent|ern|ese|ian|ean|est|ier|like|-old)$/;

/** Nouns with such an end. */
const NOUN_END: RegExp = new RegExp(
  `${anyIn(`ment hospital capital festival rival material animal general journal arrival approval
    proposal removal trial survival terminal criminal official principal signal portal deal meal
    goal council president parent student agent tenant accident resident incident client patient
    talent percent restaurant assistant merchant immigrant migrant plant giant grant republic
    clinic music traffic topic public critic logic executive detective archive initiative drive
    alternative representative motive incentive objective narrative native library secretary
    january february diary territory factory history story directory laboratory inventory memory
    theory forest guest test west priest harvest interest request invest suggest chest guardian
    politician technician musician comedian physician historian librarian ocean want went sent
    spent meant`)}$`,
);

/** Adverbs that stand between a subject and its verb, or before an adjective. */
const ADVERBS = setOf(`not never always often also still now then ever even just soon already rarely
  sometimes usually simply further again actually only perhaps seldom thus instead together better
  quite very so too rather somewhat therefore`);

/** Words in `ly` that are not adverbs. */
const NOT_ADVERB = setOf(`early monthly weekly daily yearly quarterly hourly friendly elderly likely
  unlikely costly deadly orderly family july italy supply reply ally rally assembly fly lovely lively
  lonely ugly holy only silly belly apply imply comply rely multiply anomaly monopoly sicily emily`);

/** Whether a lower-case word is an adverb that may stand before a verb. */
export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERB.has(word));
}

/** Whether a lower-case word is an adjective, a participle or a number before a noun. */
export function isAdjective(word: string): boolean {
  if (/\d$/.test(word) || ADJECTIVES.has(word)) return true;
  if (PLURALS.has(word) || BE.has(word)) return false;
  return word.length > 4 && ADJECTIVE_END.test(word) && !NOUN_END.test(word);
}

/** Whether a word, as written, is the plural of a noun. */
export function isPlural(word: string): boolean {
  const small = word.toLowerCase();
  if (PLURALS.has(small)) return true;
  return /^[\p{L}-]{3,}(?<![su'i])s$/u.test(small) && !ATTRIBUTIVE.has(small) && !FINITE.has(small);
}

/** Whether a word may be the past tense or participle of a regular verb. */
export function isPast(word: string): boolean {
  return word.length > 4 && /(?<!e)ed$/.test(word);
}

/** Whether a noun is certain to follow a lower-case word: a determiner, a preposition, an owner, an adjective. */
export function isBeforeNoun(word: string): boolean {
  return (
    DETERMINERS.has(word) || PREPOSITIONS.has(word) || word.endsWith("'s") || isAdjective(word)
  );
}

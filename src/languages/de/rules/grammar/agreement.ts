/** the words before a figure and the noun after it → the case and the endings of the figure's words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { wordsOf } from '../../../language.ts';
import type { One } from '../figures/number-words.ts';
import { genderOf, type Gender } from './gender.ts';

/** Nominative, accusative, dative, genitive. */
export type Case = 'n' | 'a' | 'd' | 'g';

/** Endings of ordinals. */
export type Ending = 'e' | 'en' | 'er' | 'es' | 'em';

const WITH_DATIVE = new Set(
  wordsOf(`
    mit nach von bei aus seit zu in an vor unter ab binnen samt laut gegenüber zwischen neben
    hinter innerhalb außerhalb entgegen dank trotz
  `),
);

const WITH_ACCUSATIVE = new Set(
  wordsOf(`
    für um durch ohne gegen bis über auf pro kostet kosten kostete kosteten dauert dauern dauerte
    dauerten zahlt zahlen zahlte zahlten bezahlt bezahlte wiegt wog misst maß verdient verliert
    verlor gewinnt gewann verdiente sammelte spendete spendet erhält erhielt bekommt bekam hat hatte
    haben hatten nehme nehmen nimm nimmt gab gibt forderte brauchte braucht schuldet jeden
  `),
);

/** Words between a preposition and its figure. */
const ADVERBS = new RegExp(
  `(?:${anyIn(`
  rund etwa knapp nur fast gut circa ca\\. mindestens höchstens exakt genau lediglich zirka
  jeweils je mehr_als weniger_als über unter noch bereits schon insgesamt wenigstens gerade bloß
  ungefähr nahezu annähernd bis_zu gerade_einmal
`)} )+$`,
  'iu',
);

/** What is joined with the figure: `mit 21 Schülern und `. */
const COORDINATED = /(?:\d[\d.,/]* ?\p{L}+(?: \p{L}+)?(?:,| (?:und|oder|sowie|bzw\.)) ){1,4}$/u;

/** A subject between a verb and its amount: `braucht man `. */
const SUBJECT = /(?<= )(?:man|wir|sie|er|es|ich|ihr) $/u;

const LETTER = /[\p{L}\p{M}]/u;

/** The last word of a text, in lower case. */
export function wordBefore(before: string): string {
  const end = before.endsWith(' ') ? before.length - 1 : before.length;
  let start = end;
  while (start > 0 && LETTER.test(before[start - 1]!)) start--;
  return before.slice(start, end).toLowerCase();
}

/** The case that the words before a figure without an article ask for. */
export function caseAfter(before: string): Case {
  const bare = before.replace(ADVERBS, '').replace(COORDINATED, '').replace(SUBJECT, '');
  if (/^bis zu $/i.test(before)) return 'n';
  const inner = wordBefore(bare);
  const isKnown = WITH_DATIVE.has(inner) || WITH_ACCUSATIVE.has(inner);
  // “Über” and “unter” are adverbs behind another preposition or a verb, and prepositions elsewhere.
  const word = isKnown ? inner : wordBefore(before);
  if (WITH_DATIVE.has(word)) return 'd';
  return WITH_ACCUSATIVE.has(word) ? 'a' : 'n';
}

const FORMS_OF_ONE: Readonly<Record<Gender, Readonly<Record<Case, One>>>> = {
  m: { n: 'ein', a: 'einen', d: 'einem', g: 'eines' },
  f: { n: 'eine', a: 'eine', d: 'einer', g: 'einer' },
  n: { n: 'ein', a: 'ein', d: 'einem', g: 'eines' },
};

/** Adjectives that are nouns: their ending tells case and gender. */
const ADJECTIVE_NOUN = new RegExp(
  `^(?:\\p{L}+)?${anyIn(`
  [Tt]ote [Vv]erletzte [Vv]ermisste [Aa]bgeordnete [Aa]ngeklagte [Bb]eamte [Dd]eutsche
  [Aa]ngestellte [Vv]erdächtige [Jj]ugendliche [Ee]rwachsene [Vv]orsitzende
  [Üü]berlebende [Bb]efragte [Bb]eschäftigte [Bb]etroffene [Kk]ranke [Aa]rbeitslose [Ii]nfizierte
  [Gg]eflüchtete [Gg]efangene [Rr]eisende [Ff]reiwillige [Bb]eschuldigte [Vv]erwandte
  [Aa]ngehörige [Dd]elegierte [Vv]erbündete [Gg]rüne [Ll]inke
`)}(?<ending>[nrs]?)$`,
  'u',
);

/** The form of one before a noun: `mit 1 Stimme` → `einer`. */
export function oneBefore(noun: string, before: string): One {
  const ending = ADJECTIVE_NOUN.exec(noun)?.groups!.ending;
  if (ending === 'r') return 'ein';
  if (ending === 'n') return caseAfter(before) === 'd' ? 'einem' : 'einen';
  if (ending === '') return 'eine';
  return oneOf(genderOf(noun), before);
}

/** The form of one for a gender that is known. */
export function oneOf(gender: Gender, before: string): One {
  return FORMS_OF_ONE[gender][caseAfter(before)];
}

/** Articles and contractions after which every ordinal ends in `en`. */
const ALL_WEAK = new Set(
  wordsOf(`
    am im vom zum beim zur dem den des einen einem einer eines jedem jeden diesem diesen dieses
    deren dessen ihrem ihren ihrer ihres seinem seinen seiner seines unserem unseren unserer unseres
    meinem meinen meiner meines deinem deinen deiner deines keinem keinen keiner keines eurem euren
    jenem jenen welchem welchen beiden alle
  `),
);

/** Those after which a singular ends in `e`. */
const WEAK_SINGULAR = new Set(
  wordsOf(`
    das ins ans aufs fürs durchs ums jedes jede diese jene eine ihre seine unsere meine deine keine
    eure welche die übers hinters vors
  `),
);

/** Those whose masculine nominative looks like another case. */
const LIKE_DER = new Set(['der', 'dieser', 'jeder', 'jener', 'welcher']);

/** Those without an ending: the ordinal shows the gender. */
const LIKE_EIN = new Set(wordsOf('ein kein mein dein sein ihr unser euer'));

/** Prepositions before `der` of a feminine, and what else makes a genitive or dative of it. */
const OBLIQUE = new Set(
  wordsOf(`
    in an auf mit nach bei von aus seit zu unter vor während wegen trotz innerhalb außerhalb neben
    über zwischen hinter gegenüber ab angesichts anlässlich aufgrund infolge statt anstelle hinsichtlich
  `),
);

const STRONG: Readonly<Record<Gender, Readonly<Record<Case, Ending>>>> = {
  m: { n: 'er', a: 'en', d: 'em', g: 'en' },
  f: { n: 'e', a: 'e', d: 'er', g: 'er' },
  n: { n: 'es', a: 'es', d: 'em', g: 'en' },
};

/** Ordinals and what joins them before this one: `3. und `, `3./`, `3. Mai bis `. */
const ORDINALS_BEFORE = new RegExp(
  `(?:(?<![\\p{L}\\d.])(?:\\d{1,2}\\. ?)?(?:\\d{1,4}|[IVX]{1,6})\\.(?:\\s?[/–-]\\s?| ?, ?| ` +
    `(?:\\p{Lu}\\p{L}{2,14} )?(?:und|oder|bis|bzw\\.|sowie) (?:zum |zur |die |der |den |dem ` +
    `|das )?)){1,6}$`,
  'u',
);

/** What a noun in the plural looks like after `die`: `die 20. Olympischen Spiele`. */
const PLURAL =
  /^(?:\p{L}+en \p{Lu}|(?:\p{L}+)?(?:[Ss]piele|[Tt]age|[Ww]ochen|[Ff]estspiele|[Jj]ahre)(?!\p{L}))/u;

/** An adjective between the article and the ordinal, which ends as it does: `des späten 15.` */
const ADJECTIVE_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])${anyIn(`
  de[rsmn] die das [ivz][mu]m? am vom zum zur beim ihre?[rsmn]? seine?[rsmn]? unsere?[rsmn]?
`)} \\p{Ll}{2,}(?<ending>e[rsmn]?) $`,
  'iu',
);

/** The ending of an ordinal: by the article before it, and by the noun (`after` begins with it). */
export function ordinalEnding(before: string, after: string): Ending {
  const head = before.replace(ORDINALS_BEFORE, '');
  const joined = /(?:zum|zur|die|der|den|dem|das) $/u.exec(before)?.[0];
  const text = head !== before && joined !== undefined ? before : head;
  const word = wordBefore(text);
  const adjective = ADJECTIVE_BEFORE.exec(text)?.groups!.ending;
  if (adjective !== undefined) return adjective as Ending;
  if (ALL_WEAK.has(word)) return 'en';
  const noun = nounOf(after);
  if (WEAK_SINGULAR.has(word)) {
    const mayBePlural = !/^(?:das|ins|ans|aufs|fürs|durchs|ums|jedes|jede|eine|keine)$/.test(word);
    return mayBePlural && PLURAL.test(after) ? 'en' : 'e';
  }
  const gender = noun === '' ? 'm' : genderOf(noun);
  if (LIKE_DER.has(word)) return endingAfterDer(text, { gender, noun });
  if (LIKE_EIN.has(word)) return STRONG[gender].n;
  const asked = caseAfter(text);
  return STRONG[gender][asked];
}

function endingAfterDer(
  text: string,
  { gender, noun }: { readonly gender: Gender; readonly noun: string },
): Ending {
  const before = wordBefore(text.replace(/[\p{L}\p{M}]+ $/u, ''));
  if (OBLIQUE.has(before)) return 'en';
  if (noun === '' || ADJECTIVE_NOUN.exec(noun)?.groups!.ending === '') return 'e';
  return gender === 'm' ? 'e' : 'en';
}

/** The first noun after an ordinal, past adjectives. */
function nounOf(after: string): string {
  return (
    /^\s*(?:\p{Ll}[\p{L}\p{M}]*e[nrsm]? ){0,3}["„“'(]?(?<noun>\p{Lu}[\p{L}\p{M}-]*)/u.exec(after)
      ?.groups!.noun ?? ''
  );
}

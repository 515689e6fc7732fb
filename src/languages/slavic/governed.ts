/** the words around a figure → the case and gender it is said in. Pure. */
import type { Case, WordForm, WordReading } from './declension.ts';
import type { Quantity } from './numerals.ts';

/** What decides the case of a figure, by the words of a language, all in lower case. */
export type GovernWords = {
  /** The cases after a preposition, the likeliest first where nothing else decides. */
  readonly prepositions: ReadonlyMap<string, readonly Case[]>;
  /** Words before a figure that leave its case to what stands before them. */
  readonly passedOver: ReadonlySet<string>;
  /** Words whose complement is in a case: “a group of”, “lacks”. */
  readonly governors: ReadonlyMap<string, Case>;
  /** The same by endings and phrases: an expression for all before the figure, in lower case. */
  readonly governing: RegExp;
  /** Phrases after which a figure is on its own: “of them”. */
  readonly detached: RegExp;
  /** A verb before a figure, whose object it is; tested against all before the figure. */
  readonly verb: RegExp;
  /** Endings of adjectives that may stand between a preposition and a figure. */
  readonly adjective: RegExp;
  /** What a word may be; empty for what is neither noun nor adjective. */
  readonly readWord: (word: string) => readonly WordReading[];
  /** Whether people stand in the genitive after any number from two on. */
  readonly peopleInGenitive: boolean;
};

/** How many characters before a figure are looked at. */
export const FIGURE_REACH = 60;

const LAST_WORD = /(?:^|[^\p{L}'-])([\p{L}'-]+)\.?[ \u202f]$/u;

/** A capital alone opens a sentence, or it is an initial or a part of an abbreviation. */
const OPENS_SENTENCE = /(?:^|[.!?:…»”"“«„–—(]\s|\n)["«„“(–—]?\p{Lu} $/u;

/** How many words before a figure are looked at. */
const WORDS_BEFORE = 4;

/** The cases that the words before a figure allow; empty if nothing says. */
export function casesBefore(before: string, words: GovernWords): readonly Case[] {
  return governorOf(before, words)?.cases ?? [];
}

/** Whether a preposition, and not a noun or a verb, decides the case of a figure. */
export function followsPreposition(before: string, words: GovernWords): boolean {
  return governorOf(before, words)?.preposition === true;
}

type Governor = { readonly cases: readonly Case[]; readonly preposition: boolean };

/** `aged 4 and `: a figure is in the case of the one it is joined to. */
const JOINED_BEFORE =
  /(?:(?<![\p{L}\d])\d[\d.,]{0,8}(?:,| \p{L}{1,4}) (?<! (?:od|do|w|z|na|po|за|до|від|з|у|в|на|по|із|о|za) )){1,3}$/iu;
const JOINED_BEHIND = /^(?:(?:,| (?:i|oraz|lub|czy|albo|і|й|та|або|чи)) \d[\d.,]{0,8}(?= )){1,3}/u;

function governorOf(before: string, words: GovernWords): Governor | undefined {
  let rest = before.replace(JOINED_BEFORE, '');
  if (words.detached.test(before)) return undefined;
  for (let count = 0; count < WORDS_BEFORE; count++) {
    const found = LAST_WORD.exec(rest);
    if (found === null || (/^\p{Lu}$/u.test(found[1]!) && !OPENS_SENTENCE.test(rest)))
      return undefined;
    const word = found[1]!.toLowerCase();
    const cases = words.prepositions.get(word);
    if (cases !== undefined) return { cases, preposition: true };
    const governed = words.governors.get(word);
    if (governed !== undefined) return { cases: [governed], preposition: false };
    if (count === 0 && words.governing.test(before.toLowerCase()))
      return { cases: ['genitive'], preposition: false };
    if (!words.passedOver.has(word) && !words.adjective.test(word)) return undefined;
    rest = rest.slice(0, rest.lastIndexOf(found[1]!));
  }
  return undefined;
}

/** A figure in its sentence. */
export type FigurePlace = {
  readonly before: string;
  readonly after: string;
  readonly quantity: Quantity;
};

const NEXT_WORD = /^[ \u202f]?["'«„(]?([\p{L}'-]+)(?<tail>.)?/su;

/** How many words after a figure are looked at for its noun. */
const WORDS_AFTER = 3;

/** What the words behind a figure may be: the noun, narrowed by its adjectives. */
export function readingsBehind(after: string, words: GovernWords): readonly WordReading[] {
  let rest = after.replace(JOINED_BEHIND, '');
  let narrowed: readonly WordReading[] = [];
  for (let count = 0; count < WORDS_AFTER; count++) {
    const found = NEXT_WORD.exec(rest);
    if (found === null) break;
    const word = found[1]!;
    // Initials have no ending.
    if (/\p{Lu}.*\p{Lu}/u.test(word)) break;
    const lower = word.toLowerCase();
    if (words.prepositions.has(lower)) break;
    const known = words.readWord(word);
    if (known.length === 0) break;
    const nouns = known.filter((each) => each.adjective !== true);
    if (nouns.length > 0) return intersect(nouns, narrowed);
    narrowed = known;
    if (found.groups!.tail !== ' ') break;
    rest = rest.slice(found[0].length - 1);
  }
  return narrowed;
}

/** The readings of a noun that agree with one of its adjective. */
function intersect(
  nouns: readonly WordReading[],
  adjectives: readonly WordReading[],
): readonly WordReading[] {
  if (adjectives.length === 0) return nouns;
  const agreeing = nouns.flatMap((noun) =>
    adjectives
      .filter((each) => each.plural === noun.plural)
      .map((each) => ({
        ...noun,
        cases: noun.cases.filter((wanted) => each.cases.includes(wanted)),
      }))
      .filter(({ cases }) => cases.length > 0),
  );
  return agreeing.length > 0 ? agreeing : nouns;
}

/** Which case of the whole a form of the noun may stand for. */
function casesOfCounted(
  reading: WordReading,
  { quantity, words }: { readonly quantity: Quantity; readonly words: GovernWords },
): readonly Case[] {
  const { cases, plural, gender } = reading;
  if (quantity === 'one') return plural ? [] : cases;
  if (!plural) return [];
  const oblique = cases.filter((each) => each !== 'nominative' && each !== 'accusative');
  const isDirect =
    quantity === 'many' || (gender === 'personal' && words.peopleInGenitive)
      ? cases.includes('genitive')
      : cases.includes('nominative');
  return isDirect ? ['nominative', 'accusative', ...oblique] : oblique;
}

/** The case and gender of a figure that counts the noun behind it. */
export function formOfFigure(figure: FigurePlace, words: GovernWords): WordForm {
  const asked = casesBefore(figure.before, words);
  return formFor(figure, { asked, readings: readingsBehind(figure.after, words), words });
}

/** The same where both sides are known. */
export function formFor(
  { quantity }: Pick<FigurePlace, 'quantity'>,
  known: {
    readonly asked: readonly Case[];
    readonly readings: readonly WordReading[];
    readonly words: GovernWords;
  },
): WordForm {
  const { asked, readings, words } = known;
  for (const wanted of asked)
    for (const reading of readings)
      if (casesOfCounted(reading, { quantity, words }).includes(wanted))
        return { case: wanted, gender: reading.gender };
  for (const reading of readings) {
    const [first] = casesOfCounted(reading, { quantity, words });
    if (first !== undefined) return { case: first, gender: reading.gender };
  }
  const gender = readings[0]?.gender ?? 'masculine';
  return { case: asked[0] ?? 'nominative', gender };
}

/**
 * Whether a figure before a noun in the singular is an ordinal without its mark: “in 2 round”. The
 * preposition must fit the singular, and nothing the plural.
 */
export function isBareOrdinal(
  { before, after, quantity }: FigurePlace,
  words: GovernWords,
): boolean {
  if (quantity === 'one') return false;
  const asked = casesBefore(before, words);
  const readings = readingsBehind(after, words).filter(({ adjective }) => adjective !== true);
  if (readings.length === 0 || readings.some(({ plural }) => plural)) return false;
  return readings.some(({ cases }) => asked.some((wanted) => cases.includes(wanted)));
}

/** The case, gender and number of an ordinal before its noun. */
export function formOfOrdinal(figure: Omit<FigurePlace, 'quantity'>, words: GovernWords): WordForm {
  const asked = casesBefore(figure.before, words);
  const readings = readingsBehind(figure.after, words);
  for (const wanted of asked)
    for (const { cases, gender, plural } of readings)
      if (cases.includes(wanted)) return { case: wanted, gender, plural };
  const first = readings.find(({ plural }) => !plural) ?? readings[0];
  if (first !== undefined)
    return { case: first.cases[0]!, gender: first.gender, plural: first.plural };
  return { case: asked[0] ?? 'nominative', gender: 'masculine' };
}

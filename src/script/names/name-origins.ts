/** the texts of an article → the origin of each name in it, by first names, places, marks and small words beside it. Pure. */
import { ORIGINS, type SpellingOrigin } from '../../languages/spelling-origins.ts';
import type { WordOrigin } from '../script.ts';

/** What shows an origin: words in lower case, and the origins that have them. */
export type OriginWords = {
  readonly firstNames: ReadonlyMap<string, readonly SpellingOrigin[]>;
  readonly places: ReadonlyMap<string, SpellingOrigin>;
};

/** Lines `Spanish: Diego Inés …` and `Spanish places: Madrid …`; lines that begin with “#” are comments. */
export function readOriginWords(text: string): OriginWords {
  const firstNames = new Map<string, readonly SpellingOrigin[]>();
  const places = new Map<string, SpellingOrigin>();
  for (const line of text.split('\n')) {
    const [, label = '', kind, words = ''] = /^([^#:]+?)( places)?: (.+)$/u.exec(line) ?? [];
    const origin = ORIGINS.find((each) => each === label);
    if (origin === undefined) continue;
    for (const word of words.toLowerCase().split(' '))
      if (kind === undefined) firstNames.set(word, [...(firstNames.get(word) ?? []), origin]);
      else places.set(word, origin);
  }
  return { firstNames, places };
}

/** How much a first name tells that so many origins have, in natural logarithms of odds. */
const FIRST_NAME = [0, 3.5, 1.8, 1.2, 0.7];

/** A place or its people before a name in its sentence, and behind it. */
const PLACE_BEFORE = 1.5;
const PLACE_AFTER = 1;

/** What an origin must be ahead of the next one to be sure, and to be likely. */
const SURE = 2.4;
const LIKELY = 1;

/** Letters that few languages have, and how much they tell of the other names of the same person. */
const MARKS: readonly (readonly [letters: RegExp, SpellingOrigin, weight: number])[] = [
  [/ñ/u, 'Spanish', 3],
  [/[áíóú]/u, 'Spanish', 1],
  [/[ãõ]/u, 'Portuguese', 3],
  [/[âêô]/u, 'Portuguese', 1],
  [/[èêëïœîû]/u, 'French', 2.5],
  [/é/u, 'French', 1],
  [/[ßü]/u, 'German', 1.5],
  [/[øæå]/u, 'Nordic', 3],
  [/[łąęśźżń]/u, 'Polish', 3],
  [/[řůěčšžđ]/u, 'Czech or South Slavic', 2.5],
  [/[ğış]/u, 'Turkish', 2.5],
  [/[țșă]/u, 'Romanian', 3],
  [/[őű]/u, 'Hungarian', 3],
  [/[ėųįņļķģ]/u, 'Baltic', 3],
];

/** Small words between the names of a person. */
const LINKS: readonly (readonly [link: RegExp, SpellingOrigin, weight: number])[] = [
  [/^(?:von|zu)$/u, 'German', 2.5],
  [/^(?:van|ter|ten)$/u, 'Dutch', 2.5],
  [/^(?:bin|bint|ibn|al|el|abu)$|^(?:al|el)-/u, 'Arabic', 2],
  [/^(?:da|do|dos|das)$/u, 'Portuguese', 2],
  [/^(?:di|della|dello|degli|delle)$/u, 'Italian', 2],
  [/^(?:du|des|le)$/u, 'French', 2],
];

/** A name with a capital, or a small word between two. */
const TOKEN = new RegExp(
  String.raw`\p{Lu}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*\.?|\b(?:de|da|do|dos|das|du|des|di|del|della|degli|la|` +
    String.raw`van|von|zu|den|der|ter|bin|bint|ibn|al|el|y|e)\b`,
  'gu',
);

/** What may stand between two names of one person. */
const BETWEEN = /^[\s\u00a0]+$|^-$/u;

type Token = { readonly text: string; readonly start: number; readonly end: number };

/** How much each origin is shown by each kind of evidence; the strongest of a kind counts. */
type Evidence = Map<string, Map<SpellingOrigin, number>>;

/**
 * The origins of names that stand beside a first name, a place or another sign; of a name at all its places in the
 * article, so that a surname alone is said as it is with its first name.
 */
export function findNameOrigins(
  texts: readonly string[],
  words: OriginWords,
): ReadonlyMap<string, WordOrigin> {
  const found = new Map<string, Evidence>();
  for (const text of texts)
    for (const sentence of text.split(/(?<=[.!?;:])\s+(?=\p{Lu})|\n/u))
      collect(sentence, { words, found });
  const origins = new Map<string, WordOrigin>();
  for (const [word, evidence] of found) {
    const decided = decide(evidence);
    if (decided !== undefined) origins.set(word, { word, ...decided });
  }
  return origins;
}

type CollectOptions = { readonly words: OriginWords; readonly found: Map<string, Evidence> };

function collect(sentence: string, { words, found }: CollectOptions): void {
  const tokens = [...sentence.matchAll(TOKEN)].map(({ 0: text, index }): Token => ({
    text,
    start: index,
    end: index + text.length,
  }));
  const runs = runsOf(tokens, sentence);
  const places = runs.flatMap((run) => placesIn(run, words));
  for (const run of runs) {
    const shown = evidenceOf(run, words);
    const before = places.findLast(({ start }) => start < run[0]!.start);
    const after = places.find(({ start }) => start > run.at(-1)!.start);
    for (const [place, weight] of [
      [before, PLACE_BEFORE],
      [after, before === undefined ? PLACE_AFTER : 0],
    ] as const)
      if (place !== undefined && weight > 0)
        strengthen(shown, { kind: 'place', origin: place.origin, weight });
    if (shown.size > 0) for (const { text } of run) addTo(found, withoutEnding(text), shown);
  }
}

type Place = { readonly origin: SpellingOrigin; readonly start: number };

/** Places, and not people who are called as they are: “Jordan Reed”. */
function placesIn(run: readonly Token[], { firstNames, places }: OriginWords): readonly Place[] {
  return run.flatMap(({ text, start }, index) => {
    const small = withoutEnding(text).toLowerCase();
    const isPerson = index < run.length - 1 && firstNames.has(small);
    const origin = isPerson ? undefined : places.get(small);
    return origin === undefined ? [] : [{ origin, start }];
  });
}

/** Names that follow each other: those of one person, mostly. */
function runsOf(tokens: readonly Token[], sentence: string): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const last = runs.at(-1)?.at(-1);
    const follows =
      last !== undefined &&
      !/[’']s$/u.test(last.text) &&
      BETWEEN.test(sentence.slice(last.end, token.start));
    if (follows) runs.at(-1)!.push(token);
    else runs.push([token]);
  }
  return runs.filter((run) => run.some(({ text }) => /^\p{Lu}/u.test(text)));
}

function evidenceOf(run: readonly Token[], { firstNames }: OriginWords): Evidence {
  const shown: Evidence = new Map();
  for (const [index, { text }] of run.entries()) {
    const small = withoutEnding(text).toLowerCase();
    // “Martin” is a first name only where another name follows.
    const isFirst = index < run.length - 1;
    const origins = isFirst ? (firstNames.get(small) ?? []) : [];
    const weight = FIRST_NAME[Math.min(origins.length, FIRST_NAME.length - 1)]!;
    for (const origin of origins) strengthen(shown, { kind: `first ${small}`, origin, weight });
    for (const [letters, origin, tells] of MARKS)
      if (letters.test(small)) strengthen(shown, { kind: 'marks', origin, weight: tells });
    for (const [link, origin, tells] of LINKS)
      if (index > 0 && link.test(small)) strengthen(shown, { kind: 'link', origin, weight: tells });
  }
  return shown;
}

type Sign = {
  readonly kind: string;
  readonly origin: SpellingOrigin;
  readonly weight: number;
};

function strengthen(evidence: Evidence, { kind, origin, weight }: Sign): void {
  const own = evidence.get(kind) ?? new Map<SpellingOrigin, number>();
  own.set(origin, Math.max(weight, own.get(origin) ?? 0));
  evidence.set(kind, own);
}

function addTo(found: Map<string, Evidence>, word: string, shown: Evidence): void {
  if (!/^\p{Lu}\p{L}/u.test(word)) return;
  const own = found.get(word) ?? new Map();
  for (const [kind, weights] of shown)
    for (const [origin, weight] of weights) strengthen(own, { kind, origin, weight });
  found.set(word, own);
}

/** The origin that is ahead of all others, if it is by enough. */
function decide(evidence: Evidence): Omit<WordOrigin, 'word'> | undefined {
  const sums = new Map<SpellingOrigin, number>();
  for (const weights of evidence.values())
    for (const [origin, weight] of weights) sums.set(origin, (sums.get(origin) ?? 0) + weight);
  const [best, second] = [...sums].sort(([, a], [, b]) => b - a);
  if (best === undefined) return undefined;
  const ahead = best[1] - (second?.[1] ?? 0);
  if (ahead < LIKELY) return undefined;
  return { origin: best[0], isSure: ahead >= SURE };
}

/** Without a possessive ending or the point of a short form. */
function withoutEnding(text: string): string {
  return text
    .replace(/[’']s?$|\.$/u, '')
    .replace(/[’']s$/u, '')
    .normalize('NFC');
}

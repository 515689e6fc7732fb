/** initials and words in capitals → what a voice reads correctly: letters, words, plurals. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Accent } from '../../../pronunciation/accent.ts';
import { withSoundOfS } from '../../../pronunciation/sound-of-s.ts';
import { joinSayings, say, sayingOf, type Saying } from '../../../pronunciation/saying.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf, textAround, textBefore, textBehind } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { ALSO_WORDS } from './initials-with-vowels.ts';
import { SAID_AS_WORDS, SPELLED_BY_VOICES, SPELLED_FOR_VOICES } from './known-initials.ts';
import { acronymSound } from './acronym-sounds.ts';
import { areLikelyLetters, isLetters, spellOut, spellWithEnding, spellWord } from './letters.ts';

/** Capitals that are a word when the words around them are capitals too. */
const SHOUTED = /[A-Z]{2,}[ ,]{1,2}$/;
const SHOUTED_BEHIND = /^[ ,]{1,2}[A-Z]{3,}\b/;

/** Whether letters are an initialism, not a person's initials. */
function isKnown(letters: string): boolean {
  return [SPELLED_FOR_VOICES, SPELLED_BY_VOICES, SAID_AS_WORDS].some((names) => names.has(letters));
}

/** A spelled word with its plural or possessive ending. */
function withEnding(
  word: string,
  { ending, context }: { readonly ending: string | undefined; readonly context: RuleContext },
): string | Saying {
  const { accent } = context;
  if (accent !== undefined)
    return ending === undefined
      ? spellWord(word, accent)
      : spellWithEnding(word, { accent, ending });
  const letters = spellOut(word);
  if (ending === undefined) return letters;
  // A bare s after hyphenated letters is read as a letter; an apostrophe makes it an ending.
  return `${letters}${letters.includes('-') ? "'s" : ending}`;
}

/** One capital more than a name has (`AfD`, `PhD`, `GmbH`), or a small letter before capitals (`mRNA`). */
const MIXED = anyOf([
  '[A-Z][a-z][A-Z]{1,2}',
  '[A-Z][bcdfghjklmnpqrstvwxz]{2}[A-Z]',
  '[a-z][A-Z]{2,4}',
  '[a-z]{2}[DR]NA',
  'kWh',
]);

/** Capitals within a word that are not initials. */
const MIXED_WORDS: ReadonlySet<string> = new Set(['MoMA', 'NeXT', 'SoHo', 'VoIP', 'SaaS']);

/** Near `ETA` where it is the group, not the time of arrival. */
const BASQUE = /Basque|[Ss]eparatist|Spain|Spanish|militants?|ceasefire/;

/** “A-T and T” in one. */
const AT_AND_T = 'ˌeɪtˌiːəntˈiː';

/** Initialisms. */
export const INITIALISM_RULES: readonly Rule[] = [
  {
    name: 'initials',
    starts: ['word'],
    // “J. K. Rowling”, “George W. Bush”, “J.R.R. Tolkien”: the stops would make pauses.
    pattern: sticky(
      "(?<![\\p{L}\\d'])(?<letters>\\p{Lu}(?:\\. ?\\p{Lu}(?=\\.)){0,4})\\.(?<gap> ?)(?=\\p{Lu}\\p{Ll})",
    ),
    rewrite: initialsOfName,
    examples: [
      ['J. K. Rowling wrote it.', 'J K Rowling wrote it.'],
      ['George W. Bush spoke.', 'George W Bush spoke.'],
      ['Enoch A. Bryan', 'Enoch A-Bryan'],
      ['R.A. Ray and J.R.R. Holm', 'R A-Ray and J R R Holm'],
    ],
  },
  {
    name: 'dotted-initialism',
    starts: ['word'],
    pattern: sticky(
      "(?<letters>\\p{Lu}(?:\\.\\p{Lu}){1,6})(?<stop>\\. ?(?=\\.)|\\.)?(?<own>'?s(?!\\p{L}))?(?![\\p{L}\\d])",
    ),
    rewrite: dottedInitialism,
    examples: [
      ['The U.S. and the E.U. agree.', 'The US and the EU agree.'],
      ['in Washington, D.C., today', 'in Washington, DC, today'],
      ['He left the U.S.', 'He left the US.'],
    ],
  },
  {
    name: 'letters-and-sign',
    starts: ['word'],
    first: 'A',
    pattern: sticky("AT&T(?<ending>'s)?(?!\\p{L})"),
    rewrite: (match, { accent }) => {
      const { ending = '' } = match.groups!;
      if (accent === undefined) return `A-T and T${ending}`;
      return sayingOf(match[0], ending === '' ? AT_AND_T : withSoundOfS(AT_AND_T));
    },
    examples: [['AT&T said', 'A-T and T said']],
  },
  {
    name: 'acronym',
    starts: ['word'],
    pattern: sticky(
      "(?<![\\p{L}\\d])(?<word>\\p{Lu}\\p{L}{1,8}\\p{Lu})(?<ending>'?s(?:'(?= \\p{Ll}))?)?(?![\\p{L}\\d])",
    ),
    rewrite: (match, { accent }) => {
      const { word, ending } = match.groups!;
      const ipa = accent && acronymSound(word!.normalize('NFC'), accent);
      if (ipa === undefined || (word === 'ETA' && !BASQUE.test(textAround(match, 120))))
        return undefined;
      return sayingOf(match[0], ending === undefined ? ipa : withSoundOfS(ipa));
    },
    examples: [],
    sounds: [['FinCEN and OFAC asked CISA', 'fˈɪnsɛn ˈoʊfæk sˈɪsə']],
  },
  {
    name: 'mixed-initialism',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d])(?<word>${MIXED})(?<ending>'?s(?:'(?= \\p{Ll}))?)?(?![\\p{L}\\d])`,
    ),
    rewrite: (match, { accent }) => {
      const { word, ending } = match.groups!;
      if (accent === undefined || MIXED_WORDS.has(word!)) return undefined;
      return ending === undefined
        ? spellWord(word!, accent)
        : spellWithEnding(word!, { accent, ending });
    },
    examples: [],
    sounds: [['the AfD, two PhDs and mRNA', 'ˌeɪˌɛfdˈiː pˌiːˌeɪtʃdˈiːz ˌɛmˌɑːɹˌɛnˈeɪ']],
  },
  {
    name: 'initialism',
    starts: ['word'],
    pattern: sticky("(?<word>\\p{Lu}{2,6})(?<ending>'?s(?:'(?= \\p{Ll}))?)?(?![\\p{L}\\d])"),
    rewrite: (match, context) => {
      const { word, ending } = match.groups!;
      const isSpelled = context.accent === undefined ? isRespelled : isSpelledOut;
      return isSpelled(word!, match) ? withEnding(word!, { ending, context }) : undefined;
    },
    examples: [
      ['the IMF and the UAE', 'the I-M-F and the U-ay-E'],
      ['three EVs', "three E-V's"],
      ['the NGOs', "the N-G-O's"],
      ["the NGOs' work for the WHO", "the N-G-O's work for the W-H-O"],
      ['NATO and the UN', 'NATO and the UN'],
    ],
  },
];

function initialsOfName(match: RegExpExecArray, context: RuleContext): string | Saying | undefined {
  if (context.endsSentence(match.index + match[0].trimEnd().length)) return undefined;
  const letters = match.groups!.letters!.split(/\. ?/);
  if (letters.length > 1 && isKnown(letters.join(''))) return undefined;
  if (context.accent !== undefined) return namedInitials(letters, context.accent);
  const gap = letters.at(-1) === 'A' ? '-' : ' ';
  return letters.join(' ').replace(/\bA /g, 'A-') + gap;
}

/** A person's initials, each a separate word. */
function namedInitials(letters: readonly string[], accent: Accent): Saying {
  return joinSayings([...letters.map((letter) => spellWord(letter, accent)), ''], { by: ' ' });
}

function dottedInitialism(
  match: RegExpExecArray,
  context: RuleContext,
): string | Saying | undefined {
  const { letters, stop, own } = match.groups!;
  const word = letters!.replaceAll('.', '');
  if (stop === undefined && word.length < 2) return undefined;
  const final = stop !== undefined && own === undefined && endsHere(match, context);
  const said = SAID_AS_WORDS.has(word) ? word : withEnding(word, { ending: own, context });
  return say`${said}${final ? '.' : ''}`;
}

/** Whether a sentence ends with the match, or with the quote or bracket after it. */
function endsHere(match: RegExpExecArray, context: RuleContext): boolean {
  const end = endOf(match);
  if (context.endsSentence(end)) return true;
  return /^["')\]]/.test(match.input[end] ?? '') && context.endsSentence(end + 1);
}

/** Whether a voice without phonemes needs the letters spelled out. */
function isRespelled(word: string, match: RegExpExecArray): boolean {
  if (!SPELLED_FOR_VOICES.has(word)) return false;
  const isShouted =
    SHOUTED.test(textBefore(match, 12)) || SHOUTED_BEHIND.test(textBehind(match, 12));
  return match.groups!.ending !== undefined || !isShouted;
}

/** Whether capitals are initials, and not a word in a line of capitals. */
function isSpelledOut(word: string, match: RegExpExecArray): boolean {
  const isListed = isLetters(word);
  if (!isListed && !areLikelyLetters(word)) return false;
  // DON'T, WE'LL.
  if (!isListed && /^['’]\p{Lu}/u.test(textBehind(match, 2))) return false;
  const isSure = isListed && (!ALSO_WORDS.has(word) || match.groups!.ending !== undefined);
  if (isSure) return true;
  return ![SHOUTED.exec(textBefore(match, 12)), SHOUTED_BEHIND.exec(textBehind(match, 12))].some(
    (neighbour) => neighbour !== null && !isLetters(neighbour[0].replace(/[ ,]/g, '')),
  );
}

/** IPA with American vowels and its spelling → the IPA of standard southern British. Pure. */
import { alignSpelling } from './align-spelling.ts';

/** Options of `britishIpa`. */
export type BritishOptions = {
  /** The word, or the words, as written: only spelling tells “lot” from “palm”. */
  readonly spelling: string;
  /** Whether a vowel follows at once, before which a final r is heard. @default false */
  readonly isLinked?: boolean;
};

/** One sound; a vowel has the stress of its syllable. */
type Sound = {
  readonly letter: string;
  /** Length and diacritics. */
  readonly marks: string;
  /** The stress mark written here, which may stand before a consonant. */
  readonly mark: string;
  /** The stress of a vowel; empty for an unstressed one and for consonants. */
  readonly stress: string;
  /** Whether a blank comes before it. */
  readonly isFirst: boolean;
  /** Letters of the spelling. */
  readonly spelled: string;
};

/** A sound and those beside it. */
type Place = {
  readonly sound: Sound;
  readonly before: Sound | undefined;
  readonly next: Sound | undefined;
  /** Whether an r is next: `heard` before a vowel of the same word. */
  readonly r: 'none' | 'silent' | 'heard';
  /** Whether no other æ comes after this one: “Alexander” has the vowel of “bath” once. */
  readonly isLastTrap: boolean;
  /** Whether the main stress is written at all. */
  readonly isMarked: boolean;
  /** The spelling of the whole, in lower case. */
  readonly word: string;
};

const SOUNDS = /(\s*)([ˈˌ]*)(aɪ|aʊ|eɪ|oʊ|əʊ|ɔɪ|tʃ|dʒ|[^\s\p{Lm}\p{M}])([\p{Lm}\p{M}]*)/gu;

/** `ˈ` and `ˌ` are letters too. */
const STRESS_AT_END = /[ˈˌ]+$/u;

const VOWEL = /^[aeiouyæɑɐɒɔəɚɛɜɝɪʊʌøœɨɯɤᵻᵊ]/u;

/** No vowel of English. */
const NASAL = /\u0303/u;

/** What only British IPA has. */
const BRITISH = /ɒ|əʊ|eə/u;

/** American writings of one sound, or of two. */
const EXPANDED: readonly (readonly [pattern: RegExp, ipa: string])[] = [
  [/[\u035c\u0361]/gu, ''],
  [/ʤ/gu, 'dʒ'],
  [/ʧ/gu, 'tʃ'],
  [/[rɻ]/gu, 'ɹ'],
  [/ɝː?|ɜ˞ː?/gu, 'ɜɹ'],
  [/ɚ|ə˞/gu, 'əɹ'],
];

/**
 * Words with the vowel of “bath”, where American has that of “trap”: those before f, s, th, n or m
 * in words that came before the change; no rule of sounds separates “class” from “classic”.
 */
const BATH = new RegExp(
  [
    '(?<![a-z])(?:after|ask|aunt|calf|calve|cant|caste?|fast|half|halve|hasp|last|mast|path|past)' +
      '(?:e?s|e?d|ing|ers?|ly|ures?)?(?![a-z])',
    'advan[ct]|alexand|alabast|bypass|flanders|plant|answer|avast|banyan|bask(?![vi])',
    '(?<!sa|psycho)bath(?![eo]s)|blast(?!o)|branch|brass(?!i)',
    'broadcast|forecast|(?<![a-z])castle|castle(?![a-z])|cask|chanc[eiy]|chancel|chant|clasp|class(?!i)',
    'command|demand|remand|contrast|craft|daft|danc[ei]|disast|draft|draught|enhanc|exampl|flask',
    '(?<![a-z])france(?![a-z])|ghast|giraffe|glanc|glass|grant|graph(?![a-z])|grasp|grass(?!i)|laugh',
    '(?<![a-z])mask|master|nast[yi]|(?<![a-z])pass(?:e[sd]|ers?|ing|word|port|over|by)?(?![a-z])|plaster',
    'pranc|rafter|rascal|rasp|sample|shaft|slant|staff|stanc|task|tranc|vantage|vast|lanc[ei]|quaff|chandler|slander',
  ].join('|'),
  'u',
);

/**
 * A word as a British voice says it: r only before vowels, the vowels of LOT, CLOTH, BATH, NURSE,
 * GOAT and those before r, reduced endings, no flaps. IPA that is British already is not changed.
 */
export function britishIpa(ipa: string, options: BritishOptions): string {
  const { spelling, isLinked = false } = options;
  if (BRITISH.test(ipa)) return ipa;
  const sounds = soundsOf(ipa, spelling);
  const word = spelling.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const said = sounds.map((sound, index) => {
    const text = britishSound(placeOf(sounds, { index, word, isLinked }));
    return (sound.isFirst && index > 0 ? ' ' : '') + sound.mark + text;
  });
  return said.join('');
}

/** Whether IPA begins with a vowel, before which a final r of the word before is heard. */
export function beginsWithVowel(ipa: string): boolean {
  return VOWEL.test(ipa.replace(/^[ˈˌ\s]+/u, ''));
}

function soundsOf(ipa: string, spelling: string): readonly Sound[] {
  let text = ipa.normalize('NFD').replace(/c\u0327/gu, 'ç');
  for (const [pattern, written] of EXPANDED) text = text.replace(pattern, written);
  const found: Omit<Sound, 'spelled'>[] = [];
  let [mark, stress] = ['', ''];
  for (const [, blank = '', stressMark = '', letter = '', after = ''] of text.matchAll(SOUNDS)) {
    mark += stressMark;
    stress += stressMark;
    const isVowel = VOWEL.test(letter);
    const marks = after.replace(STRESS_AT_END, '');
    found.push({ letter, marks, mark, stress: isVowel ? stress : '', isFirst: blank !== '' });
    mark = STRESS_AT_END.exec(after)?.[0] ?? '';
    stress = isVowel ? mark : stress + mark;
  }
  const spelled = alignSpelling(
    found.map(({ letter }) => letter),
    spelling,
  );
  return found.map((sound, index) => ({ ...sound, spelled: spelled[index]! }));
}

type PlaceOptions = {
  readonly index: number;
  readonly word: string;
  readonly isLinked: boolean;
};

function placeOf(sounds: readonly Sound[], { index, word, isLinked }: PlaceOptions): Place {
  const [before, next, beyond] = [sounds[index - 1], sounds[index + 1], sounds[index + 2]];
  const sound = sounds[index]!;
  const isLastTrap = sounds.findLastIndex(({ letter }) => letter === 'æ') === index;
  const isMarked = sounds.some(({ mark }) => mark.includes('ˈ'));
  const place = { sound, before, next, isLastTrap, isMarked, word };
  if (sound.letter === 'ɹ') {
    const isHeard = next ? VOWEL.test(next.letter) : isLinked;
    return { ...place, r: isHeard ? 'heard' : 'silent' };
  }
  // An r with a stress mark begins a syllable of its own: “Qureshi”.
  const hasR = next?.letter === 'ɹ' && !next.isFirst && next.mark === '';
  const isHeard = hasR && beyond !== undefined && !beyond.isFirst && VOWEL.test(beyond.letter);
  const r = !hasR ? 'none' : isHeard ? 'heard' : 'silent';
  return { ...place, r };
}

function britishSound(place: Place): string {
  const { sound, before, next, r } = place;
  const { letter, marks, spelled } = sound;
  const as = (text: string): string => text + marks.replace('ː', '');
  if (letter === 'ɹ') return r === 'heard' || before === undefined ? letter + marks : '';
  if (letter === 'ɾ') return as(spelled.startsWith('d') ? 'd' : 't');
  if (letter === 'h' && next?.letter === 'w') return '';
  if (!VOWEL.test(letter) || NASAL.test(marks)) return letter + marks;
  if (r !== 'none') return as(beforeR(place));
  if (letter === 'oʊ') return as(isReduced(place, 'ony') ? 'ə' : 'əʊ');
  if (letter === 'ɑ') return as(openBack(place));
  if (letter === 'ɔ') return as(isCloth(place) ? 'ɒ' : 'ɔː');
  if (letter === 'ɜ') return as(nurse(place));
  if (letter === 'æ') return as(place.isLastTrap && BATH.test(place.word) ? 'ɑː' : 'æ');
  if (letter === 'i') return as(close(place));
  if (letter === 'u')
    return as(/^[tdn]$/u.test(before?.letter ?? '') && spelled === 'ew' ? 'juː' : 'uː');
  return letter + marks;
}

/** “nurse”, and the same vowel without the main stress, as the voices were trained with it. */
function nurse({ sound, isMarked }: Place): string {
  return sound.stress.includes('ˈ') || !isMarked ? 'ɜː' : 'əː';
}

/** “happy” ends short, “see” is long, “area” has the vowel of “near”. */
function close({ sound, next }: Place): string {
  if (sound.stress !== '' || sound.marks.includes('ː')) return 'iː';
  if (next === undefined || next.isFirst) return 'i';
  return next.letter === 'ə' ? 'ɪ' : 'i';
}

/** LOT is written with o, or a after w; what is written with another a is PALM. */
function openBack({ sound, before, next, word }: Place): string {
  const { spelled } = sound;
  if (/^o(?![aiuw])/u.test(spelled)) return 'ɒ';
  if (/^a[uw]/u.test(spelled)) return 'ɔː';
  const isAfterW = before?.letter === 'w' && AFTER_W.test(word);
  return isAfterW && spelled === 'a' && /^[tdnszʃlp]$|tʃ/u.test(next?.letter ?? '') ? 'ɒ' : 'ɑː';
}

/** “off”, “long” and “dog” have the vowel of “lot”. */
function isCloth({ sound, before, next }: Place): boolean {
  const { spelled } = sound;
  if (next === undefined || next.isFirst) return false;
  if (/^o[^aiuwor]*$/u.test(spelled)) return /^[fvsθŋɡ]$/u.test(next.letter);
  if (spelled.startsWith('ou')) return next.letter === 'f';
  if (spelled.startsWith('au')) return next.letter === 's' && !next.spelled.startsWith('ce');
  return spelled === 'a' && before?.letter === 'w' && /^[nszʃ]$|tʃ/u.test(next.letter);
}

/** The vowel of an ending such as -ary, -ory, -mony, which has no stress of its own. */
function isReduced({ sound, word }: Place, ending: string): boolean {
  return sound.stress !== 'ˈ' && new RegExp(`${ending}(?![a-z])`, 'u').test(word);
}

/** Where an a after w has the vowel of “lot”: “swan”, “quarrel”; not “Botswana”. */
const AFTER_W = /(?<![a-z])s?wh?a|qua/u;

const CENTRING: Readonly<Record<string, string>> = {
  i: 'ɪə',
  ɪ: 'ɪə',
  e: 'ɛə',
  eɪ: 'ɛə',
  æ: 'ɛə',
  ɛ: 'ɛə',
  u: 'ʊə',
  ʊ: 'ʊə',
  o: 'ɔː',
  oʊ: 'ɔː',
  ɔ: 'ɔː',
  ɑ: 'ɑː',
  aɪ: 'aɪə',
  aʊ: 'aʊə',
};

function beforeR(place: Place): string {
  const { sound, r, word } = place;
  const { letter, stress, spelled } = sound;
  const long = letter === 'ɜ' ? nurse(place) : (CENTRING[letter] ?? letter);
  if (r === 'silent') return long;
  if (isReduced(place, '[aeo]ry')) return letter === 'ɛ' || letter === 'ɔ' ? 'ə' : long;
  const isDouble = place.next!.spelled.startsWith('rr');
  if (letter === 'ɪ' || letter === 'i')
    return stress === '' || (letter === 'ɪ' && /^[iy]/u.test(spelled)) || isDouble ? 'ɪ' : 'ɪə';
  if (letter === 'æ' || letter === 'eɪ') return letter;
  if (letter === 'ɛ') {
    if (spelled === 'e') return /(?<!r)er[aoi](?![a-z])/u.test(word) && stress !== '' ? 'ɛə' : 'ɛ';
    if (spelled !== 'a') return /^(?:a|ei|ea)/u.test(spelled) ? 'ɛə' : 'ɛ';
    return isDouble || !/ar(?:y|i[aou]|e|ah|ing|ied)/u.test(word) ? 'æ' : 'ɛə';
  }
  if (letter === 'ɑ') return spelled.startsWith('o') || AFTER_W.test(word) ? 'ɒ' : 'ɑː';
  if (letter === 'ɔ' || letter === 'oʊ' || letter === 'o') {
    if (!/^o$/u.test(spelled)) return 'ɔː';
    const isOpen = isDouble || !/or(?:y|i[aou]|[aeou](?![a-z])|a[ln])/u.test(word);
    return isOpen && stress !== '' ? 'ɒ' : 'ɔː';
  }
  if (letter === 'ɜ') return /^o?u$/u.test(spelled) || isDouble ? 'ʌ' : long;
  if (letter === 'aɪ' || letter === 'aʊ') return letter;
  return letter === 'ʊ' && stress === '' ? 'ʊ' : long;
}

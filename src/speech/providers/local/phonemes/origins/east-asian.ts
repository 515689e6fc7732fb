/** Chinese, Korean, Vietnamese and Japanese names in Latin letters → IPA as newsreaders say them. Pure. */
import { CONSONANTS, VOWELS } from './continental.ts';
import { letters, transcribe, withStress } from './transcribe.ts';

const PINYIN_INITIALS: Readonly<Record<string, string>> = {
  zh: 'dʒ',
  ch: 'tʃ',
  sh: 'ʃ',
  q: 'tʃ',
  x: 'ʃ',
  j: 'dʒ',
  r: 'ɹ',
  z: 'z',
  c: 'ts',
  g: 'ɡ',
  y: 'j',
};

const PINYIN_FINALS: Readonly<Record<string, string>> = {
  a: 'ɑ',
  ai: 'aɪ',
  an: 'ɑn',
  ang: 'ɑŋ',
  ao: 'aʊ',
  e: 'ʌ',
  ei: 'eɪ',
  en: 'ʌn',
  eng: 'ʌŋ',
  er: 'ɜɹ',
  i: 'i',
  ia: 'jɑ',
  ian: 'jɛn',
  iang: 'jɑŋ',
  iao: 'jaʊ',
  ie: 'jɛ',
  in: 'ɪn',
  ing: 'ɪŋ',
  iong: 'jʊŋ',
  iu: 'joʊ',
  o: 'oʊ',
  ong: 'ʊŋ',
  ou: 'oʊ',
  u: 'u',
  ü: 'u',
  ua: 'wɑ',
  uai: 'waɪ',
  uan: 'wɑn',
  uang: 'wɑŋ',
  ue: 'wɛ',
  üe: 'wɛ',
  ui: 'weɪ',
  un: 'ʊn',
  uo: 'woʊ',
};

/** Which finals follow an initial, so that “Manning” and “Hannover” are not taken for pinyin. */
const PINYIN =
  '(?:[bpmf](?:a|ai|an|ang|ao|ei|en|eng|i|ian|iao|ie|in|ing|o|ou|u)' +
  '|[dt](?:a|ai|an|ang|ao|e|ei|eng|i|ian|iao|ie|ing|iu|ong|ou|u|uan|ui|un|uo)' +
  '|[nl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iang|iao|ie|in|ing|iu|ong|ou|u|ü|uan|ue|üe|un|uo)' +
  '|[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)' +
  '|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)' +
  '|(?:[zcs]h?)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)' +
  '|r(?:an|ang|ao|e|en|eng|i|ong|ou|u|ui|un|uo|uan)' +
  '|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)' +
  '|w(?:a|ai|an|ang|ei|en|eng|o|u)|a|ai|an|ang|ao|e|en|er|ou)';

const PINYIN_NAME = new RegExp(`^${PINYIN}{1,4}$`, 'u');

const PINYIN_SYLLABLE = new RegExp(`^${PINYIN}$`, 'u');

/** What only pinyin has. */
const PINYIN_SIGN =
  /[qx][iu]|zh|j(?:i[aeuo]|ing|un$|ue)|[^aeiou]i[ao]ng|uang|iong|cui|cai|cao|uai|[aeo]ng[bdfhjklmnpqstwxyz]/u;

/** The IPA of a name in pinyin that can be nothing else. */
export function chineseName(word: string): string | undefined {
  if (!PINYIN_NAME.test(word) || word.startsWith('cou')) return undefined;
  const syllables = pinyinSyllables(word);
  if (syllables === undefined) return undefined;
  const isPlain = !PINYIN_SIGN.test(word);
  const isPair = syllables.length === 2 && syllables.every((each) => each.length > 1);
  const hasNasal = word.endsWith('ng') || syllables.filter((each) => each.endsWith('n')).length > 1;
  const isGlide = /(?:ng|[ae]i|ou|ao|[iu]an)$/u.test(syllables[0]!) && /n$|ng$|ua$/u.test(word);
  const isEnglish = (word.endsWith('ing') && !isGlide) || word.endsWith('nnin');
  if (isPlain && (!isPair || isEnglish || !(hasNasal || isGlide))) return undefined;
  if (/[^u]e$/u.test(word) && !/^(?:x|zh|q)/u.test(word)) return undefined;
  return withStress(syllables.map(pinyinSound), 'last');
}

/** Syllables from the end, the longest first; a vowel does not begin one after a consonant. */
function pinyinSyllables(word: string): readonly string[] | undefined {
  if (word === '') return [];
  for (let length = Math.min(6, word.length); length > 0; length--) {
    const end = word.slice(-length);
    if (!PINYIN_SYLLABLE.test(end)) continue;
    const before = word.slice(0, -length);
    if (/^[aeo]/u.test(end) && before !== '') continue;
    const rest = pinyinSyllables(before);
    if (rest !== undefined) return [...rest, end];
  }
  return undefined;
}

function pinyinSound(syllable: string): string {
  const [, initial = '', final = ''] = /^(zh|ch|sh|[bcdfghjklmnpqrstwxyz])?(.*)$/u.exec(syllable)!;
  const sound = PINYIN_INITIALS[initial] ?? initial;
  if (/^(?:zh|ch|sh|r)$/u.test(initial) && final === 'i')
    return `${sound}${initial === 'zh' ? 'ɜɹ' : 'ɪ'}`;
  if (/^[zcs]$/u.test(initial) && final === 'i') return `${sound}i`;
  if (/^[bpmf]$/u.test(initial) && final === 'o') return `${sound}oʊ`;
  if (/^[jqxy]$/u.test(initial) && final === 'un') return `${sound}un`;
  if (initial === 'y' && final === 'an') return 'jɛn';
  if (/^[jqx]$/u.test(initial) && /^i[aou]/u.test(final)) return sound + PINYIN_FINALS[final]!;
  return sound + (PINYIN_FINALS[final] ?? final);
}

/** Syllables of Korean given names and places, as they are usually written. */
const KOREAN =
  '(?:kk|ch|pp|ss|sh|tt|wh|hw|gw|kw|[gkndrlmbpsjhtyw])?(?:h|k|g|m|p|b|r|l)?' +
  '(?:yeo|yae|eo|ae|eu|ui|oe|wa|wo|wi|we|ya|yo|yu|ye|you|oo|ou|ee|a|e|i|o|u)(?:ng|[kgntlmpbh])?';

const KOREAN_GIVEN = new Set(
  (
    'ae ah bae beom bin bok bong bum byung byeong chan chang cheol cheon chi cho choon chul chun chung dae deok ' +
    'dong doo duk eun gap geun gil goo gu gun gyu gyun hae han hee heon heung ho hong hoon hui hun hwa hwan hyang hye hyeok ' +
    'hyeon hyo hyuk hyun hyung il im in jae jang jeong ji jin jong joo joon ju jun jung keon keun ki kil koo kook ' +
    'ku kuk kun kwan kwang kwon kyo kyong kyoung kyu kyun kyung lim man mi min mo mok moon mun myeong myong myoung ' +
    'myung na nam ok pil pyo rae ran ri rim ro ryong ryul sam sang se seo seok seol seon seong seop seung shik shin sik so sol ' +
    'son song soo sook soon su suk sun sung sup tae taek uk un ung wan whan won woo wook woong wu yang ye yeol yeon ' +
    'yeong yeop yo yon yong yoo yoon young yu yul yun yung wha bak gon ryeol'
  ).split(' '),
);

/** Korean given-name syllables that are English words in a compound. */
const KOREAN_SIGN =
  /eo|ae|eu|yu|yo|hy|ky|gy|my|oo|suk|jong|jin|joon|jung|chul|kwan|kwon|hwa|wha|mok|hee|sik|ung|bak|duk/u;

const KOREAN_LETTERS = letters([
  ['young|yeong|yung|yong(?=$)', 'jʌŋ'],
  ['yeol', 'jʌl'],
  ['yeo', 'jʌ'],
  ['eo', 'ʌ'],
  ['ae', 'eɪ'],
  ['eu', 'ʌ'],
  ['ui', 'wi'],
  ['oe', 'weɪ'],
  ['oo|ou', 'u'],
  ['ee', 'i'],
  ['wh|hw', 'w'],
  ['ong', 'ɔŋ'],
  ['ung', 'ʌŋ'],
  ['(?<=[hk]y)un', 'ʌn'],
  ['uk', 'ʊk'],
  ['un', 'ʊn'],
  ['ul', 'ʌl'],
  ['ah?$', 'ɑ'],
  ['e$|(?<=^s)e(?=j)', 'eɪ'],
  ['i(?=[nklmpt])', 'ɪ'],
  ['ng', 'ŋ'],
  ['sh', 'ʃ'],
  ['y', 'j'],
  ['(?<=^|n|ng)gy', 'ɡj'],
  ...VOWELS.filter(([source]) => /^[aeiou]$/u.test(source)),
  ...CONSONANTS,
]);

const KOREAN_PLACE = new RegExp(`^(?:${KOREAN}){2,4}$`, 'u');

/** “Jaemyung”: two syllables of given names, of three letters or more, written as one word. */
function koreanHalves(word: string): readonly string[] | undefined {
  if (!/oo|ae|yu|eu/u.test(word)) return undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => KOREAN_GIVEN.has(half))) return halves;
  }
  return undefined;
}

/** The IPA of a Korean name: two syllables, with a hyphen or as one word, or a place with “eo”. */
export function koreanName(word: string): string | undefined {
  const parts = word.includes('-') ? word.split('-') : koreanHalves(word);
  if (parts?.length === 2) {
    const isGiven = parts.every((part) => KOREAN_GIVEN.has(part));
    if (!isGiven || !KOREAN_SIGN.test(word)) return undefined;
    const said = parts.map((part) => transcribe(part, { letters: KOREAN_LETTERS, stress: 'last' }));
    return `${said[0]!.replace('ˈ', '')}${said[1]!}`;
  }
  const isPlace = /eo(?:ng|[nklmp])|yeo|gye|hye(?=ok|on)/u.test(word) && KOREAN_PLACE.test(word);
  if (!isPlace || /leo|theo|geor|[drln]eon$|peop/u.test(word)) return undefined;
  return transcribe(word, { letters: KOREAN_LETTERS, stress: 'first' });
}

/** Letters that only Vietnamese has. */
const VIETNAMESE_MARK = /đ|\u031b|[aeiouy][\u0309\u0323]|[\u0302\u0306][\u0300\u0301\u0303\u0309]/u;

const VIETNAMESE = new RegExp(
  '^(?:ngh|ng|nh|th|tr|ph|kh|ch|gi|gh|qu|[bcdđghklmnpqrstvx])?(?:uye|uyê|ươi|uôi|iêu|yêu|oai|ươ|' +
    'uô|iê|yê|ia|ua|ưa|oa|oe|uy|uê|ai|ay|ao|au|âu|eo|êu|oi|ôi|ơi|ui|ưi|iu|ưu|[aăâeêioôơuưy]+)(?:nh|' +
    'ng|ch|[cmnpt])?$',
  'u',
);

/** Without marks only spellings that no other language has. */
const VIETNAMESE_PLAIN = new RegExp(
  '^(?:ngh?[aeiouy]+(?:nh|ng|ch|[cmnpt])?|nh[aeiou]+(?:nh|ng|ch|[cmnpt])?|(?:th|kh|tr|ph|ch|h|b|l|' +
    'm|v)[aiouy]+nh|(?:th|tr|h|ph|l|d)u[oy](?:ng|n)?|(?:th|tr|d|ph|l)uong|hoang|phuc|phuoc|duc|' +
    'giang|phuong|huynh|quang|thuy|xuan)$',
  'u',
);

const VIETNAMESE_LETTERS = letters([
  ['^ngu(?=y)', 'w'],
  ['^nh(?=[aouôươâă])', 'nj'],
  ['^ngh?', 'n'],
  ['^gi(?=[aeou])|^gi', 'j'],
  ['^qu', 'kw'],
  ['^th', 't'],
  ['^tr', 'tɹ'],
  ['^ph', 'f'],
  ['^kh', 'k'],
  ['^x', 's'],
  ['^d', 'd'],
  ['^đ', 'd'],
  ['^hu(?=[yê])', 'hw'],
  ['^ch', 'tʃ'],
  ['nh$', 'n'],
  ['ng$', 'ŋ'],
  ['ch$', 'k'],
  ['c', 'k'],
  ['yê|yeê?|iê|ie', 'iə'],
  ['u(?=y)', 'w'],
  ['uô|uo(?=[nc])', 'ʊə'],
  ['ươ|uo', 'ʊə'],
  ['oa', 'wɑ'],
  ['oai', 'waɪ'],
  ['a[iy]', 'aɪ'],
  ['a[ou]', 'aʊ'],
  ['â[uy]', 'oʊ'],
  ['ô[i]|o[i]|ơi', 'ɔɪ'],
  ['ê', 'eɪ'],
  ['e', 'ɛ'],
  ['[ăâơ]', 'ʌ'],
  ['a', 'ɑ'],
  ['ô|o(?!ng)', 'oʊ'],
  ['o', 'ɔ'],
  ['[ưu](?=[ncm]|ng)', 'ʊ'],
  ['[ưu]', 'u'],
  ['i(?=[nm])|y(?=[nm])', 'ɪ'],
  ['[iy]', 'i'],
  ...CONSONANTS,
]);

/** The IPA of a Vietnamese syllable, which the letters of the language, or of its usual names, show. */
export function vietnameseName(word: string): string | undefined {
  const marked = word.normalize('NFD');
  const base = marked.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').normalize('NFC');
  if (!VIETNAMESE.test(base)) return undefined;
  const isMarked = VIETNAMESE_MARK.test(marked);
  if (!isMarked && !VIETNAMESE_PLAIN.test(marked.replace(/\p{M}/gu, ''))) return undefined;
  return transcribe(base, { letters: VIETNAMESE_LETTERS, stress: 'first' });
}

const MORA = '(?:(?:[ksnhmrgbpzdt]y?|sh|ch|ts|j|f|y|w)?[aiueo]|n(?![aiueoy]))';
const JAPANESE = new RegExp(`^(?:(?:kk|ss|tt|pp|ssh|tch|mm)?${MORA}){2,6}$`, 'u');

/** Parts that Japanese names are made of; two of them, or one and a syllable of another, are sure. */
const JAPANESE_PART = new RegExp(
  '(?:yama|kawa|gawa|mura|moto|shima|jima|saki|zaki|naka|hashi|bashi|tsu|shi|kura|taka|matsu|naga|' +
    'kuni|hiro|yuki|suke|tarou?|hara|zawa|sawa|uchi|guchi|bayashi|nobu|masa|toshi|michi|kichi|ishi|' +
    'hide|kazu|yoshi|ichi|ya[mt]a|shige|kita|oka|numa|fuku|date|miya|shita)',
  'u',
);

const JAPANESE_LETTERS = letters([
  ['a(?=y[aeiou])', 'ɑ'],
  ['tch', 'tʃ'],
  ['tsu', 'tsu'],
  ['(?<=.)sh(?=i)', 'ʃ'],
  ['ei', 'eɪ'],
  ['ii', 'i'],
  ['uu', 'u'],
  ['o[uh]', 'oʊ'],
  ['i(?=[aoe])', 'i'],
  ['i', 'i'],
  ['n(?=[bpm])', 'm'],
  ['ai', 'aɪ'],
  ['u(?=[aeio])', 'u'],
  ...VOWELS,
  ...CONSONANTS,
]);

/** The IPA of a Japanese name of known parts. */
export function japaneseName(word: string): string | undefined {
  if (!JAPANESE.test(word) || !JAPANESE_PART.test(word) || word.length < 5) return undefined;
  return transcribe(word, { letters: JAPANESE_LETTERS, stress: 'penult' });
}

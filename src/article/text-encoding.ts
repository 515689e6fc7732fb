/**
 * bytes of a plain text → the encoding that it declares, or the one in which its letters are those of a
 * language. UTF-8 and byte order marks are settled before.
 */
import { decodeAs, knownCharset } from '../_internal/charset.ts';

/** Bytes in which a declaration is looked for: front matter, or the first two lines. */
const DECLARATION_REACH = 2048;

/** Where a text says its encoding: a key of its front matter, or a line for editors (`-*- coding: latin-1 -*-`). */
const DECLARATIONS: readonly RegExp[] = [
  /^(?:\ufeff|ï»¿)?---[ \t]*\r?\n(?:(?!---)[^\r\n]*\r?\n){0,60}?(?:encoding|charset):[ \t]*["']?([\w:.-]+)/i,
  /^(?:[^\r\n]*\r?\n)?[^\r\n]{0,200}coding[=:][ \t]*([\w:.-]+)/i,
];

/** The encoding that a text says it is in, as the Encoding standard spells it; nothing for UTF-8 and unknown names. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_REACH)).toString('latin1');
  const named = DECLARATIONS.map((declaration) => knownCharset(declaration.exec(head)?.[1]));
  const found = named.find((charset) => charset !== undefined);
  return found === 'utf-8' ? undefined : found;
}

/** Encodings, and letters beyond ASCII of a language that is written in them. */
type Alphabet = { readonly encodings: readonly string[]; readonly letters: string };

const WEST = ['windows-1252', 'iso-8859-15'];
const MIDDLE = ['windows-1250', 'iso-8859-2'];
const BALTIC = ['windows-1257', 'iso-8859-13'];
const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'];

const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

/** Of equally good ones the first is taken. */
const ALPHABETS: readonly Alphabet[] = [
  { encodings: WEST, letters: 'äöüßé' },
  { encodings: WEST, letters: 'àâæçéèêëîïôœùûüÿ' },
  { encodings: WEST, letters: 'áéíñóúü¿¡ºª' },
  { encodings: WEST, letters: 'ãáâàçéêíõóôúºª' },
  { encodings: WEST, letters: 'àèéìíîòóù' },
  { encodings: WEST, letters: 'åäöéæøóà' },
  { encodings: WEST, letters: 'áðéíóúýþæö' },
  { encodings: WEST, letters: 'àçèéíïòóúü·ëöáê' },
  { encodings: MIDDLE, letters: 'ąćęłńóśźż' },
  { encodings: MIDDLE, letters: 'áčďéěíňóřšťúůýž' },
  { encodings: MIDDLE, letters: 'áäčďéíĺľňóôŕšťúýž' },
  { encodings: MIDDLE, letters: 'áéíóöőúüű' },
  { encodings: MIDDLE, letters: 'čćđšž' },
  { encodings: MIDDLE, letters: 'ăâîşţ' },
  { encodings: CYRILLIC, letters: RUSSIAN },
  { encodings: ['windows-1251', 'koi8-u', 'iso-8859-5'], letters: `${RUSSIAN}іїєґ` },
  { encodings: ['windows-1251', 'iso-8859-5'], letters: `${RUSSIAN}ђјљњћџіў` },
  { encodings: ['windows-1253', 'iso-8859-7'], letters: 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ' },
  { encodings: ['windows-1254'], letters: 'çğıİöşüâî' },
  { encodings: BALTIC, letters: 'ąčęėįšųūž' },
  { encodings: BALTIC, letters: 'āčēģīķļņšūž' },
  { encodings: BALTIC, letters: 'äõöüšž' },
  { encodings: ['windows-1255'], letters: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת' },
];

/** A text of western letters in the words of several languages, as English has. */
const ANY_WEST: Alphabet = {
  encodings: ['windows-1252'],
  letters: 'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßšžœ¿¡ºª',
};

/** How much such a text counts for less than one in a single language. */
const SEVERAL_LANGUAGES = 0.97;

/** Least share of its letters beyond ASCII that are those of the language. */
const SURE = 0.9;

/** Bytes that are looked at, from the first beyond ASCII. */
const SAMPLE_BYTES = 65_536;

/** The most likely encoding of a text that is not UTF-8; nothing if no language fits, or it is not text. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  if (first < 0 || hasControls(bytes)) return undefined;
  const sample = bytes.subarray(Math.max(0, first - 100), first + SAMPLE_BYTES);
  const decoded = new Map<string, string>();
  const textIn = (encoding: string): string => {
    if (!decoded.has(encoding)) decoded.set(encoding, decodeAs(sample, encoding));
    return decoded.get(encoding)!;
  };
  const best = { encoding: undefined as string | undefined, score: SURE };
  const consider = ({ encodings, letters }: Alphabet, weight: number): void => {
    for (const encoding of encodings) {
      const score = weight * scoreOf(textIn(encoding), letters);
      if (score > best.score) Object.assign(best, { encoding, score });
    }
  };
  for (const alphabet of ALPHABETS) consider(alphabet, 1);
  consider(ANY_WEST, SEVERAL_LANGUAGES);
  return best.encoding;
}

/** Control characters that no text has: programs, pictures and packed files have many. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b));
}

/** Signs that stand beside words in any language. */
const SIGN = /[\p{P}\p{Z}\p{Sc}\p{Sm}\p{No}©®™°]/u;
const LETTER = /\p{L}/u;

/** Signs within words of several languages. */
const IN_WORDS = /[’‘·\u00ad]/u;

/** What stands in other encodings where letters and the euro do, and beside no letter. */
const BESIDE_NO_LETTER = /[¤¦¨´¸¼½¾]/u;

/** A capital after a small letter: the mark of a wrong encoding. */
const CAPITAL_WITHIN = /[^\x00-\x7f](?<=\p{Ll})[^\x00-\x7f](?<=\p{Lu})/gu;

/** A character beyond ASCII with its neighbours. */
const BEYOND_ASCII = /(?<before>.?)(?<sign>[^\x00-\x7f])(?=(?<behind>.?))/gsu;

/**
 * Share of the characters beyond ASCII that are letters of the language, or signs beside words; letters in
 * capitals count a little less, since one encoding's small letters are another one's capitals.
 */
function scoreOf(text: string, letters: string): number {
  const own = new Set([...letters, ...letters.toUpperCase()]);
  const small = new Set(letters);
  const isLatin = /\p{Script=Latin}/u.test(letters);
  let [all, good, capitals] = [0, 0, 0];
  for (const { groups } of text.matchAll(BEYOND_ASCII)) {
    const { before = '', sign = '', behind = '' } = groups!;
    const beside = [before, behind].filter((each) => LETTER.test(each)).length;
    const least = BESIDE_NO_LETTER.test(sign) ? 1 : 2;
    const isSign = SIGN.test(sign) && (beside < least || IN_WORDS.test(sign));
    if (!own.has(sign) && isSign && sign !== '¤') continue;
    all++;
    const isMixed = !isLatin && (isAsciiLetter(before) || isAsciiLetter(behind));
    if (!own.has(sign) || isMixed) continue;
    good++;
    if (!small.has(sign)) capitals++;
  }
  if (all === 0) return 1;
  const within = text.match(CAPITAL_WITHIN)?.length ?? 0;
  return (good - within) / all - (capitals > all / 2 ? CAPITALS : 0);
}

/** What a text mostly in capitals counts for less. */
const CAPITALS = 0.05;

function isAsciiLetter(letter: string): boolean {
  return /[a-z]/i.test(letter);
}

/** Least share of the NULs at every second byte, and of characters of alphabets and their signs, in UTF-16. */
const [ONE_SIDED, PLAIN] = [0.98, 0.95] as const;

/** A character of an alphabet, or a sign that stands beside them. */
const OF_ALPHABETS =
  /[\t\n\r\f\u0020-\u007e\u00a0-\u07ff\u1e00-\u1fff\u2010-\u2044\u20a0-\u22ff]/gu;

/** Which UTF-16 a text without a byte order mark is in, by its high bytes; those of spaces and Latin letters are NUL. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return undefined;
  const nuls = [0, 0];
  for (const [place, byte] of bytes.entries()) if (byte === 0) nuls[place % 2]!++;
  const [even, odd] = nuls as [number, number];
  if (Math.max(even, odd) < (even + odd) * ONE_SIDED) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const plain = text.match(OF_ALPHABETS)?.length ?? 0;
    return plain >= text.length * PLAIN ? encoding : undefined;
  } catch {
    return undefined;
  }
}

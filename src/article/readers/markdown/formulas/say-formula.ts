/** a simple formula in TeX → its words in English: `E = mc^2` as “E equals m c squared”. */
import { ACCENTS, COMMANDS, SIGNS, STYLE_COMMANDS } from './formula-signs.ts';
import { figureWords } from './figure-words.ts';

/** Most words of a simple formula, which a listener can follow. */
const MOST_WORDS = 18;

/** Longest formula to say, in characters. */
const LONGEST = 160;

/** Deepest braces. */
const DEEPEST = 4;

const TOKEN =
  /\\(?:text(?:bf|it|rm)?|mbox|operatorname)\s?\{[^{}]*\}|\\(?:[a-zA-Z]+|[\s\S])|\d+(?:,\d{3})*(?:\.\d+)?|\.\d+|[\p{L}]|\S/gu;

type Reader = { readonly tokens: readonly string[]; at: number; depth: number };

/** The formula is not simple. */
class NotSimple extends Error {}

/** The words; `undefined` for a formula that is too long or too deep, or has unknown symbols. */
export function sayFormula(tex: string): string | undefined {
  if (tex.length > LONGEST) return undefined;
  const tokens = tex.replace(/\\[,;:! ]/g, ' ').match(TOKEN) ?? [];
  const reader: Reader = { tokens, at: 0, depth: 0 };
  try {
    const said = tidy(readAll(reader, undefined));
    return said === '' || said.split(' ').length > MOST_WORDS ? undefined : said;
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

function readAll(reader: Reader, closing: string | undefined): string[] {
  const words: string[] = [];
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!;
    if (token === closing) return words;
    for (const each of readToken(token, { reader, words })) words.push(each);
  }
  if (closing !== undefined) throw new NotSimple();
  return words;
}

type Place = { readonly reader: Reader; readonly words: readonly string[] };

function readToken(token: string, place: Place): string[] {
  const { reader, words } = place;
  if (/^[\d.]/.test(token) && /\d/.test(token)) return [figureWords(token)];
  if (/^\p{L}$/u.test(token)) return readLetter(token, reader);
  if (token.endsWith('}') && token.startsWith('\\') && token.length > 2) return plainWords(token);
  if (token.startsWith('\\')) return readCommand(token.slice(1), place);
  if (token === '^') return power(reader, words.at(-1));
  if (token === '_') return index(reader, words);
  if (token === '{') return group(reader, '}');
  if (token === '(') return group(reader, ')');
  if (token === '[') return group(reader, ']');
  if (token === '-' && isSign(words)) return ['minus'];
  if (token === ',') return [','];
  if (token === '.') return [];
  const said = SIGNS[token];
  if (said === undefined) throw new NotSimple();
  return [said];
}

function isSign(words: readonly string[]): boolean {
  return words.length === 0;
}

/** A function name precedes its bracket. */
function readLetter(letter: string, reader: Reader): string[] {
  if (/[a-z]/i.test(letter) && /^[fghpPFGHO]$/.test(letter) && reader.tokens[reader.at] === '(')
    return [letter, 'of'];
  if (!/[a-z]/i.test(letter)) throw new NotSimple();
  return [letter];
}

function group(reader: Reader, closing: string): string[] {
  if (++reader.depth > DEEPEST) throw new NotSimple();
  const words = readAll(reader, closing);
  reader.depth--;
  return words;
}

/** The argument of a mark or a command: a group, or one token. */
function argument(reader: Reader): string[] {
  const token = reader.tokens[reader.at++];
  if (token === undefined) throw new NotSimple();
  // `x^12` is x to the power of one, times two.
  if (/^\d{2,}/.test(token)) {
    return [...token].map((digit) => figureWords(digit));
  }
  return readToken(token, { reader, words: [] });
}

const POWERS: Readonly<Record<string, string>> = {
  two: 'squared',
  three: 'cubed',
  degrees: 'degrees',
  prime: 'prime',
  times: 'star',
};

function power(reader: Reader, before: string | undefined): string[] {
  const words = argument(reader).join(' ');
  if (before === 'the sum' || before === 'the integral' || before === 'the product')
    return ['to', words];
  return [POWERS[words] ?? `to the ${words}`];
}

function index(reader: Reader, words: readonly string[]): string[] {
  const below = argument(reader).join(' ');
  const before = words.at(-1);
  if (before === 'log') return ['base', below, 'of'];
  if (before === 'the limit') return ['as', below.replace(' to ', ' goes to '), 'of'];
  if (before === 'the sum' || before === 'the integral' || before === 'the product') {
    const isNext = reader.tokens[reader.at] === '^';
    if (isNext) reader.at++;
    const to = isNext ? ['to', argument(reader).join(' ')] : [];
    return ['from', below, ...to, 'of'];
  }
  return ['sub', below];
}

const FRACTIONS: Readonly<Record<string, string>> = {
  'one over two': 'one half',
  'one over three': 'one third',
  'two over three': 'two thirds',
  'one over four': 'one quarter',
  'three over four': 'three quarters',
};

function readCommand(name: string, { reader }: Place): string[] {
  if (name === 'frac' || name === 'dfrac' || name === 'tfrac') {
    const fraction = `${argument(reader).join(' ')} over ${argument(reader).join(' ')}`;
    return [FRACTIONS[fraction] ?? fraction];
  }
  if (name === 'sqrt') return root(reader);
  if (STYLE_COMMANDS.has(name)) return argument(reader);
  const accent = ACCENTS[name];
  if (accent !== undefined) return [...argument(reader), accent];
  const said = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (said === undefined) throw new NotSimple();
  return said === '' ? [] : [said];
}

function root(reader: Reader): string[] {
  if (reader.tokens[reader.at] !== '[') return ['the square root of', ...argument(reader)];
  reader.at++;
  const degree = readAll(reader, ']').join(' ');
  const name = degree === 'three' ? 'cube' : `${degree}th`;
  return [`the ${name} root of`, ...argument(reader)];
}

/** Words in braces are words. */
function plainWords(token: string): string[] {
  const words = token.slice(token.indexOf('{') + 1, -1).trim();
  if (!/^[\p{L}\s'-]*$/u.test(words)) throw new NotSimple();
  return words === '' ? [] : words.split(/\s+/);
}

function tidy(words: readonly string[]): string {
  return words.join(' ').replace(/ ,/g, ',').replace(/\s+/g, ' ').replace(/,$/, '').trim();
}

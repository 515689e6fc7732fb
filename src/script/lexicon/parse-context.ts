/** the source of a regular expression → its tree, of which every part can be matched in linear time. */

/** A part of a pattern. What matches one character stays in the words of JavaScript. */
export type ContextNode =
  /** One character: the source of a pattern for it. */
  | { readonly kind: 'character'; readonly source: string }
  /** A place between characters. */
  | { readonly kind: 'edge'; readonly edge: ContextEdge }
  /** What must, or must not, stand before or after a place. */
  | {
      readonly kind: 'look';
      readonly isBehind: boolean;
      readonly isNegated: boolean;
      readonly of: ContextNode;
    }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly ContextNode[] }
  /** `most` may be infinite. */
  | {
      readonly kind: 'repeat';
      readonly of: ContextNode;
      readonly least: number;
      readonly most: number;
    };

/** Start, end, and the two kinds of places within a text. */
export type ContextEdge = '^' | '$' | '\\b' | '\\B';

/** The source, and how far it has been read. */
type Reading = { readonly source: string; at: number };

/** How a group begins, longest first; a name is part of it. */
const OPENING = /\((?:\?(?:<?[=!]|:|<[^>]*>))?/y;

const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

/** An escape that stands for one character, or for one of a set. */
const ESCAPE =
  /\\(?:u[Dd][89ABab][\dA-Fa-f]{2}\\u[Dd][C-Fc-f][\dA-Fa-f]{2}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[^])/uy;

const CLASS = /\[(?:[^\]\\]|\\[^])*\]/uy;

/**
 * The tree of a source that JavaScript accepts with the flags `iu`.
 * @throws SyntaxError for what cannot be matched in linear time or has no meaning here: a reference
 * to a group, flags within the pattern.
 */
export function parseContext(source: string): ContextNode {
  return readChoice({ source, at: 0 });
}

function readChoice(reading: Reading): ContextNode {
  const of = [readSequence(reading)];
  while (reading.source[reading.at] === '|') {
    reading.at++;
    of.push(readSequence(reading));
  }
  return of.length === 1 ? of[0]! : { kind: 'choice', of };
}

function readSequence(reading: Reading): ContextNode {
  const of: ContextNode[] = [];
  while (reading.at < reading.source.length && !'|)'.includes(reading.source[reading.at]!))
    of.push(readRepeated(reading));
  return { kind: 'sequence', of };
}

function readRepeated(reading: Reading): ContextNode {
  const of = readPart(reading);
  const [whole, sign, least, comma, most] = take(QUANTIFIER, reading) ?? [];
  if (whole === undefined) return of;
  if (sign === '?') return { kind: 'repeat', of, least: 0, most: 1 };
  if (sign !== undefined)
    return { kind: 'repeat', of, least: sign === '+' ? 1 : 0, most: Infinity };
  const count = Number(least);
  const bound = comma === '' ? count : most === '' ? Infinity : Number(most);
  return { kind: 'repeat', of, least: count, most: bound };
}

function readPart(reading: Reading): ContextNode {
  const sign = reading.source[reading.at]!;
  if (sign === '(') return readGroup(reading);
  if (sign === '^' || sign === '$') {
    reading.at++;
    return { kind: 'edge', edge: sign };
  }
  const escape = take(ESCAPE, reading)?.[0];
  if (escape !== undefined) return readEscape(escape);
  const set = take(CLASS, reading)?.[0];
  if (set !== undefined) return { kind: 'character', source: set };
  const letter = String.fromCodePoint(reading.source.codePointAt(reading.at)!);
  reading.at += letter.length;
  return { kind: 'character', source: letter };
}

function readEscape(escape: string): ContextNode {
  if (escape === '\\b' || escape === '\\B') return { kind: 'edge', edge: escape };
  if (/^\\[1-9k]/.test(escape))
    throw new SyntaxError(`refers to what a group matched (${escape}), which can take forever`);
  return { kind: 'character', source: escape };
}

function readGroup(reading: Reading): ContextNode {
  const opening = take(OPENING, reading)![0];
  if (opening === '(' && reading.source[reading.at] === '?')
    throw new SyntaxError('changes flags within the pattern');
  const of = readChoice(reading);
  // The closing parenthesis: JavaScript has accepted the source.
  reading.at++;
  const look = /^\(\?(<?)([=!])$/.exec(opening);
  if (look === null) return of;
  return { kind: 'look', isBehind: look[1] === '<', isNegated: look[2] === '!', of };
}

/** What a sticky expression finds here; the reading goes on behind it. */
function take(expression: RegExp, reading: Reading): RegExpExecArray | undefined {
  expression.lastIndex = reading.at;
  const found = expression.exec(reading.source) ?? undefined;
  if (found) reading.at = expression.lastIndex;
  return found;
}

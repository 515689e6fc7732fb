/**
 * the source of a Unicode pattern → the tree of what it is made of, as far as it tells what a match
 * can look like.
 */

/** A part of a pattern. */
export type PatternPart =
  /** One character: a literal, an escape or a class, as it is written. */
  | { readonly kind: 'character'; readonly source: string }
  /** Two or more characters that stand for themselves. */
  | { readonly kind: 'text'; readonly text: string }
  /** A place without width: `^`, `$`, `\b`, `\B`. */
  | { readonly kind: 'edge'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternPart[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternPart[] }
  | Repeat
  | LookAround;

/** A part over and over. */
export type Repeat = {
  readonly kind: 'repeat';
  readonly body: PatternPart;
  readonly min: number;
  readonly max: number;
};

/** What must stand, or must not, before (`behind`) or after a place. */
export type LookAround = {
  readonly kind: 'look';
  readonly behind: boolean;
  readonly refuses: boolean;
  readonly body: PatternPart;
};

/** Letters and the like, as far as no count belongs to the last; one of them is a token too. */
const PLAIN_TEXT = "[\\w ,:;'&@%=#-]{1,99}(?![*+?{])";

/** Plain text, escapes, classes, openings of groups, counts, and any other character. */
const TOKEN = new RegExp(
  [
    PLAIN_TEXT,
    '\\\\u[dD][89abAB][\\da-fA-F]{2}\\\\u[dD][c-fC-F][\\da-fA-F]{2}',
    '\\\\(?:[pPu]\\{[^}]*\\}|u[\\da-fA-F]{4}|x[\\da-fA-F]{2}|c[a-zA-Z]|k<[^>]*>|[^])',
    '\\[(?:\\\\[^]|[^\\]\\\\])*\\]',
    '\\((?:\\?(?:<?[=!]|[ims-]*:|<[^>]*>))?',
    '\\{\\d+(?:,\\d*)?\\}\\??',
    '[*+?]\\??',
    '[^]',
  ].join('|'),
  'gu',
);

/**
 * Says what takes the place of what no part can tell, by its first characters: a reference to what
 * a group matched, such as `\1`, or a group with flags of its own, such as `(?i:`.
 */
export type ReplacePart = (token: string) => PatternPart;

/** The tokens of a source, and what takes the place of some. */
type Reading = { readonly tokens: Iterator<string>; readonly replace: ReplacePart };

/** Parses a source that a RegExp with the flag `u` was made of. */
export function parsePattern(source: string, replace: ReplacePart): PatternPart {
  return parseChoice({ tokens: (source.match(TOKEN) ?? []).values(), replace });
}

/** Options up to the end of the group, or of the pattern. */
function parseChoice(reading: Reading): PatternPart {
  const { tokens } = reading;
  const options: PatternPart[][] = [[]];
  for (let { value, done } = tokens.next(); !done; { value, done } = tokens.next()) {
    const token: string = value;
    const parts = options.at(-1)!;
    if (token === ')') break;
    if (token === '|') options.push([]);
    else if ('*+?{'.includes(token[0]!)) parts.push(repeat(parts.pop()!, token));
    else parts.push(parsePart(token, reading));
  }
  const sequences = options.map((parts): PatternPart => ({ kind: 'sequence', parts }));
  return sequences.length === 1 ? sequences[0]! : { kind: 'choice', options: sequences };
}

function parsePart(token: string, reading: Reading): PatternPart {
  switch (token[0]) {
    case '(': {
      const body = parseChoice(reading);
      if (/[ims-]:$/.test(token)) return reading.replace(token);
      const last = token.at(-1);
      if (last !== '=' && last !== '!') return body;
      return { kind: 'look', behind: token[2] === '<', refuses: last === '!', body };
    }
    case '^':
    case '$':
      return { kind: 'edge', source: token };
    case '\\':
      if (token === '\\b' || token === '\\B') return { kind: 'edge', source: token };
      return /^\\(?:k<|[1-9])/.test(token)
        ? reading.replace(token)
        : { kind: 'character', source: token };
    default: {
      const isText = token.length > 1 && token[0] !== '[' && token[0]! < '\u0080';
      return isText ? { kind: 'text', text: token } : { kind: 'character', source: token };
    }
  }
}

function repeat(body: PatternPart, count: string): PatternPart {
  switch (count[0]) {
    case '*':
      return { kind: 'repeat', body, min: 0, max: Infinity };
    case '+':
      return { kind: 'repeat', body, min: 1, max: Infinity };
    case '?':
      return { kind: 'repeat', body, min: 0, max: 1 };
    default: {
      const [, min, comma, max] = /^\{(\d+)(,?)(\d*)/.exec(count)!;
      const most = comma === '' ? min : max;
      return { kind: 'repeat', body, min: Number(min), max: most === '' ? Infinity : Number(most) };
    }
  }
}

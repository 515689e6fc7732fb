/** what a pattern asks of one character → a test of code points that remembers what it was asked. */

/** Stands for the start or the end of the text, where a code point could stand. */
export const TEXT_EDGE = -1;

/** Whether a character, or the edge of the text, is as asked. */
export type Condition = (code: number) => boolean;

/** Makes conditions, each once. */
export type ConditionMaker = {
  /** Of one character of a pattern: a literal, an escape or a class. */
  readonly ofCharacter: (source: string) => Condition;
  /** Of an assertion on a text of one character, or of none at the edge of a text. */
  readonly ofAssertion: (assertion: string) => Condition;
};

/** Makes the conditions of patterns with some flags. */
export function conditionMaker(flags: string): ConditionMaker {
  const known = new Map<string, Condition>();
  const once = (source: string, make: () => Condition): Condition => {
    const condition = known.get(source) ?? make();
    known.set(source, condition);
    return condition;
  };
  return {
    ofCharacter: (source) =>
      once(source, () => {
        const isLiteral = /^(?:\\\W|[^.\\])$/.test(source) && !flags.includes('i');
        return isLiteral ? equals(source.at(-1)!) : passes(new RegExp(`^${source}$`, flags));
      }),
    ofAssertion: (assertion) => once(assertion, () => passes(new RegExp(`^${assertion}`, flags))),
  };
}

function equals(character: string): Condition {
  const literal = character.charCodeAt(0);
  return (code) => code === literal;
}

function passes(pattern: RegExp): Condition {
  const answers: (boolean | undefined)[] = [];
  return (code) => {
    if (code === TEXT_EDGE) return pattern.test('');
    if (code >= 0x80) return pattern.test(String.fromCodePoint(code));
    return (answers[code] ??= pattern.test(String.fromCharCode(code)));
  };
}

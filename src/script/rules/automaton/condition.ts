/** an assertion on one character → a test of code points that remembers its answers for ASCII. */

/** Stands for the start or the end of the text, where a code point could stand. */
export const TEXT_EDGE = -1;

/** Whether a character, or the edge of the text, is as asked. */
export type Condition = (code: number) => boolean;

/** Makes conditions from the source of an assertion and its flags, each once. */
export function conditionMaker(): (assertion: string, flags: string) => Condition {
  const known = new Map<string, Condition>();
  return (assertion, flags) => {
    const name = `${flags} ${assertion}`;
    const condition = known.get(name) ?? conditionOf(assertion, flags);
    known.set(name, condition);
    return condition;
  };
}

function conditionOf(assertion: string, flags: string): Condition {
  const pattern = new RegExp(`^${assertion}`, flags);
  const answers: (boolean | undefined)[] = [];
  return (code) => {
    if (code === TEXT_EDGE) return pattern.test('');
    if (code >= 0x80) return pattern.test(String.fromCodePoint(code));
    return (answers[code] ??= pattern.test(String.fromCharCode(code)));
  };
}

/** a function of a text → the same, which remembers what it gave for the texts of the last pages. */

/** Longest text to remember, in characters, and most texts; then all are forgotten. */
const [LONGEST, MOST_TEXTS] = [4000, 2000] as const;

/** The function must be pure, and no caller may change what it gives. */
export function remember<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, value);
    return value;
  };
}

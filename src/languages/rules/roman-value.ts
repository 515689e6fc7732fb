/** a Roman numeral → its value. */

const VALUES: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};

/** A well-formed numeral in capitals: `XIV` → 14; anything else → `undefined`. */
export function romanValue(numeral: string): number | undefined {
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral))
    return undefined;
  let total = 0;
  for (let at = 0; at < numeral.length; at++) {
    const value = VALUES[numeral[at]!]!;
    total += value < (VALUES[numeral[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

/** a misspelt name and the known ones → the one it most likely means. */

/**
 * The known name that a misspelt one most likely means, if at most a third of its letters differ;
 * otherwise `undefined`.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const ranked = known.map((candidate) => ({
    candidate,
    distance: editDistance(name.toLowerCase(), candidate.toLowerCase()),
  }));
  const best = ranked.sort((a, b) => a.distance - b.distance)[0];
  const near = Math.max(1, Math.ceil(name.length / 3));
  return best && best.distance <= near ? best.candidate : undefined;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, swapped));
    }
    row = next;
  }
  return row[b.length]!;
}

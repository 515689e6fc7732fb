/** a path and a pattern of `*`, `**`, `?` and `{a,b}` → whether they match. In time linear in both, pure. */

/** Longest pattern that is tried, and most alternatives: more than any site has. */
const LONGEST = 300;
const MOST_ALTERNATIVES = 64;

/** Whether a whole path is of a pattern; letter case does not matter, as in Hugo. */
export function matchesPath(path: string, pattern: string): boolean {
  if (pattern.length > LONGEST) return false;
  return alternativesOf(pattern.toLowerCase()).some((each) => matches(path.toLowerCase(), each));
}

/** `{a,b}c` → `ac`, `bc`. */
function alternativesOf(pattern: string): readonly string[] {
  let all = [pattern];
  while (all.length < MOST_ALTERNATIVES) {
    const index = all.findIndex((each) => /\{[^{}]*\}/.test(each));
    if (index < 0) return all;
    const [before = '', inner = '', after = ''] = all[index]!.split(/\{([^{}]*)\}([\s\S]*)/);
    const split = inner.split(',').map((part) => `${before}${part}${after}`);
    all = [...all.slice(0, index), ...split, ...all.slice(index + 1)];
  }
  return all;
}

/** The positions of the path that each part of the pattern can reach, one part after the other. */
function matches(path: string, pattern: string): boolean {
  let reached = new Set([0]);
  for (const [part] of pattern.matchAll(/\*\*\/?|\*|[\s\S]/g)) {
    const next = new Set<number>();
    const first = Math.min(...reached);
    for (const at of reached) {
      // What a star reaches from here, it may have reached from an earlier place already.
      const isCovered = part === '**/' ? at > first : part.startsWith('*') && next.has(at);
      const ends = isCovered ? [at] : endsOf(part, { path, at });
      for (const end of ends) next.add(end);
    }
    reached = next;
  }
  return reached.has(path.length);
}

function endsOf(
  part: string,
  { path, at }: { readonly path: string; readonly at: number },
): readonly number[] {
  if (part === '?') return at < path.length && path[at] !== '/' ? [at + 1] : [];
  if (!part.startsWith('*')) return path[at] === part ? [at + 1] : [];
  const slash = path.indexOf('/', at);
  const end = part === '*' && slash >= 0 ? slash : path.length;
  const all = Array.from({ length: end - at + 1 }, (_, count) => at + count);
  // `**/` stands for whole folders.
  return part === '**/' ? all.filter((to) => to === at || path[to - 1] === '/') : all;
}

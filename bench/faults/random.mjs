/** a seed → numbers, choices and samples that the same seed repeats. */

/** A generator of numbers from 0 to below 1: mulberry32. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list. */
export function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** The cases with that text in their name, in their order; where none is named, so many of them, all where there are no more. */
export function chooseCases(cases, { tries, seed, caseName }) {
  if (caseName !== undefined) return cases.filter(({ name }) => name.includes(caseName));
  const random = randomFrom(seed);
  const chosen = new Set();
  while (chosen.size < Math.min(tries, cases.length))
    chosen.add(Math.floor(random() * cases.length));
  return cases.filter((_, i) => chosen.has(i));
}

/** The text that is read and the label's → the words that they share, by runs of four, and the words before and after. */

/** Words of a shingle. */
const SHINGLE = 4;

/** Precision and recall of shingles with clipped counts, each undefined where there is nothing to divide by. */
export function compare(gold, text) {
  const [wanted, found] = [shingles(tokens(gold)), shingles(tokens(text))];
  let [both, extra, missed] = [0, 0, 0];
  for (const key of new Set([...wanted.keys(), ...found.keys()])) {
    const [w, f] = [wanted.get(key) ?? 0, found.get(key) ?? 0];
    both += Math.min(w, f);
    extra += Math.max(0, f - w);
    missed += Math.max(0, w - f);
  }
  return {
    precision: both + extra > 0 ? both / (both + extra) : undefined,
    recall: both + missed > 0 ? both / (both + missed) : undefined,
  };
}

/** The harmonic mean of mean precision and mean recall of what `compare` gave for each page. */
export function f1Of(results) {
  const mean = (key) => {
    const known = results.map((result) => result[key]).filter((value) => value !== undefined);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const [precision, recall] = [mean('precision'), mean('recall')];
  return (2 * precision * recall) / (precision + recall);
}

/** Words heard before the first run of four that the article has, and after the last. */
export function stray(gold, text) {
  const wanted = shingles(tokens(gold));
  const words = tokens(text);
  const hits = words.map((_, at) => wanted.has(words.slice(at, at + SHINGLE).join(' ')));
  const first = hits.indexOf(true);
  return first < 0
    ? { before: words.length, after: 0 }
    : { before: first, after: Math.max(0, words.length - hits.lastIndexOf(true) - SHINGLE) };
}

function tokens(text) {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

function shingles(words) {
  const counts = new Map();
  for (let start = 0; start < Math.max(1, words.length - SHINGLE + 1); start++) {
    const shingle = words.slice(start, start + SHINGLE).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

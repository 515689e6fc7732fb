/** Two words in symbols → what makes the second of the first, such as “ɔ → ɑ” or “stress”. */

/** Their edits in order, joined by “ + ”; one word for those that only move the main stress. */
export function editsBetween(from, to) {
  const [a, b] = [from, to].map((text) => [...text]);
  if (from.replaceAll('ˈ', '') === to.replaceAll('ˈ', '')) return 'stress';
  const edits = [];
  for (const { removed, added } of changesBetween(a, b))
    edits.push(`${removed.replaceAll('ˈ', '') || '–'} → ${added.replaceAll('ˈ', '') || '–'}`);
  return edits.filter((edit) => edit !== '– → –').join(' + ');
}

/** Runs of symbols that differ, by the longest common subsequence. */
function changesBetween(a, b) {
  const lengths = commonLengths(a, b);
  const changes = [];
  let [i, j] = [0, 0];
  let open;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = undefined;
      i += 1;
      j += 1;
      continue;
    }
    if (open === undefined) changes.push((open = { removed: '', added: '' }));
    const takesFirst = j >= b.length || (i < a.length && lengths[i + 1][j] >= lengths[i][j + 1]);
    if (takesFirst) open.removed += a[i++];
    else open.added += b[j++];
  }
  return changes;
}

function commonLengths(a, b) {
  const lengths = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i][j] =
        a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}

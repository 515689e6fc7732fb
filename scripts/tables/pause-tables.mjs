/** The pauses of `src/script` → Markdown: between sentences, and between parts of an article. */
import { markdownTable } from './markdown.mjs';
import { constantOf } from './source.mjs';

/** How each end of a sentence is called. */
const ENDS = {
  fullStop: 'a full stop, or no sign',
  question: 'a question',
  exclamation: 'an exclamation',
  quote: 'the end of a quotation',
  ellipsis: 'an ellipsis',
  colon: 'a colon',
  semicolon: 'a semicolon',
  dash: 'a dash',
};

/** Pauses between the sentences of a paragraph, in seconds. */
export function sentencePauseTable() {
  const seconds = constantOf('script/sentence-pauses.ts', 'SECONDS');
  if (seconds.none !== seconds.fullStop) throw new Error('no sign pauses unlike a full stop');
  const { none: _, ...ends } = seconds;
  const rows = Object.entries(ends).map(([end, pause]) => [nameOf(ENDS, end), pause.toFixed(2)]);
  return markdownTable(['the sentence ends with', 'pause'], rows);
}

/** Pauses between two parts of an article, in seconds; what is named wins over “anything else”. */
export function partPauseTable() {
  const [pairs, after, beforeHeading, otherwise] = [
    'PAIRS',
    'AFTER',
    'BEFORE_HEADING',
    'OTHERWISE',
  ].map((name) => constantOf('script/pauses.ts', name));
  const unnamed = (from, to) => after[from] ?? (to === 'heading' ? beforeHeading : otherwise);
  const named = Object.entries(pairs)
    .map(([pair, seconds]) => [...pair.split('>'), seconds])
    .filter(([from, to, seconds]) => seconds !== unnamed(from, to));
  const rows = [
    ...named,
    ...Object.entries(after).map(([from, seconds]) => [from, 'anything else', seconds]),
    ['anything else', 'heading', beforeHeading],
    ['anything else', 'anything else', otherwise],
  ];
  const words = (role) => role.replace('listItem', 'list item');
  return markdownTable(
    ['from', 'to', 'pause'],
    rows.map(([from, to, seconds]) => [words(from), words(to), seconds.toFixed(2)]),
  );
}

function nameOf(names, key) {
  if (!(key in names)) throw new Error(`scripts/tables/pause-tables.mjs has no words for ${key}`);
  return names[key];
}

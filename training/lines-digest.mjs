/** A small page of labelled lines made by hand → a digest of the features of its skipped lines, for the model that weighs them. */
import { createHash } from 'node:crypto';
import { roundValue } from './digest.mjs';

/** A line each: the rule that skips it (r is read), its kind, its score, its part, and its text. */
const LINES = `
site-header|paragraph|-6|site-header|The Harbour News
before-article|paragraph|-0.5||On Monday the last boat stayed where it was, and nobody knew why.
byline|paragraph|-2||By Ada Holm
r|paragraph|3||The ferry to the islands has been waiting for the tide since Monday, its captain said.
photo-caption|paragraph|-1|photo-caption|The harbour of Oban in 2024.
r|paragraph|4||Nobody in Oban remembers a tide as low, and the captain has no other boat.
not-article|heading|-1.5||What the captain says
r|listItem|2||The first boat leaves at 7.30.
link-list|listItem|-0.9||The second boat leaves at 9.15.
newsletter|paragraph|-3|newsletter|Sign up for our newsletter, and we write to you on Friday.
r|paragraph|3||“We wait,” said the captain of the ferry, who has seen 31 tides.
after-article|paragraph|-0.7||You can still swim: see www.example.com.
footer|paragraph|-7|footer|© The Harbour News
`;

/** `rowsOf` gives for each skipped line its features, in order. */
export function digestLost(rowsOf) {
  const hash = createHash('sha256');
  for (const row of rowsOf(handmadeLines())) hash.update(JSON.stringify([...row].map(roundValue)));
  return hash.digest('hex').slice(0, 16);
}

function handmadeLines() {
  const body = { id: 0, tag: 'body', hint: '', attributes: {}, children: [] };
  const rows = LINES.trim().split('\n');
  return rows.map((row, index) => {
    const [rule, kind, score, region, ...text] = row.split('|');
    return lineOf({ rule, kind, score, region, text: text.join('|'), index, parent: body });
  });
}

function lineOf({ rule, kind, score, region, text, index, parent }) {
  const words = text.split(' ').length;
  const hint = index % 3 === 0 ? 'text' : '';
  const element = { id: index + 1, tag: 'p', hint, attributes: {}, children: [], parent };
  return {
    unit: { index, element, kind, text, runs: [], words, linkWords: index % 4 },
    rule: rule === 'r' ? undefined : rule,
    score: Number(score),
    kept: index % 2,
    inside: 1,
    region: region || undefined,
    clutter: region === 'newsletter' ? { rule: region, reach: 'section' } : undefined,
    dateline: rule === 'byline' ? 1 : 0,
    link: rule === 'link-list' ? 1 : 0,
    prose: kind === 'paragraph' && text.endsWith('.') ? words : 0,
    fromFirst: index - 3,
    toLast: 10 - index,
    keptBefore: 0.3,
    keptAfter: 0.6,
    keptAround: 0.5,
    proseBefore: 0.3,
    proseAfter: 0.6,
    keptAlike: 0.7,
    keptSiblings: 0.5,
    linkSiblings: 0.1,
    repeated: 0,
    isTitle: 0,
    isDescription: index === 1 ? 1 : 0,
  };
}

/** A small page made by hand → a digest of the features of its skipped paragraphs, for the model that weighs them. */
import { createHash } from 'node:crypto';
import { roundValue } from '../digest.mjs';

/** A line each: what it is (h headline, r read, otherwise the rule that skips it), its shape, and its text. */
const LINES = `
menu|clutter|Home
page-furniture|line|The Harbour News
h|line|The ferry waits for the tide at Oban
before-article|prose|On Monday the last boat stayed where it was, and nobody knew why.
byline|clutter|By Ada Holm
r|prose|The ferry to the islands has been waiting for the tide since Monday, its captain said.
aside|prose|Ada Holm in the harbour of Oban, with “the tide”, in 2024.
r|prose|Nobody in Oban remembers a tide as low, and the captain has no other boat.
page-furniture|line|What the captain says:
r|prose|“We wait,” said the captain of the ferry, who has seen 31 tides.
newsletter|clutter|Sign up for our newsletter
after-article|prose|P.S. The ferry left at 7.30, with you and your dog on board.
related|line|• Read more: ferries | islands
after-article|prose|Ada Holm is a writer who lives in Oban, www.example.com.
copyright|clutter|© The Harbour News
`;

const SECTIONS = new Set(['newsletter', 'copyright', 'related']);

/** `rowsOf` gives for each skipped paragraph of a selected page its features. */
export function digestSkips(rowsOf) {
  const hash = createHash('sha256');
  for (const row of rowsOf(handmadePage())) hash.update(JSON.stringify([...row].map(roundValue)));
  return hash.digest('hex').slice(0, 16);
}

/** The same page for what is still skipped: `rowsOf` is given the page, and what the first trees said of each paragraph. */
export function digestMissed(rowsOf) {
  const page = handmadePage();
  const first = new Map(
    page.roles.flatMap(({ skip: rule }, index) =>
      rule === undefined ? [] : [[index, { rule, probability: ((index * 3) % 10) / 20 + 0.01 }]],
    ),
  );
  const hash = createHash('sha256');
  for (const row of rowsOf(page, { first, wasRead: (index) => index !== 7 }))
    hash.update(JSON.stringify([...row].map(roundValue)));
  return hash.digest('hex').slice(0, 16);
}

function handmadePage() {
  const lines = LINES.trim()
    .split('\n')
    .map((line) => line.split('|'));
  const pieces = lines.map(([rule, shape, ...text], index) =>
    pieceOf({ rule, shape, text: text.join('|'), index }),
  );
  const headline = lines.findIndex(([rule]) => rule === 'h');
  const roles = lines.map(([rule]) => (rule === 'r' || rule === 'h' ? {} : { skip: rule }));
  const read = roles.map(({ skip }, index) => skip === undefined && index !== headline);
  const run = { first: read.indexOf(true), last: read.lastIndexOf(true) };
  const marginals = lines.map((_line, index) => {
    const story = ((index * 7) % 10) / 10;
    const other = (1 - story) / 3;
    return [other, story, other, other];
  });
  const selection = {
    run,
    headline,
    page: true,
    foreign: new Map([[8, 'form']]),
    agreement: 0.9,
    rival: 0.2,
  };
  return { pieces, selection, roles, marginals };
}

function pieceOf({ rule, shape, text, index }) {
  const reach = SECTIONS.has(rule) ? 'section' : 'line';
  return {
    text,
    start: index + 1,
    end: index + 1,
    afterBlank: true,
    row: false,
    words: text.split(' ').length,
    shape,
    ends: /[.!?:]$/.test(text),
    repeated: false,
    ...(shape === 'clutter' && rule !== 'byline' && { clutter: { rule, reach } }),
    ...(rule === 'byline' && { dateline: { byline: 'Ada Holm' } }),
  };
}

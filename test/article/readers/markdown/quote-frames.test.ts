/** Quotations of a Markdown text that say what the text says anyway: read once, and told. */
import { expect, test } from 'vitest';
import { accountFor } from '../../../../src/article/account.ts';
import { readArticle } from '../../../../src/article/read-article.ts';

const STORY = [
  'The ferry came back to Sund at noon on Monday, after a week of storms that had kept it out.',
  'It had been missed by everyone on the island. “We did not sleep for a week,” said the keeper.',
  'The museum expects twenty thousand people this year, most of them from the ships.',
];
const SAID = 'It had been missed by everyone on the island.';

async function read(quote: string, at = 1): Promise<{ texts: string[]; rules: string[] }> {
  const lines = [...STORY.slice(0, at), quote, ...STORY.slice(at)];
  const content = `# Sund\n\n${lines.join('\n\n')}\n`;
  const article = await readArticle({ kind: 'markdown', content });
  const { read: words, skipped } = accountFor(article);
  expect(words + skipped).toBeGreaterThan(0);
  return {
    texts: article.blocks.map(({ text }) => text),
    rules: article.skipped.map(({ rule }) => rule),
  };
}

test.each([
  `<blockquote>${SAID}</blockquote>`,
  `<blockquote>\n<p>${SAID}</p>\n<cite>The keeper</cite>\n</blockquote>`,
  `<blockquote>\n\n*${SAID}*\n\n</blockquote>`,
  `<aside class="pullquote">\n\n“The museum expects … most of them from the ships”\n\n</aside>`,
  `<aside>\n\n${SAID}\n\n</aside>`,
  `<p class="pull-quote">The museum expects … most of them from the ships</p>`,
  `<figure class="pullquote">\n<blockquote>\n\n${SAID}\n\n</blockquote>\n</figure>`,
  `<div class="featured-quote"><q>${SAID}</q></div>`,
  `<blockquote>${STORY[2]!}</blockquote>`,
  `> ${SAID}`,
  `> **${SAID}**\n> — the keeper`,
  `> ${SAID}\n>\n> — The keeper`,
])('is not read again: %j', async (quote) => {
  for (const at of [1, 3]) {
    const { texts, rules } = await read(quote, at);
    expect(texts).toEqual(STORY);
    expect(rules).toContain('pull-quote');
  }
});

test.each([
  '<blockquote>No one had asked the museum about it.</blockquote>',
  '<aside class="pullquote">\n\nNo one had asked the museum about it.\n\n</aside>',
  '> No one had asked the museum about it.',
  '<div>\n\nIt had been missed.\n\n</div>',
  '> It had been',
  `<div class="note">\n\n${SAID}\n\n</div>`,
  `<!-- lectern: read -->\n\n> ${SAID}`,
])(
  'is read where it says something of its own, is no quotation, or is asked for: %j',
  async (quote) => {
    const { texts, rules } = await read(quote);
    expect(texts).toHaveLength(STORY.length + 1);
    expect(rules).not.toContain('pull-quote');
  },
);

test('a text of quotations alone is read, and a tag that is never closed sets nothing off', async () => {
  const quotes = [...STORY, STORY[0]!].map((line) => `> ${line}`).join('\n\n<!-- -->\n\n');
  const article = await readArticle({ kind: 'markdown', content: `# Sund\n\n${quotes}\n` });
  expect(article.blocks).toHaveLength(4);
  const { texts } = await read('<aside class="pullquote">', 1);
  expect(texts).toEqual(STORY);
});

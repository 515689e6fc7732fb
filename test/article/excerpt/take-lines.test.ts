/** The title and the lines that a user asks for: found, read, and the rest told. */
import { expect, test } from 'vitest';
import { accountFor } from '../../../src/article/account.ts';
import { takeLines } from '../../../src/article/excerpt/take-lines.ts';
import type { ArticleSource, ReadArticleOptions } from '../../../src/article/article.ts';
import { keepMeaning } from '../../../src/article/readers/markdown/keep-meaning.ts';
import { readArticle } from '../../../src/article/read-article.ts';

const TEXT = `Menu of the week

The ferry sails again
By Ada Holm

The ferry came back to Sund at noon on Monday, after a week of storms.
It had been missed by everyone on the island.

“We slept,” said the keeper, who had not seen it leave the harbour.

Subscribe to our letter

The ferry was not the only one that had been away.
`;

const MARKDOWN = `---
author: Ada Holm
---
# The ferry

Before the story, a word.

## How it began

The ferry came back, as [the log][log] says.[^1]

> It was dark.

## How it ended

All slept.

[log]: https://example.org/log
[other]: https://example.org/other
[^1]: At noon.
`;

const text = (content = TEXT): ArticleSource => ({ kind: 'text', content });
const markdown = (content = MARKDOWN): ArticleSource => ({ kind: 'markdown', content });

async function read(source: ArticleSource, options: ReadArticleOptions): Promise<unknown> {
  const { title, blocks, skipped } = await readArticle(source, options);
  const outside = skipped.filter(({ rule }) => rule === 'outside-lines');
  return {
    title,
    texts: blocks.map((block) => block.text),
    outside: outside.map(({ words, where }) =>
      where.kind === 'lines' ? `${where.start}-${where.end} ${words}` : '',
    ),
  };
}

test('lines of a pasted text are read from the first to the last, and the others told', async () => {
  const options = { firstLine: 'The ferry sails', lastLine: '"We slept,"' };
  expect(await read(text(), options)).toEqual({
    title: 'The ferry sails again',
    texts: [
      'The ferry came back to Sund at noon on Monday, after a week of storms.',
      'It had been missed by everyone on the island.',
      '“We slept,” said the keeper, who had not seen it leave the harbour.',
    ],
    outside: [
      '1-1 Menu of the week',
      '11-11 Subscribe to our letter',
      '13-13 The ferry was not the only one that had been away.',
    ],
  });
});

test('every letter is in a block, the title, the head or a skip', async () => {
  const options = { firstLine: 'The ferry sails', lastLine: '“We slept' };
  const sum = async (chosen: ReadArticleOptions): Promise<number> => {
    const { read: words, skipped } = accountFor(await readArticle(text(), chosen));
    return words + skipped;
  };
  expect(await sum(options)).toBe(await sum({}));
});

test('lines of Markdown are found without their marks, and keep their links and notes', async () => {
  const options = { firstLine: 'How it began', lastLine: 'It was dark.' };
  const article = await readArticle(markdown(), options);
  expect(article).toMatchObject({ title: 'How it began', byline: 'Ada Holm' });
  expect(article.blocks.map((block) => block.text)).toEqual([
    'The ferry came back, as the log says.',
    'It was dark.',
  ]);
  expect(article.blocks[0]!.where).toEqual({ kind: 'lines', start: 10, end: 10 });
  expect(article.blocks[0]!.runs).toMatchObject([{ href: 'https://example.org/log' }]);
  const rules = article.skipped.map(({ rule, words }) => `${rule}: ${words}`);
  expect(rules).toEqual([
    'outside-lines: # The ferry',
    'outside-lines: Before the story, a word.',
    'outside-lines: ## How it ended',
    'outside-lines: All slept.',
    expect.stringContaining('link-definition'),
    'outside-lines: [other]: https://example.org/other',
    'footnote: At noon.',
  ]);
});

test('front matter asks for lines of its own text; what the user asks for wins', async () => {
  const own = MARKDOWN.replace('author:', 'first-line: "## How it began"\nlastLine: All\nauthor:');
  expect(await read(markdown(own), {})).toMatchObject({
    title: 'How it began',
    texts: [expect.stringContaining('came back'), 'It was dark.', 'How it ended', 'All slept.'],
  });
  expect(await read(markdown(own), { firstLine: 'How it ended' })).toMatchObject({
    texts: ['All slept.'],
  });
});

test.each([
  [{ firstLine: 'The train' }, 'No line of the text is or begins with “The train” (firstLine).'],
  [{ firstLine: 'ferry sails' }, 'No line of the text'],
  [{ lastLine: 'The train' }, '“The train” (lastLine)'],
  [{ firstLine: 'The ferry' }, '3 lines of the text', 'lines 3, 6, 13.'],
  [{ firstLine: 'By Ada', lastLine: 'The ferry' }, '2 lines of the text', 'lines 6, 13.'],
  [{ firstLine: 'Subscribe', lastLine: 'By Ada Holm' }, 'is line 4, above the first one.'],
] as const)('%j is an error that says why', async (options, ...messages) => {
  const failure = await readArticle(text(), options).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'ARTICLE_LINE_NOT_FOUND', hint: expect.any(String) });
  for (const message of messages) expect((failure as Error).message).toContain(message);
});

test('a line that is the whole text asked for wins over lines that begin with it', async () => {
  const content = 'The ferry\n\nThe ferry came back at noon. It had been missed.\n';
  expect(await read(text(content), { firstLine: 'The ferry' })).toMatchObject({
    title: 'The ferry',
    outside: [],
  });
});

test('letter case counts only where it decides', async () => {
  const content =
    'SUND\n\nThe ferry came back at noon.\n\nthe ferry was late, and no one saw it.\n';
  const at = async (firstLine: string): Promise<unknown> => {
    const { blocks } = await readArticle(text(content), { firstLine });
    return blocks.map((block) => block.text.split(' ', 3).join(' '));
  };
  expect(await at('THE FERRY CAME')).toEqual(['The ferry came', 'the ferry was']);
  expect(await at('the ferry')).toEqual(['the ferry was']);
});

test('what has no lines refuses them', async () => {
  const content = '<p>The ferry came back at noon. It had been missed.</p>';
  const refused = { code: 'ARTICLE_UNSUPPORTED', hint: expect.stringContaining('selectors') };
  const options = { firstLine: 'The ferry' };
  await expect(readArticle({ kind: 'html', content }, options)).rejects.toMatchObject(refused);
  const post = { kind: 'html', content: `---\nlastLine: x\n---\n${content}` } as const;
  await expect(readArticle(post)).rejects.toMatchObject(refused);
});

const PARAGRAPH = 'The ferry came back to Sund at noon on Monday, and it had been missed.';
const PAGE = `<!doctype html><html lang="en"><title>Sund</title><article><h1>Sund</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH.replace('noon', 'nine')}</p></article></html>`;

test.each([
  ['a text with a title', text(`Sund\n\n${PARAGRAPH}\n`), ['Sund', PARAGRAPH], 0],
  ['a text without one', text(`${PARAGRAPH}\n`), [PARAGRAPH], 0],
  ['Markdown', markdown(`# Sund\n\n${PARAGRAPH}\n`), ['Sund', PARAGRAPH], 0],
  ['HTML', { kind: 'html', content: `<h1>Sund</h1><p>${PARAGRAPH}</p>` }, [PARAGRAPH], 1],
  ['a page', { kind: 'html', content: PAGE }, [PARAGRAPH, expect.any(String)], 1],
] as const)('a title is that of %s', async (_kind, source, texts, former) => {
  const article = await readArticle(source, { title: 'Home at last' });
  expect(article).toMatchObject({ title: 'Home at last', slug: 'home-at-last' });
  expect(article).not.toHaveProperty('titleFrom');
  expect(article.blocks.map((block) => block.text)).toEqual(texts);
  expect(article.skipped.filter(({ rule }) => rule === 'headline')).toHaveLength(former);
});

const LONG_NOTE = `# Sund

The ferry came back.[^1] The [log] says so.

The band played.

[^1]: At noon,
by the clock of the church,

    as [the *keeper*][keeper] says.

    | Hour | Wind |
    |---|---|

Not of the note.

[log]:
  https://example.org/log
[keeper]: https://example.org/keeper
[other]: https://example.org/other
`;

test('a note keeps all of its lines, and a link the line of its address', async () => {
  const options = { firstLine: 'The ferry', lastLine: 'The ferry', policy: { footnote: 'read' } };
  const { blocks, skipped } = await readArticle(markdown(LONG_NOTE), options as ReadArticleOptions);
  expect(blocks.map((block) => block.text)).toEqual([
    'The ferry came back. The log says so.',
    'At noon, by the clock of the church, as the keeper says. Hour, Wind.',
  ]);
  expect(blocks[0]!.runs).toMatchObject([{ href: 'https://example.org/log' }]);
  const outside = skipped.filter(({ rule }) => rule === 'outside-lines');
  expect(outside.map(({ words }) => words)).toEqual([
    '# Sund',
    'The band played.',
    'Not of the note.',
    '[other]: https://example.org/other',
  ]);
});

const FENCED = (quote: string): string =>
  [
    'Before the code.',
    '',
    `${quote}\`\`\`js`,
    `${quote}const knots = 1;`,
    `${quote}const fathoms = 2;`,
    `${quote}const cables = 3;`,
    `${quote}\`\`\``,
    '',
    'After the code.[^1]',
    '',
    '[^1]: At noon.',
  ].join('\n');

test.each(['', '> ', '- ', '    '])(
  'code that is cut stays code, and what follows does not become code: %j',
  async (quote) => {
    const content = quote === '- ' ? FENCED('  ').replace('  ```js', '- ```js') : FENCED(quote);
    const code = { policy: { code: 'read' } } as const;
    const from = await readArticle(markdown(content), {
      firstLine: 'const fathoms',
      title: 'x',
      ...code,
    });
    expect(from.blocks.map(({ kind }) => kind)).toEqual(['code', 'paragraph']);
    expect(from.blocks[0]!.text).toContain('const fathoms = 2;');
    expect(from.blocks[0]!.text).not.toContain('knots');
    expect(from.blocks[1]!.text).toBe('After the code.');
    const to = await readArticle(markdown(`[^1]\n\n${content}`), {
      lastLine: 'const fathoms',
      title: 'x',
      ...code,
    });
    expect(to.blocks.at(-1)!.text).not.toMatch(/cables|noon/);
    expect(to.skipped.map(({ rule }) => rule)).toContain('footnote');
  },
);

test('a comment that is cut hides no more than its own lines', async () => {
  const content =
    'One day.\n\n<!-- a note\nof the editor\n-->\n\nThe ferry came.[^1]\n\n[^1]: At noon.\n';
  const to = await readArticle(markdown(content), { lastLine: 'of the editor' });
  expect(to.blocks.map(({ text: words }) => words)).toEqual(['One day.']);
  const from = await readArticle(markdown(content), { firstLine: 'of the editor' });
  expect(from.blocks.map(({ text: words }) => words)).toEqual(['The ferry came.']);
  const shut = await readArticle(markdown(`[^1] ${content}`), { lastLine: 'of the editor' });
  expect(shut.skipped.map(({ rule }) => rule)).toContain('footnote');
});

test('a title that the text has too is not read twice', async () => {
  for (const source of [text(`Sund\n\n${PARAGRAPH}\n`), markdown(`# Sund\n\n${PARAGRAPH}\n`)]) {
    const { title, blocks } = await readArticle(source, { title: 'SUND!' });
    expect([title, blocks.map((block) => block.text)]).toEqual(['SUND!', [PARAGRAPH]]);
  }
});

test('tens of thousands of definitions are compared with the lines at once', () => {
  const definitions = Array.from(
    { length: 20_000 },
    (_, i) => `[x${i}]: https://post.example/${i}`,
  );
  const text = ['Start', 'word ![[x7] '.repeat(50_000), 'End', ...definitions].join('\n');
  const taken = takeLines(text, { firstLine: 'Start', lastLine: 'End', keptOutside: keepMeaning });
  expect(taken.text.split('\n').filter((line) => line.startsWith('[x'))).toEqual([definitions[7]]);
});

test.each([
  ['closed', ['<!--', 'a note', '-->']],
  ['left open', ['<!--']],
])('tens of thousands of comments, each %s, are gone over once', (_name, comment) => {
  const lines = ['Start', 'The ferry came.', 'End', ...Array(40_000).fill(comment).flat()];
  const { text } = takeLines(lines.join('\n'), {
    firstLine: 'The ferry came.',
    lastLine: 'End',
    keptOutside: keepMeaning,
  });
  expect(text.trim()).toBe('The ferry came.\nEnd');
});

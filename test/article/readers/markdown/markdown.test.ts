/** Markdown: what is read, as what, from which lines; what is skipped, by which rule. */
import { setImmediate, setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textHash } from '../../../../src/_internal/text-hash.ts';
import type { Article, ReadingPolicy } from '../../../../src/article/article.ts';
import { readArticle } from '../../../../src/article/read-article.ts';
import { readMarkdown } from '../../../../src/article/readers/markdown/markdown.ts';
import { mayBeCostly } from '../../../../src/article/readers/markdown/limits.ts';
import { ArticleError } from '../../../../src/errors.ts';

const read = (content: string, options = {}): Promise<Article> =>
  readArticle({ kind: 'markdown', content }, options);
const blocks = async (content: string) =>
  (await read(content)).blocks.map(({ kind, text, level }) => [
    kind,
    text,
    ...(level === undefined ? [] : [level]),
  ]);
const skips = async (content: string) =>
  (await read(content)).skipped.map(({ rule, words }) => [rule, words]);

async function refusal(promise: Promise<unknown>): Promise<ArticleError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ArticleError);
  return error as ArticleError;
}

describe('what a browser does not show of HTML in Markdown', () => {
  it.each([
    ['<p style="display:none">Not this.</p>', 'Not this.'],
    ['<div hidden><p>Not this.</p><p>Nor that.</p></div>', 'Not this. Nor that.'],
    ['<p class="sr-only">Not this.</p>', 'Not this.'],
    ['<span hidden>Not this.</span>', 'Not this.'],
    ['<span style="font-size:0">Not <span>even</span> this.</span>', 'Not even this.'],
    ['<span style="font-size:0">Not <del>even</del> this.</span>', 'Not even this.'],
  ])('is not read, and listed: %s', async (html, words) => {
    const content = `The ferry left at nine.\n\n${html}\n\nIt was full.\n`;
    const lines = ['The ferry left at nine.', 'It was full.'].map((text) => ['paragraph', text]);
    expect(await blocks(content)).toEqual(lines);
    expect(await skips(content)).toEqual([['hidden', words]]);
  });

  it('is left out of a line, up to the end of the very tag that hides it', async () => {
    const content =
      'It was <b hidden>very <b>very</b> nearly</b> full <b style="color:red">now</b>.\n';
    expect(await blocks(content)).toEqual([['paragraph', 'It was full now.']]);
    expect(await skips(content)).toEqual([['hidden', 'very very nearly']]);
  });

  it('is read where a browser shows it', async () => {
    const content =
      '<p class="lead" style="color: red">This.</p>\n\n<details><p>That.</p></details>\n';
    expect(await blocks(content)).toEqual([
      ['paragraph', 'This.'],
      ['paragraph', 'That.'],
    ]);
  });
});

describe('the title', () => {
  it('is the front matter’s, and the first heading is not read twice', async () => {
    const article = await read('---\ntitle: "The bridge"\n---\n# The Bridge\n\nIt is closed.\n');
    expect([article.title, article.blocks.map(({ text }) => text)]).toEqual([
      'The bridge',
      ['It is closed.'],
    ]);
  });

  it('is the front matter’s, and another first heading is read', async () => {
    const article = await read('---\ntitle: The bridge\n---\n# On Monday\n\nIt is closed.\n');
    expect([article.title, article.blocks.map(({ text }) => text)]).toEqual([
      'The bridge',
      ['On Monday', 'It is closed.'],
    ]);
  });

  it('is else the first heading of level 1', async () => {
    const article = await read('A kicker.\n\n# The *bridge*\n\nIt is closed.\n');
    expect([article.title, article.blocks.map(({ text }) => text)]).toEqual([
      'The bridge',
      ['A kicker.', 'It is closed.'],
    ]);
  });

  it('is else the beginning', async () => {
    expect((await read('It is closed.\n')).title).toBe('It is closed.');
  });
});

describe('what is read', () => {
  it('keeps headings, paragraphs, lists and quotes', async () => {
    expect(
      await blocks(
        '# T\n\nOne\ntwo.\n\n## Two\n\n- a\n- b\n  - c\n\n    more of c\n\n1. d\n\n> q\n>\n> - e\n',
      ),
    ).toEqual([
      ['paragraph', 'One two.'],
      ['heading', 'Two', 2],
      ['listItem', 'a', 1],
      ['listItem', 'b', 1],
      ['listItem', 'c', 2],
      ['paragraph', 'more of c'],
      ['listItem', 'd', 1],
      ['quote', 'q'],
      ['listItem', 'e', 2],
    ]);
  });

  it('marks emphasis, links and code where they stand', async () => {
    const [block] = (
      await read(
        [
          '# T',
          '',
          'A *soft **strong*** [link](https://example.org "t"), `co de` and <https://example.org>.',
          '',
        ].join('\n'),
      )
    ).blocks;
    expect(block?.text).toBe('A soft strong link, co de and https://example.org.');
    expect(
      block?.runs.map(({ kind, start, end, href }) => [kind, block.text.slice(start, end), href]),
    ).toEqual([
      ['emphasis', 'soft strong', undefined],
      ['strong', 'strong', undefined],
      ['link', 'link', 'https://example.org'],
      ['code', 'co de', undefined],
      ['link', 'https://example.org', 'https://example.org'],
    ]);
  });

  it('follows reference links, task lists, hard breaks and entities', async () => {
    expect(
      await blocks(
        [
          '# T',
          '',
          '[The *bridge*][b] &amp; the caf&eacute;\\',
          'next  ',
          'line',
          '',
          '- [x] done',
          '',
          '[b]: https://example.org',
          '',
        ].join('\n'),
      ),
    ).toEqual([
      ['paragraph', 'The bridge & the café next line'],
      ['listItem', 'done', 1],
    ]);
  });

  it('carries the lines of the file, front matter included, and the hash of its text', async () => {
    const article = await read('---\ntitle: T\n---\n\nOne\ntwo.\n\n- three\n');
    expect(article.blocks.map(({ id, where, textHash: hash }) => [id, where, hash])).toEqual([
      ['b1', { kind: 'lines', start: 5, end: 6 }, textHash('One two.')],
      ['b2', { kind: 'lines', start: 8, end: 8 }, textHash('three')],
    ]);
  });
});

describe('what is skipped', () => {
  it('is code, comments, pictures, footnotes, definitions, each by its rule', async () => {
    const content = [
      '# T',
      '',
      'Words[^1] and ![a cat](cat.jpg) more.',
      '',
      '```js',
      'let a;',
      '```',
      '',
      '    indented',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '<!-- note -->',
      '',
      '[^1]: The note.',
      '',
      '[x]: https://example.org',
      '',
      '---',
      '',
    ].join('\n');
    expect(await blocks(content)).toEqual([
      ['paragraph', 'Words and more.'],
      ['table', 'a, b. 1, 2.'],
    ]);
    expect(await skips(content)).toEqual([
      ['image', 'a cat'],
      ['code-block', 'let a;'],
      ['code-block', 'indented'],
      ['html', '<!-- note -->'],
      ['footnote', 'The note.'],
      ['link-definition', '[x]: https://example.org'],
    ]);
  });

  it('is what site generators add, and the words around it are read', async () => {
    const content = [
      '# T',
      '',
      '* TOC',
      '{:toc}',
      '',
      '[[toc]]',
      '',
      '## Two {#two .x}',
      '',
      'Words{: .lead} here.',
      '{: .cls}',
      '',
      ':::note[Heads up]',
      'Body of it.',
      ':::',
      '',
      '> [!NOTE]',
      '> Mind the gap.',
      '',
      '{% highlight js %}',
      'let a;',
      '{% endhighlight %}',
      '',
      '$$',
      'x^2',
      '$$',
      '',
      'A set {a: b} and [!] and 3:::1 stay.',
      '',
    ].join('\n');
    expect(await blocks(content)).toEqual([
      ['heading', 'Two', 2],
      ['paragraph', 'Words here.'],
      ['paragraph', 'Heads up'],
      ['paragraph', 'Body of it.'],
      ['quote', 'Note'],
      ['quote', 'Mind the gap.'],
      ['paragraph', 'x^2'],
      ['paragraph', 'A set {a: b} and [!] and 3:::1 stay.'],
    ]);
    expect((await skips(content)).map(([rule]) => rule)).toEqual([
      ...Array.from({ length: 8 }, () => 'template-tag'),
      'code-block',
    ]);
  });

  it('is the program of MDX, in files that are called so', async () => {
    const content = [
      '# T',
      '',
      'Text with {props.value} and <Badge>New</Badge> inline.',
      '',
      '<Chart',
      '  data={[1, 2]}',
      '  label="x"',
      '/>',
      '',
      '{',
      '  [1,2].map((x) => x)',
      '}',
      '',
    ].join('\n');
    const draft = readMarkdown(content, { language: 'en', timezone: 'UTC', mdx: true });
    expect(draft.blocks.map(({ text }) => text)).toEqual(['Text with and New inline.']);
    expect(readMarkdown(content, { language: 'en', timezone: 'UTC' }).blocks[0]!.text).toContain(
      '{props.value}',
    );
  });

  it('leaves no block for a paragraph that is only a picture', async () => {
    expect(await blocks('# T\n\n![a cat](cat.jpg)\n\nWords.\n')).toEqual([['paragraph', 'Words.']]);
  });

  it('keeps the words between inline tags and template tags', async () => {
    const content = [
      '# T',
      '',
      'H<sub>2</sub>O and{{< ref "x" >}} water<br>here {% include x %}.',
      '',
      '{{< youtube abc >}}',
      '',
      'import Chart from "./chart"',
      '',
    ].join('\n');
    expect(await blocks(content)).toEqual([['paragraph', 'H2O and water here .']]);
    expect((await skips(content)).map(([rule]) => rule)).toEqual([
      'template-tag',
      'template-tag',
      'template-tag',
      'mdx-code',
    ]);
  });
});

describe('tags in prose', () => {
  it.each([
    ['A list of <T> holds <b and c> here.', 'A list of <T> holds <b and c> here.'],
    ['Use Map<String, List<Integer>> now.', 'Use Map<String, List<Integer>> now.'],
    ['If a<b and c>d then.', 'If a<b and c>d then.'],
    ['Replace <your-name> and end with </T>.', 'Replace <your-name> and end with </T>.'],
    ['<p>A box of <T> holds.</p>', 'A box of <T> holds.'],
  ])('are words where no browser knows them and nothing closes them: %s', async (content, text) => {
    const article = await read(content);
    expect([article.blocks.map((block) => block.text), article.skipped]).toEqual([[text], []]);
  });

  it('are listed where they are taken out and no browser knows them, or nothing closes them', async () => {
    expect(
      await skips('An <unknown>odd</unknown> <b>word</b>, <Foo x="1" /> the <i> tag.'),
    ).toEqual([
      ['html', '<unknown>'],
      ['html', '<Foo x="1" />'],
      ['html', '<i>'],
    ]);
  });

  it('strike out as tildes do', async () => {
    const content =
      'It cost <del>ten *old*</del> <s>nine</s> eight.\n\n<p>So <strike>no</strike> yes.</p>';
    expect(await blocks(content)).toEqual([
      ['paragraph', 'It cost eight.'],
      ['paragraph', 'So yes.'],
    ]);
    expect(await skips(content)).toEqual([
      ['deleted', 'ten old'],
      ['deleted', 'nine'],
      ['deleted', 'no'],
    ]);
  });
});

describe('what the policy asks for', () => {
  const ALL = [
    '# T',
    '',
    'Words[^1] ![a cat](cat.jpg).',
    '',
    '```js',
    'let a;',
    '```',
    '',
    '| a | b |',
    '|---|---|',
    '| *1* | 2 |',
    '',
    '[^1]: The note.',
    '',
  ].join('\n');
  const readAll = async (content: string, policy: ReadingPolicy) =>
    (await read(content, { policy })).blocks.map(({ kind, text }) => [kind, text]);

  it('is read as a block of its kind, and nothing of it is a skip', async () => {
    const policy = { code: 'read', table: 'read', caption: 'read', footnote: 'read' } as const;
    expect(await readAll(ALL, policy)).toEqual([
      ['paragraph', 'Words .'],
      ['caption', 'a cat'],
      ['code', 'let a;'],
      ['table', 'a, b. 1, 2.'],
      ['footnote', 'The note.'],
    ]);
    expect((await read(ALL, { policy })).skipped).toEqual([]);
  });

  it('is announced in one sentence, and is a skip too', async () => {
    const article = await read(ALL, { policy: { table: 'announce' } });
    expect(article.blocks.map(({ text }) => text)).toEqual([
      'Words .',
      'A table is in the article.',
    ]);
    expect(article.skipped.map(({ rule }) => rule)).toEqual([
      'image',
      'code-block',
      'table',
      'footnote',
    ]);
  });

  it('is said by the front matter before the options, kind by kind', async () => {
    const content = `---\npolicy: { code: skip, table: read }\n---\n${ALL}`;
    expect(await readAll(content, { code: 'read', footnote: 'read' })).toEqual([
      ['paragraph', 'Words .'],
      ['table', 'a, b. 1, 2.'],
      ['footnote', 'The note.'],
    ]);
  });

  it.each([
    ['policy: { tables: read }', /no kind "tables"/],
    ['policy: { table: aloud }', /policy\.table must be/],
    ['policy: read', /policy/],
  ])('is refused when it is wrong: %s', async (line, message) => {
    const error = await refusal(read(`---\n${line}\n---\nWords.\n`));
    expect([error.code, error.message]).toEqual([
      'ARTICLE_FRONT_MATTER',
      expect.stringMatching(message),
    ]);
  });

  it('leaves out the cells of a row beyond those of the head, as a page does', async () => {
    expect(
      await readAll('# T\n\n| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n', { table: 'read' }),
    ).toEqual([['table', 'a, b. 1. 1, 2.']]);
  });

  it('is asked for by comments within a line, and by those with words behind them', async () => {
    const article = await read(
      [
        'One <!-- lectern: skip -->*secret* `code`<!-- lectern: read --> two.',
        '',
        'Three<!-- lectern: skip --> four.',
        '',
        'Five.',
        '',
        '<!-- lectern: skip --> Six.',
        '',
        'Seven.',
        '',
        '<!-- lectern: read --> Eight.',
        '',
      ].join('\n'),
    );
    expect(article.blocks.map(({ text }) => text)).toEqual([
      'One two.',
      'Three',
      'Five.',
      'Eight.',
    ]);
    expect(article.skipped.map(({ rule, words }) => [rule, words])).toEqual([
      ['asked-to-skip', 'secret code'],
      ['asked-to-skip', 'four.'],
      ['asked-to-skip', 'Six.'],
      ['asked-to-skip', 'Seven.'],
    ]);
    expect(article.blocks.flatMap(({ runs }) => runs)).toEqual([]);
  });

  it('is undone and overruled by comments', async () => {
    const content = [
      'One.',
      '',
      '<!-- lectern: skip -->',
      '',
      'Two.',
      '',
      '<!-- lectern: read -->',
      '',
      'Three.',
      '',
      '<!-- lectern: read -->',
      '',
      '    code',
      '',
      '<!-- lectern: announce -->',
      '',
      'Four.',
      '',
    ].join('\n');
    const article = await read(content);
    expect(article.blocks.map(({ text }) => text)).toEqual([
      'One.',
      'Three.',
      'code',
      'A paragraph is left out here.',
    ]);
    expect(article.skipped.map(({ rule, words }) => [rule, words])).toEqual([
      ['asked-to-skip', 'Two.'],
      ['paragraph', 'Four.'],
    ]);
  });
});

describe('HTML within Markdown', () => {
  it('gives its words, line by line, without tags, programs and comments', async () => {
    const content = [
      '# T',
      '',
      '<div class="x">',
      '<p>One <b>t</b>wo &amp; three</p><!-- note -->',
      '<p>Four</p>',
      '</div>',
      '',
      '<script>',
      'let a;',
      '</script>',
      '',
      '<style>p {}</style>',
      '',
    ].join('\n');
    expect(await blocks(content)).toEqual([
      ['paragraph', 'One two & three'],
      ['paragraph', 'Four'],
    ]);
    expect((await skips(content)).map(([rule]) => rule)).toEqual(['html', 'html']);
  });
});

describe('what is refused', () => {
  it('is a draft, unless drafts are asked for', async () => {
    const error = await refusal(read('---\ndraft: true\n---\n# T\n\nWords.\n'));
    expect([error.code, error.hint]).toEqual([
      'ARTICLE_DRAFT',
      expect.stringContaining('draft: true'),
    ]);
    expect(
      (await read('---\ndraft: true\n---\n# T\n\nWords.\n', { includeDrafts: true })).title,
    ).toBe('T');
  });

  it('is a text with nothing to read', async () => {
    const error = await refusal(read('# Only a title\n\n```\ncode\n```\n'));
    expect([error.code, error.message]).toEqual([
      'ARTICLE_EMPTY',
      'The Markdown contains nothing to read: only what is skipped (code-block).',
    ]);
  });

  it('is a text that would take minutes to parse', async () => {
    for (const content of [
      '> '.repeat(50_000),
      '[a]('.repeat(50_000),
      '[^a] '.repeat(50_000),
      'word '.repeat(300_000),
    ]) {
      expect((await refusal(read(content))).code).toBe('ARTICLE_TOO_LARGE');
    }
  });
});

describe('a text that takes long', () => {
  const SLOW = '_a*'.repeat(20_000);

  it('is read where it can be stopped: an abort ends it at once', async () => {
    const reason = new Error('enough');
    const controller = new AbortController();
    let outcome: unknown;
    const ended = read(SLOW, { signal: controller.signal }).catch((error: unknown) => {
      outcome = error;
    });
    // Long enough for its thread to have begun, much shorter than the text takes.
    await setTimeout(500);
    expect(outcome).toBeUndefined();
    controller.abort(reason);
    // A turn of the loop is enough where no one waits for the parser.
    await setImmediate();
    expect(outcome).toBe(reason);
    await ended;
  });

  it('is known by its length, its marks and its lines', () => {
    for (const content of [SLOW, '- a\n'.repeat(400), '*a '.repeat(400), 'word '.repeat(5000)])
      expect(mayBeCostly(content)).toBe(true);
    for (const content of [
      '- a\n'.repeat(200),
      `${'A *paragraph* of `prose`, and [a link](x).\n\n'.repeat(200)}`,
    ])
      expect(mayBeCostly(content)).toBe(false);
  });

  it('is read the same as a short one', async () => {
    const paragraph = 'A *paragraph* of `prose`, and [a link](https://example.org).\n\n';
    const long = await read(`---\ntitle: T\ndraft: false\n---\n${paragraph.repeat(500)}`, {
      policy: { code: 'read' },
    });
    expect([
      long.title,
      long.blocks.length,
      long.blocks[499]!.text,
      long.blocks[0]!.runs.length,
    ]).toEqual(['T', 500, 'A paragraph of prose, and a link.', 3]);
    expect((await refusal(read(`---\ndraft: true\n---\n${paragraph.repeat(500)}`))).code).toBe(
      'ARTICLE_DRAFT',
    );
  });
});

describe('any Markdown', () => {
  const MARKUP = fc.array(
    fc.oneof(
      fc.constantFrom(
        '# a',
        '- b',
        '> c',
        '```',
        '| a |',
        '|---|',
        '[x](y)',
        '*e*',
        '**s',
        '`c`',
        '<b>',
        '![i](j)',
        '[^1]',
        '[^1]: n',
        '---',
        '1. o',
        '    code',
        '',
      ),
      fc.lorem({ maxCount: 5 }),
      fc.string({ maxLength: 20 }),
    ),
    { maxLength: 25 },
  );

  it('becomes an article or a known error, with runs inside their text', async () => {
    await fc.assert(
      fc.asyncProperty(MARKUP, async (lines) => {
        const article = await read(lines.join('\n')).catch((error: unknown) => {
          expect(error).toBeInstanceOf(ArticleError);
        });
        for (const { text, runs } of article?.blocks ?? []) {
          expect(text).toBe(text.replace(/\s+/g, ' ').trim());
          for (const { start, end } of runs)
            expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

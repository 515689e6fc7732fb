/** Sources of every kind become articles, or one clear error. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { ArticleError } from '../../src/errors.ts';

const STORY = [
  'The bridge is closed',
  '',
  'The bridge over the Tarn was closed on Monday after a cable had snapped.',
  '',
  'It will open again in spring.',
  '',
].join('\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function refusal(promise: Promise<unknown>): Promise<ArticleError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ArticleError);
  expect((error as ArticleError).hint).toMatch(/\.$/);
  return error as ArticleError;
}

describe('a file', () => {
  it('is read as plain text when it is called .txt or has no extension', async () => {
    for (const name of ['bridge.txt', 'bridge', 'bridge.story']) {
      const article = await readArticle({ kind: 'file', path: await fileOf(name, STORY) });
      expect(article.title).toBe('The bridge is closed');
      expect(article.blocks.map(({ text }) => text)).toEqual([
        'The bridge over the Tarn was closed on Monday after a cable had snapped.',
        'It will open again in spring.',
      ]);
      expect(article.slug).toBe('bridge');
    }
  });

  it('is read as Markdown when it is called so', async () => {
    for (const name of ['a.md', 'a.markdown', 'a.MDOWN']) {
      const article = await readArticle({
        kind: 'file',
        path: await fileOf(name, '# Title\n\nSome *words* here.\n'),
      });
      expect(article.title).toBe('Title');
      expect(article.blocks[0]?.runs).toEqual([{ kind: 'emphasis', start: 5, end: 10 }]);
    }
  });

  it('is read as Markdown whatever its name when it opens with front matter or a heading mark', async () => {
    const front = await readArticle({
      kind: 'file',
      path: await fileOf('front.txt', '---\ntitle: Front\n---\nBody **text** here.\n'),
    });
    expect([front.title, front.blocks[0]?.text]).toEqual(['Front', 'Body text here.']);
    const heading = await readArticle({
      kind: 'text',
      content: '\n# Heading\n\nBody `text` here.\n',
    });
    expect([heading.title, heading.blocks[0]?.text]).toEqual(['Heading', 'Body text here.']);
  });

  it('takes its date from its name when it says none itself', async () => {
    const article = await readArticle({
      kind: 'file',
      path: await fileOf('2024-05-31-ferry.md', 'It sails at noon.\n'),
    });
    expect([article.title, article.publishedAt, article.slug]).toEqual([
      'Ferry',
      '2024-05-31',
      '2024-05-31-ferry',
    ]);
    expect(
      (
        await readArticle({
          kind: 'file',
          path: await fileOf(
            '2024-05-31-boat.md',
            '---\ndate: 2024-06-02\n---\nIt sails at noon.\n',
          ),
        })
      ).publishedAt,
    ).toBe('2024-06-02');
  });

  it('of HTML below front matter is read as its front matter says', async () => {
    const front = [
      'title: The ferry',
      'author: Ada Holm',
      'date: 2024-05-31',
      'lang: en-GB',
      'voice: anna',
      'slug: boat',
      'tags: [a]',
      'category: News',
      'policy: { code: read }',
      'description: "On </script> boats"',
    ].join('\n');
    const body = [
      '{% include head.html %}',
      '<h1>The ferry</h1>',
      '<p>It sails <a href="{{ site.url }}/noon">at noon</a> {{ page.x }}.</p>',
      '<pre>let a;</pre>',
      '<p>Read more</p>',
      '',
    ].join('\n');
    const article = await readArticle({
      kind: 'file',
      path: await fileOf('post.html', `---\n${front}\n---\n${body}`),
    });
    expect(article).toMatchObject({
      title: 'The ferry',
      byline: 'Ada Holm',
      publishedAt: '2024-05-31',
      language: 'en-GB',
      voice: 'anna',
      slug: 'boat',
      tags: ['a'],
      section: 'News',
      description: 'On boats',
    });
    expect(article.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'It sails at noon .'],
      ['code', 'let a;'],
      ['paragraph', 'Read more'],
    ]);
    expect(article.skipped.map(({ rule, words }) => [rule, words])).toEqual([
      ['asked-to-skip', '{% include head.html %}'],
      ['headline', 'The ferry'],
      ['asked-to-skip', '{{ page.x }}'],
    ]);
    const draft = await fileOf('draft.html', `---\ndraft: true\n---\n${body}`);
    expect((await refusal(readArticle({ kind: 'file', path: draft }))).code).toBe('ARTICLE_DRAFT');
    expect((await readArticle({ kind: 'file', path: draft }, { includeDrafts: true })).slug).toBe(
      'draft',
    );
  });

  it('may carry a byte order mark, or be UTF-16 with one', async () => {
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(STORY, 'utf16le')]);
    const big = Buffer.from(little).swap16();
    const marked = Buffer.from(`\ufeff${STORY}`);
    for (const bytes of [little, big, marked]) {
      const article = await readArticle({ kind: 'file', path: await fileOf('mark.txt', bytes) });
      expect(article.title).toBe('The bridge is closed');
    }
  });

  it('in another encoding is read in it, with a warning', async () => {
    const path = await fileOf('latin.txt', Buffer.from('A caf\xe9 in town', 'latin1'));
    const { blocks, warnings } = await readArticle({ kind: 'file', path });
    expect(blocks.map(({ text }) => text)).toEqual(['A café in town']);
    expect(warnings).toMatchObject([
      { code: 'ARTICLE_ENCODING', message: expect.stringContaining('windows-1252') },
    ]);
  });

  it('that does not exist is an error that names it', async () => {
    const error = await refusal(readArticle({ kind: 'file', path: join(folder, 'gone.txt') }));
    expect(error.code).toBe('ARTICLE_MISSING');
    expect(error.message).toMatch(/gone\.txt does not exist\.$/);
    expect(
      (
        await refusal(
          readArticle({ kind: 'file', path: join(await fileOf('plain', 'x'), 'below.txt') }),
        )
      ).code,
    ).toBe('ARTICLE_MISSING');
  });

  it.runIf(process.platform === 'linux')(
    'whose name is not UTF-8 is not called absent, but by what is wrong with it',
    async () => {
      const name = Buffer.concat([Buffer.from(join(folder, 'na')), Buffer.from([0xff, 0xfe])]);
      await writeFile(name, 'A sentence.');
      await expect(readArticle({ kind: 'file', path: name.toString() })).rejects.toMatchObject({
        code: 'ARTICLE_UNREADABLE',
        message: expect.stringContaining('its name is not UTF-8'),
      });
    },
  );

  it('that is a folder cannot be read', async () => {
    await mkdir(join(folder, 'folder.txt'));
    const error = await refusal(readArticle({ kind: 'file', path: join(folder, 'folder.txt') }));
    expect([error.code, error.message]).toEqual([
      'ARTICLE_UNREADABLE',
      `${join(folder, 'folder.txt')} cannot be read: it is a folder.`,
    ]);
  });

  it('without words is empty', async () => {
    for (const [content, what] of [
      ['', 'nothing'],
      [' \n\t\r\n\u00a0\u200b', 'only white space'],
      ['\ufeff', 'nothing'],
    ] as const) {
      const error = await refusal(
        readArticle({ kind: 'file', path: await fileOf('empty.txt', content) }),
      );
      expect(error.code).toBe('ARTICLE_EMPTY');
      expect(error.message).toContain(`is empty: it contains ${what}.`);
    }
  });

  it('with a NUL that strayed into it is read without it, and says so', async () => {
    const article = await readArticle({
      kind: 'text',
      content:
        '---\ntitle: "The fer\\0ry \\uD800returns"\ntags: ["a\\x01b"]\n---\n\nIt came\0 back at \x1bnoon, and everybody was glad of it.\n',
    });
    expect(article).toMatchObject({ tags: ['ab'] });
    expect(JSON.stringify(article)).not.toMatch(/[^\P{Cc}\n]|\\u0000|\\u001b|\\ud800/iu);
    expect(article.blocks[0]!.text).toBe('It came back at noon, and everybody was glad of it.');
    expect(article.warnings).toContainEqual(
      expect.objectContaining({
        code: 'ARTICLE_NOT_TEXT',
        message: expect.stringContaining('2 control characters'),
      }),
    );
  });

  const PROSE = 'The ferry left at nine, and it was full of people who had waited since dawn.';

  it.each([
    ['control characters', String.raw`\u0001\u009f`],
    ['half of a pair', String.raw`\ud800`],
    ['a mark of byte order', String.raw`\ufeff`],
    ['spaces without width', String.raw`\u200b\u2060`],
  ])('whose fields hold nothing but %s says nothing in them', async (_, unseen) => {
    const names = ['title', 'author', 'canonical', 'image', 'description', 'section', 'slug'];
    const fields = names.map((name) => `${name}: "${unseen}"\n`).join('');
    const content = `---\n${fields}tags: ["${unseen}", sea]\n---\n\n${PROSE}\n`;
    const { title, titleFrom, slug, tags, ...rest } = await readArticle({ kind: 'text', content });
    expect({ title, titleFrom, tags }).toEqual({ title: PROSE, titleFrom: 'words', tags: ['sea'] });
    expect(slug).toMatch(/^the-ferry/);
    for (const name of ['byline', 'url', 'image', 'description', 'section'])
      expect(rest).not.toHaveProperty(name);
  });

  it('has its own heading as title where the front matter says one that no one can see', async () => {
    const content = `---\ntitle: "\\u0001"\nauthor: ["\\u0002", Ann Lee]\n---\n\n# Ferries\n\n${PROSE}\n`;
    expect(await readArticle({ kind: 'text', content })).toMatchObject({
      title: 'Ferries',
      byline: 'Ann Lee',
    });
  });

  it('has its first words as title where its file has a name that no one can see', async () => {
    const path = await fileOf('\u0080\u0081.md', `${PROSE}\n`);
    expect(await readArticle({ kind: 'file', path })).toMatchObject({
      title: PROSE,
      titleFrom: 'words',
    });
  });

  it('has its first words as title where a page says one that no one can see', async () => {
    const content = `<!doctype html><title>\u200b</title><h1>&#1;</h1><p>${PROSE}</p><p>${PROSE}</p>`;
    expect((await readArticle({ kind: 'html', content })).title).toBe(PROSE);
  });

  it('of a page drops unreadable characters from its escapes', async () => {
    const data =
      '{"@type":"NewsArticle","headline":"The ferry \\ud800returns","author":{"@type":"Person","name":"Ada\\u0000 Lind"}}';
    const article = await readArticle({
      kind: 'html',
      content: `<!doctype html><html><head><title>The ferry returns</title><script type="application/ld+json">${data}</script></head><body><article><h1>The ferry returns</h1><p>It came back&#1; at noon, and everybody on the quay was glad of it, since nobody had expected it.</p><p>The crew went home and slept until the evening of the following day.</p></article></body></html>`,
    });
    expect(JSON.stringify(article)).not.toMatch(/\\u00[01]|\\ud[89a-f]/i);
  });

  it('that is not text is refused with the first such byte', async () => {
    const nul = await refusal(
      readArticle({
        kind: 'file',
        path: await fileOf('nul.txt', Buffer.from('Good start\0bad\0end')),
      }),
    );
    expect([nul.code, nul.message]).toEqual([
      'ARTICLE_NOT_TEXT',
      expect.stringContaining('byte 10 is a NUL'),
    ]);
    const cut = await refusal(
      readArticle({
        kind: 'file',
        path: await fileOf('cut.txt', Buffer.from('Euro \u20ac').subarray(0, 7)),
      }),
    );
    expect(cut.message).toContain('byte 5 cannot be read');
  });

  it.each([
    ['%PDF-1.7\n1 0 obj', 'a PDF', 'ends in .pdf'],
    ['{\\rtf1 hello}', 'a document in Rich Text Format', 'ends in .rtf'],
    [
      'PK\u0003\u0004words',
      'an archive, as Word documents and e-books are',
      '.docx, .odt or .epub',
    ],
    ['GIF89a, a picture', 'a picture', '.txt'],
    ['\u001f\u008b\u0008', 'compressed with gzip', 'Unpack'],
  ])('that opens like something else is refused by what it is: %j', async (content, what, hint) => {
    const path = await fileOf('other.txt', Buffer.from(content, 'latin1'));
    expect(await refusal(readArticle({ kind: 'file', path }))).toMatchObject({
      code: 'ARTICLE_NOT_TEXT',
      message: `${path} is not text: it is ${what}.`,
      hint: expect.stringContaining(hint) as unknown,
    });
  });

  it('of more than 10 MB is refused before it is read', async () => {
    const error = await refusal(
      readArticle({
        kind: 'file',
        path: await fileOf('large.txt', Buffer.alloc(20 * 1024 * 1024, 'word ')),
      }),
    );
    expect(error.code).toBe('ARTICLE_TOO_LARGE');
    expect(error.message).toContain('20 MB or more, and an article may have 10 MB');
  });

  it('that never ends is refused as a device', async () => {
    const error = await refusal(readArticle({ kind: 'file', path: '/dev/zero' }));
    expect([error.code, error.message]).toEqual([
      'ARTICLE_UNREADABLE',
      '/dev/zero cannot be read: it is a device.',
    ]);
  });

  it('that is a pipe is refused at once, with the way through standard input', async () => {
    const path = join(folder, 'pipe.md');
    execFileSync('mkfifo', [path]);
    const error = await refusal(readArticle({ kind: 'file', path }));
    expect([error.code, error.message, error.hint]).toEqual([
      'ARTICLE_UNREADABLE',
      `${path} cannot be read: it is a pipe.`,
      'To read from a pipe, use standard input: give - as the source.',
    ]);
  });
});

describe('a text', () => {
  it('that is too long is rejected with its length, unless it is allowed', async () => {
    const content = `# Log\n\n${'Nothing happened on the pier. '.repeat(12_000)}`;
    const source = { kind: 'markdown', content } as const;
    await expect(readArticle(source)).rejects.toMatchObject({
      code: 'ARTICLE_TOO_LARGE',
      message: expect.stringMatching(/“Log” has 359,999 characters to read, more than 300,000/),
      hint: expect.stringContaining('--max-length 359999'),
    });
    const article = await readArticle(source, { maxLength: 359_999 });
    expect(article.blocks).toHaveLength(1);
    await expect(readArticle(source, { maxLength: 359_998 })).rejects.toThrow('359,998');
  });

  it('of page parts alone has no body', async () => {
    const error = await refusal(
      readArticle({ kind: 'text', content: 'Home\nMenu\nSearch\nSubscribe\nPrivacy Policy\n' }),
    );
    expect([error.code, error.message]).toEqual([
      'ARTICLE_EMPTY',
      expect.stringContaining('none of them reads like an article'),
    ]);
  });

  it('takes its language and zone from the options', async () => {
    const content = [
      'The ferry is late',
      '',
      'By Ada Holm, 3 June 2024 09:15',
      '',
      'The ferry to the islands was late on Monday because of fog.',
      '',
    ].join('\n');
    const article = await readArticle(
      { kind: 'text', content },
      { language: 'en-GB', timezone: 'Europe/Oslo' },
    );
    expect([article.language, article.publishedAt, article.byline]).toEqual([
      'en-GB',
      '2024-06-03T07:15:00Z',
      'Ada Holm',
    ]);
  });

  it('takes its address from the URL it came with, else from the title', async () => {
    expect(
      (
        await readArticle({
          kind: 'text',
          content: STORY,
          url: 'https://example.org/2024/bridge-closed.html?x=1',
        })
      ).slug,
    ).toBe('bridge-closed');
    expect((await readArticle({ kind: 'text', content: STORY })).slug).toBe('the-bridge-is-closed');
  });
});

describe('an abort', () => {
  it('throws the signal’s own reason', async () => {
    const reason = new Error('enough');
    await expect(
      readArticle({ kind: 'text', content: STORY }, { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    const path = await fileOf('abort.txt', STORY);
    await expect(
      readArticle({ kind: 'file', path }, { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
  });
});

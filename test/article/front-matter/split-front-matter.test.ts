/** Front matter as the makers of sites spell it; what is broken is named with its line, and nothing in it is run. */
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/article/front-matter/split-front-matter.ts';
import { hasFrontMatter } from '../../../src/article/front-matter/yaml-block.ts';
import { ArticleError } from '../../../src/errors.ts';

const of = (yaml: string) => splitFrontMatter(`---\n${yaml}\n---\nBody\n`);

function refusal(content: string): ArticleError {
  try {
    splitFrontMatter(content);
  } catch (error) {
    expect(error).toBeInstanceOf(ArticleError);
    return error as ArticleError;
  }
  throw new Error('nothing was refused');
}

describe('front matter', () => {
  it('gives its values and where the body begins', () => {
    const split = of(
      [
        'title: The bridge',
        'author: Ada Holm',
        'date: 2024-03-01',
        'lang: en_gb',
        'voice: bf_emma',
        'slug: bridge',
        'description: On a bridge.',
        'url: https://example.org/bridge',
        'image: bridge.jpg',
      ].join('\n'),
    );
    expect(split.frontMatter).toEqual({
      title: 'The bridge',
      byline: 'Ada Holm',
      publishedAt: '2024-03-01',
      language: 'en-GB',
      voice: 'bf_emma',
      slug: 'bridge',
      description: 'On a bridge.',
      url: 'https://example.org/bridge',
      image: 'bridge.jpg',
    });
    expect([split.body, split.bodyOffset, split.warnings]).toEqual(['Body\n', 11, []]);
  });

  it('is known in the spellings of several makers of sites', () => {
    expect(
      of(
        [
          'pubDate: 2024-03-01T08:00:00Z',
          'last_modified: "5 March 2024"',
          'authors: [Ada Holm, Piet Maas, Rosa Tamm]',
        ].join('\n'),
      ).frontMatter,
    ).toEqual({
      publishedAt: '2024-03-01T08:00:00Z',
      modifiedAt: '2024-03-05',
      byline: 'Ada Holm, Piet Maas and Rosa Tamm',
    });
    expect(
      of('Published: March 1, 2024 8:00 AM EST\nauthor:\n  name: Ada Holm\ncover:\n  image: a.jpg')
        .frontMatter,
    ).toEqual({ publishedAt: '2024-03-01T13:00:00Z', byline: 'Ada Holm', image: 'a.jpg' });
    expect(of('title: 2024\nsummary: >\n  Two\n  lines').frontMatter).toEqual({
      title: '2024',
      description: 'Two lines',
    });
  });

  it.each([
    [
      'Jekyll',
      [
        'layout: post',
        'categories: [news, ferry]',
        'tags: ferry sea',
        'last_modified_at: 2024-06-02 10:00:00 +0200',
        'author: Ada Holm',
      ].join('\n'),
      {
        byline: 'Ada Holm',
        modifiedAt: '2024-06-02T08:00:00Z',
        section: 'news',
        tags: ['ferry', 'sea'],
      },
    ],
    [
      'Hugo',
      [
        'title: T',
        'date: 2024-05-31T10:00:00+02:00',
        'lastmod: 2024-06-01',
        'author: { name: Ada Holm, email: a@b.example }',
        'url: /news/ferry/',
        'images: [a.jpg, b.jpg]',
        'tags: [ferry, "harbour board"]',
      ].join('\n'),
      {
        title: 'T',
        publishedAt: '2024-05-31T08:00:00Z',
        modifiedAt: '2024-06-01',
        byline: 'Ada Holm',
        image: 'a.jpg',
        tags: ['ferry', 'harbour board'],
      },
    ],
    [
      'Eleventy',
      'title: T\ndate: 2024-05-31\ntags: post\ndescription: On boats.',
      { title: 'T', publishedAt: '2024-05-31', tags: ['post'], description: 'On boats.' },
    ],
    [
      'Astro',
      [
        'title: T',
        "pubDate: 'Jul 08 2024'",
        "updatedDate: 'Jul 09 2024'",
        'heroImage: { src: ./a.png, alt: A }',
        'tags: []',
      ].join('\n'),
      { title: 'T', publishedAt: '2024-07-08', modifiedAt: '2024-07-09', image: './a.png' },
    ],
    [
      'AstroPaper',
      [
        'pubDatetime: 2024-07-08T10:00:00Z',
        'modDatetime: 2024-07-09T10:00:00Z',
        'ogImage: a.png',
        'canonicalURL: https://example.org/a',
      ].join('\n'),
      {
        publishedAt: '2024-07-08T10:00:00Z',
        modifiedAt: '2024-07-09T10:00:00Z',
        image: 'a.png',
        url: 'https://example.org/a',
      },
    ],
    [
      'Docusaurus',
      [
        'authors:',
        '  - name: Ada Holm',
        '    title: Editor',
        '  - name: Piet Maas',
        'last_update:',
        '  date: 2024-07-09',
        '  author: x',
        'keywords: [a, "#b", a]',
      ].join('\n'),
      { byline: 'Ada Holm and Piet Maas', modifiedAt: '2024-07-09', tags: ['a', 'b'] },
    ],
    [
      'dev.to',
      [
        'published: true',
        'tags: ferry, harbour board',
        'canonical_url: https://example.org/a',
        'cover_image: https://example.org/a.png',
      ].join('\n'),
      {
        tags: ['ferry', 'harbour board'],
        url: 'https://example.org/a',
        image: 'https://example.org/a.png',
      },
    ],
  ])('is known as %s spells it', (_name, yaml, expected) => {
    expect(of(yaml)).toMatchObject({ frontMatter: expected, warnings: [] });
    expect(Object.keys(of(yaml).frontMatter).sort()).toEqual(Object.keys(expected).sort());
  });

  it('knows the season of a series, and no season of the year', () => {
    for (const [yaml, expected] of [
      ['season: 2', { number: 2 }],
      ['season: "3"\nseasonName: Winter', { number: 3, name: 'Winter' }],
      ['season: { number: 4, name: Spring }', { number: 4, name: 'Spring' }],
      ['season: winter', undefined],
      ['season: 0', undefined],
      ['season: [1]', undefined],
      ['season: null', undefined],
    ] as const)
      expect(of(yaml).frontMatter.season).toEqual(expected);
  });

  it('knows drafts', () => {
    for (const yaml of [
      'published: no',
      'published: "off"',
      'status: draft',
      'Status: Draft',
      'draft: yes',
    ])
      expect(of(yaml).release.draft).toBeTypeOf('string');
    for (const yaml of [
      'published: true',
      'published: 2024-05-31',
      'status: published',
      'draft: no',
      'draft: null',
      'draft: { toString: 1 }',
      'published: { valueOf: 1, toString: 2 }',
    ])
      expect(of(yaml).release.draft).toBeUndefined();
    for (const yaml of ['draft: true', 'draft: "yes"', 'published: false'])
      expect(of(yaml).release.draft).toBeTypeOf('string');
    for (const yaml of ['draft: false', 'title: draft'])
      expect(of(yaml).release.draft).toBeUndefined();
  });

  it('may end with dots, hold Windows line ends, and be empty', () => {
    expect(splitFrontMatter('---\r\ntitle: A\r\n...\r\nBody').frontMatter).toEqual({ title: 'A' });
    expect(splitFrontMatter('---\r\ntitle: A\r\n---\r\nBody')).toMatchObject({
      body: 'Body',
      bodyOffset: 3,
    });
    expect(splitFrontMatter('---\n---\nBody').body).toBe('Body');
    expect(splitFrontMatter('---\ntitle: A\n---').body).toBe('');
  });

  it('is not every line of hyphens', () => {
    for (const content of [
      '---\n\nA break, then text.\n\n---\n\nMore.',
      '----\ntitle: A\n----\n',
      'Text\n---\ntitle: A\n---\n',
      '--- \nJust words\n',
    ]) {
      expect(splitFrontMatter(content)).toMatchObject({ body: content, bodyOffset: 0 });
      expect(hasFrontMatter(content)).toBe(false);
    }
    expect(hasFrontMatter('---\ntitle: A\n---\n')).toBe(true);
  });

  it('warns of a date and a language that it does not understand', () => {
    const { frontMatter, warnings } = of('title: A\ndate: soon\nlang: "english, please"');
    expect(frontMatter).toEqual({ title: 'A' });
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['ARTICLE_FRONT_MATTER', expect.stringContaining('"soon", which is not a date')],
      [
        'ARTICLE_FRONT_MATTER',
        expect.stringContaining('"english, please", which is not a language tag'),
      ],
    ]);
  });

  it('that is broken is named with its line in the file', () => {
    const error = refusal('---\ntitle: A\nauthor: "Ada\n---\nBody');
    expect([error.code, error.message]).toEqual([
      'ARTICLE_FRONT_MATTER',
      expect.stringMatching(/not YAML on line [34]:/),
    ]);
    expect(refusal('---\ntitle: The bridge: a story\n---\n').message).toMatch(/on line 2/);
    expect(error.hint).toMatch(/quotes/);
  });

  it.each([
    '---json\n{ "title": "A" }\n---\nBody',
    '{\n  "title": "A",\n  "params": { "a": 1 }\n}\nBody',
    '{ "title": "A" }\nBody',
    '---toml\ntitle = "A"\n---\nBody',
    '+++\ntitle = "A"\n+++\nBody',
    '+++\r\ntitle = "A"\r\n+++\r\nBody',
    '\ufeff+++\ntitle = "A"\n+++\nBody',
  ])('in TOML or JSON is read: %j', (content) => {
    expect(hasFrontMatter(content)).toBe(true);
    const { frontMatter, body, bodyOffset } = splitFrontMatter(content);
    expect([frontMatter, body]).toEqual([{ title: 'A' }, 'Body']);
    expect(bodyOffset).toBe(content.split('\n').length - 1);
  });

  it('in TOML has the fields of YAML', () => {
    const content = [
      '+++',
      "title = 'The slow train'",
      'date = 2025-05-19',
      'lastmod = 2025-05-21T08:00:00+02:00',
      'authors = ["Priya Haldane", "Ann Lee"]',
      'tags = ["travel", "time"]',
      'draft = false',
      'rate = 0.95',
      '',
      '[policy]',
      'table = "skip"',
      '+++',
      'Body',
    ].join('\n');
    expect(splitFrontMatter(content).frontMatter).toEqual({
      title: 'The slow train',
      publishedAt: '2025-05-19',
      modifiedAt: '2025-05-21T06:00:00Z',
      byline: 'Priya Haldane and Ann Lee',
      tags: ['travel', 'time'],
      rate: 0.95,
      policy: { table: 'skip' },
    });
  });

  it('that is neither TOML nor JSON is refused with its line', () => {
    expect(refusal('+++\ntitle = "A"\ndate = x y\n+++\nBody').message).toMatch(
      /^The front matter is not TOML on line 3: /,
    );
    expect(refusal('---json\n{ title }\n---\nBody').message).toMatch(
      /^The front matter is not JSON: /,
    );
    expect(refusal('+++\ntitle = "A"\n\nBody')).toMatchObject({
      message: 'The front matter opened on line 1 is never closed.',
      hint: expect.stringContaining('plus signs') as unknown,
    });
  });

  it('that is a program is refused and not run', () => {
    expect(refusal('--- js\n{ title: process.exit() }\n---\nBody')).toMatchObject({
      code: 'ARTICLE_FRONT_MATTER',
      message: 'The front matter on line 1 is a program, which is not read.',
      hint: expect.stringContaining('YAML') as unknown,
    });
  });

  it('may name its language when it is YAML; braces and rules are not front matter', () => {
    expect(splitFrontMatter('---yaml\ntitle: A\n---\nBody')).toMatchObject({
      frontMatter: { title: 'A' },
      body: 'Body',
      bodyOffset: 3,
    });
    for (const content of [
      '{{ include }}\n\nBody',
      '{% include x %}\nBody',
      '{: .lead}\nBody',
      '{ "a": b }\nBody',
      '{}\nBody',
      '---json\nBody',
      '+++\nBody',
      'Body\n\n+++\na = 1\n+++\n',
      'Body\n---toml\na = 1\n---\n',
      'Body\n--- js\na\n---\n',
      'Body\n{ "a": 1 }\n',
    ])
      expect(splitFrontMatter(content)).toMatchObject({ body: content, bodyOffset: 0 });
  });

  it('that is too large is refused in every language, and only where it is front matter', () => {
    const long = 'a'.repeat(70_000);
    for (const content of [
      `+++\ntitle = "${long}"\n+++\nBody`,
      `---toml\ntitle = "${long}"\n---\nBody`,
      `---json\n{ "title": "${long}" }\n---\nBody`,
      `{\n "title": "${long}"\n}\n\nBody`,
    ])
      expect(refusal(content).message).toBe(
        'The front matter is too large: 64 kB are read at most.',
      );
    for (const content of [
      `{ "a": b }\n${long}\n}\n`,
      `+++\n${long}\n+++\n`,
      `{{ a }}\n${long}\n}\n`,
    ])
      expect(splitFrontMatter(content)).toMatchObject({ body: content, bodyOffset: 0 });
  });

  it('that is never closed is refused', () => {
    expect(refusal('---\ntitle: A\n\nBody').message).toBe(
      'The front matter opened on line 1 is never closed.',
    );
  });

  it('that doubles itself without end is refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map(
          (name, index) =>
            `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index]}`).join(',')}]`,
        ),
    ].join('\n');
    expect(refusal(`---\n${bomb}\n---\n`).code).toBe('ARTICLE_FRONT_MATTER');
  });

  it('that holds itself is refused', () => {
    for (const line of ['title: &a [*a]', 'a: &a { b: *a }\ntitle: *a'])
      expect(refusal(`---\n${line}\n---\nBody`)).toMatchObject({ code: 'ARTICLE_FRONT_MATTER' });
  });

  it('that is larger than anyone writes, or nested without end, is refused', () => {
    expect(
      refusal(
        `---\n${Array.from({ length: 300_000 }, (_, index) => `key${index}: value\n`).join('')}---\nBody`,
      ).message,
    ).toBe('The front matter is too large: 64 kB are read at most.');
    expect(refusal(`---\na: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\nBody`).code).toBe(
      'ARTICLE_FRONT_MATTER',
    );
  });

  it('is parsed up to 64 kB, and not a character more', () => {
    const ofLength = (length: number): string => {
      const [start, end] = ['title: ', '\n---'];
      return `---\n${start}${'x'.repeat(length - start.length - end.length)}${end}\nBody`;
    };
    expect(splitFrontMatter(ofLength(65_536)).frontMatter.title).toHaveLength(65_536 - 11);
    expect(refusal(ofLength(65_537)).message).toContain('too large');
  });

  it('runs nothing', () => {
    expect(of('title: !!js/function "function () { throw 1 }"').frontMatter.title).toBe(
      'function () { throw 1 }',
    );
  });
});

/** Sources of every kind, made up and from the fixtures → what is read and what is skipped is all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { accountFor } from '../../src/article/account.ts';
import type { Article } from '../../src/article/article.ts';
import { letterCountOf } from '../../src/article/letter-count.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { readPage, type PageOptions } from '../../src/article/readers/page/read-page.ts';
import { readText } from '../../src/article/readers/text/text.ts';
import { ArticleError } from '../../src/errors.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const OPTIONS: PageOptions = { language: 'en', timezone: 'UTC' };

/** Elements whose text is not text of the page: programs, and what it says of itself. */
const WORDLESS: ReadonlySet<string> = new Set(['head', 'script', 'style']);

/** Letters of the text of a page, counted without the reader's own tree. */
function lettersOfPage(html: string): number {
  const open: string[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (tag) => void open.push(tag),
    onclosetag: () => void open.pop(),
    ontext: (part) => {
      if (!open.some((tag) => WORDLESS.has(tag))) text += part;
    },
  });
  parser.end(html);
  return letterCountOf(text);
}

const sum = ({ read, skipped }: { read: number; skipped: number }): number => read + skipped;

/** The account of a page, or undefined where it is refused. */
function accountOfPage(html: string, options: Partial<PageOptions> = {}): number | undefined {
  try {
    return sum(accountFor(readPage(html, { ...OPTIONS, ...options })));
  } catch (error) {
    if (error instanceof ArticleError) return undefined;
    throw error;
  }
}

const files = (folder: string, ending: string): string[] =>
  readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(FIXTURES, folder, name));

describe('read and skipped are all of the source', () => {
  it.each(files('pages', '.html'))('of the page %s, read as a page and as a fragment', (path) => {
    const html = readFileSync(path, 'utf8');
    for (const whole of [undefined, 'document', 'entry'] as const) {
      const account = accountOfPage(html, { whole });
      if (account !== undefined) expect(account).toBe(lettersOfPage(html));
    }
  });

  it.each([...files('articles', '.txt'), ...files('news-texts', '.txt')])(
    'of the text %s',
    (path) => {
      const content = readFileSync(path, 'utf8');
      const draft = readText(content, {
        language: 'en',
        timezone: 'UTC',
        fallbackTitle: undefined,
      });
      expect(sum(accountFor(draft))).toBe(letterCountOf(content));
    },
  );

  it('of pages of any shape', () => {
    fc.assert(
      fc.property(page, (html) => {
        for (const whole of [undefined, 'document', 'entry'] as const) {
          const account = accountOfPage(html, { whole });
          if (account !== undefined) expect(account).toBe(lettersOfPage(html));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of texts of any shape', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const content = lines.join('\n');
        let account: number | undefined;
        try {
          account = sum(accountFor(readText(content, { language: 'en', timezone: 'UTC' })));
        } catch (error) {
          if (!(error instanceof ArticleError)) throw error;
        }
        if (account !== undefined) expect(account).toBe(letterCountOf(content));
      }),
      { numRuns: 300 },
    );
  });

  it('of an entry of a feed, with a policy that reads and announces', async () => {
    const content = `<p>${SENTENCE}</p><figure><img src="a.png"><figcaption>The quay.</figcaption></figure>
      <table><tr><th>Year</th><th>Ships</th></tr><tr><td>1911</td><td>4</td></tr></table><pre><code>run 4</code></pre>
      <iframe src="https://v.example/1" title="A film">Not shown.</iframe><p>${SENTENCE} Again.</p>`;
    const article: Article = await readArticle(
      { kind: 'entry', entry: { title: 'Ships', content } },
      { policy: { table: 'announce', code: 'read', embed: 'read' } },
    );
    expect(sum(accountFor(article))).toBe(lettersOfPage(content));
  });
});

const SENTENCE =
  'The board of the harbour voted five to two on Tuesday, and the ship will sail until the end of October.';

const words = fc.constantFrom(
  SENTENCE,
  'Read more',
  'By Ada Holm',
  'Share this',
  'Soft\u00adhyphen and zero\u200bwidth',
  'a [1] note.[2] Behind',
  '12 March 2024',
  'Ünïcode Straße 東京 タワー',
  '#',
  '',
  'x &amp; y &lt;b&gt; &nbsp; z',
);

const TAGS = [
  'p',
  'div',
  'span',
  'b',
  'a href="/x"',
  'h1',
  'h2',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'caption',
  'thead',
  'blockquote',
  'pre',
  'code',
  'figure',
  'figcaption',
  'details',
  'summary',
  'aside',
  'nav',
  'footer',
  'section class="comments"',
  'div class="related"',
  'p hidden',
  'p style="visibility:hidden"',
  'b style="visibility:visible"',
  'span style="font-size:0"',
  'div style="position:absolute;left:-9999px"',
  'p data-lectern="skip"',
  'span data-lectern="read"',
  'noscript',
  'template',
  'svg',
  'select',
  'option',
  'textarea',
  'button',
  'iframe title="A film"',
  'video',
  'sup',
  'ruby',
  'rt',
  'dialog',
  'form',
  'label',
  'math',
  'annotation',
  'object',
  'center',
  'dl',
  'dt',
  'dd',
];

const { piece } = fc.letrec<{ piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.constant('<br>'),
    fc.constant('<br><br>'),
    fc.constant('<hr>'),
    fc.constant('<!-- a remark -->'),
    fc
      .tuple(fc.constantFrom(...TAGS), fc.array(tie('piece'), { maxLength: 5 }))
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
  ),
}));

const page = fc
  .tuple(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 8 }))
  .map(
    ([before, after]) =>
      `<!doctype html><html><head><title>A title</title><style>.x{}</style></head><body>${before.join('')}<p>${SENTENCE}</p>${after.join('')}</body></html>`,
  );

const line = fc.oneof(
  fc.constantFrom(
    SENTENCE,
    `${SENTENCE} ${SENTENCE}`,
    'Read more',
    'By Ada Holm',
    '• an item of a list',
    '1. the first',
    '',
    'Share',
    'Getty Images',
    'The quay in 1911. Photograph: Ada Holm',
    'Advertisement',
    'one\ttwo\tthree',
    '12 March 2024',
    'a word that goes on in the next-',
    'The harbour',
  ),
  fc.string({ maxLength: 40 }),
);

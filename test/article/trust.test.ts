/** What someone else's text may decide: each row of the table in docs/security.md. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, ReadArticleOptions } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { serve, startWebServer, type WebServer } from '../helpers/web-server.ts';

const BODY =
  'The accused was found innocent on Monday, and the ferry sailed at noon as it always had.';

type Row = {
  /** The first cell of the row. */
  readonly row: string;
  /** Lines of front matter, or of the text. */
  readonly front?: string;
  readonly text?: string;
  /** What of the article shows that it was obeyed. */
  readonly shows: (article: Article) => unknown;
  readonly own: unknown;
  readonly foreign: unknown;
  /** What a note names; absent where nothing is ignored. */
  readonly named?: string;
};

const words = ({ blocks }: Article): readonly string[] => blocks.map(({ text }) => text);
const marks = ({ blocks }: Article): number =>
  blocks.reduce((sum, { sayAs = [], pauses = [] }) => sum + sayAs.length + pauses.length, 0);

const ROWS: readonly Row[] = [
  {
    row: '`title`',
    front: 'title: The Trial',
    shows: ({ title }) => title,
    own: 'The Trial',
    foreign: 'The Trial',
  },
  {
    row: '`author`',
    front: 'author: Ada Low',
    shows: ({ byline }) => byline,
    own: 'Ada Low',
    foreign: 'Ada Low',
  },
  {
    row: '`date`, `lastmod`',
    front: 'date: 2026-01-02\nlastmod: 2026-01-03',
    shows: ({ publishedAt, modifiedAt }) => [publishedAt, modifiedAt],
    own: ['2026-01-02', '2026-01-03'],
    foreign: ['2026-01-02', '2026-01-03'],
  },
  {
    row: '`lang`',
    front: 'lang: en-GB',
    shows: ({ language }) => language,
    own: 'en-GB',
    foreign: 'en-GB',
  },
  {
    row: '`draft`',
    front: 'draft: true',
    shows: () => 'read',
    own: 'ARTICLE_DRAFT',
    foreign: 'ARTICLE_DRAFT',
  },
  {
    row: '`voice`',
    front: 'voice: en-US-Studio-O',
    shows: ({ voice }) => voice,
    own: 'en-US-Studio-O',
    foreign: undefined,
    named: 'voice',
  },
  {
    row: '`rate`',
    front: 'rate: 0.5',
    shows: ({ rate }) => rate,
    own: 0.5,
    foreign: undefined,
    named: 'rate',
  },
  {
    row: '`cast`',
    front: 'cast: { body: dear }',
    shows: ({ cast }) => cast,
    own: { body: 'dear' },
    foreign: undefined,
    named: 'cast',
  },
  {
    row: '`policy`',
    front: 'policy: { code: read }',
    text: '```\nrm -rf\n```\n',
    shows: ({ blocks }) => blocks.some(({ kind }) => kind === 'code'),
    own: true,
    foreign: false,
    named: 'policy',
  },
  {
    row: '`lexicon`',
    front: 'lexicon: { innocent: guilty }',
    shows: ({ lexicon }) => lexicon,
    own: { innocent: 'guilty' },
    foreign: undefined,
    named: 'lexicon',
  },
  {
    row: '`section`',
    front: 'section: Sport',
    shows: ({ section }) => section,
    own: 'Sport',
    foreign: undefined,
    named: 'section',
  },
  {
    row: '`slug`',
    front: 'slug: front-page',
    shows: ({ slug }) => slug === 'front-page',
    own: true,
    foreign: false,
    named: 'slug',
  },
  {
    row: '`firstLine`, `lastLine`',
    front: 'firstLine: The accused\nlastLine: The accused',
    shows: ({ skipped }) => skipped.some(({ rule }) => rule === 'outside-lines'),
    own: true,
    foreign: false,
    named: 'firstLine, lastLine',
  },
  {
    row: '`publishAt`',
    front: 'publishAt: 2030-01-01T00:00:00Z',
    shows: ({ publishAt }) => publishAt !== undefined,
    own: true,
    foreign: false,
    named: 'publishAt',
  },
  {
    row: '`description`, `image`, `tags`, `url`, `publication`',
    front:
      'description: Buy it\nimage: https://ads.example/a.png\ntags: [buy]\n' +
      'url: https://ads.example/\npublication: The Times',
    shows: ({ description, image, tags, siteName, url }) => [
      description !== undefined,
      image !== undefined,
      tags !== undefined,
      siteName !== undefined,
      url === 'https://ads.example/',
    ],
    own: [true, true, true, true, true],
    foreign: [false, false, false, false, false],
    named: 'description, image, tags, url, publication',
  },
  {
    row: '`disclosure`',
    front: 'disclosure: false',
    shows: (article) => 'disclosure' in article,
    own: false,
    foreign: false,
    named: 'disclosure',
  },
  {
    row: '`data-say`, `data-ipa`, `data-spell`, `data-pause`, SSML, `<!-- lectern: say … -->`',
    text:
      'One <b data-say="a">x</b> two <b data-ipa="ʃiː">y</b> three <b data-spell>z</b> four.' +
      '<b data-pause="1s"></b> Five <b data-ssml-sub-alias="b">v</b> six<!-- lectern: say c --> seven.\n',
    shows: marks,
    own: 6,
    foreign: 0,
    named: 'marks for pronunciation',
  },
  {
    row: '`sounds`',
    front: 'sounds: { intro: bell.wav }',
    shows: ({ sounds }) => sounds,
    own: { intro: 'bell.wav' },
    foreign: undefined,
    named: 'sounds',
  },
  {
    row: '`<!-- lectern: insert … -->`',
    text: '<!-- lectern: insert bell.wav -->\n\nIt rang.\n',
    shows: ({ inserts }) => inserts?.map(({ src }) => src),
    own: ['bell.wav'],
    foreign: undefined,
    named: 'marks for pronunciation',
  },
  {
    row: '`data-lectern="read"`, `"announce"`, `<!-- lectern: announce -->`',
    text: '<!-- lectern: announce -->\n\n| a | b |\n|---|---|\n| c | d |\n',
    shows: ({ blocks }) => blocks.some(({ isAnnouncement }) => isAnnouncement === true),
    own: true,
    foreign: false,
    named: 'marks for pronunciation',
  },
  {
    row: '`data-lectern="skip"`, `<!-- lectern: skip -->`',
    text: '<!-- lectern: skip -->\n\nOnly for the eye.\n',
    shows: (article) => words(article).includes('Only for the eye.'),
    own: false,
    foreign: false,
  },
];

const sourceOf = ({ front, text }: Row): string =>
  `${front === undefined ? '' : `---\n${front}\n---\n\n`}# Trial\n\n${BODY}\n\n${text ?? ''}`;

let server: WebServer;
const hostOf = (address: string): string => new URL(address).host;

beforeAll(async () => {
  const pages = ROWS.map((row, at) => [
    `/row-${at}.md`,
    serve(sourceOf(row), { 'content-type': 'text/markdown; charset=utf-8' }),
  ]);
  server = await startWebServer({
    ...Object.fromEntries(pages),
    '/page': serve(
      `<!doctype html><html lang="en"><title>Trial</title><article><h1>Trial</h1><p>${BODY}</p><p>${BODY.replace('Monday', 'Tuesday')}</p><p data-lectern="read" hidden>What nobody sees.</p><p data-lectern="skip">${BODY.replace('Monday', 'Friday')}</p></article></html>`,
      { 'content-type': 'text/html; charset=utf-8' },
    ),
  });
});
afterAll(() => server.close());

async function outcome(read: Promise<Article>, row: Row): Promise<readonly unknown[]> {
  try {
    const article = await read;
    const notes = article.warnings.filter(({ message }) => message.includes('not your own'));
    return [row.shows(article), notes.map(({ message, isNotice }) => [message, isNotice])];
  } catch (error) {
    return [(error as { code: string }).code, []];
  }
}

describe('what a text says', () => {
  test('has a row each in the documentation', () => {
    const docs = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
    const [, table = ''] = docs.split('<!-- rows: test/article/trust.test.ts -->');
    const cells = [...table.split('\n\nIt holds')[0]!.matchAll(/^\| (.*?) \| .* \|$/gm)];
    expect(cells.slice(1).map(([, cell]) => cell)).toEqual(ROWS.map(({ row }) => row));
  });

  test.each(ROWS.map((row, at) => [row.row, row, at] as const))('%s', async (_name, row, at) => {
    const content = sourceOf(row);
    const options: ReadArticleOptions = { allowPrivate: true };
    const url = `${server.origin}/row-${at}.md`;
    const note = row.named && [[expect.stringContaining(row.named), true]];
    const own = [row.own, []];
    const foreign = [row.foreign, note ?? []];
    expect(await outcome(readArticle({ kind: 'markdown', content }), row)).toEqual(own);
    const given = { kind: 'markdown', content, isForeign: true } as const;
    expect(await outcome(readArticle(given), row)).toEqual(foreign);
    expect(await outcome(readArticle({ kind: 'url', url }, options), row)).toEqual(foreign);
    const trusting = { ...options, trust: [hostOf(url)] };
    expect(await outcome(readArticle({ kind: 'url', url }, trusting), row)).toEqual(own);
  });

  test('is hidden from readers, and not spoken because a page asks for it', async () => {
    const url = `${server.origin}/page`;
    const fetched = await readArticle({ kind: 'url', url }, { allowPrivate: true });
    expect(words(fetched).join(' ')).not.toMatch(/nobody sees|Friday/);
    expect(fetched.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('its marks'),
    );
    const trust = [hostOf(url)];
    const trusted = await readArticle({ kind: 'url', url }, { allowPrivate: true, trust });
    expect(words(trusted)).toContain('What nobody sees.');
  });

  test('in an entry counts by the host of its feed, not by the address that the feed states', async () => {
    const content = `<p>${BODY} <b data-say="guilty">innocent</b></p>`;
    const entry = { title: 'Trial', url: 'https://www.example.org/a', content };
    const read = (foundAt?: string) =>
      readArticle(
        { kind: 'entry', entry, ...(foundAt !== undefined && { foundAt }) },
        { trust: ['www.example.org'] },
      );
    expect(marks(await read('https://feeds.example.net/'))).toBe(0);
    expect(marks(await read())).toBe(0);
    expect(marks(await read('https://www.example.org/feed'))).toBe(1);
  });
});

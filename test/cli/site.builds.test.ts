/** `lectern site`: a folder of pages gets its audio, and what changes in it is followed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { lectern, type Run } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { humming } from '../helpers/humming-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const SAID = '`${request.text}\\n`';

/** A voice that notes what it is asked to say. */
const VOICE = `import { appendFileSync } from 'node:fs';
const voice = ${humming()};
const { synthesize, capabilities } = voice;
voice.capabilities = () => ({ ...capabilities(), languages: ['en', 'de'] });
voice.synthesize = async (request) => {
  appendFileSync(new URL('./said.txt', import.meta.url), ${SAID});
  return synthesize(request);
};
export default voice;
`;

const CONFIG = `provider: ./voice.js
disclosure: false
feed:
  author: Ada Lind
  email: ada@example.org
`;

type PageParts = {
  readonly title: string;
  readonly text: readonly string[];
  readonly language?: string;
  readonly head?: string;
  readonly before?: string;
};

function pageOf({ title, text, language = 'en', head = '', before = '' }: PageParts): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title} | Notes</title>
<meta property="og:type" content="article">${head}</head>
<body><header><nav><a href="/">Home</a></nav></header>
<main><h1>${title}</h1>${before}<article>${text.map((each) => `<p>${each}</p>`).join('\n')}</article></main>
<footer>Notes</footer></body></html>
`;
}

const FERRY = [
  'The last boat leaves ten minutes after the pubs close, and it is never late.',
  'Its captain has made the crossing nine thousand times, and counts the lights.',
];
const CLOCK = [
  'The harbour clock stopped on Tuesday, and for two days the town was late.',
  'Three people know how it works, and the third of them is nine years old.',
];

const HOME =
  '<!doctype html><html><body><h1>Notes</h1><a href="/ferry/">The ferry</a></body></html>';

const folders: { remove: () => void }[] = [];
afterEach(() => folders.splice(0).forEach(({ remove }) => remove()));

function newSite(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return writeTree(folder.path, {
    '.git/HEAD': '',
    'lectern.config.yaml': CONFIG,
    'voice.js': VOICE,
    'package.json': '{"type":"module"}',
    ...files,
  });
}

const TWO_PAGES = {
  'public/index.html': HOME,
  'public/posts/ferry/index.html': pageOf({ title: 'The ferry', text: FERRY }),
  'public/posts/clock/index.html': pageOf({ title: 'The clock', text: CLOCK }),
};

const ONE_PAGE = { 'public/posts/ferry/index.html': TWO_PAGES['public/posts/ferry/index.html'] };

function site(cwd: string, ...flags: readonly string[]): Promise<Run> {
  return lectern(['site', 'public', ...flags], { cwd });
}

function said(cwd: string): readonly string[] {
  const path = join(cwd, 'said.txt');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  rmSync(path, { force: true });
  return lines;
}

function read(cwd: string, name: string): string {
  return readFileSync(join(cwd, 'public', name), 'utf8');
}

function countPlayers(html: string): number {
  return html.split('<lectern-player').length - 1;
}

describe('a built site', () => {
  test('gets audio for pages that say they are articles, and a player on each', async () => {
    const cwd = newSite(TWO_PAGES);
    const { code, stderr } = await site(cwd, '--url', 'https://example.org/notes/');
    expect(stderr).toContain('2 articles in the site, 2 players on its pages');
    expect(code).toBe(0);
    const page = read(cwd, 'posts/ferry/index.html');
    expect(countPlayers(page)).toBe(1);
    expect(page).toContain('src="/notes/audio/posts-ferry/edition.json"');
    expect(page.indexOf('<lectern-player')).toBeLessThan(page.indexOf('<p>The last boat'));
    expect(page.indexOf('<lectern-player')).toBeGreaterThan(page.indexOf('<article>'));
    expect(read(cwd, 'index.html')).toBe(HOME);
    const edition = JSON.parse(read(cwd, 'audio/posts-ferry/edition.json')) as { url: string };
    expect(edition.url).toBe('https://example.org/notes/posts/ferry/');
    expect(existsSync(join(cwd, 'public/audio/posts-ferry/record.json'))).toBe(false);
    expect(existsSync(join(cwd, 'output'))).toBe(false);
  });

  test('stays as it is when nothing changed, also when its generator wrote it again', async () => {
    const cwd = newSite(ONE_PAGE);
    await site(cwd);
    said(cwd);
    const before = read(cwd, 'posts/ferry/index.html');
    await site(cwd);
    expect(read(cwd, 'posts/ferry/index.html')).toBe(before);
    rmSync(join(cwd, 'public'), { recursive: true });
    writeTree(cwd, ONE_PAGE);
    await site(cwd);
    expect(read(cwd, 'posts/ferry/index.html')).toBe(before);
    expect(existsSync(join(cwd, 'public/audio/posts-ferry/edition.json'))).toBe(true);
    expect(said(cwd)).toEqual([]);
  });

  test('records the paragraph that changed and nothing else', async () => {
    const cwd = newSite(ONE_PAGE);
    await site(cwd);
    said(cwd);
    const text = [FERRY[0]!, 'Its captain has retired, and nobody counts the lights.'];
    writeTree(cwd, { 'public/posts/ferry/index.html': pageOf({ title: 'The ferry', text }) });
    await site(cwd);
    expect(said(cwd)).toEqual([text[1]]);
    expect(countPlayers(read(cwd, 'posts/ferry/index.html'))).toBe(1);
  });

  test('takes back the edition of a page that is gone, and records nothing when it returns', async () => {
    const cwd = newSite(TWO_PAGES);
    await site(cwd);
    said(cwd);
    rmSync(join(cwd, 'public/posts/clock'), { recursive: true });
    const { stderr } = await site(cwd);
    expect(stderr).toContain('posts-clock was taken back: its page is gone');
    expect(existsSync(join(cwd, 'public/audio/posts-clock'))).toBe(false);
    writeTree(cwd, TWO_PAGES);
    await site(cwd);
    expect(existsSync(join(cwd, 'public/audio/posts-clock/edition.json'))).toBe(true);
    expect(said(cwd)).toEqual([]);
  });

  test('takes what a list says of its pages: facts, text, drafts, and what is not to be read', async () => {
    const cwd = newSite({
      ...TWO_PAGES,
      'public/later/index.html': pageOf({ title: 'Later', text: CLOCK }),
      'public/draft/index.html': pageOf({ title: 'Draft', text: CLOCK }),
      'public/never/index.html': pageOf({ title: 'Never', text: CLOCK }),
      'pages.json': JSON.stringify({
        site: { url: 'https://example.org/', title: 'Notes', description: 'Notes, read aloud' },
        pages: [
          {
            page: 'posts/ferry/',
            content: FERRY.map((each) => `<p>${each}</p>`).join(''),
            data: { title: 'The ferry', date: '2024-03-01', author: 'Ada Lind' },
          },
          {
            page: 'later/',
            content: `<p>${CLOCK[0]}</p>`,
            data: { title: 'Later', date: '2090-01-01' },
          },
          { page: 'draft/', content: `<p>${CLOCK[0]}</p>`, data: { title: 'Draft', draft: true } },
          {
            page: 'never/',
            content: `<p>${CLOCK[0]}</p>`,
            data: { title: 'Never', lectern: false },
          },
          { page: 'gone/', content: '<p>Gone.</p>', data: { title: 'Gone' } },
        ],
      }),
    });
    const { code, stderr } = await site(cwd, '--pages', 'pages.json');
    expect(code).toBe(0);
    expect(stderr).toContain('draft/index.html is a draft and was passed over');
    expect(stderr).toContain('gone/ is listed, but is not in');
    expect(said(cwd)).toContain('By Ada Lind.');
    for (const name of ['later', 'draft', 'never', 'posts/clock']) {
      expect(countPlayers(read(cwd, `${name}/index.html`))).toBe(0);
      expect(existsSync(join(cwd, 'public/audio', name.replace('/', '-')))).toBe(false);
    }
    expect(read(cwd, 'posts/ferry/index.html')).toContain('href="/audio/feed.xml"');
    const feed = read(cwd, 'audio/feed.xml');
    expect(feed).toContain('<title>Notes</title>');
    expect(feed).toContain('https://example.org/audio/posts-ferry/');
  });

  test('has its own place for the player, or its own player, respected', async () => {
    const own = '<lectern-player src="/elsewhere/edition.json"></lectern-player>';
    const cwd = newSite({
      'public/a.html': pageOf({
        title: 'The ferry',
        text: FERRY,
        before: '<div data-lectern></div>',
      }),
      'public/b.html': pageOf({ title: 'The clock', text: CLOCK, before: own }),
    });
    await site(cwd);
    expect(read(cwd, 'a.html')).toContain('<div data-lectern><!--lectern--><script src="audio/');
    expect(countPlayers(read(cwd, 'b.html'))).toBe(1);
  });

  test('says two languages each by its own, and keeps pages of one name apart', async () => {
    const cwd = newSite({
      'public/en/ferry/index.html': pageOf({ title: 'The ferry', text: FERRY }),
      'public/de/ferry/index.html': pageOf({
        title: 'Die Fähre',
        text: ['Das letzte Boot legt um Mitternacht ab, und es kommt nie zu spät.'],
        language: 'de',
      }),
    });
    expect((await site(cwd)).code).toBe(0);
    const languages = ['en-ferry', 'de-ferry'].map(
      (slug) =>
        (JSON.parse(read(cwd, `audio/${slug}/edition.json`)) as { language: string }).language,
    );
    expect(languages).toEqual(['en', 'de']);
  });

  test('is whole where the voice fails: what there is plays, and the next run makes the rest', async () => {
    const cwd = newSite(ONE_PAGE);
    await site(cwd);
    said(cwd);
    const speaking = readFileSync(join(cwd, 'voice.js'), 'utf8');
    writeTree(cwd, {
      'voice.js': speaking.replace('appendFileSync(new', "throw new Error('out of order'); (new"),
      'public/posts/new/index.html': pageOf({ title: 'New', text: ['A third post comes in.'] }),
    });
    // A module is loaded once; another name is another module.
    writeFileSync(join(cwd, 'lectern.config.yaml'), CONFIG.replace('voice.js', 'silent.js'));
    writeTree(cwd, { 'silent.js': readFileSync(join(cwd, 'voice.js'), 'utf8') });
    const { code, stderr } = await site(cwd);
    expect(code).not.toBe(0);
    expect(stderr).toContain('out of order');
    expect(countPlayers(read(cwd, 'posts/ferry/index.html'))).toBe(1);
    expect(countPlayers(read(cwd, 'posts/new/index.html'))).toBe(0);
    writeTree(cwd, { 'lectern.config.yaml': CONFIG, 'voice.js': speaking });
    expect((await site(cwd)).code).toBe(0);
    expect(countPlayers(read(cwd, 'posts/new/index.html'))).toBe(1);
  });

  test('gets only players, of the editions that there are, with --no-build', async () => {
    const cwd = newSite(ONE_PAGE);
    await site(cwd);
    said(cwd);
    writeTree(cwd, {
      ...ONE_PAGE,
      'public/posts/new/index.html': pageOf({ title: 'New', text: ['A third post comes in.'] }),
    });
    expect((await site(cwd, '--no-build')).code).toBe(0);
    expect(said(cwd)).toEqual([]);
    expect(countPlayers(read(cwd, 'posts/ferry/index.html'))).toBe(1);
    expect(countPlayers(read(cwd, 'posts/new/index.html'))).toBe(0);
  });
});

describe('what is wrong with it is said', () => {
  test.each([
    [['site', 'nowhere'], 'nowhere is not a folder'],
    [['site', 'public', '--pages', 'no.json'], 'no.json cannot be read'],
    [['site', 'public', '--pages', 'bad.json'], 'bad.json is not a list of pages'],
    [['site', 'public', '--pages', 'out.json'], 'is outside the site'],
    [['site', 'public', '--url', 'example'], 'example is not the address of a site'],
    [['site', 'public', '--audio', '../out'], 'is not a folder within the site'],
    [['site', 'public', '--content', '[x'], 'is not a CSS selector'],
  ] as const)('%s', async (args, message) => {
    const cwd = newSite({
      ...TWO_PAGES,
      'bad.json': '{"pages": 3}',
      'out.json': '[{"page": "../../etc/index.html"}]',
    });
    const { code, stderr } = await lectern([...args], { cwd });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  test('a page of the site that stands where its audio would', async () => {
    const cwd = newSite({ ...ONE_PAGE, 'public/audio/index.html': HOME });
    const { code, stderr } = await site(cwd);
    expect(stderr).toContain('is a page of the site, not of Lectern');
    expect(code).toBe(2);
  });
});

/** Headlines and bylines as templates print them, and as editors change them → what is told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditionCue } from '../../../src/edition/edition.ts';
import {
  openFindingBrowser,
  readCues,
  type FindingBrowser,
} from '../../helpers/read-along-pages.ts';
import { requireCommand } from '../../helpers/requirements.ts';

const TITLE = 'The ferry returns to Norvik';
const BODY =
  '<p>The ferry came back to the harbour at noon. It had left three days before, with forty people on board.</p>' +
  '<p>Ada Lind was among them. The storm had held it back for a night and a day.</p>';

/** A page with what stands in its `h1`, and what names its author. */
function pageOf(heading: string, byline: string): string {
  return `<!doctype html><html lang="en"><head><title>x</title></head><body><nav><a href="/">${TITLE}</a></nav><main><article><h1>${heading}</h1>${byline}${BODY}</article></main><aside><h3>Ice on the river</h3><p class="author">By Cy Dell</p></aside></body></html>`;
}

const BYLINE = '<p class="byline">By Ada Lind</p>';

/** What no editor has changed: heading, and byline. */
const SAME: readonly (readonly [name: string, heading: string, byline: string])[] = [
  ['the headline and the byline', TITLE, BYLINE],
  ['a page without a byline', TITLE, ''],
  ['a byline without a class', TITLE, '<p>By Ada Lind</p>'],
  ['a byline with its date', TITLE, '<p class="byline">By Ada Lind · 22 December 2023</p>'],
  [
    'a byline with an office',
    TITLE,
    '<p>By <a rel="author" href="/a">Ada Lind</a>, Political Editor</p>',
  ],
  ['an author by an initial', TITLE, '<p class="byline">A. Lind</p>'],
  ['a newsroom', TITLE, '<p class="byline">Norvik Gazette Staff</p>'],
  ['a label before the headline', `<span class="kicker">At sea</span> ${TITLE}`, BYLINE],
  ['a link to the headline', `${TITLE} <a class="anchor" href="#t">Copy link</a>`, BYLINE],
  ['a name of the site', '<a href="/">The Norvik Gazette</a>', BYLINE],
  ['other quotes and cases', TITLE.replace(' ', '\u00a0'), '<p class="byline">By ADA LIND</p>'],
];

/** What one has. */
const CHANGED: readonly (readonly [name: string, heading: string, byline: string])[] = [
  ['a word of the headline', TITLE.replace('returns', 'comes back'), BYLINE],
  ['all of the headline', 'Storm over the north', BYLINE],
  ['words behind it', `${TITLE} at last`, BYLINE],
  ['an insertion in it', `${TITLE} <ins>at last</ins>`, BYLINE],
  ['a word in a span', TITLE.replace('returns', '<span>never</span> returns'), BYLINE],
  ['a word struck out', TITLE.replace('returns', '<s>returns</s> <ins>sinks</ins>'), BYLINE],
  ['the author', TITLE, '<p class="byline">By Bo Berg</p>'],
  ['the author, without a class', TITLE, '<p>By Bo Berg</p>'],
  ['the surname', TITLE, '<p class="byline">By Ada Berg</p>'],
  ['a further author', TITLE, '<p class="byline">By Ada Lind and Bo Berg</p>'],
  [
    'a further author with a link',
    TITLE,
    '<p class="byline">By <a rel="author">Ada Lind</a> and <a rel="author">Bo Berg</a></p>',
  ],
];

describe.runIf(requireCommand('chromium'))('the head of a page', () => {
  let browser: FindingBrowser;
  let cues: readonly EditionCue[];
  beforeAll(async () => {
    browser = await openFindingBrowser();
    const head = [
      { text: TITLE, role: 'title' },
      { text: 'By Ada Lind', role: 'byline' },
    ].map((cue) => ({ start: 0, end: 0, ...cue }));
    const read = readCues(pageOf(TITLE, BYLINE)).filter(({ role }) => role === 'paragraph');
    cues = [...head, ...read];
  }, 120_000);
  afterAll(() => browser?.close());

  const changedOn = async (heading: string, byline: string): Promise<number> => {
    const edition = { title: TITLE, byline: 'Ada Lind', siteName: 'The Norvik Gazette' };
    return (await browser.find(pageOf(heading, byline), cues, edition)).changed;
  };

  test.each(SAME)('is not said to have changed: %s', async (_name, heading, byline) => {
    expect(await changedOn(heading, byline)).toBe(0);
  });

  test.each(CHANGED)('is said to have changed: %s', async (_name, heading, byline) => {
    expect(await changedOn(heading, byline)).toBe(1);
  });

  test('says nothing where a browser has translated the page', async () => {
    const page = pageOf('Die Fähre kehrt zurück', '<p class="byline">Von Ada Lind</p>')
      .replace('<html ', '<html class="translated-ltr" ')
      .replace('The storm had held it back', '<font><font>Der Sturm hielt sie auf</font></font>');
    expect((await browser.find(page, cues, { byline: 'Ada Lind' })).changed).toBe(0);
  });

  test('says nothing of an end that a button of the page shows', async () => {
    const start = pageOf(TITLE, BYLINE).replace(/ The storm.*?<\/p>/, '</p>');
    const more = start.replace('</article>', '<button>Continue reading</button></article>');
    const changed = async (page: string): Promise<number> =>
      (await browser.find(page, cues, { byline: 'Ada Lind' })).changed;
    expect([await changed(start), await changed(more)]).toEqual([1, 0]);
  });
});

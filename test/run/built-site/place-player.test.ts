/** Where the player is put into a page, and that the page is the same again without it. */
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/edition/edition.ts';
import { placePlayer } from '../../../src/run/built-site/place-player.ts';
import { withInsertions, withoutInsertions } from '../../../src/run/built-site/put-in.ts';

const TEXTS = [
  'The last boat leaves at noon.',
  'It is “never” late.',
  'Its captain counts the lights.',
];

const EDITION = {
  slug: 'ferry',
  title: 'The ferry',
  language: 'en',
  disclosure: { text: 'Made with AI.', spoken: true, digitalSourceType: 'x' },
  cues: TEXTS.map((text, i) => ({
    text,
    start: i,
    end: i + 1,
    blockId: `b${i}`,
    textHash: `${i}`,
  })),
  files: [
    {
      role: 'audio',
      name: 'ferry.12345678.mp3',
      mediaType: 'audio/mpeg',
      sizeBytes: 1,
      sha256: 'x',
    },
  ],
} as unknown as Edition;

const PLAYER = {
  name: 'lectern-player.12345678.js',
  integrity: 'sha384-x',
  bytes: new Uint8Array(),
};

const PLACE = {
  name: 'lectern-place.12345678.css',
  integrity: 'sha384-y',
  bytes: new Uint8Array(),
};

function placed(html: string, options: object = {}): string {
  const insertions = placePlayer(html, {
    edition: EDITION,
    audio: '/audio/',
    player: PLAYER,
    place: PLACE,
    ...options,
  });
  return withInsertions(html, insertions);
}

/** The page with `▶` in place of the player and what belongs to it. */
function shown(html: string): string {
  return placed(html).replace(/<!--lectern--><script src[\s\S]*?<!--\/lectern-->/, '▶');
}

const [A, B, C] = TEXTS.map((text) => `<p>${text}</p>`);

describe('the player', () => {
  test.each([
    [
      'before the first paragraph that is read',
      `<h1>T</h1><div>${A}${B}</div>`,
      `<h1>T</h1><div>▶${A}${B}</div>`,
    ],
    [
      'not before a summary that repeats a sentence',
      `<header>${A}</header><main>${A}${B}${C}</main>`,
      `<header>${A}</header><main>▶${A}${B}${C}</main>`,
    ],
    [
      'outside a list or a quotation that comes first',
      `<main><blockquote>${A}</blockquote>${B}</main>`,
      `<main>▶<blockquote>${A}</blockquote>${B}</main>`,
    ],
    [
      'whatever quotes and tags the page prints the words with',
      `<main><p>It is <em>‘never’</em> late.</p></main>`,
      `<main>▶<p>It is <em>‘never’</em> late.</p></main>`,
    ],
    [
      'in an element that asks for it',
      `<div data-lectern></div><main>${A}</main>`,
      `<div data-lectern>▶</div><main>${A}</main>`,
    ],
    [
      'not in one that asks for something else',
      `<div data-lectern="skip"></div><main>${A}</main>`,
      `<div data-lectern="skip"></div><main>▶${A}</main>`,
    ],
    [
      'before the first paragraph of an article whose words are others',
      '<article><p>New.</p></article>',
      '<article>▶<p>New.</p></article>',
    ],
    ['nowhere in a page without text', '<h1>T</h1>', '<h1>T</h1>'],
    [
      'nowhere beside one that the layout has',
      `<lectern-player src="x"></lectern-player>${A}`,
      `<lectern-player src="x"></lectern-player>${A}`,
    ],
  ])('stands %s', (_where, html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  test('leaves the page as it was when it is taken out, also if it was put in before', () => {
    const html = `<html><head><title>T</title></head><body>${A}${B}</body></html>`;
    const once = placed(html, { baseUrl: 'https://example.org/audio/', feedTitle: 'A & B' });
    expect(once).not.toBe(html);
    expect(withoutInsertions(once)).toBe(html);
    expect(
      placed(withoutInsertions(once), {
        baseUrl: 'https://example.org/audio/',
        feedTitle: 'A & B',
      }),
    ).toBe(once);
  });

  test('tells feed readers and search engines in the head, with what it names escaped', () => {
    const html = `<html><head></head><body>${A}</body></html>`;
    const page = placed(html, { baseUrl: 'https://example.org/audio/', feedTitle: '"A" & B' });
    const [head = ''] = page.split('</head>');
    expect(head).toContain('title="&quot;A&quot; &amp; B" href="/audio/feed.xml"');
    expect(head).toContain('application/ld+json');
    expect(head).toContain('https://example.org/audio/ferry/');
  });

  test('has room by a style sheet, so that no style is in the page', () => {
    const page = placed(`<html><head></head><body>${A}</body></html>`);
    expect(page.split('</head>')[0]).toContain(
      '<link rel="stylesheet" href="/audio/lectern-place.12345678.css" integrity="sha384-y"',
    );
    expect(page).not.toContain('style=');
  });
});

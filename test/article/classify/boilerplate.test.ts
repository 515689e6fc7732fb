import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../../src/article/classify/boilerplate.ts';
import { readPage, type PageOptions } from '../../../src/article/readers/page/read-page.ts';

const STORY = [
  'SUND, March 4 /PRNewswire/ -- Holm Ferries today took delivery of a ship that runs on batteries alone and carries four hundred people.',
  'The ship will sail between Sund and Varnholm from the first of May, twelve times a day, and the crossing takes as long as before.',
  'The yard built it in fourteen months, four fewer than planned, and the town paid a third of the price out of its fund for the harbour.',
];
const ABOUT = [
  '# About Holm Ferries',
  'Holm Ferries has carried people and goods across the sound since 1911. It has nine ships and three hundred people in two towns.',
];
const CONTACT = ['Media contact', 'Ada Holm, press@holm.example', '+46 8 123 456'];
const FORECASTS = [
  '# Forward-Looking Statements',
  'This announcement holds statements about what may come. What comes may differ from them, for reasons that nobody here can foresee.',
];

const linesOf = (texts: readonly string[]): Parameters<typeof findBoilerplate>[0] =>
  texts.map((written, index) => {
    const text = written.replace(/^# /, '');
    const kind = text === written ? 'paragraph' : 'heading';
    return { index, kind, text, words: text.split(' ').length };
  });
const found = (...texts: string[]): string[] => {
  const marks = findBoilerplate(linesOf(texts));
  return texts.filter((_, index) => marks.has(index));
};

describe('what a company adds to all its announcements', () => {
  it('is what it says of itself, whom to ask, and what its forecasts are worth', () => {
    const added = [...ABOUT, ...FORECASTS, ...CONTACT, 'SOURCE Holm Ferries'];
    expect(found(...STORY, ...added)).toEqual(added);
  });

  it.each([
    ['contacts above the company', [...CONTACT, ...ABOUT]],
    ['the mark of the end', ['###', ...ABOUT]],
    ['notes to editors in a bold line', ['Notes to editors:', ...CONTACT]],
    [
      'the name in another language',
      ['# Über Holm', 'Holm fährt seit 1911.', 'Pressekontakt: Ada Holm'],
    ],
  ])('is known by two signs: %s', (_name, added) => {
    expect(found(...STORY, ...added)).toEqual(added);
  });

  it('ends at the next heading of the story', () => {
    const story = [
      '# What it cost',
      'The ship cost ninety million, as much as the one before it did in its day.',
    ];
    expect(found(...STORY, ...ABOUT, ...story, ...CONTACT)).toEqual([...ABOUT, ...CONTACT]);
  });

  it.each([
    ['one sign alone', STORY.slice(1), ABOUT],
    [
      'a heading about something',
      STORY.slice(1),
      ['# About time', 'Nobody had asked for it before.', 'Contact: the harbour office'],
    ],
    ['sections that open a text', [], [...ABOUT, ...CONTACT, ...STORY.slice(1), ...STORY.slice(1)]],
  ])('is not %s', (_name, story, rest) => {
    expect(found(...story, ...rest)).toEqual([]);
  });

  const page = (options: Partial<PageOptions> = {}): string[] => {
    const body = [...STORY, ...ABOUT, ...CONTACT].map((line) =>
      line.startsWith('# ') ? `<h2>${line.slice(2)}</h2>` : `<p>${line}</p>`,
    );
    const html = `<!doctype html><title>A new ship</title><article><h1>A new ship</h1>${body.join('')}</article>`;
    const draft = readPage(html, { language: 'en', timezone: 'UTC', ...options });
    return draft.blocks.map(({ text }) => text);
  };

  it('is not read of a page or an entry unless the policy says so, and read of a document', () => {
    expect(page()).toEqual(STORY);
    expect(page({ whole: 'entry' }).slice(-3)).toEqual(STORY);
    expect(page({ policy: { boilerplate: 'read' } })).toContain(ABOUT[1]);
    expect(page({ whole: 'document' })).toContain(ABOUT[1]);
  });
});

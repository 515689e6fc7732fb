/**
 * Lines of a page that stand beside its story in ways that only their words and neighbours tell:
 * authors, marks of notes, what no one sees.
 */
import { describe, expect, it } from 'vitest';
import { withoutNoteMarks } from '../../../../src/article/dom/note-marks.ts';
import { readPage } from '../../../../src/article/readers/page/read-page.ts';

const STORY = [
  'The pump house on the quay will open to visitors in June, the harbour museum said on Monday, after four years of work on its roof.',
  'Two of the three engines run again, and the third is shown open, so that children can see how the valves move when the water comes in.',
  'The museum expects twenty thousand people a year, most of them from the ships that call at the town between May and September.',
  'Volunteers will lead the tours, among them people who worked at the pumps until they were switched off one winter night in 1979.',
  'Tickets cost six euros, and those who live in the town pay nothing on the first Sunday of each month, which the council insisted on.',
];

/**
 * The texts that are read of a page whose body is these lines, each a paragraph unless it has a
 * tag.
 */
function readLines(
  lines: readonly string[],
  head = '',
): { texts: string[]; rules: string[]; byline: string | undefined } {
  const body = lines.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join('\n');
  const html = [
    '<!doctype html><html lang="en">',
    `<head><title>Pump house opens</title>${head}</head>`,
    '<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>',
    `<main><article><h1>Pump house opens</h1>${body}</article></main>`,
    '<footer>© 2024 The Quay Post</footer></body></html>',
  ];
  const draft = readPage(html.join(''), { language: 'en', timezone: 'UTC' });
  return {
    texts: draft.blocks.map(({ text }) => text),
    rules: draft.skipped.map(({ rule }) => rule),
    byline: draft.byline,
  };
}

describe('what a house says among paragraphs', () => {
  const among = (line: string): string[] =>
    readLines([...STORY.slice(0, 2), line, ...STORY.slice(2)]).texts;

  it.each([
    'Ready to plan your visit? Book a call with our team today.',
    'Want to see more of the quay? Download our free guide to the harbour museums.',
    '<p>Read our <a href="/review">full review of the museum</a>.</p>',
    'Some of the links in this article are affiliate ones. If you buy through them, we may earn a small commission.',
  ])('is not read: “%s”', (line) => {
    expect(among(line)).toEqual(STORY);
  });

  it.each([
    'Book directly through the museum if you come with a school.',
    'Try the third engine if the queue is long.',
    'The museum asks visitors to download its guide before they come.',
  ])('is not what the story tells to do: “%s”', (line) => {
    expect(among(line)).toContain(line);
  });

  it('is the story’s where a sentence announces it', () => {
    const [lead, line] = ['The poster at the gate says:', 'Buy our harbour book today.'];
    const { texts } = readLines([...STORY.slice(0, 2), lead, line, ...STORY.slice(2)]);
    expect(texts).toContain(line);
  });
});

describe('lines about who wrote', () => {
  it.each([
    ['Ines Torvald is a reporter at The Quay Post.', 'author-bio'],
    [
      '<p><em>Ines Torvald writes about harbours and can be reached at ines@quay.example.</em></p>',
      'author-bio',
    ],
    ['Ines Torvald contributed reporting from Sund.', 'credits'],
  ])('at the end, "%s", are not read', (line, rule) => {
    const { texts, rules } = readLines(
      [...STORY, line],
      '<meta name="author" content="Ines Torvald">',
    );
    expect(texts).toEqual(STORY);
    expect(rules).toContain(rule);
  });

  it('are not read where nothing else names the author either, and no heading is left of a portrait', () => {
    expect(
      readLines([...STORY, 'Ines Torvald is the culture editor of The Quay Post.']).texts,
    ).toEqual(STORY);
    expect(
      readLines([
        ...STORY,
        '<h3>Ines Torvald</h3>',
        'Ines Torvald is a reporter who lives in Sund. Follow her for more.',
      ]).texts,
    ).toEqual(STORY);
  });

  it('above the story, a name and a place are a byline', () => {
    expect(readLines(['<p><strong>Ines Torvald</strong> in Sund</p>', ...STORY]).texts).toEqual(
      STORY,
    );
  });

  it('are read where the story is about the person', () => {
    const about = 'Ines Torvald is the engineer and author who drew the plans of the new roof.';
    const more =
      'Torvald had worked at the pumps as a student, when her father ran them, and she kept the key of the door.';
    expect(readLines([...STORY.slice(0, 4), more, about]).texts).toEqual([
      ...STORY.slice(0, 4),
      more,
      about,
    ]);
  });
});

describe('marks of notes', () => {
  it('in brackets within a text are left out, and said to be', () => {
    const { texts, rules } = readLines([
      STORY[0]!.replace('June,', 'June,[1]'),
      STORY[1]!.replace(/\.$/, '.[2][3]'),
      `${STORY[2]!} [4]`,
      ...STORY.slice(3),
    ]);
    expect(texts).toEqual(STORY);
    expect(rules.filter((rule) => rule === 'footnote-mark').length).toBeGreaterThanOrEqual(1);
  });

  it.each([
    'In [2024] it rains',
    '[1] Minutes of the board',
    'a[1 metre] b',
    'no brackets',
    'x [] y',
  ])('"%s" has none', (text) => {
    expect(withoutNoteMarks(text)).toEqual({ text, marks: [] });
  });

  it('raised figures behind words are marks, behind short ones powers', () => {
    const { texts } = readLines([
      STORY[0]!.replace('museum said', 'museum<sup>2</sup> said'),
      'The hall has 40 m<sup>2</sup> of floor and x<sup>3</sup> of nothing, says a sign by the door of the oldest engine.',
      ...STORY.slice(1),
    ]);
    expect(texts[0]).toBe(STORY[0]);
    expect(texts[1]).toMatch(/40 m2 .* x3 /);
  });
});

describe('what no one sees', () => {
  it.each([
    'position:absolute;left:-9999px',
    'text-indent:-5000px',
    'font-size:0',
    'position:absolute;clip:rect(0,0,0,0)',
    'display: none',
    'visibility:hidden',
  ])('in the style "%s" is not heard', (style) => {
    const { texts, rules } = readLines([
      ...STORY.slice(0, 2),
      `<p style="${style}">${STORY[2]!}</p>`,
      ...STORY.slice(3),
    ]);
    expect(texts).toEqual([...STORY.slice(0, 2), ...STORY.slice(3)]);
    expect(rules).toContain('hidden');
  });

  it('is not what letters are that their own style makes large again', () => {
    const large = `<div style="font-size:0"><p style="font-size:16px">${STORY[2]!}</p></div>`;
    expect(readLines([...STORY.slice(0, 2), large, ...STORY.slice(3)]).texts).toEqual(STORY);
  });

  it('is not a story that the scripts of its page fade in', () => {
    const faded = STORY.map((text) => `<p style="opacity:0">${text}</p>`);
    const scripted = readLines(faded, '<script>fadeIn()</script>');
    expect(scripted.texts).toEqual(STORY);
  });
});

describe('a page of typed text', () => {
  const typed = STORY.map((line) => line.replace(/(.{1,60})(?: |$)/g, '   $1\n')).join('\n \n');

  it('is prose, a paragraph between empty lines; beside prose of its own it is code', () => {
    expect(
      readPage(`<html><body><pre>${typed}</pre></body></html>`, {
        language: 'en',
        timezone: 'UTC',
      }).blocks.map(({ text }) => text),
    ).toEqual(STORY);
    const mixed = readLines([
      ...STORY.slice(0, 3),
      '<pre>ferry --all\nferry --one</pre>',
      ...STORY.slice(3),
    ]);
    expect([mixed.texts, mixed.rules.includes('code-block')]).toEqual([STORY, true]);
  });
});

describe('a refrain', () => {
  it('is read each time it stands in the story', () => {
    const refrain = 'And the pumps went on all night, as they had gone on every night before.';
    const lines = [STORY[0]!, refrain, STORY[1]!, refrain, STORY[2]!, refrain, ...STORY.slice(3)];
    expect(readLines(lines).texts).toEqual(lines);
    expect(readLines([...STORY, STORY[2]!]).texts).toEqual(STORY);
  });
});

describe('a pull quote', () => {
  it('takes the name below it along', () => {
    const { texts } = readLines([
      ...STORY.slice(0, 3),
      `<blockquote><p>${STORY[1]!.slice(0, 70)}</p><cite>Ada Berg, guide</cite></blockquote>`,
      ...STORY.slice(3),
    ]);
    expect(texts).toEqual(STORY);
  });

  const SAID = STORY[2]!.slice(0, 58);
  const REPEATS = [
    `<aside class="pull"><p>${SAID}</p></aside>`,
    `<aside class="pull">“The museum expects … most of them from the ships”</aside>`,
    `<aside><p>The museum expects twenty thousand people between May and September.</p></aside>`,
    `<div class="blockquote--pull">${SAID} <cite>— Ada Berg, guide</cite></div>`,
    `<section role="doc-pullquote"><p>“${SAID}”</p><cite>Ada Berg, guide</cite></section>`,
    `<figure class="pullout"><blockquote>${STORY[2]!}</blockquote></figure>`,
    `<blockquote><p>${SAID}</p></blockquote>`,
    `<blockquote>${STORY[2]!}</blockquote>`,
    `<figure><blockquote>${SAID}</blockquote><figcaption>Ada Berg, guide</figcaption></figure>`,
  ];
  const OWN = [
    '<aside class="pull"><p>No one asked the museum whether the ships would still call there.</p></aside>',
    `<div class="pull-right"><p>The museum expects people, and most of them come in May.</p></div>`,
    `<aside data-lectern="read"><p>${SAID}</p></aside>`,
    `<blockquote><p>The museum expects … most of them from the ships</p></blockquote>`,
  ];

  /** A page, an entry of a feed and a document with a box above what it repeats. */
  const readings = (box: string): string[][] => {
    const lines = [...STORY.slice(0, 2), box, ...STORY.slice(2)];
    const html = lines.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join('');
    const pieces = (['entry', 'document'] as const).map((whole) =>
      readPage(`<body>${html}</body>`, { language: 'en', timezone: 'UTC', whole }),
    );
    return [readLines(lines).texts, ...pieces.map(({ blocks }) => blocks.map(({ text }) => text))];
  };

  it.each(REPEATS)('is not read again on a page or in a piece of HTML: %s', (box) => {
    expect(readings(box)).toEqual([STORY, STORY, STORY]);
  });

  it.each(OWN)('is read where it says something of its own, or is asked for: %s', (box) => {
    for (const texts of readings(box)) expect(texts).toHaveLength(STORY.length + 1);
  });
});

describe('what is struck out', () => {
  it('is left out as tildes are in Markdown, and listed', () => {
    const { texts, rules } = readLines([
      ...STORY,
      '<p>The ticket costs <del>ten euros</del> <ins>nine euros</ins>, <s>if it rains</s> also <strike>today and</strike> tomorrow.</p>',
    ]);
    expect(texts.at(-1)).toBe('The ticket costs nine euros, also tomorrow.');
    expect(rules.filter((rule) => rule === 'deleted')).toHaveLength(3);
  });

  it('is read where it is asked for, and where a mark that no one closed holds the page', () => {
    const asked = [...STORY, '<p>It costs <del data-lectern="read">ten</del> euros in all.</p>'];
    expect(readLines(asked).texts.at(-1)).toBe('It costs ten euros in all.');
    expect(readLines(['<s>', ...STORY.map((text) => `<p>${text}</p>`)]).texts).toEqual(STORY);
  });
});

describe('what a page builds in its own way', () => {
  it('is a table whose rows hold styles, which no one reads aloud', () => {
    const style = '<style>.cell{padding:1rem}</style>';
    const row = (one: string, two: string): string =>
      `<tr>${style}<td>${one}</td>${style}<td>${two}</td></tr>`;
    const table = `<table>${row('Engine', 'Runs')}${row('First', 'Yes')}${row('Third', 'No')}</table>`;
    const { texts } = readLines([...STORY.slice(0, 3), table, ...STORY.slice(3)]);
    expect(texts).toContain('Engine, Runs. First, Yes. Third, No.');
  });

  it('is a quotation that is a link as a whole', () => {
    const words = 'The engines stood still that night. But the water did not wait for anybody.';
    const quote = `<blockquote><p><a href="/book">${words}</a></p></blockquote>`;
    const { texts } = readLines([...STORY.slice(0, 3), quote, ...STORY.slice(3)]);
    expect(texts).toContain(words);
  });

  it('is a question on a button, with its answer below', () => {
    const asked = [
      'Who may go down there?',
      'Are dogs allowed at the pumps?',
      'When does it open?',
    ];
    const answers = asked.map(
      (question, index) => `<div><button>${question}</button><p>${STORY[index + 2]!}</p></div>`,
    );
    const { texts } = readLines([...STORY.slice(0, 2), ...answers]);
    expect(texts).toEqual([
      ...STORY.slice(0, 2),
      ...asked.flatMap((question, index) => [question, STORY[index + 2]!]),
    ]);
  });

  const ANSWER = STORY[3]!;
  const QUESTION = 'Who leads the tours down there?';
  const above = (title: string, panel: string): string =>
    `<div class="item">${title}${panel}</div>`;
  const PANEL = `<div class="body" id="a1" style="display:none"><p>${ANSWER}</p></div>`;
  it.each([
    [QUESTION, `<div role="button" tabindex="0" aria-expanded="false">${QUESTION}</div>`],
    [QUESTION, `<div class="head"><span role="button" aria-controls="a1">${QUESTION}</span></div>`],
    [QUESTION, `<div role="button" aria-controls="a1"><p>${QUESTION}</p></div>`],
    [QUESTION, `<div aria-expanded="false">${QUESTION}</div>`],
    ['Tours of the pumps', '<div role="tab" aria-controls="a1">Tours of the pumps</div>'],
  ])('is the title of a panel, "%s", with what it opens: %s', (title, control) => {
    const { texts } = readLines([...STORY.slice(0, 3), above(control, PANEL), STORY[4]!]);
    expect(texts).toEqual([...STORY.slice(0, 3), title, ANSWER, STORY[4]!]);
  });

  it('is a question in the role of a button, beside an answer that all see', () => {
    const open = `<div class="body"><p>${ANSWER}</p></div>`;
    for (const control of [
      `<div role="button">${QUESTION}</div>`,
      `<div class="head"><a role="button" href="#">${QUESTION}</a></div>`,
    ]) {
      const { texts } = readLines([...STORY.slice(0, 3), above(control, open), STORY[4]!]);
      expect(texts).toEqual([...STORY.slice(0, 3), QUESTION, ANSWER, STORY[4]!]);
    }
  });

  it.each([
    '<div role="button" aria-expanded="false">Share this story</div>',
    '<div role="button" aria-expanded="false" aria-controls="m">All parts of town</div><div id="m" role="menu" style="display:none"><p>The harbour and the quay are one of the parts of town.</p></div>',
    '<div role="button" aria-haspopup="true" aria-expanded="false">Choose another town</div>',
    '<div role="button">Choose another town</div>',
  ])('is a tool of the page, which is not read: %s', (tool) => {
    expect(readLines([...STORY.slice(0, 3), tool, ...STORY.slice(3)]).texts).toEqual(STORY);
  });

  it('is a request to open the rest, which is not read, though the rest is', () => {
    const control = '<div role="button" aria-controls="a1">Show the rest of it</div>';
    const { texts } = readLines([...STORY.slice(0, 3), above(control, PANEL), STORY[4]!]);
    expect(texts).toEqual(STORY);
  });
});

/** A page whose paragraphs hold what is not read → the blocks, each with the words left out of it. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/article/readers/page/read-page.ts';

const STORY = [
  'The pump house on the quay will open to visitors in June, the harbour museum said on Monday, after four years of work on its roof.',
  'Two of the three engines run again, and the third is shown open, so that children can see how the valves move when the water comes in.',
  'The museum expects twenty thousand people a year, most of them from the ships that call at the town between May and September.',
];

function leftOutOf(paragraph: string): Record<string, readonly string[] | undefined> {
  const body = [paragraph, ...STORY.slice(1).map((text) => `<p>${text}</p>`)].join('\n');
  const html =
    '<!doctype html><html lang="en"><head><title>Pump house opens</title>' +
    '<style>.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style></head>' +
    `<body><main><article><h1>Pump house opens</h1>${body}</article></main></body></html>`;
  const { blocks } = readPage(html, { language: 'en', timezone: 'UTC' });
  return Object.fromEntries(blocks.map(({ text, leftOut }) => [text, leftOut]));
}

describe('what is left out of a line', () => {
  it.each<[string, string, readonly string[] | undefined]>([
    ['the mark of a note', '<sup><a href="#fn1">1</a></sup>', ['1']],
    ['hidden words', '<span class="unseen">opens in a new tab</span>', ['opens in a new tab']],
    ['marks and hidden words in order', '<sup>[2]</sup><span hidden>a</span>', ['[2]', 'a']],
    ['struck-out words', '<del>and May</del>', ['and May']],
    ['nothing without a letter', '<span hidden>·</span>', undefined],
    ['no text of a part', `<span hidden>${'far too long '.repeat(20)}</span>`, undefined],
  ])('is told with its block: %s', (_name, part, words) => {
    const found = leftOutOf(`<p>${STORY[0]}${part}</p>`);
    expect(found[STORY[0]!]).toEqual(words);
    expect(found[STORY[1]!]).toBeUndefined();
  });

  it('is not what stands in a line of its own between two blocks', () => {
    const found = leftOutOf(`<p>${STORY[0]}</p><p hidden>A line for robots.</p>`);
    expect(Object.values(found)).toEqual([undefined, undefined, undefined]);
  });
});

it('leaves out two hundred thousand lines in a row that no one is shown', () => {
  const hidden = '<p hidden>x</p>'.repeat(200_000);
  const html = `<!doctype html><title>Ferry</title>${hidden}<p>${STORY[0]}</p>`;
  const { blocks } = readPage(html, { language: 'en', timezone: 'UTC', whole: 'document' });
  expect(blocks.map(({ text }) => text)).toEqual([STORY[0]]);
}, 60_000);

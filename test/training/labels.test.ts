import { describe, expect, it } from 'vitest';
import { digestOf, labelledLines, loadLabels, runsOf } from '../../training/labels.mjs';

const PAGE = `<body><nav><a>Home</a></nav><h1>Ferry opens</h1><p>By Ada Holm</p><p>The ferry left.</p>
<p>It was full.</p><footer>Contact</footer></body>`;
const LINES = ['Home', 'Ferry opens', 'By Ada Holm', 'The ferry left.', 'It was full.', 'Contact'];
const LABEL = {
  runs: 'x1 t1 n1 s2 x1',
  digest: digestOf(LINES.join('\n')),
  titles: [digestOf('Ferry opens')],
  people: [digestOf('Ada Holm')],
};

describe('labels of pages', () => {
  it('give every line of the page its kind', () => {
    expect(labelledLines(PAGE, LABEL)).toEqual([
      { text: 'Home', kind: 'foreign' },
      { text: 'Ferry opens', kind: 'title' },
      { text: 'By Ada Holm', kind: 'neutral' },
      { text: 'The ferry left.', kind: 'story' },
      { text: 'It was full.', kind: 'story' },
      { text: 'Contact', kind: 'foreign' },
    ]);
  });

  it('refuse a page that has changed', () => {
    expect(() => labelledLines(PAGE.replace('full', 'empty'), LABEL)).toThrow(/not the one/);
    expect(() => labelledLines(PAGE, { ...LABEL, runs: 'x1 t1' })).toThrow(/not the one/);
  });

  it('write runs of kinds shortly', () => {
    expect(runsOf(['foreign', 'title', 'neutral', 'story', 'story', 'foreign'])).toBe(LABEL.runs);
  });

  it('know a headline in any spelling of its signs', () => {
    expect(digestOf('“Ferry” opens!')).toBe(digestOf('ferry opens'));
  });

  it('of the repository are at least 120 pages, with a headline and a story each', () => {
    const labels = Object.values(loadLabels());
    expect(labels.length).toBeGreaterThanOrEqual(120);
    for (const { runs, titles, digest } of labels) {
      expect(runs).toMatch(/^(?:[tsnx][1-9]\d*(?: |$))+$/);
      expect(runs).toMatch(/s[1-9]/);
      expect(titles.length).toBeGreaterThan(0);
      expect(digest).toMatch(/^[\da-f]{10}$/);
    }
  });
});

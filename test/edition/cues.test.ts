import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTranscriptHtml } from '../../src/edition/formats/transcript-html.ts';
import { formatVttTime, formatWebVtt, roundTime } from '../../src/edition/cues.ts';

describe('formatVttTime', () => {
  test.each([
    [0, '00:00:00.000'],
    [1.0005, '00:00:01.001'],
    [59.9996, '00:01:00.000'],
    [3599.9999, '01:00:00.000'],
    [360_000, '100:00:00.000'],
  ])('%f s is %s', (time, text) => {
    expect(formatVttTime(time)).toBe(text);
  });

  test('never goes back, and reads back within half a millisecond', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e5, noNaN: true }), (time) => {
        const [hours, minutes, seconds] = formatVttTime(time).split(':').map(Number);
        expect(Math.abs(hours! * 3600 + minutes! * 60 + seconds! - time)).toBeLessThanOrEqual(
          0.00051,
        );
      }),
    );
  });
});

describe('formatWebVtt', () => {
  test('no printed text can end a cue, open a tag or forge a time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printed = text.replace(/\s+/g, ' ').trim() || 'x';
        const vtt = formatWebVtt([{ start: 0, end: 1, text: printed, role: 'paragraph' }], {
          language: 'en',
        });
        const lines = vtt.split('\n');
        expect(lines.filter((line) => line.includes('-->'))).toHaveLength(1);
        expect(vtt.slice(vtt.indexOf('-->') + 3)).not.toMatch(/[<>]/);
        expect(lines).toHaveLength(7);
      }),
    );
  });
});

describe('formatTranscriptHtml', () => {
  test('prints every cue, a block an element, each block with its time, and no script or style', () => {
    const cues = [
      { start: 0.25, end: 1, text: 'The ferry', role: 'title' },
      { start: 1, end: 2, text: 'Made with AI.', role: 'disclosure' },
      { start: 61, end: 62, text: 'It rose & fell.', role: 'paragraph', blockId: 'b1' },
      { start: 62, end: 63, text: 'It went.', role: 'paragraph', blockId: 'b1' },
      { start: 3725, end: 3726, text: 'It was.', role: 'quote', blockId: 'b2' },
    ];
    const html = formatTranscriptHtml(cues, { title: 'A <b>', language: 'ar' });
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(html).toContain('<title>A &lt;b&gt;</title>');
    expect(html.slice(html.indexOf('<body>'))).toBe(`<body>
<main>
<time datetime="PT0.250S">0:00</time>
<h1>The ferry</h1>
<time datetime="PT1.000S">0:01</time>
<p>Made with AI.</p>
<time datetime="PT61.000S">1:01</time>
<p>It rose &amp; fell. It went.</p>
<time datetime="PT3725.000S">1:02:05</time>
<blockquote>It was.</blockquote>
</main>
</body>
</html>
`);
    expect(html).not.toMatch(/<(?:script|style)|style=/);
  });

  test('is headed by the title where that is not spoken', () => {
    expect(formatTranscriptHtml([], { title: 'x & y', language: 'en' })).toContain(
      '<body>\n<header><h1>x &amp; y</h1></header>\n<main>\n\n</main>\n</body>',
    );
  });
});

test('roundTime keeps a microsecond', () => {
  expect(roundTime(1 / 3)).toBe(0.333333);
});

import { describe, expect, test } from 'vitest';
import { formatTranscriptHtml } from '../../../src/edition/formats/transcript-html.ts';

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
    expect(html.slice(html.indexOf('<body'))).toBe(`<body class="transcript">
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
      '<body class="transcript">\n<header><h1>x &amp; y</h1></header>\n<main>\n\n</main>\n</body>',
    );
  });

  test('leads back to the pages that it is told of, above the text', () => {
    const links = [{ href: 'index.html', text: 'Listen & read' }];
    expect(formatTranscriptHtml([], { title: 'x', language: 'en', links })).toContain(
      '<body class="transcript">\n<nav><a href="index.html">Listen &amp; read</a></nav>\n<header>',
    );
  });
});

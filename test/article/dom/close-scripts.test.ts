import { expect, it } from 'vitest';
import { closeScripts } from '../../../src/article/dom/close-scripts.ts';

const PAGE = '<html><head><script>x = "1";</head>\n<body><p>Words.</p></body></html>';

it.each([
  ['before the body', PAGE, PAGE.replace('</head>', '</script></head>')],
  [
    'although one of the body is closed',
    PAGE.replace('Words.', '<script>y</script>'),
    PAGE.replace('</head>', '</script></head>').replace('Words.', '<script>y</script>'),
  ],
  ['without a head', '<script>x;<body><p>Words.', '<script>x;</script><body><p>Words.'],
])('a script that swallows the page is closed %s', (_name, html, closed) => {
  expect(closeScripts(html)).toBe(closed);
});

it.each([
  ['is closed', '<head><script>x</script></head><body>Words.'],
  ['writes a page', `<p>Words.</p><script>write('<head></head><body>');</script>`],
  ['is all there is', '<p>Words.</p><script>x'],
])('a script that %s is left alone', (_name, html) => {
  expect(closeScripts(html)).toBe(html);
});

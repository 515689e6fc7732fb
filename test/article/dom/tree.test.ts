import { describe, expect, test } from 'vitest';
import { MOST_ELEMENTS, parsePage, textOf, textOfHtml } from '../../../src/article/dom/tree.ts';
import { readPage } from '../../../src/article/readers/page/read-page.ts';

describe('the words of HTML are those of its tree', () => {
  test.each([
    ['plain text', 'The ferry left.'],
    ['entities within a word', 'R&amp;D &lt;b&gt; caf&eacute; &#x10FFFF;'],
    ['elements within a word', 'A<b>B</b>C<br>D<!-- e -->F'],
    [
      'programs and templates',
      'a<script>b</script>c<style>d</style>e<template><p>f</p></template>g',
    ],
    ['a template within a template', '<template>a<template>b</template>c</template>d'],
    ['endings without a beginning', 'a</div></template>b</p>c'],
    ['a beginning without an end', 'a<template>b<p>c'],
    ['more open elements than one parser holds', '<div>a'.repeat(9_000)],
    ['white space', ' \n a\u00a0 \t<p> b </p>\r\n'],
    ['nothing', ''],
  ])('%s', (_name, html) => {
    const words = textOf(parsePage(html).root);
    // Not the texts themselves: a difference of long ones takes a page to print.
    expect(textOfHtml(html) === words ? '' : words.slice(0, 100)).toBe('');
  });
});

test('a page of more elements than are kept is refused: its paragraphs would run together', () => {
  const html = `<!doctype html><title>A</title>${'<p>a'.repeat(MOST_ELEMENTS)}`;
  const read = (): unknown => readPage(html, { language: 'en', timezone: 'UTC', name: 'a.html' });
  expect(read).toThrow(
    expect.objectContaining({
      code: 'ARTICLE_TOO_COMPLEX',
      message: 'a.html has more than 240,000 elements.',
    }),
  );
});

/// <reference lib="dom" />
/** A mark that is taken off leaves an element as it was. */
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { removeClass, SPEAKING } from '../../../src/player/read-along/mark-sentences.ts';

test.each([
  ['<p>One.</p>', '<p>One.</p>'],
  ['<p class="lead first">One.</p>', '<p class="lead first">One.</p>'],
])('%s is the same after it was marked', (html, after) => {
  const { document } = parseHTML(`<!doctype html><body>${html}</body>`);
  const element = document.querySelector('p')!;
  element.classList.add(SPEAKING);
  expect(element.outerHTML).toContain(SPEAKING);
  removeClass(element, SPEAKING);
  expect(element.outerHTML).toBe(after);
});

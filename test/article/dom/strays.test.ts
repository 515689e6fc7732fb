/** What is taken out of a page before anything of it is read. */
import { expect, test } from 'vitest';
import { strayRule } from '../../../src/article/dom/strays.ts';
import { closest, parsePage } from '../../../src/article/dom/tree.ts';

/** The rule that takes out the element with the id `it`. */
function ruleOf(html: string): string | undefined {
  const element = parsePage(html).elements.find(({ attributes }) => attributes['id'] === 'it')!;
  const inHeading = closest(element, ({ tag }) => /^h[1-6]$/.test(tag)) !== undefined;
  return strayRule(element, { inHeading });
}

test.each([
  ['heading-anchor', '<h2>Engines<a id="it" href="#engines">¶</a></h2>'],
  ['heading-anchor', '<h2>Engines <a id="it" class="header-anchor" href="#e">Permalink</a></h2>'],
  [undefined, '<h2><a id="it" href="/engines">Engines</a></h2>'],
  [undefined, '<h2>Engines of the <a id="it" class="anchor" href="#f">ferry</a></h2>'],
  [undefined, '<p>It is marked by <a id="it" href="/signs">#</a></p>'],
  ['deleted', '<p>It was <del id="it">never</del> full.</p>'],
  ['edit-link', '<h2>Engines<span id="it" class="mw-editsection">[edit]</span></h2>'],
  ['icon', '<p><span id="it" class="material-icons">arrow_back</span></p>'],
  [undefined, '<p><span id="it" class="material-icons">Back to the ferry</span></p>'],
  ['footnote-mark', '<p>It was full.<sup id="it"><a href="#fn1">1</a></sup></p>'],
  [undefined, '<p>It has 90 m<sup id="it">2</sup> of deck.</p>'],
  ['list-mark', '<p><span id="it" style="mso-list:Ignore">1.</span>The bow</p>'],
])('%s is the rule of %s', (rule, html) => {
  expect(ruleOf(html)).toBe(rule);
});

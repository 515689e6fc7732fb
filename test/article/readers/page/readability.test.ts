import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/article/dom/tree.ts';
import { runReadability } from '../../../../src/article/readers/page/readability.ts';

const SENTENCE = 'The ferry, which had been out of service since March, sailed again on Monday. ';

/** A page by its body; every element has an id of its own, so that what is kept can be named. */
function page(body: string): string {
  let count = 0;
  const numbered = body.replace(/<(p|div|h1|ul|li|a|span|table|td|font)\b/g, (tag) => {
    count++;
    return `${tag} id="e${count}"`;
  });
  return `<!doctype html><html><head><title>The ferry sails again</title></head><body>${numbered}</body></html>`;
}

/** Ids of the elements that Readability keeps on a whole DOM. */
function keptByWholeDom(html: string): readonly string[] {
  const { document } = parseHTML(html);
  const result = new Readability(document as never, {
    serializer: (node) => node,
    charThreshold: 250,
    disableJSONLD: true,
  }).parse();
  const content = result!.content as unknown as { querySelectorAll(of: string): { id: string }[] };
  return [...content.querySelectorAll('[id]')].map(({ id }) => id).filter((id) => /^e\d/.test(id));
}

function kept(html: string): readonly string[] {
  const tree = parsePage(html);
  const ids = runReadability(tree, { out: new Set() })!.kept;
  return tree.elements
    .filter(({ id, attributes }) => ids.has(id) && /^e\d/.test(attributes['id'] ?? ''))
    .map(({ attributes }) => attributes['id']!);
}

const PAGES: Readonly<Record<string, string>> = {
  'a story among menus': page(
    `<div class="menu"><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></div>
     <div class="story"><h1>The ferry sails again</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(6)}</div>
     <div class="related"><a href="/c">More</a></div>`,
  ),
  'lines between two breaks, old tags, a layout table': page(
    `<table><tr><td><font>${SENTENCE.repeat(4)}<br><br>${SENTENCE.repeat(4)}</font>
     <div>${SENTENCE.repeat(2)}<span>${SENTENCE}</span></div></td></tr></table>`,
  ),
  'a short story, for which it begins anew': page(
    `<div class="sidebar-comment"><p>${SENTENCE}</p><p>A word.</p></div><p>${SENTENCE}</p>`,
  ),
};

describe('runReadability', () => {
  it.each(Object.keys(PAGES))('keeps what Readability keeps on a whole DOM: %s', (name) => {
    expect(kept(PAGES[name]!)).toEqual(keptByWholeDom(PAGES[name]!));
    expect(kept(PAGES[name]!).length).toBeGreaterThan(0);
  });

  it('gives the title of the page, and the first paragraph as its excerpt', () => {
    const reading = runReadability(parsePage(PAGES['a story among menus']!), { out: new Set() });
    expect(reading).toMatchObject({
      title: 'The ferry sails again',
      excerpt: SENTENCE.repeat(3).trim(),
    });
  });

  it('gives nothing for a page that is nested too deeply', () => {
    const html = `${'<div>'.repeat(200)}${SENTENCE.repeat(9)}`;
    expect(runReadability(parsePage(html), { out: new Set() })).toBeUndefined();
  });
});

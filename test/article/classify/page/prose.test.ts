/** The element of a page that holds its article. */
import { expect, it } from 'vitest';
import { descend, proseOf, regionsOf, sumUp } from '../../../../src/article/classify/page/prose.ts';
import { parsePage } from '../../../../src/article/dom/tree.ts';
import { readLines } from '../../../../src/article/dom/units.ts';

const PROSE = '<p>The ferry left on Monday with forty cars and two hundred people.</p>';

/** The id or tag of the element that holds nine tenths of a page's prose; undefined for the page itself. */
function holderOf(html: string): string | undefined {
  const tree = parsePage(html);
  const lines = readLines(tree, { asked: () => undefined, spokenMarkup: false });
  const candidates = { tree, lines, kept: new Set<number>() };
  const weights = sumUp(candidates, proseOf);
  const holder = descend(candidates, { weights, share: 0.9 });
  return holder === tree.root ? undefined : (holder.attributes['id'] ?? holder.tag);
}

it('the article is held by the deepest element that has nearly all of the prose', () => {
  const story = `<div id="story">${PROSE}${PROSE}</div>`;
  expect(holderOf(`<div id="page"><div id="menu"><p>News</p></div>${story}</div>`)).toBe('story');
});

it('where prose lies in several places, by what is around all of them', () => {
  const parts = `<div id="one">${PROSE}</div><div id="two">${PROSE}</div>`;
  expect(holderOf(`<div id="page">${parts}</div><div id="menu"><p>News</p></div>`)).toBe('page');
});

it('by no part of a page on which there is no prose at all', () => {
  const menu = '<div id="menu"><p>News</p></div><div id="foot"><p>Contact</p></div>';
  expect(holderOf(`<div id="page">${menu}</div>`)).toBe(undefined);
});

it('a name of a page part means something else around the headline and its story', () => {
  const page = (headline: string): string =>
    `<title>The ferry is back | Gazette</title><div class="left_calculator" id="box"><h1>${headline}</h1>` +
    `${PROSE.repeat(10)}</div>${'<div>' + PROSE.repeat(40) + '</div>'}`;
  const regionOf = (html: string): string | undefined => {
    const tree = parsePage(html);
    const lines = readLines(tree, { asked: () => undefined, spokenMarkup: false });
    const box = tree.elements.find(({ attributes }) => attributes['id'] === 'box')!;
    return regionsOf({ tree, lines, kept: new Set<number>() })[box.id];
  };
  expect(regionOf(page('The ferry is back'))).toBeUndefined();
  expect(regionOf(page('What a loan costs'))).toBe('form');
});

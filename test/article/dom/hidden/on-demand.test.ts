/** Panels that a reader opens, and what only looks like one → whose words are read. */
import { describe, expect, it } from 'vitest';
import { markHidden } from '../../../../src/article/dom/hidden/mark-hidden.ts';
import { parsePage } from '../../../../src/article/dom/tree.ts';
import { readLines } from '../../../../src/article/dom/units.ts';

const reads = (html: string): boolean => {
  const page = `<!doctype html><body><article><p>A line that is shown.</p>${html}</article></body>`;
  const tree = parsePage(page);
  markHidden(tree, { isFragment: false });
  const { units } = readLines(tree, { asked: () => undefined, spokenMarkup: false });
  return units.some(({ text }) => text.includes('zebra'));
};

describe('what a reader opens is read', () => {
  it.each([
    ['a closed detail', '<details><summary>More</summary><p>a zebra</p></details>'],
    [
      'a closed detail whose answer its style hides too',
      '<style>.answer[aria-hidden="true"]{visibility:hidden}</style><details><summary>Who pays?</summary><div class="answer" aria-hidden="true"><p>a zebra</p></div></details>',
    ],
    [
      'an accordion',
      '<h3><button aria-expanded="false" aria-controls="p1">Who pays?</button></h3><div id="p1" hidden>a zebra</div>',
    ],
    [
      'an accordion without height',
      '<button aria-controls="p1">Who pays?</button><div id="p1" style="max-height:0;overflow:hidden">a zebra</div>',
    ],
    [
      'an accordion that its style makes invisible',
      '<button aria-controls="p1">Who pays?</button><div id="p1" style="visibility:hidden">a zebra</div>',
    ],
    [
      'an accordion that names nothing',
      '<h3><button aria-expanded="false">Who pays?</button></h3><div style="display:none">a zebra</div>',
    ],
    [
      'a tab',
      '<div role="tablist"><button role="tab" id="t2">Two</button></div><div role="tabpanel" aria-labelledby="t2" hidden>a zebra</div>',
    ],
    [
      'a toggle of a framework',
      '<a data-bs-toggle="collapse" href="#c1">Read the answer</a><div id="c1" style="display:none">a zebra</div>',
    ],
    [
      'a panel in a panel',
      '<button aria-controls="a">A</button><div id="a" hidden><button aria-controls="b">B</button><div id="b" hidden>a zebra</div></div>',
    ],
    [
      'an accordion by its name alone',
      '<div class="accordion-title">Who pays?</div><div class="accordion-content" style="display:none">a zebra</div>',
    ],
    [
      'a piece of a page that is put into its place later',
      '<template id="B:1"></template><div hidden id="S:1">a zebra</div>',
    ],
    [
      'the main part of a page that was saved without its scripts',
      `<div style="display:none"><h1>Stripes</h1><p>${'What a zebra does all day. '.repeat(30)}</p></div>`,
    ],
    [
      'most of a page that fades in',
      `<div style="opacity:0"><p>${'What a zebra does all day. '.repeat(30)}</p></div>`,
    ],
  ])('%s', (_name, html) => {
    expect(reads(html)).toBe(true);
  });
});

describe('what only looks so is not read', () => {
  it.each([
    [
      'a panel by its name with nothing shown above it',
      '<div><div class="accordion-content" style="display:none">a zebra</div></div>',
    ],
    [
      'a long hidden text without a headline',
      `<div style="display:none"><p>${'What a zebra does all day. '.repeat(30)}</p></div>`,
    ],
    ['a panel without a control', '<div id="p1" role="tabpanel" hidden>a zebra</div>'],
    [
      'a panel whose control nobody sees',
      '<button style="display:none" aria-controls="p1">Open</button><div id="p1" hidden>a zebra</div>',
    ],
    [
      'a panel that lies off the page',
      '<button aria-controls="p1">Open</button><div id="p1" style="position:absolute;left:-9999px">a zebra</div>',
    ],
    [
      'words without colour in a panel',
      '<button aria-controls="p1">Open</button><div id="p1" style="color:transparent">a zebra</div>',
    ],
    [
      'hidden words in an open panel',
      '<button aria-controls="p1">Open</button><div id="p1" hidden>Shown <b hidden>a zebra</b></div>',
    ],
    [
      'a menu',
      '<button aria-controls="m" aria-haspopup="true">Menu</button><div id="m" hidden>a zebra</div>',
    ],
    [
      'a dialog',
      '<button aria-controls="d">Share</button><div id="d" role="dialog" hidden>a zebra</div>',
    ],
    [
      'a part of the site',
      '<nav><button aria-controls="m">More</button><div id="m" hidden>a zebra</div></nav>',
    ],
  ])('%s', (_name, html) => {
    expect(reads(html)).toBe(false);
  });
});

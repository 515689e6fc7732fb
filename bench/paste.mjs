/**
 * A page of HTML → the text that a reader gets who selects all of it in a browser, copies it, and pastes it somewhere: one line a block,
 * a tab between the cells of a row, nothing of what is hidden. `STYLES` are the ways in which such a text then looks.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);

/** What a browser does not copy, or does not show. */
const UNSEEN = new Set(
  'AUDIO CANVAS DATALIST HEAD IFRAME INPUT MATH METER NOSCRIPT OBJECT OPTION PROGRESS SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
);

/** Deepest element that is followed: a stack is finite, and a page that deep is broken. */
const DEEPEST = 400;

/** Blocks with a margin: browsers copy a blank line before and behind them. */
const APART = new Set('BLOCKQUOTE DL FIGURE H1 H2 H3 H4 H5 H6 HR OL P PRE TABLE UL'.split(' '));

/** How a pasted page looks, by what `copyPage` gives. */
export const STYLES = {
  'blank lines': ({ lines }) => textsOf(lines).join('\n\n'),
  'single newlines': ({ lines }) => textsOf(lines).join('\n'),
  'hard-wrapped at 72': ({ lines }) =>
    textsOf(lines)
      .map((line) => wrap(line, 72))
      .join('\n\n'),
  'hard-wrapped at 78, dense': ({ lines }) =>
    textsOf(lines)
      .map((line) => wrap(line, 78))
      .join('\n'),
  'browser copy': ({ lines }) => browserText(lines),
  'reader copy': ({ reader }) => reader(),
};

/** A page as it is copied: its lines, top to bottom, and what a browser's reader view shows of it. */
export function copyPage(html) {
  return { lines: copyLines(html), reader: () => readerText(html) };
}

/** `{ text, mark, apart }`: `mark` stands before an item, `apart` says that a blank line stands before it. */
function copyLines(html) {
  const { document } = parseHTML(html);
  const page = { lines: [], line: '', mark: '', apart: false };
  copy(document.querySelector('body') ?? document.documentElement, { page, depth: 0, pre: false });
  endLine(page);
  return page.lines;
}

function textsOf(lines) {
  return lines.map(({ text }) => text);
}

/** Items with their bullets and numbers between tabs, blank lines around what has a margin. */
function browserText(lines) {
  return lines.map(({ text, mark, apart }) => `${apart ? '\n' : ''}${mark}${text}`).join('\n');
}

/** Words that people read in a minute. */
const SPEED = 230;

/** Site, headline, author and time above the text, as reader views show them. */
function readerText(html) {
  const found = new Readability(parseHTML(html).document).parse();
  const lines = copyLines(`<body>${found?.content ?? ''}</body>`);
  const words = textsOf(lines).join(' ').split(' ').length;
  const head = [found?.siteName, found?.title, found?.byline, minutesOf(words)];
  const shown = head.filter(Boolean).map((line) => line.replace(/\s+/g, ' ').trim());
  return `${shown.join('\n')}\n\n${browserText(lines)}`;
}

function minutesOf(words) {
  const minutes = Math.ceil(words / SPEED);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

function copy(node, at) {
  if (!node || at.depth > DEEPEST) return;
  if (node.nodeType === 3) return addText(node.nodeValue, at);
  if (node.nodeType !== 1 || isUnseen(node)) return;
  const tag = node.tagName.toUpperCase();
  if (tag === 'BR') return endLine(at.page);
  if (BLOCKS.has(tag)) edge(tag, at.page);
  if (tag === 'LI') at.page.mark = markOf(node);
  if ((tag === 'TD' || tag === 'TH') && at.page.line.trim() !== '') at.page.line += '\t';
  for (const child of node.childNodes)
    copy(child, { page: at.page, depth: at.depth + 1, pre: at.pre || tag === 'PRE' });
  if (BLOCKS.has(tag)) edge(tag, at.page);
}

/** Where a block begins or ends. */
function edge(tag, page) {
  endLine(page);
  if (APART.has(tag)) page.apart = true;
}

/** The bullet or the number of an item. */
function markOf(item) {
  const list = item.parentNode;
  if (list?.tagName?.toUpperCase() !== 'OL') return '\t•\t';
  const items = [...list.childNodes].filter((node) => node.tagName?.toUpperCase() === 'LI');
  return `\t${items.indexOf(item) + 1}.\t`;
}

function isUnseen(element) {
  const style = element.getAttribute('style') ?? '';
  return (
    UNSEEN.has(element.tagName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

function addText(text, { page, pre }) {
  if (!pre) {
    page.line += text.replace(/\t/g, ' ');
    return;
  }
  text.split('\n').forEach((part, index) => {
    if (index > 0) endLine(page);
    page.line += part.replace(/\t/g, ' ');
  });
}

function endLine(page) {
  const text = page.line
    .replace(/[ \n\r\f\u2028\u2029]+/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim();
  page.line = '';
  if (text === '') return;
  page.lines.push({ text, mark: page.mark, apart: page.apart });
  page.mark = '';
  page.apart = false;
}

/** Breaks at spaces and behind hyphens, as text tools do; a word longer than the width is cut. */
function wrap(text, width) {
  const lines = [];
  let line = '';
  for (let piece of text.replace(/\t/g, ' ').match(/[^\s-]*\w-(?=\w)|\S+|\s+/g) ?? []) {
    if (/^\s/.test(piece)) {
      if (line !== '') line += ' ';
      continue;
    }
    for (; piece.length > width; piece = piece.slice(width)) {
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = '';
      lines.push(piece.slice(0, width));
    }
    if (line.length + piece.length > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.join('\n');
}

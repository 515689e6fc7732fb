/** A page whose lines are labelled, and the same page pasted: what the paragraphs are. */
import { expect, it } from 'vitest';
import { draftPage, labelPage } from '../../src/article/readers/page/read-page.ts';
import { readFixture } from '../../training/digest.mjs';
import {
  alignPieces,
  KINDS,
  STATES,
  taughtLines,
  UNKNOWN,
  type TaughtLine,
} from '../../training/pasted/teacher.mjs';

function line(kind: string, text: string, more: Partial<TaughtLine> = {}): TaughtLine {
  const isRead = kind === 'text' || kind === 'heading';
  return { text, kind, isRead, isSure: true, ...more };
}

const LINES = [
  line('page part', 'Ferries'),
  line('title', 'The ferry waits for the tide'),
  line('byline', 'By Ada Holm'),
  line('text', 'The ferry to the islands left late on Monday, and no one had been told.'),
  line('caption', 'The harbour at low tide.'),
  line('heading', 'Ferries'),
  line('text', 'On Tuesday it did not leave at all, and the baker closed at noon.'),
  line('page part', 'Read on about all of the other ferries', { isSure: false }),
];

function named(texts: readonly string[]): (string | undefined)[] {
  const { kinds, states } = alignPieces(
    texts.map((text) => ({ text })),
    LINES,
  );
  return kinds.map((kind, index) =>
    kind === UNKNOWN ? undefined : `${KINDS[kind]} ${STATES[states[index]!]}`,
  );
}

it('gives each paragraph the kind of its line, and its place by what is read', () => {
  expect(named(LINES.map(({ text }) => text))).toEqual([
    'page part before',
    'title before',
    'byline before',
    'text story',
    'caption aside',
    'heading story',
    'text story',
    undefined,
  ]);
});

it('knows a paragraph again that lines were joined to, and takes what the page lacks for a page part', () => {
  const joined = `${LINES[3]!.text} ${LINES[6]!.text}`;
  expect(named([joined, 'Accept all of our cookies to go on'])).toEqual([
    'text story',
    'page part after',
  ]);
});

it('says nothing of a paragraph that is half of the story', () => {
  const mixed = `${LINES[3]!.text} ${LINES[7]!.text} and of the boats between them, too`;
  expect(named([mixed])).toEqual([undefined]);
});

it('takes the kind of each line of a page from the page reader', () => {
  const page = labelPage(readFixture('news'), { language: 'en', timezone: 'UTC' });
  const lines = taughtLines(page, draftPage(page));
  const count = (kind: string): number => lines.filter((each) => each.kind === kind).length;
  expect([count('title'), count('byline')]).toEqual([1, 1]);
  expect(count('text')).toBeGreaterThan(3);
  expect(lines.every(({ kind, isRead }) => kind !== 'text' || isRead)).toBe(true);
  expect(lines.every(({ kind, isRead }) => kind !== 'page part' || !isRead)).toBe(true);
});

/** an element within a line → marks for the speech markup of its words. */
import { fault, type AskedSpeech } from '../spoken/asked-speech.ts';
import { askedByAttributes } from '../spoken/speech-attributes.ts';
import type { AskedMark } from './inline-text.ts';
import { BLOCK_TAGS } from './tags.ts';
import { textOf, type PageElement } from './tree.ts';

/** What an element asks for. */
export type ElementMarks = {
  /** For its words. */
  readonly marks: readonly AskedMark[];
  /** At its start: pauses, and markup without words. */
  readonly before: readonly AskedSpeech[];
};

/** What most elements ask for. */
const NOTHING: ElementMarks = { marks: [], before: [] };

/** What an inline element asks for, if its page may ask. */
export function marksOfElement(element: PageElement): ElementMarks {
  const asked = askedByAttributes(element.attributes);
  if (asked.length === 0) return NOTHING;
  const pauses = asked.filter(({ kind }) => kind === 'pause');
  const others = asked.filter(({ kind }) => kind !== 'pause');
  if (others.length === 0) return { marks: [], before: pauses };
  if (textOf(element) === '')
    return { marks: [], before: [...pauses, fault('is marked, but contains no word')] };
  if (holdsLines(element))
    return { marks: [], before: [...pauses, fault('is marked over more than one line')] };
  return { marks: others.map((each) => ({ kind: 'asked', asked: each })), before: pauses };
}

/** Whether anything inside an element asks for something. */
export function asksWithin(element: PageElement): boolean {
  return element.children.some(
    (child) =>
      child.kind === 'element' &&
      (askedByAttributes(child.attributes).length > 0 || asksWithin(child)),
  );
}

function holdsLines(element: PageElement): boolean {
  return element.children.some(
    (child) =>
      child.kind === 'element' &&
      (child.tag === 'br' || BLOCK_TAGS.has(child.tag) || holdsLines(child)),
  );
}

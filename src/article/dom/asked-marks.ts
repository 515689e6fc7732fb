/** an element within a line → the marks of what it asks of whoever reads its words aloud. */
import { fault, type AskedSpeech } from '../spoken/asked-speech.ts';
import { askedByAttributes } from '../spoken/speech-attributes.ts';
import type { AskedMark } from './inline-text.ts';
import { BLOCK_TAGS } from './tags.ts';
import { textOf, type PageElement } from './tree.ts';

/** What an element asks for. */
export type ElementMarks = {
  /** For its words. */
  readonly marks: readonly AskedMark[];
  /** Where it begins: pauses, and what no words can be found for. */
  readonly before: readonly AskedSpeech[];
};

/** What most elements ask for. */
const NOTHING: ElementMarks = { marks: [], before: [] };

/** What an inline element asks for, where its page may ask at all. */
export function marksOfElement(element: PageElement): ElementMarks {
  const asked = askedByAttributes(element.attributes);
  if (asked.length === 0) return NOTHING;
  const pauses = asked.filter(({ kind }) => kind === 'pause');
  const others = asked.filter(({ kind }) => kind !== 'pause');
  if (others.length === 0) return { marks: [], before: pauses };
  if (textOf(element) === '')
    return { marks: [], before: [...pauses, fault('is marked, and holds no word')] };
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

/** Labels of comments, and headlines that begin like them. */
import { expect, it } from 'vitest';
import { findClutter } from '../../../../src/article/clutter/phrases/clutter.ts';

const ruleOf = (text: string): string | undefined =>
  findClutter(text, { words: text.split(' ').length })?.rule;

it.each(['14 Comments', '6 thoughts on “The ferry”', 'One Response to "The ferry"', '3 replies'])(
  '%s is a label',
  (text) => expect(ruleOf(text)).toBe('comments'),
);

it.each(['6 Thoughts on Why Facing Your Fears Pays', 'Five responses to a warmer sea'])(
  '%s is a headline',
  (text) => expect(ruleOf(text)).toBeUndefined(),
);

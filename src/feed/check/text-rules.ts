/**
 * the texts of a channel or an item, and a table of rules → a finding for each rule broken. Pure.
 */
import type { XmlElement } from '../../readers/read-xml.ts';
import { LONGEST_DESCRIPTION_BYTES, LONGEST_VALUE } from '../feed-settings.ts';
import { childOf } from './element-parts.ts';
import { errorAt, type Finding } from './finding.ts';

/** A rule for the text of one child; texts are trimmed first. */
export type TextRule = {
  /** Name of the child. */
  readonly element: string;
  /** Code of the finding. */
  readonly code: string;
  readonly isRight: (text: string) => boolean;
  /** The message about a text that breaks the rule. */
  readonly message: (text: string) => string;
};

/** The findings of the first child of each name. A missing child breaks no rule. */
export function checkTextRules(parent: XmlElement, rules: readonly TextRule[]): readonly Finding[] {
  return rules.flatMap(({ element, code, isRight, message }) => {
    const child = childOf(parent, element);
    const text = child?.text.trim() ?? '';
    return !child || isRight(text) ? [] : [errorAt(child, { code, message: message(text) })];
  });
}

/** The limit on a title, in characters. */
export function titleRule(code: string): TextRule {
  return {
    element: 'title',
    code,
    isRight: (text) => countCharacters(text) <= LONGEST_VALUE,
    message: (text) =>
      `the title has ${countCharacters(text)} characters; ${LONGEST_VALUE} are allowed`,
  };
}

/** The limit on a description, in bytes. */
export function descriptionRule(code: string): TextRule {
  return {
    element: 'description',
    code,
    isRight: (text) => Buffer.byteLength(text) <= LONGEST_DESCRIPTION_BYTES,
    message: (text) => {
      const bytes = Buffer.byteLength(text);
      return `the description has ${bytes} bytes; ${LONGEST_DESCRIPTION_BYTES} are allowed`;
    },
  };
}

/** Code points, which the limits of PSP-1 count. */
export function countCharacters(text: string): number {
  return [...text].length;
}

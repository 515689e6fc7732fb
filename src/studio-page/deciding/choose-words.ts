/** the words that a panel is about → the passage around them, in which others are chosen by a press. */
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { chosenWords, type CharacterRange } from './text-range.ts';

/** What the passage needs. */
export type ChooseWordsProps = {
  readonly text: string;
  readonly range: CharacterRange;
  readonly language: string;
  readonly onChoose: (range: CharacterRange) => void;
};

/** The passage, with the words marked; those who use no mouse have the buttons below it. */
export function ChooseWords({ text, range, language, onChoose }: ChooseWordsProps): VNode {
  const { start, end } = range;
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => mark.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [start, end]);
  const onClick = ({ currentTarget, clientX: x, clientY: y }: MouseEvent): void => {
    const chosen = chosenWords(currentTarget as Element, { text, x, y });
    if (chosen) onChoose(chosen);
  };
  const chosen = html`<mark ref=${mark}>${text.slice(start, end)}</mark>`;
  return html`<div>
    <p class="choose-words" lang=${language} tabindex="0" onClick=${onClick}>
      ${[text.slice(0, start), chosen, text.slice(end)]}
    </p>
    <p class="help">${phrase('chooseWords')}</p>
  </div>`;
}

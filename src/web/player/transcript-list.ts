/** cues → a transcript whose paragraphs are buttons, one tab stop in all, that follows the voice. */
import type { Edition } from '../edition.ts';
import { h } from './dom.ts';

/** The list, and how it is told which cue is heard. */
export type TranscriptList = { readonly element: HTMLElement; readonly show: (cue: number) => void };

/** Builds the list. `play` is called with the cue that was chosen: the sentence under the pointer, the paragraph's first from a keyboard. */
export function buildTranscript(edition: Edition, options: { readonly label: string; readonly play: (cue: number) => void }): TranscriptList {
  const sentences = edition.cues.map((cue, i) => h('span', { 'data-cue': String(i), children: [`${cue.text} `] }));
  const buttons = paragraphs(edition).map((cues) => h('button', { type: 'button', tabindex: '-1', children: cues.map((i) => sentences[i]!) }));
  const element = h('div', { class: 'transcript', part: 'transcript', role: 'group', 'aria-label': options.label, lang: edition.language, children: buttons });
  buttons[0]?.setAttribute('tabindex', '0');
  element.addEventListener('click', (event) => {
    const chosen = (event.target as Element).closest('[data-cue]') ?? (event.target as Element).querySelector('[data-cue]');
    if (chosen) options.play(Number(chosen.getAttribute('data-cue')));
  });
  element.addEventListener('keydown', (event) => moveFocus(event, buttons));
  return { element, show: (cue) => showSentence(sentences[cue], { element, sentences }) };
}

/** Cues of one block together; those of no block each alone. */
function paragraphs(edition: Edition): number[][] {
  const groups: number[][] = [];
  edition.cues.forEach((cue, i) => {
    const before = edition.cues[i - 1];
    if (before && cue.blockId !== undefined && before.blockId === cue.blockId) groups.at(-1)!.push(i);
    else groups.push([i]);
  });
  return groups;
}

function moveFocus(event: KeyboardEvent, buttons: readonly HTMLElement[]): void {
  const at = buttons.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const next = to === undefined ? undefined : buttons[to];
  if (!next) return;
  event.preventDefault();
  buttons[at]?.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}

function showSentence(sentence: HTMLElement | undefined, list: { readonly element: HTMLElement; readonly sentences: readonly HTMLElement[] }): void {
  list.element.querySelector('.now')?.classList.remove('now');
  if (!sentence) return;
  sentence.classList.add('now');
  const { element } = list;
  const [frame, line] = [element.getBoundingClientRect(), sentence.getBoundingClientRect()];
  if (line.top >= frame.top && line.bottom <= frame.bottom) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  // Only the list moves: a page that scrolls by itself cannot be read.
  element.scrollTo({ top: element.scrollTop + line.top - frame.top - frame.height / 3, behavior });
}

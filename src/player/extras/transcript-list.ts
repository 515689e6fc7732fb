/**
 * cues → a transcript whose paragraphs are buttons,
 * one tab stop in all, that follows the voice.
 */
import type { Edition } from '../../edition/edition.ts';
import { h, scrollBehavior } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';
import { watchCues } from '../watch-cues.ts';

/** The list, and how it is told which cue is heard. */
type TranscriptList = {
  readonly element: HTMLElement;
  readonly show: (cue: number) => void;
};

/** Milliseconds for which the list stays where a reader has put it. */
const HELD_MS = 6000;

/** The transcript of a player, which follows its voice. */
export function buildTranscript(player: PlayerHandle): HTMLElement {
  const edition = player.edition!;
  const { element, show } = buildList(edition, {
    label: player.strings.transcript,
    play: (cue) => player.playFrom(edition.cues[cue]!.start),
  });
  watchCues(player, show);
  return element;
}

/**
 * Builds the list. `play` is called with the cue that was chosen: the
 * sentence under the pointer, the paragraph's first from a keyboard.
 */
function buildList(
  edition: Edition,
  options: { readonly label: string; readonly play: (cue: number) => void },
): TranscriptList {
  const sentences = edition.cues.map(({ text, language }) =>
    h('span', { lang: language, children: [`${text} `] }),
  );
  const buttons: HTMLButtonElement[] = [];
  edition.cues.forEach(({ blockId, role }, i) => {
    // Cues of one block together; those of no block each alone.
    if (blockId !== undefined && blockId === edition.cues[i - 1]?.blockId)
      buttons.at(-1)!.append(sentences[i]!);
    else
      buttons.push(
        h('button', { type: 'button', tabindex: i && -1, class: role, children: [sentences[i]!] }),
      );
  });
  const element = h('div', {
    class: 'transcript',
    part: 'transcript',
    role: 'group',
    // Firefox makes whatever scrolls a stop of its own.
    tabindex: -1,
    'aria-label': options.label,
    lang: edition.language,
    children: buttons,
  });
  let held = 0;
  element.addEventListener('click', ({ target }) => {
    held = 0;
    const cue = sentences.findIndex(
      (sentence) => sentence === target || sentence === (target as Element).firstElementChild,
    );
    if (cue >= 0) options.play(cue);
  });
  element.addEventListener('keydown', (event) => moveFocus(event, buttons));
  for (const name of ['wheel', 'touchmove', 'keydown'])
    element.addEventListener(name, () => (held = Date.now() + HELD_MS), { passive: true });
  return {
    element,
    show: (cue) => showSentence(sentences[cue], { element, still: held > Date.now() }),
  };
}

function moveFocus(event: KeyboardEvent, buttons: readonly HTMLElement[]): void {
  const at = buttons.indexOf(event.target as HTMLElement);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const next = buttons[places[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  buttons[at]!.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function showSentence(
  sentence: HTMLElement | undefined,
  list: { readonly element: HTMLElement; readonly still: boolean },
): void {
  const { element, still } = list;
  element.querySelector('.now')?.classList.remove('now');
  sentence?.classList.add('now');
  if (!sentence || still) return;
  const frame = element.getBoundingClientRect();
  const line = sentence.getBoundingClientRect();
  if (line.top >= frame.top && line.bottom <= frame.bottom) return;
  // Only the list moves: a page that scrolls by itself cannot be read.
  const top = element.scrollTop + line.top - frame.top - frame.height / 3;
  element.scrollTo({ top, behavior: scrollBehavior() });
}

/** chapters → a list of buttons, the one that is heard marked. */
import { clockTime } from '../../edition/shared/time-labels.ts';
import { h } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';
import { cueAt } from '../load/load-edition.ts';
import { watchCues } from '../watch-cues.ts';

/** Builds the list; each chapter plays when it is pressed. */
export function buildChapters(player: PlayerHandle): HTMLElement {
  const { chapters, cues, language } = player.edition!;
  const buttons = chapters.map(({ title, start }) => {
    const button = h('button', {
      type: 'button',
      children: [h('time', { children: [clockTime(start)] }), title],
    });
    button.addEventListener('click', () => player.playFrom(start));
    return button;
  });
  watchCues(player, (cue) => {
    const heard = cue < 0 ? -1 : cueAt(chapters, cues[cue]!.start + 0.01);
    buttons.forEach((button, i) =>
      i === heard
        ? button.setAttribute('aria-current', 'true')
        : button.removeAttribute('aria-current'),
    );
  });
  return h('ol', {
    part: 'chapters',
    lang: language,
    // Firefox makes whatever scrolls a stop of its own.
    tabindex: -1,
    children: buttons.map((button) => h('li', { children: [button] })),
  });
}

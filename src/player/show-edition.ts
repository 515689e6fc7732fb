/**
 * an edition → the player's contents: length, waveform,
 * disclosure, chapters, transcript, download.
 */
import { h } from './dom.ts';
import type { PlayerHandle } from './handle.ts';
import { audioAddress, cueAt } from './load-edition.ts';
import { clockTime, roundDuration, spokenTime } from '../edition/shared/time-labels.ts';
import { buildTranscript } from './transcript-list.ts';
import { buildDisclosure } from './view.ts';
import { drawWaveform } from './waveform.ts';

/** Fills the player in. `base` is the edition's address. */
export function showEdition(player: PlayerHandle, base: string): void {
  const { view, strings } = player;
  const edition = player.edition!;
  const { duration, language } = edition;
  view.length.textContent = spokenTime(roundDuration(duration), { language, rough: true });
  view.range.max = String(duration);
  player.waveform = drawWaveform(edition.peaks);
  view.seek.prepend(player.waveform.element);
  const lines = [edition.disclosure?.text, edition.testTones && strings.testTones];
  view.disclosure.textContent = lines.filter(Boolean).join(' ');
  view.disclosure.hidden = view.disclosure.textContent === '';
  player.cueWatchers = [];
  if (edition.chapters.length > 0)
    view.extras.append(buildDisclosure(strings.chapters, () => buildChapters(player)));
  if (edition.cues.length > 0)
    view.extras.append(buildDisclosure(strings.transcript, () => transcriptOf(player)));
  view.extras.append(
    h('a', {
      part: 'download',
      href: audioAddress(edition, base),
      download: true,
      children: [strings.download],
    }),
  );
}

function buildChapters(player: PlayerHandle): HTMLElement {
  const { chapters, cues } = player.edition!;
  const buttons = chapters.map(({ title, start }) => {
    const button = h('button', {
      type: 'button',
      children: [h('time', { children: [clockTime(start)] }), title],
    });
    button.addEventListener('click', () => player.playFrom(start));
    return button;
  });
  watch(player, (cue) => {
    const heard = cue < 0 ? -1 : cueAt(chapters, cues[cue]!.start + 0.01);
    buttons.forEach((button, i) =>
      i === heard
        ? button.setAttribute('aria-current', 'true')
        : button.removeAttribute('aria-current'),
    );
  });
  return h('ol', {
    part: 'chapters',
    children: buttons.map((button) => h('li', { children: [button] })),
  });
}

function transcriptOf(player: PlayerHandle): HTMLElement {
  const edition = player.edition!;
  const { element, show } = buildTranscript(edition, {
    label: player.strings.transcript,
    play: (cue) => player.playFrom(edition.cues[cue]!.start),
  });
  watch(player, show);
  return element;
}

/**
 * Follows the voice from now on; what is heard now is
 * shown as soon as the caller has put it in its place.
 */
function watch(player: PlayerHandle, show: (cue: number) => void): void {
  player.cueWatchers.push(show);
  if (player.started) queueMicrotask(() => show(cueAt(player.edition!.cues, player.position)));
}

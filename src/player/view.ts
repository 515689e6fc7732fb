/** strings → the player's elements, empty: nothing here listens or knows an edition. */
import { h, svg } from './dom.ts';
import { STYLES } from './styles.ts';
import type { PlayerStrings } from '../edition/shared/english.ts';

/** Speeds that can be chosen; 1 is the voice's own. */
const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** Shapes of the buttons, each in a square of 24. */
const ICONS = {
  play: 'M8 5.2v13.6c0 .6.7 1 1.2.7l10.4-6.8c.5-.3.5-1 0-1.4L9.2 4.5C8.7 4.2 8 4.6 8 5.2z',
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  turn: 'M12 4V1L7 5l5 4V6a7 7 0 1 1-7 7H3a9 9 0 1 0 9-9z',
  close:
    'M6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12 19 6.4 17.6 5 12 10.6z',
} as const;

/** The player's elements. */
export type View = {
  readonly card: HTMLElement;
  readonly length: HTMLElement;
  readonly play: HTMLButtonElement;
  readonly back: HTMLButtonElement;
  readonly forward: HTMLButtonElement;
  readonly close: HTMLButtonElement;
  readonly range: HTMLInputElement;
  readonly seek: HTMLElement;
  readonly time: HTMLElement;
  readonly speed: HTMLSelectElement;
  readonly note: HTMLElement;
  readonly disclosure: HTMLElement;
  readonly extras: HTMLElement;
};

/** Builds the elements with their words; they become all that the player holds. */
export function buildView(player: HTMLElement, strings: PlayerStrings): View {
  const parts = {
    length: h('span', { part: 'length' }),
    play: button('play', { label: strings.play, icon: icon('play') }),
    back: button('back', { label: strings.back, icon: turnIcon('') }),
    forward: button('forward', { label: strings.forward, icon: turnIcon('matrix(-1 0 0 1 24 0)') }),
    close: button('close', { label: strings.close, icon: icon('close') }),
    range: h('input', {
      type: 'range',
      part: 'seek',
      min: 0,
      step: 'any',
      value: 0,
      'aria-label': strings.position,
    }),
    seek: h('div', { class: 'seek' }),
    time: h('span', { class: 'time', part: 'time', 'aria-hidden': 'true' }),
    speed: h('select', {
      class: 'speed',
      part: 'speed',
      'aria-label': strings.speed,
      title: strings.speed,
      children: SPEEDS.map((speed) => h('option', { value: speed, children: [`${speed}×`] })),
    }),
    note: h('p', { class: 'note', part: 'note', role: 'status', hidden: true }),
    disclosure: h('p', { class: 'disclosure', part: 'disclosure', hidden: true }),
    extras: h('div', { class: 'extras', part: 'extras' }),
  };
  const row = h('div', {
    class: 'row',
    part: 'controls',
    children: [
      parts.play,
      parts.back,
      parts.forward,
      parts.seek,
      parts.time,
      parts.speed,
      parts.close,
    ],
  });
  const head = h('div', {
    class: 'head',
    part: 'header',
    children: [h('b', { part: 'title', children: [strings.listen] }), parts.length],
  });
  parts.close.hidden = true;
  parts.seek.append(parts.range);
  const card = h('section', {
    class: player.matches(':dir(rtl)') ? 'card rtl' : 'card',
    part: 'card',
    'aria-label': strings.listen,
    children: [head, row, parts.note, parts.disclosure, parts.extras],
  });
  const root = player.shadowRoot ?? player.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(card);
  return { ...parts, card };
}

function button(
  name: string,
  parts: { readonly label: string; readonly icon: Node },
): HTMLButtonElement {
  return h('button', {
    type: 'button',
    class: name,
    part: `${name}-button`,
    'aria-label': parts.label,
    title: parts.label,
    children: [parts.icon],
  });
}

/** Whoever pressed play on a slow line sees that it was heard. */
export function showWaiting(view: View, audio: HTMLAudioElement, signal: AbortSignal): void {
  for (const name of ['waiting', 'playing', 'pause', 'error']) {
    audio.addEventListener(name, () => view.card.classList.toggle('waits', name === 'waiting'), {
      signal,
    });
  }
}

/** Shows on the play button what pressing it does. */
export function showPlaying(
  view: View,
  state: { readonly playing: boolean; readonly strings: PlayerStrings },
): void {
  const label = state.playing ? state.strings.pause : state.strings.play;
  view.play.replaceChildren(icon(state.playing ? 'pause' : 'play'));
  view.play.setAttribute('aria-label', label);
  view.play.title = label;
}

/** A list or text that opens when asked for; `fill` is called the first time. */
export function buildDisclosure(label: string, fill: () => Node): HTMLDetailsElement {
  const details = h('details', { children: [h('summary', { children: [label] })] });
  details.addEventListener(
    'toggle',
    () => details.open && details.childElementCount === 1 && details.append(fill()),
  );
  return details;
}

function icon(name: keyof typeof ICONS): SVGSVGElement {
  return svg('svg', {
    class: 'icon',
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
    children: [svg('path', { d: ICONS[name] })],
  });
}

function turnIcon(transform: string): SVGSVGElement {
  const number = svg('text', {
    x: 12,
    y: 16,
    'text-anchor': 'middle',
    'font-size': 7.5,
    'font-weight': 700,
    children: ['15'],
  });
  return svg('svg', {
    class: 'icon',
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
    children: [svg('path', { d: ICONS.turn, transform }), number],
  });
}

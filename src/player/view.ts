/** → the player's elements, empty: nothing here listens or knows an edition. */
import { h, styleSheet, type Parts } from './dom.ts';
import { button, nameButton } from './looks/buttons.ts';
import { icon } from './looks/icons.ts';
import { FALLBACK_LANGUAGE } from '../languages/fallback.ts';
import type { PlayerStrings } from '../languages/language.ts';

/** What the build has made of `player.css`: a constructed sheet needs no permission of a content policy. */
declare const PLAYER_STYLES: string;

/** Speeds that can be chosen; 1 is the voice's own. */
const SPEEDS = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** The player's elements. */
export type View = {
  readonly card: HTMLElement;
  /** What stands above the title: an invitation with the length, or where to go on. */
  readonly lead: HTMLElement;
  readonly length: HTMLElement;
  readonly title: HTMLElement;
  readonly meta: HTMLElement;
  readonly play: HTMLButtonElement;
  readonly back: HTMLButtonElement;
  readonly forward: HTMLButtonElement;
  readonly more: HTMLButtonElement;
  readonly range: HTMLInputElement;
  readonly seek: HTMLElement;
  readonly time: HTMLElement;
  readonly left: HTMLElement;
  readonly speed: HTMLSelectElement;
  readonly note: HTMLElement;
  readonly disclosure: HTMLElement;
  readonly extras: HTMLElement;
};

/** Builds the elements, without words and outside of any page: that needs no edition. */
export function buildView(): View {
  const parts = {
    lead: named('span', 'lead'),
    // In its own direction, and what stands before it in that of the line.
    length: h('bdi', { part: 'length' }),
    title: h('b', { part: 'title' }),
    meta: named('span', 'meta'),
    play: button('play', icon('play')),
    back: button('back', icon('back', '15')),
    forward: button('forward', icon('forward', '15')),
    more: button('more', icon('more'), { 'aria-expanded': 'false' }),
    range: h('input', { type: 'range', part: 'seek', min: 0, step: 'any', value: 0 }),
    seek: h('div', { class: 'seek' }),
    time: named('span', 'time', { 'aria-hidden': 'true' }),
    left: h('span', { class: 'left', part: 'remaining', 'aria-hidden': 'true' }),
    speed: named('select', 'speed', {
      children: SPEEDS.map((speed) => h('option', { value: speed, children: [`${speed}×`] })),
    }),
    note: named('p', 'note', { role: 'status', hidden: true }),
    disclosure: named('p', 'disclosure', { hidden: true }),
    extras: named('div', 'extras'),
  };
  const { lead, title, meta, play, seek, time, left, more } = parts;
  seek.append(parts.range);
  const head = h('div', { class: 'head', part: 'header', children: [lead, title, meta] });
  const tools = h('div', {
    class: 'tools',
    part: 'controls',
    children: [parts.back, parts.forward, parts.speed],
  });
  const card = h('section', {
    part: 'card',
    // Until an edition brings words of its language.
    lang: FALLBACK_LANGUAGE,
    children: [
      play,
      head,
      seek,
      time,
      left,
      tools,
      more,
      parts.note,
      parts.disclosure,
      parts.extras,
    ],
  });
  return { ...parts, card };
}

/** An element whose class and part have the same name. */
function named<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  parts: Parts = {},
): HTMLElementTagNameMap[K] {
  return h(tag, { class: name, part: name, ...parts });
}

/** Gives the elements their words. */
export function nameParts(view: View, strings: PlayerStrings): void {
  for (const name of ['play', 'back', 'forward', 'more', 'speed'] as const)
    nameButton(view[name], strings[name]);
  view.range.setAttribute('aria-label', strings.position);
  view.card.setAttribute('aria-label', strings.listen);
  const words = [strings.listen, view.length].map((part) => h('span', { children: [part] }));
  view.lead.replaceChildren(...words);
}

/**
 * Puts the elements in the player, where they become all that it holds. What asks the page for its
 * colours comes first: afterwards that would lay out all of it.
 */
export function putIn(player: HTMLElement, { card }: View): void {
  card.className = `card ${player.getAttribute('layout') === 'compact' ? 'compact' : 'full'}`;
  const root = player.shadowRoot ?? player.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styleSheet(PLAYER_STYLES)];
  root.replaceChildren(h('div', { class: 'box', children: [card] }));
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
  nameButton(view.play, label);
}

/**
 * Adds a button to `extras` that opens and closes a panel; `fill` is called the first time, and
 * again the next time if it had nothing: then the panel stays closed.
 */
export function addPanel(
  extras: HTMLElement,
  parts: { readonly label: string; readonly fill: () => Promise<Node | undefined> },
): void {
  const panel = h('div', { class: 'panel', hidden: true });
  const tab = h('button', {
    class: 'tab',
    'aria-expanded': 'false',
    children: [parts.label, icon('more')],
  });
  const toggle = (): void => {
    panel.hidden = !panel.hidden;
    tab.setAttribute('aria-expanded', String(!panel.hidden));
  };
  let filling: Promise<void> | undefined;
  tab.addEventListener('click', () => {
    toggle();
    filling ??= parts.fill().then((content) => {
      if (content) return panel.append(content);
      filling = undefined;
      if (!panel.hidden) toggle();
    });
  });
  // On the page it stands below all of them; for a keyboard, behind its own button.
  extras.append(tab, panel);
}

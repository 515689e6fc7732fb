/** why there is no edition → a player that says so, with what still can be done. */
import { h } from './dom.ts';
import type { PlayerStrings } from '../languages/language.ts';
import type { PlayerHandle } from './handle.ts';
import type { LoadFailure } from './load/load-edition.ts';

/**
 * Says why there is no edition. An audio element of the page for it goes on working by itself: then
 * only what is missing beside it is said, and the disclosure that the page has for it.
 */
export function showFailure(
  player: PlayerHandle,
  options: {
    readonly failure: LoadFailure;
    /** Whether the page has an audio element for this edition. */
    readonly isUsable: boolean;
    readonly again: () => void;
    readonly signal: AbortSignal;
  },
): void {
  const { failure, isUsable, again, signal } = options;
  const { audio } = player;
  const { note, card, disclosure } = player.view;
  audio.controls = isUsable;
  // Words of its language come with the edition: for this, the page has some beside its audio.
  const [language, plain, offline, audioFailed, retry] = audio.dataset['words']?.split('|') ?? [];
  if (retry) {
    card.lang = language!;
    player.strings = { ...player.strings, plain, offline, audioFailed, retry } as PlayerStrings;
  }
  const { strings } = player;
  card.className = 'card failed';
  const { text, lang } = disclosureOf(player);
  Object.assign(disclosure, { textContent: text, lang });
  disclosure.hidden = text === '';
  card.replaceChildren(...(isUsable ? [h('slot'), disclosure] : []), note);
  const mayHelp = failure === 'blocked' || failure === 'offline';
  const reason = isUsable && failure !== 'offline' ? 'plain' : failure;
  player.note(strings[reason], mayHelp ? again : undefined);
  // What the page has may be gone as well.
  if (isUsable)
    audio.addEventListener('error', () => player.note(strings.audioFailed, again), { signal });
  if (failure === 'offline') addEventListener('online', again, { once: true, signal });
  player.tell('error', { reason: failure });
}

/**
 * The line that the page has beside its audio, with its language; where it is only for those without
 * scripts, it is markup there.
 */
function disclosureOf(player: PlayerHandle): { readonly text: string; readonly lang: string } {
  const shown = player.querySelector('p');
  const markup = player.querySelector('noscript')?.textContent ?? '';
  const [, lang, written = ''] = /<p(?: lang="(.*?)")?[^>]*>([^<]*)/.exec(markup) ?? [];
  const around = player.closest<HTMLElement>('[lang]')?.lang ?? '';
  const text = shown?.textContent ?? player.audio.dataset['disclosure'] ?? decode(written);
  return { text: text.trim(), lang: (shown?.lang || lang) ?? around };
}

/** Text with the few references that our own markup has. */
function decode(markup: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return markup.replace(/&#?\w+;/g, (reference) => signs[reference] ?? reference);
}

/** Shows a line below the player, none where it is empty, with a button where trying again may help. */
export function showNote(player: PlayerHandle, text: string, retry?: () => void): void {
  const { note } = player.view;
  note.replaceChildren(text);
  note.hidden = text === '';
  if (!retry) return;
  const again = h('button', { children: [player.strings.retry] });
  again.addEventListener('click', retry);
  note.append(again);
}

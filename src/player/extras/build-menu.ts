/** a player → its menu of small things: a link to this moment, copied or shared, the file, a sleep timer, the keys. */
import { FALLBACK_EXTRAS } from '../../languages/fallback.ts';
import { clockTime, fillIn } from '../../edition/shared/time-labels.ts';
import { h } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';
import { buildKeys } from './show-keys.ts';
import { buildSleepTimer } from './sleep-timer.ts';

/** Milliseconds for which the button says that the link was copied. */
const SAID_MS = 2000;

/** Builds the menu, which follows the player until `signal` is aborted. */
export function buildMenu(player: PlayerHandle, signal?: AbortSignal): HTMLElement {
  const words = { ...FALLBACK_EXTRAS, ...player.edition!.strings };
  const copy = h('button', { type: 'button', part: 'copy-link' });
  const label = (): void => {
    copy.textContent = fillIn(words.copyLink, [clockTime(player.position)]);
  };
  label();
  copy.addEventListener('click', () => {
    void copyText(linkTo(player)).then(() => {
      copy.textContent = words.copied;
      setTimeout(label, SAID_MS);
    });
  });
  const follow = (): void => {
    if (copy.textContent !== words.copied) label();
  };
  const until = signal && { signal };
  player.audio.addEventListener('timeupdate', follow, until);
  // Audio that is not loaded yet tells of no time.
  player.addEventListener('lectern-seek', follow, until);
  return h('div', {
    class: 'menu',
    children: [
      copy,
      ...buildShare(player, words.share),
      buildDownload(player, words.download),
      buildSleepTimer(player, { words, signal }),
      buildKeys(player),
    ],
  });
}

/** The system's own choice of where to send the link, which most phones have. */
function buildShare(player: PlayerHandle, label: string): readonly HTMLElement[] {
  if (typeof navigator.share !== 'function') return [];
  const button = h('button', { type: 'button', part: 'share', children: [label] });
  button.addEventListener('click', () => {
    const { title } = player.edition!;
    // Whoever closes it has changed their mind.
    navigator.share({ title, url: linkTo(player) }).catch(() => undefined);
  });
  return [button];
}

/** A link to the audio; where it lies on another origin, that would only open it. */
function buildDownload({ address }: PlayerHandle, label: string): HTMLElement {
  const link = h('a', {
    part: 'download',
    href: address,
    download: true,
    children: [label],
  });
  link.addEventListener('click', (event) => {
    if (link.origin === location.origin) return;
    event.preventDefault();
    void saveFile(link.href);
  });
  return link;
}

/** The page around, at this moment of the audio: in a frame or a list that is the article. */
function linkTo(player: PlayerHandle): string {
  const isOwnPage = parent === window && !player.closest('[data-lectern-queue]');
  const page = isOwnPage ? location.href : (player.edition!.url ?? location.href);
  const address = new URL(page);
  address.hash = `t=${Math.floor(player.position)}`;
  return address.href;
}

/** Pages without a secure address have no clipboard: they show the text to copy. */
async function copyText(text: string): Promise<void> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  try {
    await clipboard!.writeText(text);
  } catch {
    prompt('', text);
  }
}

/** Fetches and saves it under its name; where that origin does not share it, it is opened. */
async function saveFile(address: string): Promise<void> {
  const name = decodeURIComponent(new URL(address).pathname.split('/').at(-1)!);
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return follow({ href: address, target: '_blank', rel: 'noopener' });
  const object = URL.createObjectURL(await response.blob());
  follow({ href: object, download: name });
  // The browser has taken it by the next task.
  setTimeout(() => URL.revokeObjectURL(object));
}

function follow(attributes: Readonly<Record<string, string>>): void {
  h('a', attributes).click();
}

/**
 * a list of narrated articles → one player for all of them: it plays what is chosen and then, if the
 * listener wants that, what follows. An edition is fetched when it is chosen.
 */
import { h } from '../dom.ts';
import { LIST_CHANGED } from '../list/search-list.ts';
import type { PlayerHandle } from '../handle.ts';
import { buildControls, type QueueActions } from './queue-controls.ts';
import { wholeAddress, buildRow, showRow } from './queue-row.ts';

/** Makes a queue of every link within `root` that names an edition. */
export function startQueue(root: HTMLElement): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-lectern-src]')];
  if (links.length === 0) return;
  const player = findPlayer(root, links[0]!.dataset['lecternSrc']!);
  const rows = links.map(buildRow);
  /** The edition that the player has, and whether the listener waits for another. */
  let loaded = '';
  let awaited = false;
  /** Whether the focus was in the player, which is built again for each edition. */
  let hadFocus = false;

  const place = (): number => rows.findIndex(({ src }) => src === playing());
  const playing = (): string => wholeAddress(player.getAttribute('src'));
  const show = (): void => {
    const at = place();
    const isPlaying = player.started && !player.audio.paused;
    rows.forEach((row, i) => {
      const isCurrent = i === at;
      const states = { isPlaying: isCurrent && isPlaying, isLoading: isCurrent && awaited };
      showRow(row, { isCurrent, ...states });
    });
    controls.limit({ isFirst: !rows[near(-1)], isLast: !rows[near(1)] });
  };
  const play = (at: number): void => {
    const row = rows[at];
    if (!row) return;
    if (row.src === loaded) return player.play();
    awaited = true;
    loaded = '';
    hadFocus = document.activeElement === player;
    // Some browsers let an element play later only if it was loaded while the listener pressed.
    if (player.audio?.paused) player.audio.load();
    forgetLinkedTime();
    player.setAttribute('src', row.src);
    show();
  };
  /** Place of the nearest row in a direction that a search has not hidden. */
  const near = (by: 1 | -1): number => {
    let at = place() + by;
    while (rows[at]?.item.hidden) at += by;
    return at;
  };
  const skip = (by: 1 | -1): void => play(near(by));
  const controls = buildControls(findControls(root, player), {
    previous: () => skip(-1),
    next: () => skip(1),
  });
  const ready = (): void => {
    loaded = playing();
    controls.name(player.edition);
    if (awaited) player.play();
    if (awaited && hadFocus) player.view.play.focus({ preventScroll: true });
    awaited = false;
    show();
  };

  rows.forEach(({ button, src }, i) =>
    button.addEventListener('click', () =>
      src === playing() && player.started && !player.audio.paused ? player.pause() : play(i),
    ),
  );
  const handlers: Readonly<Record<string, () => void>> = {
    ready,
    play: show,
    pause: show,
    error: () => {
      awaited = false;
      show();
    },
    end: () => (controls.autoplays() ? skip(1) : show()),
  };
  for (const name in handlers) player.addEventListener(`lectern-${name}`, handlers[name]!);
  player.addEventListener('lectern-next', (event) => {
    event.preventDefault();
    skip(1);
  });
  root.addEventListener(LIST_CHANGED, show);
  followTracks(player, { previous: () => skip(-1), next: () => skip(1) });
  controls.name(undefined);
  if (player.edition) ready();
  show();
}

/** The player of a list; where it has none, one for its first article. */
function findPlayer(root: HTMLElement, src: string): PlayerHandle {
  const found = root.querySelector<PlayerHandle>('lectern-player');
  if (found) return found;
  const made = h('lectern-player' as 'div', { src });
  root.prepend(made);
  return made as unknown as PlayerHandle;
}

/** The place that the page keeps for the controls, or one below the player. */
function findControls(root: HTMLElement, player: HTMLElement): HTMLElement {
  const kept = root.querySelector<HTMLElement>('.lectern-queue-controls');
  if (kept) return kept;
  const made = h('div', { class: 'lectern-queue-controls' });
  player.after(made);
  return made;
}

/** The time that the page's address asks for was meant for the first article alone. */
function forgetLinkedTime(): void {
  const { hash, pathname, search } = location;
  if (/^#(?:.*&)?t=/.test(hash)) history.replaceState(history.state, '', pathname + search);
}

/** An article with chapters keeps the keys for these; others hand them to the queue. */
function followTracks(player: PlayerHandle, actions: QueueActions): void {
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session) return;
  player.addEventListener('lectern-play', () => {
    // The player takes the session first.
    void player.extras().then(() => {
      if (player.edition!.chapters.length > 1) return;
      session.setActionHandler('previoustrack', actions.previous);
      session.setActionHandler('nexttrack', actions.next);
    });
  });
}

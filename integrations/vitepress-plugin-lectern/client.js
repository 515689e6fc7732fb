/** A page that was opened without loading → the player in its place, if its article has an edition. */
/* global __LECTERN_AUDIO__ */
import './style.css';

const BASE = import.meta.env.BASE_URL;

/** Fills places that are empty: a page that was loaded has its player already. */
async function fill() {
  for (const place of document.querySelectorAll('[data-lectern]:not([data-lectern-filled])')) {
    place.dataset.lecternFilled = '';
    if (place.childElementCount > 0) continue;
    const folder = `${BASE}${__LECTERN_AUDIO__}/${slugOf(location.pathname)}/`;
    const found = await fetch(`${folder}edition.json`).catch(() => undefined);
    if (!found?.ok || !place.isConnected || place.childElementCount > 0) continue;
    const player = document.createElement('lectern-player');
    player.setAttribute('src', `${folder}edition.json`);
    player.setAttribute('layout', 'compact');
    player.setAttribute('read-along', '');
    place.append(player);
    loadPlayer();
  }
}

/** The name of an edition is the path of its page. */
function slugOf(pathname) {
  const path = decodeURI(pathname.slice(BASE.length)).replace(/\.html$/, '');
  return path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function loadPlayer() {
  if (customElements.get('lectern-player')) return;
  const script = document.createElement('script');
  script.src = `${BASE}${__LECTERN_AUDIO__}/lectern-player.js`;
  document.head.append(script);
}

if (!import.meta.env.SSR && import.meta.env.PROD) {
  const watch = () => {
    void fill();
    new MutationObserver(() => void fill()).observe(document.body, {
      childList: true,
      subtree: true,
    });
  };
  // The page that was loaded is first taken over by its application.
  addEventListener('load', () => setTimeout(watch));
}

/** A post that was opened without loading its page → the player in its place, if it has an edition. */
import globalData from '@generated/globalData';
import siteConfig from '@generated/docusaurus.config';

const { audio } = globalData['docusaurus-plugin-lectern'].default;
const { baseUrl } = siteConfig;

/** Called by Docusaurus when another page is shown; the first one came with its player. */
export function onRouteDidUpdate({ location, previousLocation }) {
  if (!previousLocation || location.pathname === previousLocation.pathname) return;
  const place = document.querySelector('[data-lectern]');
  if (place) void fill(place, location.pathname);
}

async function fill(place, pathname) {
  const folder = `${baseUrl}${audio}/${slugOf(pathname)}/`;
  const found = await fetch(`${folder}edition.json`).catch(() => undefined);
  if (!found?.ok || !place.isConnected) return;
  const player = document.createElement('lectern-player');
  player.setAttribute('src', `${folder}edition.json`);
  player.setAttribute('layout', 'compact');
  player.setAttribute('read-along', '');
  place.replaceChildren(player);
  if (customElements.get('lectern-player')) return;
  const script = document.createElement('script');
  script.src = `${baseUrl}${audio}/lectern-player.js`;
  document.head.append(script);
}

/** The name of an edition is the path of its page. */
function slugOf(pathname) {
  const path = decodeURI(pathname.slice(baseUrl.length)).replace(/\.html$/, '');
  return path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

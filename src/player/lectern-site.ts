/** → one script for every page of a site: the player stands on the page of each article that has an edition. */
import { h } from './dom.ts';
import { loadEdition } from './load/load-edition.ts';
import { loadScript } from './load/load-script.ts';
import { isPageOf, pageSlug, showsArticle } from './site/page-article.ts';
import { findPlace, type PlayerPlace } from './site/find-place.ts';

/** Name of the player's file with its hash, and its digest; the build writes them in. */
declare const PLAYER_NAME: string;
declare const PLAYER_INTEGRITY: string;

/** Taken while the script runs: later it is not known which one it was. */
const own = document.currentScript as HTMLScriptElement | null;

/** Elements that say where a player goes, and by their value whose. */
const MARKED = '[data-lectern]';

async function start(): Promise<void> {
  const marked = [...document.querySelectorAll<HTMLElement>(MARKED)];
  if (marked.length === 0) {
    if (showsArticle()) await put(pageSlug(location.pathname));
    return;
  }
  for (const element of marked) {
    const slug = element.dataset['lectern'];
    await put(slug || pageSlug(location.pathname), { into: element, isNamed: !!slug });
  }
}

/** Puts the player of an article there, if it has an edition; of one that has none nothing is shown. */
async function put(
  slug: string | undefined,
  given?: { readonly into: HTMLElement; readonly isNamed: boolean },
): Promise<void> {
  if (!slug) return;
  const src = new URL(`${encodeURIComponent(slug)}/edition.json`, own?.src || document.baseURI);
  const loaded = await loadEdition(src.href);
  if ('failure' in loaded) return;
  const { edition, base } = loaded;
  // Another page may end in the same name, such as that of a tag.
  if (!given?.isNamed && !isPageOf(edition, location.pathname)) return;
  // Where a writer put the player in, there is no second one.
  if (document.querySelector(`lectern-player[src$="/${CSS.escape(edition.slug)}/edition.json"]`))
    return;
  const place: PlayerPlace | undefined = given
    ? { into: given.into, before: null }
    : findPlace(edition);
  if (!place) return;
  const { layout = 'compact', theme } = own?.dataset ?? {};
  const player = h('lectern-player' as 'div', { src: base, layout, theme, 'read-along': true });
  place.into.insertBefore(h('div', { children: [player] }), place.before);
  await loadScript({ name: PLAYER_NAME, integrity: PLAYER_INTEGRITY });
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => void start());
else void start();

/** the address of the page ↔ the screen that it shows. */
import { useEffect, useState } from 'preact/hooks';

/** The part of the last screen that says what paid voices would cost. */
export const COSTS = 'costs';

/** What is shown. */
export type Route =
  | { readonly screen: 'articles' }
  | { readonly screen: 'article'; readonly id: string }
  | { readonly screen: 'doubts' }
  | { readonly screen: 'check'; readonly id: string; readonly part?: typeof COSTS };

/** The part of an address that names a screen. */
export function screenAddress(route: Route): string {
  const { screen, id, part } = { id: undefined, part: undefined, ...route };
  return `#/${[screen, id, part].filter((each) => each !== undefined).join('/')}`;
}

function routeOf(hash: string): Route {
  const [, screen, id, part] = hash.split('/');
  const isOfOne = screen === 'article' || screen === 'check';
  if (isOfOne && id !== undefined && /^[0-9a-f]+$/.test(id))
    return screen === 'check' && part === COSTS ? { screen, id, part } : { screen, id };
  return screen === 'doubts' ? { screen } : { screen: 'articles' };
}

/** The screen of the address, as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

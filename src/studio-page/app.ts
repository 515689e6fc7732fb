/** → the studio in the browser: the head of all screens, and the one that the address names. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { refreshHistory } from './ask/history-state.ts';
import { followEvents } from './ask/follow-events.ts';
import { CheckScreen } from './check/check-screen.ts';
import { ArticleScreen } from './editor/article-screen.ts';
import { html } from './template.ts';
import { ArticlesScreen } from './list/articles-screen.ts';
import { passOnRows } from './list/listed-rows.ts';
import { phrase } from './words/phrase.ts';
import { passOnMaking } from './editor/make-button.ts';
import { DoubtsScreen } from './doubts/doubts-screen.ts';
import { announce, Notices } from './shell/announce.ts';
import { useKeys } from './shell/keyboard.ts';
import { KeysDialog } from './shell/keys-dialog.ts';
import { screenAddress, useRoute, type Route } from './shell/route.ts';

/** How often something has changed: the list, and each article. */
type Versions = {
  readonly list: number;
  readonly articles: Readonly<Record<string, number>>;
  /** Changes of any kind. */
  readonly all: number;
};

/** The page. */
export function App(): VNode {
  const route = useRoute();
  const versions = useVersions();
  const [areKeysShown, showKeys] = useState(false);
  useKeys({ '?': () => showKeys(true) });
  const main = useFocusOnChange(route);
  return html`
    <a
      class="skip"
      href="#main"
      onClick=${(event: Event) => {
        event.preventDefault();
        main.current?.focus();
      }}
      >${phrase('skipToContent')}</a
    >
    <header class="top">
      <a class="brand" href=${screenAddress({ screen: 'articles' })}>
        <img src="favicon.svg" alt="" width="26" height="26" /> ${phrase('studio')}
      </a>
      <${Screens} route=${route} />
      <button
        type="button"
        class="quiet"
        onClick=${() => showKeys(true)}
        aria-label=${phrase('keys')}
      >
        <kbd>?</kbd>
      </button>
    </header>
    <main id="main" ref=${main} tabindex="-1">${screenOf(route, versions)}</main>
    <${Notices} />
    ${areKeysShown && html`<${KeysDialog} onClose=${() => showKeys(false)} />`}
  `;
}

/** The screens that one goes to. */
function Screens({ route }: { readonly route: Route }): VNode {
  const screens = [
    ['articles', phrase('articles')],
    ['doubts', phrase('doubts')],
  ] as const;
  return html`<nav class="screens" aria-label=${phrase('screens')}>
    ${screens.map(
      ([screen, label]) =>
        html`<a
          key=${screen}
          href=${screenAddress({ screen })}
          aria-current=${route.screen === screen ? 'page' : undefined}
        >
          ${label}
        </a>`,
    )}
  </nav>`;
}

function screenOf(route: Route, versions: Versions): VNode {
  if (route.screen === 'article') {
    const { id } = route;
    return html`<${ArticleScreen}
      key=${id}
      id=${id}
      version=${(versions.articles[id] ?? 0) + versions.list}
    />`;
  }
  if (route.screen === 'check') {
    const { id } = route;
    const version = (versions.articles[id] ?? 0) + versions.list;
    return html`<${CheckScreen} key=${id} id=${id} version=${version} />`;
  }
  if (route.screen === 'doubts') return html`<${DoubtsScreen} version=${versions.all} />`;
  return html`<${ArticlesScreen} version=${versions.list} />`;
}

/** Counts changes; after an interruption everything counts as changed. */
function useVersions(): Versions {
  const [versions, setVersions] = useState<Versions>({ list: 0, articles: {}, all: 0 });
  useEffect(() => {
    let wasGone = false;
    const nextList = (): void =>
      setVersions((last) => ({ ...last, list: last.list + 1, all: last.all + 1 }));
    return followEvents({
      onEvent: (event) => {
        if (event.type !== 'making') refreshHistory();
        if (event.type === 'articles') return nextList();
        if (event.type === 'making') return passOnMaking(event);
        if (event.type === 'listed') passOnRows(event.articles);
        const ids = event.type === 'listed' ? event.articles.map(({ id }) => id) : [event.id];
        setVersions((last) => withChanged(last, ids));
      },
      onConnection: (isThere) => {
        if (!isThere && !wasGone) announce(phrase('gone'), { isTrouble: true });
        if (isThere && wasGone) {
          announce(phrase('back'));
          nextList();
        }
        wasGone = !isThere;
      },
    });
  }, []);
  return versions;
}

function withChanged({ list, articles, all }: Versions, ids: readonly string[]): Versions {
  const changed = ids.map((id) => [id, (articles[id] ?? 0) + 1] as const);
  return { list, all: all + 1, articles: { ...articles, ...Object.fromEntries(changed) } };
}

/** A new screen gets the focus, so that a keyboard and a screen reader begin at its top. */
function useFocusOnChange(route: Route): { readonly current: HTMLElement | null } {
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    isFirst.current = false;
  }, [screenAddress(route)]);
  return main;
}

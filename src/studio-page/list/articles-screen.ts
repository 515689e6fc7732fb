/** the list of articles → the screen that shows, searches and extends it. */
import { useMemo, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { ArticlesAnswer, ListedArticle, ListedState } from '../../studio/answers.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { HISTORY_KEYS } from '../deciding/save-decisions.ts';
import { UndoButtons } from '../deciding/undo-buttons.ts';
import { html } from '../template.ts';
import { useKeys, type KeyTable } from '../shell/keyboard.ts';
import { STATE_WORDS } from '../shell/state-label.ts';
import { Loading } from '../shell/loading.ts';
import { Trouble } from '../shell/trouble.ts';
import { phrase, phraseCount, showNumber } from '../words/phrase.ts';
import { AddArticle } from './add-article.ts';
import { ArticleTable } from './article-table.ts';
import { countStates, findArticles } from './find-articles.ts';
import { useListedRows } from './listed-rows.ts';

/** The screen. */
export function ArticlesScreen({ version }: { readonly version: number }): VNode {
  const { answer, error } = useAnswer<ArticlesAnswer>('/api/articles', version);
  const articles = useListedRows(answer, version);
  document.title = `${phrase('articles')} – ${phrase('studio')}`;
  if (!answer)
    return error
      ? html`<${Trouble} error=${error} heading=${phrase('articles')} />`
      : html`<div class="page"><${Loading} /></div>`;
  const { folder } = answer;
  return html`<div class="page">
    <div class="page-head">
      <h1>${phrase('articles')}</h1>
      <p class="count">${phraseCount('articlesCount', articles.length)}</p>
      <p class="buttons needs-build"><${UndoButtons} /></p>
    </div>
    <${AddArticle} />
    ${
      articles.length === 0
        ? html`<${NoArticles} folder=${folder} />`
        : html`<${FoundArticles} articles=${articles} />`
    }
  </div>`;
}

function NoArticles({ folder }: { readonly folder: string }): VNode {
  return html`<section class="empty">
    <h2>${phrase('noArticles')}</h2>
    <p>${phrase('noArticlesHelp', folder)}</p>
  </section>`;
}

/** The states in the order in which an editor wants to see them. */
const STATES: readonly ListedState[] = [
  'needsLook',
  'new',
  'outOfDate',
  'approved',
  'made',
  'published',
  'takenBack',
  'failed',
  'reading',
];

/** The table with what narrows it. */
function FoundArticles({ articles }: { readonly articles: readonly ListedArticle[] }): VNode {
  const [searched, search] = useState('');
  const [state, showState] = useState<ListedState | undefined>(undefined);
  const counts = useMemo(() => countStates(articles), [articles]);
  // The last article of a state may leave it: then all are shown again.
  const shown = state !== undefined && counts.has(state) ? state : undefined;
  const found = useMemo(
    () => findArticles(articles, { searched, state: shown }),
    [articles, searched, shown],
  );
  useKeys(LIST_KEYS);
  return html`<div class="find">
      <label class="search">
        <span class="hidden">${phrase('search')}</span>
        <input
          type="search"
          placeholder=${phrase('search')}
          value=${searched}
          onInput=${(event: Event) => search((event.currentTarget as HTMLInputElement).value)}
          onKeyDown=${leaveSearch}
        />
      </label>
      <label class="states">
        ${phrase('showState')}
        <select
          value=${shown ?? ''}
          onChange=${({ currentTarget }: Event) =>
            showState(((currentTarget as HTMLSelectElement).value || undefined) as ListedState)}
        >
          <option value="">${phrase('allStates')}</option>
          ${STATES.filter((each) => counts.has(each)).map(
            (each) =>
              html`<option key=${each} value=${each}>
                ${phrase(STATE_WORDS[each])} (${showNumber(counts.get(each)!)})
              </option>`,
          )}
        </select>
      </label>
    </div>
    ${
      found.length === 0
        ? html`<p class="empty" role="status">${phrase('noMatch', searched)}</p>`
        : html`<${ArticleTable} articles=${found} />`
    }` as VNode;
}

const LIST_KEYS: KeyTable = {
  ...HISTORY_KEYS,
  '/': () => document.querySelector<HTMLElement>('.search input')?.focus(),
  ArrowDown: () => stepRow(1),
  ArrowUp: () => stepRow(-1),
  j: () => stepRow(1),
  k: () => stepRow(-1),
};

/** Gives the focus to the next row, or the one before; the first one if none has it. */
function stepRow(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.articles tbody th a')];
  const place = links.indexOf(document.activeElement as HTMLElement);
  links[place < 0 ? 0 : place + step]?.focus();
}

/** From what was found, the arrow leads into it. */
function leaveSearch(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  document.querySelector<HTMLElement>('.articles tbody th a')?.focus();
}

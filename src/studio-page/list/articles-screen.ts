/** the list of articles → the screen that shows, searches and extends it. */
import { useMemo, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { ArticlesAnswer, ListedArticle } from '../../studio/answers.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { html } from '../template.ts';
import { screenAddress } from '../shell/route.ts';
import { Trouble } from '../shell/trouble.ts';
import { phrase, phraseCount, showDuration, showMoney } from '../words/phrase.ts';
import { AddArticle } from './add-article.ts';
import { useListedRows } from './listed-rows.ts';
import { StateLabel } from '../shell/state-label.ts';

/** The screen. */
export function ArticlesScreen({ version }: { readonly version: number }): VNode {
  const { answer, error } = useAnswer<ArticlesAnswer>('/api/articles', version);
  const articles = useListedRows(answer, version);
  const [searched, search] = useState('');
  document.title = `${phrase('articles')} – ${phrase('studio')}`;
  if (!answer)
    return error
      ? html`<${Trouble} error=${error} />`
      : html`<p class="wait">${phrase('loading')}</p>`;
  const { folder } = answer;
  return html`<div class="page">
    <div class="page-head">
      <h1>${phrase('articles')}</h1>
      <p class="count">${phraseCount('articlesCount', articles.length)}</p>
    </div>
    <${AddArticle} />
    ${
      articles.length === 0
        ? html`<${NoArticles} folder=${folder} />`
        : html` <label class="search">
              <span class="hidden">${phrase('search')}</span>
              <input
                type="search"
                placeholder=${phrase('search')}
                value=${searched}
                onInput=${(event: Event) => search((event.currentTarget as HTMLInputElement).value)}
              />
            </label>
            <${ArticleTable} articles=${articles} searched=${searched} />`
    }
  </div>`;
}

function NoArticles({ folder }: { readonly folder: string }): VNode {
  return html`<section class="empty">
    <h2>${phrase('noArticles')}</h2>
    <p>${phrase('noArticlesHelp', folder)}</p>
  </section>`;
}

type TableProps = { readonly articles: readonly ListedArticle[]; readonly searched: string };

function ArticleTable({ articles, searched }: TableProps): VNode {
  const found = useMemo(() => findArticles(articles, searched), [articles, searched]);
  if (found.length === 0)
    return html`<p class="empty" role="status">${phrase('noMatch', searched)}</p>`;
  return html`<table class="articles" role="table">
    <caption class="hidden">
      ${phrase('articles')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${phrase('title')}</th>
        <th role="columnheader" scope="col">${phrase('state')}</th>
        <th role="columnheader" scope="col" class="number">${phrase('length')}</th>
        <th role="columnheader" scope="col" class="number">${phrase('toRecord')}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${found.map((each) => html`<${ArticleRow} key=${each.id} article=${each} />`)}
    </tbody>
  </table>`;
}

/** Those that have every searched word in their title or their source. */
function findArticles(
  articles: readonly ListedArticle[],
  searched: string,
): readonly ListedArticle[] {
  const words = foldCase(searched).split(/\s+/).filter(Boolean);
  return articles.filter(({ title, source }) => {
    const text = foldCase(`${title} ${source}`);
    return words.every((word) => text.includes(word));
  });
}

function foldCase(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function ArticleRow({ article }: { readonly article: ListedArticle }): VNode {
  const { id, title, source, state, seconds, warnings, trouble } = article;
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      <a href=${screenAddress({ screen: 'article', id })}>${title}</a>
      <span class="source"
        >${source}${warnings > 0 && html` · <span class="warned">${phraseCount('warnings', warnings)}</span>`}</span
      >
      ${trouble && html`<span class="trouble-line">${trouble.message}</span>`}
    </th>
    <td role="cell"><${StateLabel} state=${state} /></td>
    <td role="cell" class="number">${seconds === undefined ? '' : showDuration(seconds)}</td>
    <td role="cell" class="number">${missingOf(article)}</td>
  </tr>`;
}

/** What is to be recorded, and its price where there is one. */
function missingOf({ missing }: ListedArticle): string {
  if (!missing) return '';
  if (missing.segments === 0) return '–';
  const parts = phraseCount('segments', missing.segments);
  return missing.cost ? `${parts} · ${showMoney(missing.cost)}` : parts;
}

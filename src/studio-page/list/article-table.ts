/** articles of the list → their table; thousands of rows are laid out only where they are seen. */
import { memo } from 'preact/compat';
import type { VNode } from 'preact';
import type { ListedArticle } from '../../studio/answers.ts';
import { save } from '../deciding/save-decisions.ts';
import { announce } from '../shell/announce.ts';
import { screenAddress } from '../shell/route.ts';
import { StateLabel } from '../shell/state-label.ts';
import { html } from '../template.ts';
import { phrase, phraseCount, showDuration, showMoney } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';

/** Rows that the browser lays out, or leaves out, together. */
const GROUP_ROWS = 50;

/** The table. */
export function ArticleTable({ articles }: { readonly articles: readonly ListedArticle[] }): VNode {
  return html`<table class="articles" role="table" aria-rowcount=${articles.length + 1}>
    <caption class="hidden">
      ${phrase('articles')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${phrase('title')}</th>
        <th role="columnheader" scope="col">${phrase('state')}</th>
        <th role="columnheader" scope="col" class="number">${phrase('length')}</th>
        <th role="columnheader" scope="col" class="number">${phrase('toRecord')}</th>
        <th role="columnheader" scope="col"><span class="hidden">${phrase('check')}</span></th>
      </tr>
    </thead>
    ${groupsOf(articles).map(
      (group, i) =>
        html`<tbody key=${i} role="rowgroup" style=${heightOf(group)}>
          ${group.map((each) => html`<${ArticleRow} key=${each.id} article=${each} />`)}
        </tbody>`,
    )}
  </table>`;
}

function groupsOf(articles: readonly ListedArticle[]): readonly (readonly ListedArticle[])[] {
  const count = Math.ceil(articles.length / GROUP_ROWS);
  return Array.from({ length: count }, (_, i) =>
    articles.slice(i * GROUP_ROWS, (i + 1) * GROUP_ROWS),
  );
}

/** About what a group will take, so that the scroll bar does not jump. */
function heightOf({ length }: readonly ListedArticle[]): string {
  return `contain-intrinsic-size: auto ${length * ROW_REMS}rem`;
}

/** Height of a row whose title fits in one line. */
const ROW_REMS = 4.5;

function Row({ article }: { readonly article: ListedArticle }): VNode {
  const { id, title, source, state, seconds, warnings, trouble } = article;
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      <a href=${screenAddress({ screen: 'article', id })}>${title}</a>
      <span class="source"
        >${source}${warnings > 0 && html` · <span class="warned">${phraseCount('warnings', warnings)}</span>`}</span
      >
      ${trouble && html`<span class="trouble-line">${troubleInWords(trouble)}</span>`}
    </th>
    <td role="cell"><${StateLabel} state=${state} /></td>
    <td role="cell" class="number">${seconds === undefined ? '' : showDuration(seconds)}</td>
    <td role="cell" class="number">${missingOf(article)}</td>
    <td role="cell">
      ${
        trouble === undefined &&
        html`<a href=${screenAddress({ screen: 'check', id })} title=${phrase('checkOf', title)}
          >${phrase('checkShort')}</a
        >`
      }
      ${isAddress(article) && html`<${RemoveButton} article=${article} />`}
    </td>
  </tr>`;
}

/** Whether it is kept by its address alone, so that it can be taken out of the list. */
function isAddress({ source }: ListedArticle): boolean {
  return /^https?:/i.test(source);
}

function RemoveButton({ article: { id, title } }: { readonly article: ListedArticle }): VNode {
  const name = phrase('removeFromList', title);
  const onClick = async (): Promise<void> => {
    const removed = { method: 'POST', label: name, id } as const;
    if (await save('/api/addresses/removed', removed)) announce(phrase('removedFromList', title));
  };
  return html`<button
    type="button"
    class="quiet remove needs-build"
    aria-label=${name}
    title=${name}
    onClick=${onClick}
  >
    ×
  </button>`;
}

/** The row, drawn again only if something of it has changed. */
const ArticleRow: typeof Row = memo(Row) as never;

/** What is to be recorded, and its price where there is one. */
function missingOf({ missing }: ListedArticle): string {
  if (!missing) return '';
  if (missing.segments === 0) return '–';
  const parts = phraseCount('segments', missing.segments);
  return missing.cost ? `${parts} · ${showMoney(missing.cost)}` : parts;
}

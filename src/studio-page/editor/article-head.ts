/** an article → the head of its screen: title, state, how far it has been heard, warnings. */
import type { VNode } from 'preact';
import type { ArticleAnswer } from '../../studio/answers.ts';
import { MakeButton } from './make-button.ts';
import { COSTS, screenAddress } from '../shell/route.ts';
import { StateLabel } from '../shell/state-label.ts';
import { html } from '../template.ts';
import { phrase, showDuration, showMoney } from '../words/phrase.ts';
import { warningInWords } from '../words/reasons.ts';

/** The head. */
export function ArticleHead({ answer }: { readonly answer: ArticleAnswer }): VNode {
  const { listed, voice, provider, isBilled, warnings, progress } = answer;
  const { title, state, seconds, missing, source } = listed;
  const price = missing?.cost ? showMoney(missing.cost) : undefined;
  return html`<header class="article-head">
    <h1>${title}</h1>
    <p class="facts">
      <${StateLabel} state=${state} />
      <span>${source}</span>
      ${seconds !== undefined && html`<span>${showDuration(seconds)}</span>`}
      <span>${phrase('readBy', isBilled ? `${voice} (${provider})` : voice)}</span>
      ${!isBilled && html`<a href=${screenAddress({ screen: 'check', id: listed.id, part: COSTS })}>${phrase('estimates')}</a>`}
      ${price !== undefined && html`<span>${phrase('price', price)}</span>`}
      <span>${phrase('progress', progress.approved, progress.passages)}</span>
    </p>
    <div class="head-buttons">
      <${MakeButton} id=${listed.id} missing=${missing} state=${state} />
      <a class="button" href=${screenAddress({ screen: 'check', id: listed.id })}>
        ${phrase('check')}
      </a>
    </div>
    ${warnings.length > 0 && html`<${Warnings} warnings=${warnings} />`}
  </header>`;
}

function Warnings({ warnings }: Pick<ArticleAnswer, 'warnings'>): VNode {
  return html`<ul class="warnings">
    ${warnings.map(
      ({ code, message, hint }) =>
        html`<li>
          ${warningInWords({ code, message })}
          <span lang="en"
            >${message} ${hint !== undefined && html`<span class="hint">${hint}</span>`}</span
          >
        </li>`,
    )}
  </ul>`;
}

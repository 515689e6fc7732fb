/** what paid voices would cost → a part of the screen: a table by their price lists, and how one is configured. */
import type { VNode } from 'preact';
import type { EstimateAnswer } from '../../studio/check-answers.ts';
import { html } from '../template.ts';
import { phrase, showDate, showMoney, showNumber } from '../words/phrase.ts';

/** What the part needs. */
export type EstimatesPartProps = { readonly estimates: readonly EstimateAnswer[] };

/** Its address on the page. */
export const ESTIMATES_ID = 'check-estimates';

/** The part. */
export function EstimatesPart({ estimates }: EstimatesPartProps): VNode {
  return html`<section class="card" aria-labelledby=${ESTIMATES_ID}>
    <h2 id=${ESTIMATES_ID} tabindex="-1">${phrase('estimates')}</h2>
    <p class="help">${phrase('estimatesHelp')} ${phrase('estimatesFirst')}</p>
    <div class="scrolled" tabindex="0" role="group" aria-labelledby=${ESTIMATES_ID}>
      <table class="forms estimates">
        <thead>
          <tr>
            <th scope="col">${phrase('voice')}</th>
            <th scope="col" class="number">${phrase('estimateAll')}</th>
            <th scope="col" class="number">${phrase('estimateMissing')}</th>
          </tr>
        </thead>
        <tbody>
          ${estimates.map((each) => html`<${Estimate} key=${`${each.provider} ${each.models.join()}`} estimate=${each} />`)}
        </tbody>
      </table>
    </div>
    <p class="help">${phrase('estimatesUse')} ${phrase('estimatesUntil')}</p>
  </section>`;
}

function Estimate({ estimate }: { readonly estimate: EstimateAnswer }): VNode {
  const { provider, models, all, missing, currency, freePerMonth, asOf, source } = estimate;
  const about = (amount: number): string => phrase('about', showMoney({ amount, currency }));
  return html`<tr>
    <th scope="row">
      ${provider}
      <span class="source">
        ${`${models.join(', ')} · `}
        <a href=${source} target="_blank" rel="noopener noreferrer"
          >${phrase('priceList', showDate(asOf))}</a
        >
        ${freePerMonth !== undefined && ` · ${phrase('freeEachMonth', showNumber(freePerMonth))}`}
      </span>
    </th>
    <td class="number">${about(all)}</td>
    <td class="number">${about(missing)}</td>
  </tr>`;
}

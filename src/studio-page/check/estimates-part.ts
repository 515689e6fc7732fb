/** what paid voices would cost → a part of the screen: a table by their price lists, and how one is configured. */
import { useEffect } from 'preact/hooks';
import type { VNode } from 'preact';
import type { EstimateAnswer } from '../../studio/check-answers.ts';
import { COSTS } from '../shell/route.ts';
import { html } from '../template.ts';
import { phrase, showDate, showMoney, showNumber } from '../words/phrase.ts';

/** What the part needs. */
export type EstimatesPartProps = { readonly estimates: readonly EstimateAnswer[] };

const ESTIMATES_ID = 'check-estimates';

/** Brings the focus to it. */
export function showEstimates(): void {
  const heading = document.getElementById(ESTIMATES_ID);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** The part; where the address of the page names it, it is shown first. */
export function EstimatesPart({ estimates }: EstimatesPartProps): VNode {
  useEffect(() => {
    if (location.hash.endsWith(`/${COSTS}`)) showEstimates();
  }, []);
  return html`<section class="card" aria-labelledby=${ESTIMATES_ID}>
    <h2 id=${ESTIMATES_ID} tabindex="-1">${phrase('estimates')}</h2>
    <p class="help">${phrase('estimatesHelp')}</p>
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
    <p class="help">
      ${phrase('estimatesFirst')} ${phrase('estimatesUse')} ${phrase('estimatesUntil')}
    </p>
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
    <td class="number" data-label=${phrase('estimateAll')}>${about(all)}</td>
    <td class="number" data-label=${phrase('estimateMissing')}>${about(missing)}</td>
  </tr>`;
}

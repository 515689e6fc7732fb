/** what an edition says of being made with AI, and what a paid voice says otherwise → two parts of the screen. */
import type { VNode } from 'preact';
import type { DisclosureAnswer, PaidAnswer } from '../../studio/check-answers.ts';
import { html } from '../template.ts';
import { phrase, showNumber } from '../words/phrase.ts';

/** How it says that it is made with AI. */
export function DisclosurePart({ disclosure }: { readonly disclosure: DisclosureAnswer }): VNode {
  const { text, isSpoken, isTones } = disclosure;
  const words =
    text === undefined
      ? phrase('disclosureOff')
      : phrase(isSpoken ? 'disclosureSpoken' : 'disclosureShown', text);
  return html`<section class="card" aria-labelledby="check-disclosure">
    <h2 id="check-disclosure">${phrase('disclosure')}</h2>
    <p class=${text === undefined ? 'lifted' : ''}>${words}</p>
    ${isTones && html`<p class="lifted">${phrase('testTones')}</p>`}
  </section>`;
}

/** What the voice that costs money is given otherwise than the one with which all is tried. */
export function PaidPart({ paid }: { readonly paid: PaidAnswer }): VNode {
  const { voice, provider, draft, forms, formsCount, isDeliveryItsOwn } = paid;
  const name = `${voice} (${provider})`;
  return html`<section class="card" aria-labelledby="check-paid">
    <h2 id="check-paid">${phrase('paidVoice')}</h2>
    <p class="help">${phrase(forms.length > 0 ? 'paidVoiceHelp' : 'paidSame', name, draft)}</p>
    ${isDeliveryItsOwn && html`<p>${phrase('paidDelivery')}</p>`}
    ${forms.length > 0 && html`<${Forms} forms=${forms} name=${name} draft=${draft} />`}
    ${formsCount > forms.length && html`<p class="help">${phrase('paidMore', showNumber(formsCount - forms.length))}</p>`}
  </section>`;
}

type FormsProps = Pick<PaidAnswer, 'forms' | 'draft'> & { readonly name: string };

function Forms({ forms, name, draft }: FormsProps): VNode {
  return html`<div class="scrolled" tabindex="0" role="group" aria-labelledby="check-paid">
    <table class="forms">
      <thead>
        <tr>
          <th scope="col">${phrase('paidPrinted')}</th>
          <th scope="col">${phrase('paidGiven', name)}</th>
          <th scope="col">${phrase('paidTried', draft)}</th>
        </tr>
      </thead>
      <tbody>
        ${forms.map(
          (each) =>
            html`<tr key=${JSON.stringify(each)}>
              <th scope="row">
                ${each.printed}
                ${each.count > 1 && html`<span class="badge">${`${each.count} ×`}</span>`}
              </th>
              <td>${each.paid}</td>
              <td>${each.draft}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

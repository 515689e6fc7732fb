/** an edition that is made → the checks of `lectern verify` with what they found. */
import type { VNode } from 'preact';
import type { MadeEdition, VerifyAnswer, VerifyGroup } from '../../studio/check-answers.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { MakeButton } from '../editor/make-button.ts';
import { Trouble } from '../shell/trouble.ts';
import { html } from '../template.ts';
import { phrase, phraseCount, type PhraseKey } from '../words/phrase.ts';
import { checkInWords } from '../words/reasons.ts';

/** What the part needs. */
export type ChecksPartProps = { readonly id: string; readonly made: MadeEdition | undefined };

const GROUPS: Readonly<Record<VerifyGroup, PhraseKey>> = {
  recordings: 'groupRecordings',
  sound: 'groupSound',
  texts: 'groupTexts',
  pages: 'groupPages',
  feed: 'groupFeed',
  files: 'groupFiles',
};

/** The part. */
export function ChecksPart({ id, made }: ChecksPartProps): VNode {
  return html`<section class="card" aria-labelledby="check-checks">
    <h2 id="check-checks">${phrase('checks')}</h2>
    ${made ? html`<${Checks} key=${made.stamp} id=${id} />` : html`<p>${phrase('checksNone')}</p>`}
  </section>`;
}

/** They are asked for again with every edition: each file of it is read. */
function Checks({ id }: { readonly id: string }): VNode {
  const { answer, error } = useAnswer<VerifyAnswer>(`/api/articles/${id}/verify`, 0);
  if (error) return html`<${Trouble} error=${error} />`;
  if (!answer) return html`<p class="wait">${phrase('checksRunning')}</p>`;
  const isFailed = answer.groups.some(({ failed }) => failed.length > 0);
  return html`<p class="help">${phrase('checksOf')}</p>
    <ul class="checks">
      ${answer.groups.map((each) => html`<${Group} key=${each.group} ...${each} />`)}
    </ul>
    ${
      isFailed &&
      html`<p class="help">${phrase('checksFix')}</p>
        <${MakeButton} id=${id} state="new" label=${phrase('buildAgain')} />`
    }` as VNode;
}

type GroupProps = VerifyAnswer['groups'][number];

function Group({ group, passed, failed }: GroupProps): VNode {
  const isGood = failed.length === 0;
  const outcome = isGood
    ? phraseCount('checksPassed', passed)
    : phraseCount('checksFailed', failed.length);
  return html`<li class=${isGood ? 'passed' : 'failed'}>
    <span class="sign" aria-hidden="true">${isGood ? '✓' : '✕'}</span>
    <div>
      <p>${phrase(GROUPS[group])}</p>
      <p class="outcome">${outcome}</p>
      ${failed.map(
        ({ subject, check, expected, found }) =>
          html`<p class="trouble-line">
            ${phrase('checkFailed', subject, checkInWords(check), expected, found)}
          </p>`,
      )}
    </div>
  </li>`;
}

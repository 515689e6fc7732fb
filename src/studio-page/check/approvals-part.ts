/** who approved an article and what waits → the part of the screen that says so. */
import type { VNode } from 'preact';
import type { ApprovalsAnswer } from '../../studio/check-answers.ts';
import { screenAddress } from '../shell/route.ts';
import { html } from '../template.ts';
import { phrase, phraseCount, type PhraseKey } from '../words/phrase.ts';
import { causeInWords } from '../words/reasons.ts';
import { showDay } from './show-moment.ts';

/** What the part needs. */
export type ApprovalsPartProps = { readonly id: string; readonly approvals: ApprovalsAnswer };

const NEEDS: Readonly<Record<ApprovalsAnswer['need'], PhraseKey>> = {
  none: 'needNone',
  flagged: 'needFlagged',
  changed: 'needChanged',
  all: 'needAll',
};

/** Passages that are named. */
const MOST_NAMED = 8;

/** How many passages have an approval that holds. */
export function countApproved({ approved }: ApprovalsAnswer): number {
  return approved.reduce((sum, { count }) => sum + count, 0);
}

/** The part. */
export function ApprovalsPart({ id, approvals }: ApprovalsPartProps): VNode {
  const { need, passages, approved, waiting } = approvals;
  const count = countApproved(approvals);
  return html`<section class="card" aria-labelledby="check-approvals">
    <h2 id="check-approvals">${phrase('approvals')}</h2>
    <p>${phrase('progress', count, passages)}</p>
    ${
      approved.length > 0 &&
      html`<ul class="dots">
        ${approved.map((each) => html`<li key=${each.by}>${inWords(each)}</li>`)}
      </ul>`
    }
    <p class="help">${phrase(NEEDS[need])}</p>
    ${
      waiting.length > 0 &&
      html`<p class="lifted">${phraseCount('waiting', waiting.length)}:</p>
        <ul class="dots">
          ${waiting.slice(0, MOST_NAMED).map((each) => html`<li>${phrase('wordTitle', each.words)} – ${causeInWords(each)}</li>`)}
          ${waiting.length > MOST_NAMED && html`<li>${phrase('andMore', waiting.length - MOST_NAMED)}</li>`}
        </ul>`
    }
    ${
      count < passages &&
      html`<p>
        <a href=${screenAddress({ screen: 'article', id })}>${phrase('approveThere')}</a>
      </p>`
    }
  </section>`;
}

function inWords({ by, count, at }: ApprovalsAnswer['approved'][number]): string {
  const who = by === '' ? phrase('someone') : by;
  const what = phraseCount('passages', count);
  return at === undefined
    ? phrase('approvedBy', who, what)
    : phrase('approvedByOn', who, what, showDay(at));
}

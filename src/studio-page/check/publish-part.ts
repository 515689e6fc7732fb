/** where an article stands → what can be done with it: record and build, publish, plan, take back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { CheckAnswer, PlannedAnswer } from '../../studio/check-answers.ts';
import { save } from '../deciding/save-decisions.ts';
import { MakeButton } from '../editor/make-button.ts';
import { Trouble } from '../shell/trouble.ts';
import { html } from '../template.ts';
import { phrase, phraseCount, showNumber } from '../words/phrase.ts';
import { showEstimates } from './estimates-part.ts';
import { PlanDialog } from './plan-dialog.ts';
import { PublishDialog } from './publish-dialog.ts';
import { showMoment } from './show-moment.ts';
import { canPublish, placeInWords, standingOfCheck } from './check-standing.ts';
import { TakeBackDialog } from './take-back-dialog.ts';

/** What the part needs. */
export type PublishPartProps = { readonly id: string; readonly answer: CheckAnswer };

/** What is asked before it is done. */
type Asking = 'publish' | 'plan' | 'takeBack';

/** The part. */
export function PublishPart({ id, answer }: PublishPartProps): VNode {
  const [asking, ask] = useState<Asking | undefined>(undefined);
  const heading = useKeptFocus(answer);
  const { made, public: found, publicTrouble, planned } = answer;
  const { words, tone } = standingOfCheck(answer);
  const close = (): void => ask(undefined);
  return html`<section class="card publish" aria-labelledby="check-state">
    <h2 id="check-state" ref=${heading} tabindex="-1">${phrase('whereItStands')}</h2>
    <p class=${`standing standing-${tone}`}>${words}</p>
    ${publicTrouble && html`<${Trouble} error=${publicTrouble} />`}
    ${made && !made.isCurrent && made.isHeld && html`<p class="help">${phrase('isMadeOlder')}</p>`}
    ${planned && html`<${Planned} id=${id} planned=${planned} />`}
    ${!made?.isCurrent && html`<${Missing} id=${id} answer=${answer} />`}
    ${canPublish(answer) && html`<${PublishButtons} answer=${answer} onAsk=${ask} />`}
    <p class="help">${placeInWords(answer)}</p>
    ${
      found &&
      html`<p class="buttons needs-publish">
        <button type="button" class="quiet danger" onClick=${() => ask('takeBack')}>
          ${phrase('takeBack')}
        </button>
      </p>`
    }
    ${asking === 'publish' && html`<${PublishDialog} id=${id} answer=${answer} onClose=${close} />`}
    ${asking === 'plan' && html`<${PlanDialog} id=${id} answer=${answer} onClose=${close} />`}
    ${asking === 'takeBack' && html`<${TakeBackDialog} id=${id} answer=${answer} onClose=${close} />`}
  </section>`;
}

/** A button that is gone after it was pressed leaves the focus here, and not nowhere. */
function useKeptFocus(answer: CheckAnswer): { readonly current: HTMLElement | null } {
  const heading = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (isLost && !isFirst.current) heading.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [answer]);
  return heading;
}

/** What is to be recorded, and the button that does it with the price on it. */
function Missing({ id, answer }: PublishPartProps): VNode {
  const { segments, characters } = answer.missing;
  const count = `${phraseCount('segments', segments)} · ${phrase('charactersCount', showNumber(characters))}`;
  return html`<div class="missing">
    <p>${segments === 0 ? phrase('nothingMissing') : phrase('partsToRecord', count)}</p>
    ${
      segments > 0 &&
      !answer.paid &&
      html`<p class="help">
        ${phrase('costsNothing')}${' '}
        <button type="button" class="link" onClick=${showEstimates}>${phrase('estimates')}</button>
      </p>`
    }
    <${MakeButton} id=${id} missing=${answer.missing} state="new" isMain=${true} />
    <p class="help">${phrase('makeFirst')}</p>
  </div>`;
}

type ButtonsProps = {
  readonly answer: CheckAnswer;
  readonly onAsk: (what: Asking) => void;
};

function PublishButtons({ answer, onAsk }: ButtonsProps): VNode {
  const { approvals, made } = answer;
  const { length: waiting } = approvals.waiting;
  const isBarred = waiting > 0;
  return html`<div class="missing needs-publish">
    ${isBarred && html`<p id="publish-barred" class="lifted">${phrase('approveFirst', phraseCount('waiting', waiting))}</p>`}
    <p class="buttons">
      <button
        type="button"
        class="main"
        disabled=${isBarred}
        aria-describedby=${isBarred ? 'publish-barred' : undefined}
        onClick=${() => onAsk('publish')}
      >
        ${phrase('publish')}
      </button>
      ${
        made?.isHeld &&
        html`<button type="button" onClick=${() => onAsk('plan')}>
          ${phrase('publishLater')}
        </button>`
      }
    </p>
  </div>`;
}

type PlannedProps = {
  readonly id: string;
  readonly planned: PlannedAnswer;
};

/** What is planned, and what became of it. */
function Planned({ id, planned }: PlannedProps): VNode {
  const { at, isOfOther, isOverdue, trouble } = planned;
  const key = isOfOther ? 'plannedOther' : isOverdue ? 'plannedOverdue' : 'planned';
  const cancel = (): void => {
    const label = phrase('doNotPublishThen');
    void save(`/api/articles/${id}/publication`, { method: 'PUT', label });
  };
  return html`<div class=${isOfOther || isOverdue ? 'planned late' : 'planned'}>
    <p>${phrase(key, showMoment(at))}</p>
    ${trouble && html`<${Trouble} error=${trouble} />`}
    <p class="needs-publish">
      <button type="button" onClick=${cancel}>${phrase('doNotPublishThen')}</button>
    </p>
  </div>`;
}

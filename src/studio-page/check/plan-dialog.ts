/** an edition that is made → a dialog that asks when it is to be published, and says what has to run then. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { HistoryAnswer } from '../../studio/answers.ts';
import type { ReachAnswer } from '../../studio/check-answers.ts';
import { askStudio } from '../ask/ask-studio.ts';
import { tellHistory } from '../ask/history-state.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { announce } from '../shell/announce.ts';
import { Dialog } from '../shell/dialog.ts';
import { Trouble } from '../shell/trouble.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { Reach, type CheckDialogProps } from './publish-dialog.ts';
import { fieldValue, showMoment, zoneName } from './show-moment.ts';
import { useAction } from './use-action.ts';

/** Milliseconds of a day: the time that is offered first. */
const DAY_MS = 86_400_000;

/** The dialog. */
export function PlanDialog({ id, answer, onClose }: CheckDialogProps): VNode {
  const { title, made, planned } = answer;
  const asked = useAnswer<ReachAnswer>(`/api/articles/${id}/publication/reach`, 0);
  const [value, setValue] = useState(() => firstValue(planned?.at));
  const { isBusy, error, run } = useAction();
  const moment = new Date(value);
  const isPast = !(moment.getTime() > Date.now());
  const key = made?.key ?? '';
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isPast) return;
    const at = moment.toISOString();
    const label = phrase('plannedLabel', showMoment(at));
    const path = `/api/articles/${id}/publication`;
    const body = { label, planned: { key, at } };
    const ask = async (): Promise<void> =>
      tellHistory(await askStudio<HistoryAnswer>(path, { method: 'PUT', body }));
    if (!(await run(ask))) return;
    onClose();
    announce(phrase('planned', showMoment(at)));
  };
  return html`<${Dialog} title=${phrase('publishTimeTitle', title)} onClose=${onClose}>
    <form class="word-panel" onSubmit=${onSubmit}>
      <label class="field">
        ${phrase('publishTime')}
        <input
          type="datetime-local"
          required
          value=${value}
          aria-describedby="plan-zone"
          aria-invalid=${isPast}
          onInput=${(event: Event) => setValue((event.currentTarget as HTMLInputElement).value)}
        />
      </label>
      <p id="plan-zone" class="help">
        ${phrase('publishTimeZone', zoneName())}
        ${isPast && html`<strong class="lifted">${` ${phrase('publishTimePast')}`}</strong>`}
      </p>
      <p>${phrase('publishTimeNeeds')} ${phrase('publishTimeElse')}</p>
      <p>${phrase('publishTimeKept')}</p>
      <${Reach} asked=${asked} />
      ${error && html`<${Trouble} error=${error} />`}
      <p class="buttons">
        <button type="submit" class="main" disabled=${isBusy || isPast}>${phrase('plan')}</button>
        <button type="button" onClick=${onClose}>${phrase('cancel')}</button>
      </p>
    </form>
  <//>`;
}

/** The time that is planned, else the next full hour of tomorrow. */
function firstValue(planned: string | undefined): string {
  const moment = new Date(planned ?? Date.now() + DAY_MS);
  if (planned === undefined) moment.setMinutes(0, 0, 0);
  return fieldValue(moment);
}

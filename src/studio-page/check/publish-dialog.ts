/** an edition that is made → a dialog that says what publishing it does, and does it. */
import type { VNode } from 'preact';
import type { CheckAnswer, ReachAnswer } from '../../studio/check-answers.ts';
import { askStudio } from '../ask/ask-studio.ts';
import { useAnswer, type Asked } from '../ask/use-answer.ts';
import { announce } from '../shell/announce.ts';
import { Dialog } from '../shell/dialog.ts';
import { Trouble } from '../shell/trouble.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';
import { countApproved } from './approvals-part.ts';
import { placeInWords } from './check-standing.ts';
import { useAction } from './use-action.ts';

/** What the dialogs of this screen need. */
export type CheckDialogProps = {
  readonly id: string;
  readonly answer: CheckAnswer;
  readonly onClose: () => void;
};

/** The dialog. */
export function PublishDialog({ id, answer, onClose }: CheckDialogProps): VNode {
  const { title, made, public: found } = answer;
  const asked = useAnswer<ReachAnswer>(`/api/articles/${id}/publication/reach`, 0);
  const { isBusy, error, run } = useAction();
  const key = made?.key ?? '';
  const publish = async (): Promise<void> => {
    const path = `/api/articles/${id}/publication`;
    if (!(await run(() => askStudio(path, { method: 'POST', body: { key } })))) return;
    onClose();
    announce(phrase('published'));
  };
  const isBarred = (asked.answer?.waiting.length ?? 0) > 0;
  const isKnown = asked.answer !== undefined || asked.error !== undefined;
  return html`<${Dialog} title=${phrase('publishTitle', title)} onClose=${onClose}>
    <div class="word-panel">
      <p>${phrase(found ? 'publishReplaces' : 'publishFirst')}</p>
      <p>${placeInWords(answer)}</p>
      <${SomeApproved} approvals=${answer.approvals} />
      <${Reach} asked=${asked} />
      <p class="help">${phrase('publishUndo')}</p>
      ${error && html`<${Trouble} error=${error} />`}
      <p class="buttons">
        <button
          type="button"
          class="main"
          disabled=${isBusy || isBarred || !isKnown}
          onClick=${publish}
        >
          ${phrase(isBusy ? 'loading' : 'publishNow')}
        </button>
        <button type="button" onClick=${onClose}>${phrase('cancel')}</button>
      </p>
    </div>
  <//>`;
}

/** How many passages are approved, where that is begun and not finished; it can be published nevertheless. */
function SomeApproved({ approvals }: Pick<CheckAnswer, 'approvals'>): VNode | null {
  const count = countApproved(approvals);
  if (count === 0 || count === approvals.passages) return null;
  return html`<p class="lifted">${phrase('progress', count, approvals.passages)}</p>`;
}

/** What else is published, or keeps everything from being published. */
export function Reach({ asked }: { readonly asked: Asked<ReachAnswer> }): VNode | null {
  const { answer, error } = asked;
  if (error) return html`<p class="lifted">${phrase('reachUnknown', troubleInWords(error))}</p>`;
  if (!answer) return html`<p class="wait">${phrase('loading')}</p>`;
  const { others, waiting } = answer;
  if (others.length + waiting.length === 0) return null;
  return html`<div class="reach">
    ${
      waiting.length > 0 &&
      html`<p class="lifted">${phrase('othersWait')}</p>
        ${titles(waiting)}`
    }
    ${
      others.length > 0 &&
      html`<p>${phrase('othersToo')}</p>
        ${titles(others)}`
    }
  </div>`;
}

function titles(editions: readonly { readonly slug: string; readonly title: string }[]): VNode {
  return html`<ul class="dots">
    ${editions.map(({ slug, title }) => html`<li key=${slug}>${title}</li>`)}
  </ul>`;
}

/** an edition that is public → a dialog that says what taking it back removes and leaves, and does it. */
import type { VNode } from 'preact';
import type { HistoryAnswer } from '../../studio/answers.ts';
import type { TakeBackAnswer } from '../../studio/check-answers.ts';
import { askStudio } from '../ask/ask-studio.ts';
import { tellHistory } from '../ask/history-state.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { announce } from '../shell/announce.ts';
import { Dialog } from '../shell/dialog.ts';
import { Trouble } from '../shell/trouble.ts';
import { html } from '../template.ts';
import { phrase, phraseCount } from '../words/phrase.ts';
import type { CheckDialogProps } from './publish-dialog.ts';
import { canPutBack } from './check-standing.ts';
import { useAction } from './use-action.ts';

/** The dialog. */
export function TakeBackDialog({ id, answer, onClose }: CheckDialogProps): VNode {
  const { title, public: found } = answer;
  const path = `/api/articles/${id}/removal`;
  const { answer: foreseen, error: unknown } = useAnswer<TakeBackAnswer>(path, 0);
  const { isBusy, error, run } = useAction();
  const isUndoable = canPutBack(answer);
  const takeBack = async (): Promise<void> => {
    const body = { label: phrase('takeBackDo'), key: found?.key, isUndoable };
    const ask = async (): Promise<void> =>
      tellHistory(await askStudio<HistoryAnswer>(path, { method: 'POST', body }));
    if (!(await run(ask))) return;
    onClose();
    announce(phrase('takenBack'));
  };
  const shown = error ?? unknown;
  return html`<${Dialog} title=${phrase('takeBackTitle', title)} onClose=${onClose}>
    <div class="word-panel">
      ${foreseen ? html`<${Foreseen} foreseen=${foreseen} />` : !unknown && html`<p class="wait">${phrase('loading')}</p>`}
      <p>${phrase(isUndoable ? 'takeBackUndo' : 'takeBackNoUndo')}</p>
      ${shown && html`<${Trouble} error=${shown} />`}
      <p class="buttons">
        <button
          type="button"
          class="main danger"
          disabled=${isBusy || foreseen === undefined}
          onClick=${takeBack}
        >
          ${phrase(isBusy ? 'loading' : 'takeBackDo')}
        </button>
        <button type="button" onClick=${onClose}>${phrase('cancel')}</button>
      </p>
    </div>
  <//>`;
}

function Foreseen({ foreseen }: { readonly foreseen: TakeBackAnswer }): VNode {
  const { files, targetFiles, lists, left } = foreseen;
  const goes = [
    phraseCount('takeBackFiles', files),
    ...(targetFiles > 0 ? [phraseCount('takeBackTarget', targetFiles)] : []),
    ...(lists.length > 0 ? [phrase('takeBackLists', lists.join(', '))] : []),
  ];
  const stays = [
    phrase('takeBackKeeps'),
    phrase('takeBackCopies'),
    ...(left.length > 0 ? [phrase('takeBackLeft', left.join(', '))] : []),
  ];
  return html`<h3>${phrase('takeBackGoes')}</h3>
    ${dots(goes)}
    <h3>${phrase('takeBackStays')}</h3>
    ${dots(stays)}` as VNode;
}

function dots(lines: readonly string[]): VNode {
  return html`<ul class="dots">
    ${lines.map((line) => html`<li key=${line}>${line}</li>`)}
  </ul>`;
}

/** one article → the screen on which it is looked through once more, published and taken back. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { CheckAnswer } from '../../studio/check-answers.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { HISTORY_KEYS } from '../deciding/save-decisions.ts';
import { UndoButtons } from '../deciding/undo-buttons.ts';
import { useKeys } from '../shell/keyboard.ts';
import { Loading } from '../shell/loading.ts';
import { screenAddress } from '../shell/route.ts';
import { Trouble } from '../shell/trouble.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { ApprovalsPart } from './approvals-part.ts';
import { ChangesPart } from './changes-part.ts';
import { ChecksPart } from './checks-part.ts';
import { comparedSounds } from './compared-sounds.ts';
import { EstimatesPart } from './estimates-part.ts';
import { ExportsPart } from './exports-part.ts';
import { DisclosurePart, PaidPart } from './voice-parts.ts';
import { PublishPart } from './publish-part.ts';

/** What the screen shows. */
export type CheckScreenProps = {
  readonly id: string;
  /** Another number when it has to be asked for again. */
  readonly version: number;
};

/** The screen. */
export function CheckScreen({ id, version }: CheckScreenProps): VNode {
  const returns = useReturns();
  const path = `/api/articles/${id}/check`;
  const { answer, error } = useAnswer<CheckAnswer>(path, version + returns);
  useEffect(() => () => comparedSounds.stop(), [id]);
  const title = answer ? phrase('checkOf', answer.title) : phrase('check');
  document.title = `${title} – ${phrase('studio')}`;
  return html`<div class="page">
    <p class="up">
      <a href=${screenAddress({ screen: 'articles' })}>${phrase('back2articles')}</a>
      ${' · '}
      <a href=${screenAddress({ screen: 'article', id })}>${phrase('toArticle')}</a>
    </p>
    ${error && html`<${Trouble} error=${error} heading=${answer ? undefined : title} />`}
    ${answer ? html`<${Check} id=${id} answer=${answer} />` : !error && html`<${Loading} />`}
  </div>`;
}

type CheckProps = { readonly id: string; readonly answer: CheckAnswer };

function Check({ id, answer }: CheckProps): VNode {
  const { title, made, paid, estimates } = answer;
  useKeys(HISTORY_KEYS);
  return html`<header class="check-head">
      <div>
        <p class="kind">${phrase('check')}</p>
        <h1>${title}</h1>
      </div>
      <p class="buttons needs-build">
        <${UndoButtons} />
      </p>
    </header>
    <div class="check">
      <div class="check-side">
        <${PublishPart} id=${id} answer=${answer} />
      </div>
      <div class="check-main">
        <${ChangesPart} id=${id} answer=${answer} />
        <${ApprovalsPart} id=${id} approvals=${answer.approvals} />
        <${ChecksPart} id=${id} made=${made} />
        <${DisclosurePart} disclosure=${answer.disclosure} />
        ${paid && html`<${PaidPart} paid=${paid} />`} ${made && html`<${ExportsPart} id=${id} />`}
        ${estimates && html`<${EstimatesPart} estimates=${estimates} />`}
      </div>
    </div>`;
}

/** How often someone has come back to the page: other programs may have made or published something meanwhile. */
function useReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const onReturn = (): void => {
      if (document.visibilityState === 'visible') setReturns((count) => count + 1);
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, []);
  return returns;
}

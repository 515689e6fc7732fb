/** a passage → a dialog in which its voice, its pace and the pause after it are chosen; for all of its kind, if wanted. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { PassageAnswer, VoicesAnswer } from '../../studio/answers.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Dialog } from '../shell/dialog.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { decideAll, decidedOf, type PassageChange } from './save-decisions.ts';

/** What the dialog needs. */
export type ReadingDialogProps = {
  readonly article: string;
  readonly passage: PassageAnswer;
  /** Every passage that is read. */
  readonly all: readonly PassageAnswer[];
  readonly onClose: () => void;
};

/** What is chosen; empty where nothing is. */
type Chosen = { readonly voice: string; readonly rate: string; readonly pause: string };

/** The dialog. */
export function ReadingDialog({ article, passage, all, onClose }: ReadingDialogProps): VNode {
  const { voice = '', rate, pause } = decidedOf(passage);
  const { answer } = useAnswer<VoicesAnswer>(`/api/articles/${article}/voices`, 0);
  const [chosen, choose] = useState<Chosen>({
    voice,
    rate: rate?.toString() ?? '',
    pause: pause?.toString() ?? '',
  });
  const [isForAll, setForAll] = useState(false);
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const alike = isForAll ? all.filter(({ role }) => role === passage.role) : [passage];
    const changes = alike.map((each) => changeOf(each, chosen));
    if (await decideAll(article, changes, phrase('howRead'))) onClose();
  };
  const voices = answer?.voices ?? [];
  const set = (name: keyof Chosen) => (event: Event) =>
    choose({ ...chosen, [name]: (event.currentTarget as HTMLInputElement).value });
  return html`<${Dialog} title=${phrase('howRead')} onClose=${onClose}>
    <form class="word-panel" onSubmit=${onSubmit}>
      <label class="field">
        ${phrase('voice')}
        <select value=${chosen.voice} onChange=${set('voice')}>
          <option value="">${phrase('voiceOfArticle')}</option>
          ${[...new Set([...voices, ...(voice === '' ? [] : [voice])])].map(
            (name) => html`<option key=${name} value=${name}>${name}</option>`,
          )}
        </select>
      </label>
      ${numberField({ label: phrase('pace'), value: chosen.rate, range: [0.5, 2, 0.05], onInput: set('rate') })}
      ${numberField({ label: phrase('pauseAfterPassage'), value: chosen.pause, range: [0, 10, 0.1], onInput: set('pause') })}
      <label class="choice">
        <input type="checkbox" checked=${isForAll} onChange=${() => setForAll(!isForAll)} />
        ${phrase('alikeToo')}
      </label>
      <p class="buttons">
        <button type="submit" class="main needs-build">${phrase('save')}</button>
        <button type="button" onClick=${onClose}>${phrase('cancel')}</button>
      </p>
    </form>
  <//>`;
}

type NumberField = {
  readonly label: string;
  readonly value: string;
  readonly range: readonly [min: number, max: number, step: number];
  readonly onInput: (event: Event) => void;
};

function numberField({ label, value, range, onInput }: NumberField): VNode {
  const [min, max, step] = range;
  return html`<label class="field">
    ${label}
    <input type="number" min=${min} max=${max} step=${step} value=${value} onInput=${onInput} />
  </label>`;
}

function changeOf(passage: PassageAnswer, { voice, rate, pause }: Chosen): PassageChange {
  const { voice: _voice, rate: _rate, pause: _pause, ...rest } = decidedOf(passage);
  const after = {
    ...rest,
    ...(voice !== '' && { voice }),
    ...(rate !== '' && { rate: Number(rate) }),
    ...(pause !== '' && { pause: Number(pause) }),
  };
  return { passage, after };
}

/** a passage → a dialog that asks what is wrong with it. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { PassageAnswer } from '../../studio/answers.ts';
import { Dialog, saveButtons } from '../shell/dialog.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { decide, decidedOf } from './save-decisions.ts';

/** What the dialog needs. */
export type FlagDialogProps = {
  readonly article: string;
  readonly passage: PassageAnswer;
  readonly onClose: () => void;
};

/** The dialog. */
export function FlagDialog({ article, passage, onClose }: FlagDialogProps): VNode {
  const [note, setNote] = useState('');
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const words = note.trim();
    const flag = words === '' ? {} : { note: words };
    const after = { ...decidedOf(passage), flag };
    if (await decide(article, passage, { label: phrase('flagPassage'), after })) onClose();
  };
  return html`<${Dialog} title=${phrase('flagPassage')} onClose=${onClose}>
    <form onSubmit=${onSubmit}>
      <label class="field">
        ${phrase('whatIsWrong')}
        <textarea
          rows="3"
          value=${note}
          onInput=${(event: Event) => setNote((event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      ${saveButtons(onClose)}
    </form>
  <//>`;
}

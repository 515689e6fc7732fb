/** a passage → a dialog in which other words are said than are printed; the article stays. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { PassageAnswer, ProposalAnswer } from '../../studio/answers.ts';
import { AskError } from '../ask/ask-studio.ts';
import { Dialog, saveButtons } from '../shell/dialog.ts';
import { player } from '../sound/sound-player.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';
import { wordsOfEffect } from './effect-line.ts';
import { askProposal, decidedOr, itemOfProposal, type Decided } from './ask-proposal.ts';
import { decide, decidedOf } from './save-decisions.ts';

/** What the dialog needs. */
export type SayingDialogProps = {
  readonly article: string;
  readonly passage: PassageAnswer;
  readonly onClose: () => void;
};

/** Milliseconds without a key before it is asked what changes. */
const TYPING_MS = 300;

/** Characters in a line of the field. */
const LINE = 40;

/** The dialog. */
export function SayingDialog({ article, passage, onClose }: SayingDialogProps): VNode {
  const [words, setWords] = useState(decidedOf(passage).say ?? passage.text);
  const [proposal, setProposal] = useState<ProposalAnswer | undefined>(undefined);
  const [fault, setFault] = useState('');
  const after = decidedAs(passage, words);
  useEffect(() => () => player.stop(), []);
  useEffect(() => {
    const leaving = new AbortController();
    setProposal(undefined);
    setFault('');
    const timer = setTimeout(() => {
      const { signal } = leaving;
      askProposal(article, { passage, after, signal }).then(setProposal, (error: unknown) =>
        setFault(error instanceof AskError ? troubleInWords(error) : ''),
      );
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [words]);
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const label = phrase('sayTitle');
    const decided = after ?? passage.place;
    if (await decide(article, passage, { label, after: decided })) onClose();
  };
  const isEmpty = words.trim() === '';
  return html`<${Dialog} kind="side" title=${phrase('sayTitle')} onClose=${onClose}>
    <form class="word-panel" onSubmit=${onSubmit}>
      <p class="takes-text">${passage.text}</p>
      <label class="field">
        ${phrase('saidInstead')}
        <textarea
          rows=${Math.min(14, 2 + Math.ceil(passage.text.length / LINE))}
          lang=${passage.segments[0]?.language}
          value=${words}
          onInput=${(event: Event) => setWords((event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <p class="help">${phrase('sayHelp')}</p>
      <p class="buttons">
        <button
          type="button"
          disabled=${!proposal}
          onClick=${() => proposal && player.play([itemOfProposal(article, proposal)])}
        >
          ${phrase('hearIt')}
        </button>
        <button type="button" onClick=${() => setWords(passage.text)}>
          ${phrase('asPrinted')}
        </button>
      </p>
      <div class="effect">
        <p role="status">
          ${fault || (proposal ? wordsOfEffect(proposal.effect) : phrase('loading'))}
        </p>
        ${proposal?.misfits.map((why) => html`<p class="lifted">${why}</p>`)}
      </div>
      ${saveButtons(onClose, isEmpty)}
    </form>
  <//>`;
}

/** The decision with other words; `undefined` where nothing is left of it. */
function decidedAs(passage: PassageAnswer, words: string): Decided | undefined {
  const { say: _say, ...rest } = decidedOf(passage);
  const say = words.trim();
  const isOther = say !== '' && say !== passage.text.trim();
  return decidedOr({ ...rest, ...(isOther && { say }) });
}

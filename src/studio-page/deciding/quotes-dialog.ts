/** an article → a dialog in which its quotations get a voice: those set apart, and sentences quoted within paragraphs. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { PassageAnswer } from '../../studio/answers.ts';
import { AskError } from '../ask/ask-studio.ts';
import { announce } from '../shell/announce.ts';
import { Dialog, saveButtons } from '../shell/dialog.ts';
import { player } from '../sound/sound-player.ts';
import { html } from '../template.ts';
import { phrase, phraseCount } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';
import { askProposal, decidedOr, itemOfProposal, type Decided } from './ask-proposal.ts';
import { EffectLine } from './effect-line.ts';
import { decideAll, decidedOf } from './save-decisions.ts';
import { VoiceField } from './voice-field.ts';

/** What the dialog needs. */
export type QuotesDialogProps = {
  readonly article: string;
  /** Every passage that is read. */
  readonly all: readonly PassageAnswer[];
  readonly onClose: () => void;
};

/** The dialog. */
export function QuotesDialog({ article, all, onClose }: QuotesDialogProps): VNode {
  const quoting = all.filter(isQuoting);
  const [voice, choose] = useState(commonVoice(quoting));
  const changes = quoting.map((passage) => ({ passage, after: withVoice(passage, voice) }));
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await decideAll(article, changes, phrase('quotesTitle'))) onClose();
  };
  const hear = (): void => void hearFirst(article, changes[0]);
  const fragments = all.reduce((sum, { quoted }) => sum + (quoted?.fragments ?? 0), 0);
  return html`<${Dialog} title=${phrase('quotesTitle')} onClose=${onClose}>
    <form class="word-panel" onSubmit=${onSubmit}>
      <p>${foundInWords(quoting)}</p>
      ${fragments > 0 && html`<p class="help">${phraseCount('quotedWords', fragments)}</p>`}
      <${VoiceField}
        article=${article}
        label=${phrase('voice')}
        value=${voice}
        onChange=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}
      />
      <p>
        <button type="button" onClick=${hear}>${phrase('hearExample')}</button>
      </p>
      <${EffectLine} path=${`/api/articles/${article}`} body=${bodyOf(changes)} />
      ${saveButtons(onClose)}
    </form>
  <//>`;
}

/** Whether something of a passage is quoted that a voice of its own could say. */
export function isQuoting({ role, quoted }: PassageAnswer): boolean {
  return role === 'quote' || (quoted?.speech ?? 0) > 0;
}

type QuotesChange = { readonly passage: PassageAnswer; readonly after: Decided };

function withVoice(passage: PassageAnswer, voice: string): Decided {
  const decided = decidedOf(passage);
  if (passage.role === 'quote') {
    const { voice: _former, ...rest } = decided;
    return { ...rest, ...(voice !== '' && { voice }) };
  }
  const { directSpeech: _former, ...rest } = decided;
  return { ...rest, ...(voice !== '' && { directSpeech: voice }) };
}

/** The voice that all of them have; empty where they differ. */
function commonVoice(quoting: readonly PassageAnswer[]): string {
  const voices = quoting.map((passage) => {
    const { voice = '', directSpeech = '' } = decidedOf(passage);
    return passage.role === 'quote' ? voice : directSpeech;
  });
  return new Set(voices).size === 1 ? voices[0]! : '';
}

function foundInWords(quoting: readonly PassageAnswer[]): string {
  const apart = quoting.filter(({ role }) => role === 'quote').length;
  const within = quoting.reduce((sum, { quoted }) => sum + (quoted?.speech ?? 0), 0);
  return [
    ...(apart > 0 ? [phraseCount('quotesApart', apart)] : []),
    ...(within > 0 ? [phraseCount('quotesWithin', within)] : []),
  ].join(' · ');
}

function bodyOf(changes: readonly QuotesChange[]): object {
  const own = changes
    .map(({ passage, after }) => ({ before: passage.decided, after: decidedOr(after) }))
    .filter(({ before, after }) => before !== undefined || after !== undefined);
  return { label: '', changes: own };
}

/** Plays the first passage as it would be said. */
async function hearFirst(article: string, change: QuotesChange | undefined): Promise<void> {
  if (!change) return;
  const { passage, after } = change;
  try {
    const proposal = await askProposal(article, { passage, after: decidedOr(after) });
    player.play([itemOfProposal(article, proposal)]);
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    announce(troubleInWords(error), { isTrouble: true });
  }
}

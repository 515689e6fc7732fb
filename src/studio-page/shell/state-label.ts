/** the state of an article → its words and its colour. */
import type { VNode } from 'preact';
import type { ListedState } from '../../studio/answers.ts';
import { html } from '../template.ts';
import { phrase, type PhraseKey } from '../words/phrase.ts';

/** The keys of their words. */
export const STATE_WORDS: Readonly<Record<ListedState, PhraseKey>> = {
  reading: 'stateReading',
  failed: 'stateFailed',
  new: 'stateNew',
  outOfDate: 'stateOutOfDate',
  needsLook: 'stateNeedsLook',
  approved: 'stateApproved',
  made: 'stateMade',
  published: 'statePublished',
  takenBack: 'stateTakenBack',
};

/** The label; its words say what its colour says. */
export function StateLabel({ state }: { readonly state: ListedState }): VNode {
  return html`<span class=${`state state-${state}`}>${phrase(STATE_WORDS[state])}</span>`;
}

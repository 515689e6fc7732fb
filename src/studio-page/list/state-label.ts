/** the state of an article → its words and its colour. */
import type { VNode } from 'preact';
import type { StudioWord } from '../../languages/en/studio-strings.ts';
import type { ArticleState } from '../../studio/answers.ts';
import { html } from '../html.ts';
import { say } from '../words/say.ts';

const WORDS: Readonly<Record<ArticleState, StudioWord>> = {
  reading: 'stateReading',
  failed: 'stateFailed',
  new: 'stateNew',
  outOfDate: 'stateOutOfDate',
  needsLook: 'stateNeedsLook',
  approved: 'stateApproved',
  published: 'statePublished',
};

/** The label; its words say what its colour says. */
export function StateLabel({ state }: { readonly state: ArticleState }): VNode {
  return html`<span class=${`state state-${state}`}>${say(WORDS[state])}</span>`;
}

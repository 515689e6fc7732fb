/** which dialog of an article is open → the dialog, on its passage as it is now. */
import type { VNode } from 'preact';
import type { ArticleAnswer, PassageAnswer } from '../../studio/answers.ts';
import { FlagDialog } from '../deciding/flag-dialog.ts';
import { QuotesDialog } from '../deciding/quotes-dialog.ts';
import { ReadingDialog } from '../deciding/reading-dialog.ts';
import { SayingDialog } from '../deciding/saying-dialog.ts';
import { TakesDialog } from '../deciding/takes-dialog.ts';
import { WordPanel } from '../deciding/word-panel.ts';
import { html } from '../template.ts';

/** What is open, and of which passage; of words also which ones. */
export type OpenDialog = { readonly passage: PassageAnswer } & (
  | { readonly kind: 'flag' | 'reading' | 'saying' | 'takes' | 'quotes' }
  | { readonly kind: 'words'; readonly start: number; readonly end: number }
);

/** What the dialog needs. */
export type ArticleDialogsProps = {
  readonly answer: ArticleAnswer;
  readonly open: OpenDialog | undefined;
  readonly onClose: () => void;
};

/** The dialog that is open. */
export function ArticleDialogs({ answer, open, onClose }: ArticleDialogsProps): VNode | null {
  if (!open) return null;
  const { passages, isBilled, provider, listed } = answer;
  const { id: article } = listed;
  const passage = passages.find(({ id }) => id === open.passage.id) ?? open.passage;
  const own = { article, passage, onClose };
  if (open.kind === 'flag') return html`<${FlagDialog} ...${own} />`;
  if (open.kind === 'saying') return html`<${SayingDialog} ...${own} />`;
  if (open.kind === 'takes')
    return html`<${TakesDialog} ...${own} billedBy=${isBilled ? provider : undefined} />`;
  const all = passages.filter(({ segments }) => segments.length > 0);
  if (open.kind === 'quotes')
    return html`<${QuotesDialog} article=${article} all=${all} onClose=${onClose} />`;
  if (open.kind === 'reading') {
    return html`<${ReadingDialog} ...${own} all=${all} />`;
  }
  return html`<${WordPanel} article=${article} words=${{ ...open, passage }} onClose=${onClose} />`;
}

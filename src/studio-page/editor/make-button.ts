/** an article that is not up to date → the button that records what is missing and makes its edition, with the price on it. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { ListedArticle, StudioEvent } from '../../studio/answers.ts';
import { askStudio, AskError } from '../ask/ask-studio.ts';
import { announce } from '../shell/announce.ts';
import { html } from '../template.ts';
import { phrase, showDuration, showMoney } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';

/** How far an edition is. */
type Making = Extract<StudioEvent, { readonly type: 'making' }>;

const listeners = new Set<(event: Making) => void>();

/** Passes on how far an edition is. */
export function passOnMaking(event: Making): void {
  for (const listener of listeners) listener(event);
}

/** What the button needs. */
export type MakeButtonProps = Pick<ListedArticle, 'id' | 'missing' | 'state'> & {
  /** Whether it is what is to be done next. @default false */
  readonly isMain?: boolean;
  /** @default that it records and builds, and for how much */
  readonly label?: string;
};

/** The button; nothing where the edition is up to date. */
export function MakeButton({
  id,
  missing,
  state,
  isMain = false,
  label: given,
}: MakeButtonProps): VNode | null {
  const [progress, setProgress] = useState<string | undefined>(undefined);
  useEffect(() => {
    const listener = (event: Making): void => {
      if (event.id === id) setProgress(phrase('making', event.done, event.total));
    };
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [id]);
  const make = async (): Promise<void> => {
    setProgress(phrase('loading'));
    try {
      const path = `/api/articles/${id}/edition`;
      const made = await askStudio<{ readonly duration: number }>(path, { method: 'POST' });
      announce(phrase('made', showDuration(made.duration)));
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      announce(troubleInWords(error), { isTrouble: true });
    }
    setProgress(undefined);
  };
  if ((state === 'published' || state === 'made') && progress === undefined) return null;
  const own = missing?.cost ? phrase('makeFor', showMoney(missing.cost)) : phrase('makeEdition');
  return html`<p class="make needs-build">
    <button
      type="button"
      class=${isMain ? 'main' : ''}
      disabled=${progress !== undefined}
      onClick=${make}
    >
      ${progress ?? given ?? own}
    </button>
  </p>`;
}

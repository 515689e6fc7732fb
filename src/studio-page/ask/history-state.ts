/** what can be undone and done again → known to every button that does it; asked again when something has changed. */
import { useEffect, useState } from 'preact/hooks';
import type { HistoryAnswer } from '../../studio/answers.ts';
import { askStudio } from './ask-studio.ts';

let known: HistoryAnswer = {};
let waiting: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<(answer: HistoryAnswer) => void>();

/** Milliseconds in which several changes are one. */
const TOGETHER_MS = 150;

/** Tells what the studio answered. */
export function tellHistory(answer: HistoryAnswer): void {
  known = answer;
  for (const listener of listeners) listener(answer);
}

/** Has it asked again, where someone looks at it: something has changed. */
export function refreshHistory(): void {
  if (listeners.size === 0 || waiting !== undefined) return;
  waiting = setTimeout(() => {
    waiting = undefined;
    // Where the studio is gone, the page says so.
    askStudio<HistoryAnswer>('/api/history').then(tellHistory, () => undefined);
  }, TOGETHER_MS);
}

/** What can be undone and done again now. */
export function useHistory(): HistoryAnswer {
  const [history, setHistory] = useState(known);
  useEffect(() => {
    listeners.add(setHistory);
    setHistory(known);
    refreshHistory();
    return () => void listeners.delete(setHistory);
  }, []);
  return history;
}

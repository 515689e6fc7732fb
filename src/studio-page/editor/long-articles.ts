/** an article of thousands of passages → drawn in parts, and again only where something has changed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleAnswer, PassageAnswer } from '../../studio/answers.ts';

/** A passage with all that is told of it. */
type Told = { readonly told: string; readonly passage: PassageAnswer };

/** The answer with passages that are as they were in the one before: their rows stay as they are. */
export function useSamePassages(answer: ArticleAnswer | undefined): ArticleAnswer | undefined {
  const known = useRef<ReadonlyMap<string, Told>>(new Map());
  const last = useRef<readonly [ArticleAnswer, ArticleAnswer] | undefined>(undefined);
  if (!answer) return undefined;
  if (last.current?.[0] === answer) return last.current[1];
  const told = answer.passages.map((passage): Told => {
    const text = JSON.stringify(passage);
    const former = known.current.get(passage.id);
    return former?.told === text ? former : { told: text, passage };
  });
  known.current = new Map(told.map((each) => [each.passage.id, each]));
  const shared = { ...answer, passages: told.map(({ passage }) => passage) };
  last.current = [answer, shared];
  return shared;
}

/** Rows that are drawn at once: more than a window shows. */
const FIRST_ROWS = 60;

/** Rows that are added in a frame, so that the page can be scrolled and typed into meanwhile. */
const MORE_ROWS = 60;

/** How many of some rows are drawn by now. */
export function useGrowingRows(count: number): number {
  const [shown, show] = useState(FIRST_ROWS);
  useEffect(() => {
    if (shown >= count) return undefined;
    const frame = requestAnimationFrame(() => show(shown + MORE_ROWS));
    return () => cancelAnimationFrame(frame);
  }, [shown, count]);
  return Math.min(shown, count);
}

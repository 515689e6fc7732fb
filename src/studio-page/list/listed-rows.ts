/** rows that the studio tells of → the list of articles, with them in their places. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticlesAnswer, ListedArticle } from '../../studio/answers.ts';

/** Rows by their ids. */
type Rows = ReadonlyMap<string, ListedArticle>;

const listeners = new Set<(rows: readonly ListedArticle[]) => void>();

/** Passes on rows as they are now. */
export function passOnRows(rows: readonly ListedArticle[]): void {
  for (const listener of listeners) listener(rows);
}

const NONE: Rows = new Map();

/** The articles of an answer, with what was told since it was asked for. `version`: another value when it is asked again. */
export function useListedRows(
  answer: ArticlesAnswer | undefined,
  version: number,
): readonly ListedArticle[] {
  const [rows, setRows] = useState<Rows>(NONE);
  useEffect(() => setRows(NONE), [version]);
  useEffect(() => {
    const listener = (told: readonly ListedArticle[]): void =>
      setRows((former) => new Map([...former, ...told.map((row) => [row.id, row] as const)]));
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return useMemo(() => {
    const { articles = [] } = answer ?? {};
    return rows.size === 0 ? articles : articles.map((each) => rows.get(each.id) ?? each);
  }, [answer, rows]);
}

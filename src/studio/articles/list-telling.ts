/** rows of the list that change → events with those of the last moments together, so that a long list is not told again and again. */
import type { AbortOptions } from '../../_internal/abort.ts';
import type { ListedArticle, StudioEvent } from '../answers.ts';

/** Where rows that changed are told. */
export type ListTelling = { readonly tellRow: (listed: ListedArticle) => void };

/** Options of `openListTelling`. */
export type ListTellingOptions = AbortOptions & { readonly onChange: (event: StudioEvent) => void };

/** Milliseconds for which rows are gathered. */
const GATHERED_MS = 100;

/** Opens it. */
export function openListTelling({ onChange, signal }: ListTellingOptions): ListTelling {
  const rows = new Map<string, ListedArticle>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    timer = undefined;
    if (signal?.aborted) return;
    const articles = [...rows.values()];
    rows.clear();
    onChange({ type: 'listed', articles });
  };
  return {
    tellRow: (listed) => {
      rows.set(listed.id, listed);
      timer ??= setTimeout(tell, GATHERED_MS).unref();
    },
  };
}

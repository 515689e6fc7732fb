/** a path → its answer, asked again when something has changed; the last answer stays until the next is there. */
import { useEffect, useState } from 'preact/hooks';
import { askStudio, AskError } from './ask-studio.ts';

/** An answer, as far as there is one. */
export type Asked<T> = { readonly answer?: T; readonly error?: AskError };

/** Asks for a path; `version`: anything that is another value when it has to be asked again. */
export function useAnswer<T>(path: string, version: number): Asked<T> {
  const [asked, setAsked] = useState<Asked<T> & { readonly path?: string }>({});
  useEffect(() => {
    const leaving = new AbortController();
    askStudio<T>(path, { signal: leaving.signal }).then(
      (answer) => setAsked({ path, answer }),
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        if (!(error instanceof AskError)) throw error;
        setAsked((before) => ({ ...(before.path === path ? before : {}), path, error }));
      },
    );
    return () => leaving.abort();
  }, [path, version]);
  return asked.path === path ? asked : {};
}

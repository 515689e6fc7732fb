/** something that a button does → whether it is being done, and why it failed. */
import { useState } from 'preact/hooks';
import { AskError } from '../ask/ask-studio.ts';

/** An action on its way. */
export type Action = {
  readonly isBusy: boolean;
  readonly error: AskError | undefined;
  /** Does it, once at a time; returns whether it succeeded. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
};

/** The action of a dialog. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AskError | undefined>(undefined);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      if (!(thrown instanceof AskError)) throw thrown;
      setError(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, error, run };
}

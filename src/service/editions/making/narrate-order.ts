/** a job → its edition, made or taken back in this process by the functions of a run. */
import { limitSpending } from '../../../speech/money/budget.ts';
import { openRunAccounts } from '../../../speech/money/run-accounts.ts';
import { narrateRun } from '../../../run/narrate.ts';
import type { ProgressEvent } from '../../../run/project/progress.ts';
import type { Voices } from '../../../run/project/voices.ts';
import type { Caller } from '../../caller.ts';
import type { Job, JobWork } from '../../jobs/job.ts';
import { orderOf } from '../edition-order.ts';
import type { EditionParts } from '../edition-parts.ts';
import { openOrderRun } from './open-order-run.ts';
import { removeEdition } from './remove-edition.ts';
import { openSafeStop } from './safe-stop.ts';
import { tellProgress } from './tell-progress.ts';

/** Options of `narrateOrders`. */
export type NarrateOrdersOptions = {
  /** Called when an edition was made or taken back; must not throw. */
  readonly onChanged: () => void;
};

/** Makes editions here, with the budget of a run for each job. */
export function narrateOrders(parts: EditionParts, { onChanged }: NarrateOrdersOptions): JobWork {
  const { project, now = steadyNow } = parts;
  return async (job, { content, upload, tell, stop, signal }) => {
    if (job.kind === 'removal') {
      tell({ type: 'stage', stage: 'removing' });
      const removed = await removeEdition(job.slug, { parts, signal });
      onChanged();
      return removed;
    }
    const stopping = openSafeStop({ stop, signal });
    const told = tellProgress({ tell, now });
    const metered = parts.onRun?.();
    const found = { isUpToDate: false };
    const onProgress = (event: ProgressEvent): void => {
      told(event);
      metered?.(event);
      stopping.hear(event);
      found.isUpToDate ||= event.type === 'editionUpToDate';
    };
    const voices = stopping.guard(voicesOfJob(job, parts));
    const run = { project, upload, onProgress, voices, signal: stopping.signal };
    const edition = await narrateRun(openOrderRun(orderOf(content), run));
    if (!found.isUpToDate) onChanged();
    const { slug, title, duration } = edition;
    return { slug, title, duration, ...(found.isUpToDate && found) };
  };
}

/**
 * The caps of a run are for each job, as for each call of `lectern build`; the month's is one for all. What is
 * recorded counts for the token that the job came with.
 */
function voicesOfJob({ caller }: Job, { project, loaded, limits }: EditionParts): Voices {
  const store = openRunAccounts({ store: project.places.store });
  const budget = limitSpending(loaded.settings, { store });
  const whose: Caller = { id: caller, name: caller, scopes: [] };
  const { provider, isStandIn, failover, price } = project.voices;
  return {
    provider,
    isStandIn,
    failover,
    price,
    budget: {
      ...budget,
      reserve: async (clip, options) => {
        const taken = await limits.takeCharacters(whose, clip.characters);
        try {
          return await budget.reserve(clip, options);
        } catch (error) {
          await taken.giveBack(clip.characters);
          throw error;
        }
      },
    },
  };
}

function steadyNow(): number {
  return performance.now() / 1000;
}

/** a project → its editions as a service has them made: jobs, and the routes that take and tell of them. */
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { keepPage } from '../../workers/keep-page.ts';
import type { ServiceEnv } from '../caller.ts';
import type { Jobs, JobWork } from '../jobs/job.ts';
import { openJournal, type JournalOptions } from '../jobs/journal.ts';
import type { EditionParts } from './edition-parts.ts';
import { editionRoutes } from './edition-routes.ts';
import { inspectRoutes } from './inspect-routes.ts';
import { jobRoutes } from './job-routes.ts';
import {
  openPublishing,
  type OpenPublishingOptions,
  type Publishing,
} from './publishing/open-publishing.ts';
import { withPublishing } from './publishing/with-publishing.ts';
import { showRoutes } from './show-routes.ts';

/** Options of `openEditions`. */
export type OpenEditionsOptions = EditionParts &
  Pick<JournalOptions, 'onEnded' | 'mostEditions' | 'keptJobs'> &
  Pick<OpenPublishingOptions, 'onOut' | 'publishWaits'> & {
    /** Called with defects, and with failures that are tried again; must not throw. */
    readonly onTrouble: (message: string, error?: unknown) => void;
    /** Wraps the work on each job, such as in a span of a trace. @default the work as it is */
    readonly around?: ((work: JobWork) => JobWork) | undefined;
    /** Aborts when the service ends; then every stream of events does. */
    readonly ending: AbortSignal;
  };

/** The editions of a service. */
export type ServiceEditions = {
  readonly jobs: Jobs;
  readonly publishing: Publishing;
  /** The areas for `createService`. */
  readonly areas: readonly OpenAPIHono<ServiceEnv>[];
  /** Stops what runs, which goes on with the next start, and writes the page of all editions. */
  readonly close: () => Promise<void>;
};

/** Editions in work at once: one is read, one spoken and one encoded. */
const CONCURRENCY = 3;

/**
 * Opens them: here, or by the workers of a queue where the setting `queue` names one.
 * @throws LecternError `STORE_UNWRITABLE`; as `openWorkplace`
 */
export async function openEditions(options: OpenEditionsOptions): Promise<ServiceEditions> {
  const { project, onTrouble, onEnded, mostEditions, keptJobs } = options;
  const { store, output } = project.places;
  const publishing = openPublishing(options);
  const page = keepPage({ write: publishing.renewLists, onTrouble });
  const onChanged = (): void => {
    page.note({ type: 'edition' });
    page.rest();
  };
  const doing = await openWork(options, onChanged).catch(closing(publishing));
  const folder = join(store, 'service', 'jobs');
  const { concurrency, close } = doing;
  const { around = (work) => work } = options;
  const work = around(withPublishing(doing.work, { publishing, output }));
  const jobs = await openJournal({
    folder,
    work,
    concurrency,
    onTrouble,
    onEnded,
    mostEditions,
    keptJobs,
  }).catch(async (error: unknown) => {
    await close();
    return closing(publishing)(error);
  });
  return {
    jobs,
    publishing,
    areas: [
      editionRoutes({ ...options, jobs, publishes: publishing.isOn }),
      inspectRoutes(options),
      showRoutes({ output }),
      jobRoutes({ ...options, jobs }),
    ],
    close: async () => {
      publishing.stop();
      await jobs.close();
      await close();
      await page.close();
      const { clearLeftovers } = await import('../../run/clear-leftovers.ts');
      await clearLeftovers({ output, store });
    },
  };
}

/** Ends what was opened before something that failed. */
function closing(publishing: Publishing): (error: unknown) => Promise<never> {
  return async (error) => {
    await publishing.close();
    throw error;
  };
}

type Doing = {
  readonly work: JobWork;
  readonly concurrency: number;
  readonly close: () => Promise<void>;
};

async function openWork(options: OpenEditionsOptions, onChanged: () => void): Promise<Doing> {
  if (options.loaded.settings.queue !== undefined) {
    const { openEnqueuing } = await import('./making/enqueue-order.ts');
    return openEnqueuing(options, { onChanged, onTrouble: options.onTrouble });
  }
  options.project.session.expectMany();
  return {
    work: narratedLater(options, onChanged),
    concurrency: CONCURRENCY,
    close: async () => undefined,
  };
}

/** The rules of languages, readers and encoders are loaded by the first job: a service that waits does without them. */
function narratedLater(options: OpenEditionsOptions, onChanged: () => void): JobWork {
  let loading: Promise<JobWork> | undefined;
  return async (job, jobOptions) => {
    loading ??= import('./making/narrate-order.ts').then(({ narrateOrders }) =>
      narrateOrders(options, { onChanged }),
    );
    return (await loading)(job, jobOptions);
  };
}

/** a project and its settings → the service of this machine, with everything that it is composed of. */
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeHolder, takeClaim, type FileClaim } from '../_internal/disk/claim.ts';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { LecternError } from '../errors.ts';
import { readMonthLeft } from '../run/plan/month-left.ts';
import type { Project } from '../run/project/project.ts';
import type { LoadedSettings } from '../run/settings/load-settings.ts';
import { serviceLimits } from '../run/settings/service-limits.ts';
import type { ListeningPlace } from '../serve/host-names.ts';
import { openCharacterAccounts } from './access/character-accounts.ts';
import { openLimits, type Limits } from './access/token-limits.ts';
import { openTokenFile, type TokenFile } from './access/token-file.ts';
import { openEditions, type ServiceEditions } from './editions/open-editions.ts';
import type { Job, JobState } from './jobs/job.ts';
import { publishesAnything } from './editions/publishing/open-publishing.ts';
import { openHooks, type OpenHooks } from './hooks/open-hooks.ts';
import { factsOfProblem, openLog } from './observe/log.ts';
import { meterProgress } from './observe/meter-progress.ts';
import { openMeters, type JobOutcome, type MoneyState } from './observe/meters.ts';
import { providerCheck, storeCheck } from './observe/ready-checks.ts';
import { problemOf } from './problems/problem.ts';
import { publicRoutes } from './public/public-routes.ts';
import { openTracing } from './observe/tracing/open-tracing.ts';
import { orderNotices } from './order-notices.ts';
import { createService } from './service.ts';
import { openSpareEncoders } from './speech/encoders/spare-encoders.ts';
import type { StartedEncoder } from './speech/encoders/speech-encoder.ts';
import { speechRoutes } from './speech/speech-routes.ts';
import { voiceRoutes } from './speech/voice-routes.ts';
import type { StudioPages } from './studio-area.ts';
import { statusRoutes } from './status/status-routes.ts';

/** Options of `composeService`. */
export type ComposeServiceOptions = {
  readonly project: Project;
  readonly loaded: LoadedSettings;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether whoever calls from this machine may do everything without a token. */
  readonly isOpen: boolean;
  readonly place: ListeningPlace;
  /** Opens pages for editors. @default there are none */
  readonly openStudio?: ((served: ServedService) => Promise<OpenedPages>) | undefined;
  /** Writes a line of the log. */
  readonly writeLog: (line: string) => void;
};

/** What pages for editors have of the service. */
export type ServedService = {
  readonly charge: Limits['takeCharacters'];
  readonly openStream: Limits['openStream'];
  readonly publishing: ServiceEditions['publishing'];
  /** Told of defects. */
  readonly onDefect: (error: unknown) => void;
};

/** Pages for editors. */
export type OpenedPages = {
  readonly fetch: StudioPages;
  readonly beginEnding: () => void;
  readonly close: () => Promise<void>;
};

/** A service that is open, and listens nowhere yet. */
export type ComposedService = {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Seconds within which a body must have arrived. */
  readonly bodySeconds: number;
  /** Says that it is ending: it is no longer ready, and event streams end. */
  readonly beginEnding: () => void;
  /** Leaves what is not done for the next start. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the service; one process at a time serves a store.
 * @throws LecternError `SERVE_FAILED` where another does, `STORE_UNWRITABLE`.
 */
export async function composeService(options: ComposeServiceOptions): Promise<ComposedService> {
  const { project, loaded, place, isOpen } = options;
  const { store } = project.places;
  const settings = serviceLimits(loaded.settings.service);
  const claim = await claimStore(store);
  const now = Date.now;
  const ending = new AbortController();
  // Every open event stream listens to it.
  setMaxListeners(0, ending.signal);
  const log = openLog({ write: options.writeLog, now });
  const onError = (error: unknown): void => log('trouble', factsOfProblem(problemOf(error), error));
  const meters = openMeters();
  meters.watchMoney(() => readMoney(loaded));
  const accounts = openCharacterAccounts({ store, now });
  const limits = openLimits({ settings, accounts, now });
  const { allowPrivate } = project.settings;
  const version = readVersion();
  const release = async (error: unknown): Promise<never> => {
    await claim.release();
    throw error;
  };
  const tracing = settings.traces ? await openTracing({ version }).catch(release) : undefined;
  const hooks: OpenHooks = await openHooks({
    store,
    jobs: orderNotices({
      jobs: () => editions.jobs,
      publishes: publishesAnything(loaded.settings),
      allowPrivate,
    }),
    allowPrivate,
    now,
    onAttempt: meters.hookSent,
    onTrouble: onError,
  }).catch(release);
  const editions: ServiceEditions = await openEditions({
    project,
    loaded,
    limits,
    ending: ending.signal,
    onRun: meterProgress(meters, { provider: project.voices.provider.id }),
    onEnded: (job) => {
      const { id, kind, state, failure } = job;
      hooks.jobEnded(job);
      meters.jobEnded(OUTCOMES[state] ?? 'cancelled');
      log('job', { id, kind, state, code: failure?.code });
    },
    onOut: hooks.editionReleased,
    around: tracing?.jobs,
    onTrouble: (message, error) =>
      error === undefined ? log('trouble', { message }) : onError(error),
  }).catch(release);
  hooks.begin(endedJobs(editions.jobs));
  meters.watchJobs(async () => editions.jobs.counts());
  meters.watchStreams(limits.openStreams);
  const studio = await options
    .openStudio?.({
      charge: limits.takeCharacters,
      openStream: limits.openStream,
      publishing: editions.publishing,
      onDefect: onError,
    })
    .catch(release);
  const spares = openSpareEncoders<StartedEncoder>();
  const app = createService({
    tokens: tokensOf(store, claim),
    limits,
    settings,
    isOpen,
    place: isOpen ? place : undefined,
    log,
    meters,
    checks: [storeCheck(store, claim), providerCheck(options)],
    isEnding: () => ending.signal.aborted,
    traceRequests: tracing?.requests,
    version,
    now,
    steadyNow: () => performance.now(),
    newId: randomUUID,
    areas: [
      ...editions.areas,
      speechRoutes({ project, charge: limits.takeCharacters, spares }),
      voiceRoutes(project.voices.provider),
      statusRoutes({ jobs: editions.jobs, readMoney: () => readMoney(loaded), onTrouble: onError }),
      hooks.routes,
    ],
    studio: studio?.fetch,
    publicAreas: [publicRoutes({ output: project.places.output, isPublic: settings.public })],
  });
  let closed: Promise<void> | undefined;
  const beginEnding = (): void => {
    ending.abort();
    studio?.beginEnding();
    closed ??= editions.close().then(() => hooks.close());
    closed.catch(onError);
  };
  return {
    fetch: (request) => app.fetch(request),
    bodySeconds: settings.bodySeconds,
    beginEnding,
    close: async () => {
      beginEnding();
      await Promise.all([closed, spares.close(), studio?.close()]);
      await claim.release();
    },
  };
}

/** How jobs that ended are counted; of those taken back and replaced, nothing was wrong. */
const OUTCOMES: Partial<Record<JobState, JobOutcome>> = { done: 'done', failed: 'failed' };

/** The jobs that have ended, in the order of their ends. */
function endedJobs(jobs: ServiceEditions['jobs']): readonly Job[] {
  const ended = jobs.list({ limit: Infinity }).filter(({ endedAt }) => endedAt !== undefined);
  return ended.toSorted((a, b) => a.endedAt!.localeCompare(b.endedAt!));
}

/** Two services would count and journal over each other. */
async function claimStore(store: string): Promise<FileClaim> {
  const path = join(store, 'service', 'service.claim');
  try {
    // The first attempt removes the claim of a service that was killed.
    const claim = (await takeClaim(path)) ?? (await takeClaim(path));
    if (claim) return claim;
  } catch (error) {
    throw asDiskError(error, { path: store, code: 'STORE_UNWRITABLE' });
  }
  const holder = (await describeHolder(path)) ?? 'another process';
  throw new LecternError(`${store} is served by ${holder} already`, {
    code: 'SERVE_FAILED',
    hint: 'End that one, or give this one another --store.',
  });
}

/** Where the store is gone, as with a disk that was unmounted, no token is wrong: callers shall come again. */
function tokensOf(store: string, claim: FileClaim): Pick<TokenFile, 'find'> {
  const tokens = openTokenFile({ store });
  return {
    find: async (secret) => {
      const found = await tokens.find(secret);
      if (found !== undefined || (await claim.isHeld())) return found;
      throw new LecternError(`${store} is gone, or another service has it`, {
        code: 'STORE_UNREADABLE',
        hint: 'Bring it back, and start the service again.',
      });
    },
  };
}

/** Units of a currency in a billionth of it. */
const NANOS = 1e9;

/** Money of the month; `undefined` where no budget is set, since nothing is counted then. */
async function readMoney({ settings, root }: LoadedSettings): Promise<MoneyState | undefined> {
  const month = await readMonthLeft(settings, { root });
  if (month === undefined) return undefined;
  const { currency, nanos } = month.spent;
  const reserved = Number(month.open?.nanos ?? 0) / NANOS;
  return { currency, reserved, spent: Number(nanos) / NANOS - reserved };
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

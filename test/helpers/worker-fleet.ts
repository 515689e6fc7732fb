/** a queue's address → machines that work on it, each with a store of its own, a shared store and one output folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { ProviderError, type ErrorCode } from '../../src/errors.ts';
import { openProject, type NarrateOptions, type Project } from '../../src/run/project/project.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import type { SpeechProvider, SpeechRequest } from '../../src/speech/provider.ts';
import type { WorkEvent } from '../../src/workers/do-jobs.ts';
import { forEachSource } from '../../src/run/batch.ts';
import {
  enqueueArticle,
  type EnqueueOptions,
  type EnqueuedArticle,
} from '../../src/workers/enqueue-article.ts';
import { runWorker, type RunWorkerOptions } from '../../src/workers/run-worker.ts';
import { openWorkplace, type Workplace } from '../../src/workers/workplace.ts';
import type { SuiteServer } from './queue-kinds.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The Markdown of an article of its own words, of so many paragraphs. */
export function article(name: string, paragraphs = 4): string {
  const lines = Array.from(
    { length: paragraphs },
    (_, i) => `The ${name} was seen on day ${i} again.`,
  );
  return [`# The ${name}`, ...lines].join('\n\n');
}

/** What a provider says that refuses a text, or whoever asks. */
export function refused(
  kind: 'invalid-input' | 'auth',
  code: ErrorCode = kind === 'auth' ? 'PROVIDER_AUTH' : 'PROVIDER_FAILED',
): ProviderError {
  return new ProviderError('no.', {
    code,
    provider: 'tone',
    kind,
    retryable: false,
  });
}

/** A worker at work in this process. */
export type FleetWorker = {
  readonly done: WorkEvent[];
  readonly troubles: string[];
  readonly stop: () => Promise<void>;
  /** Settles as the worker does. */
  readonly ended: Promise<void>;
};

/** What a provider of the fleet does before it answers. */
export type BeforeAnswer = (request: SpeechRequest, signal?: AbortSignal) => Promise<void>;

/** Machines of one queue. */
export type Fleet = {
  readonly folder: string;
  readonly output: string;
  readonly workplace: Workplace;
  /** Texts of the requests that all workers made. */
  readonly requests: string[];
  readonly project: (options?: NarrateOptions) => Project;
  readonly enqueue: (
    articles: readonly string[],
    options?: Partial<EnqueueOptions> & { readonly narrate?: NarrateOptions },
  ) => Promise<readonly (EnqueuedArticle | { readonly error: unknown })[]>;
  readonly startWorker: (
    options?: Partial<RunWorkerOptions> & {
      readonly before?: BeforeAnswer;
      readonly narrate?: NarrateOptions;
    },
  ) => FleetWorker;
  /** Waits until nothing waits and nothing is in work. */
  readonly untilIdle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Machines for each test of a suite: opened before it, closed after it. */
export function fleetForEach({ running }: SuiteServer, timeoutMs: number): () => Fleet {
  let fleet: Fleet;
  beforeEach(async () => {
    fleet = await openFleet(running().url);
  }, timeoutMs);
  afterEach(() => fleet.close(), timeoutMs);
  return () => fleet;
}

/**
 * Opens machines on a queue; what is left in it of other tests is taken out. With `sharedOutput` each has
 * an output folder of its own.
 */
export async function openFleet(
  queue: string,
  given: { readonly sharedOutput?: string; readonly sharedStore?: string } = {},
): Promise<Fleet> {
  const { path: folder, remove } = temporaryFolder();
  const { sharedOutput, sharedStore = join(folder, 'shared') } = given;
  const output = join(folder, 'output');
  mkdirSync(output, { recursive: true });
  const settings = { queue, sharedStore };
  const workplace = await openWorkplace(settings, { root: folder });
  await workplace.queue.resume();
  await workplace.queue.drain({ parked: true });
  const requests: string[] = [];
  const workers: FleetWorker[] = [];
  let machines = 0;

  const provider = (before: BeforeAnswer = async () => undefined): SpeechProvider => {
    const tone = toneProvider();
    return {
      ...tone,
      synthesize: async (request, options) => {
        requests.push(request.text);
        await before(request, options.signal);
        return tone.synthesize(request, options);
      },
    };
  };
  const project = (options: NarrateOptions = {}): Project => {
    const store = join(folder, `machine-${++machines}`);
    return openProject({
      root: folder,
      output: sharedOutput === undefined ? output : join(store, 'output'),
      sharedStore,
      sharedOutput,
      store,
      provider: provider(),
      retry: { attempts: 1, budget: 0 },
      ...options,
    });
  };

  return {
    folder,
    output,
    workplace,
    requests,
    project,
    enqueue: async (articles, { narrate, ...options } = {}) => {
      const opened = project(narrate);
      const sources = articles.map((content) => ({ kind: 'markdown', content }) as const);
      const results = await forEachSource(sources, {
        project: opened,
        work: (run) => enqueueArticle(run, { workplace, priority: 'fresh', ...options }),
      });
      await opened.close();
      return results.map((result) => ('value' in result ? result.value : { error: result.error }));
    },
    startWorker: ({ before, narrate, ...options } = {}) => {
      const opened = project({ provider: provider(before), ...narrate });
      const stopping = new AbortController();
      const [done, troubles]: [WorkEvent[], string[]] = [[], []];
      const ended = runWorker({
        project: opened,
        settings,
        concurrency: 4,
        signal: stopping.signal,
        leaseSeconds: 2,
        reconcileSeconds: 2,
        onDone: (event) => done.push(event),
        onTrouble: (message) => troubles.push(message),
        ...options,
      }).finally(() => opened.close());
      ended.catch(() => undefined);
      const stop = async (): Promise<void> => {
        stopping.abort();
        await ended;
      };
      const worker = { done, troubles, stop, ended };
      workers.push(worker);
      return worker;
    },
    untilIdle: async () => {
      for (;;) {
        const { waiting, active, segments } = await workplace.queue.counts();
        if (waiting + active + segments.waiting + segments.active === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: async () => {
      await Promise.allSettled(workers.map(({ stop }) => stop()));
      await workplace.close();
      remove();
    },
  };
}

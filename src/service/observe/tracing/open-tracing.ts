/**
 * requests and jobs → spans of OpenTelemetry, for whoever collects them. Without the setting nothing is loaded. No span
 * has a word of an article: not even the names of editions, which are made of titles.
 */
import type * as Api from '@opentelemetry/api';
import type { MiddlewareHandler } from 'hono';
import { ConfigError } from '../../../errors.ts';
import type { ServiceEnv } from '../../caller.ts';
import type { JobWork } from '../../jobs/job.ts';
import type { SpanMaker } from './span-maker.ts';
import { traceJobs } from './trace-jobs.ts';
import { traceRequests } from './trace-requests.ts';

/** What follows requests and jobs. */
export type Tracing = {
  readonly requests: MiddlewareHandler<ServiceEnv>;
  /** Work on jobs → the same within a span, with one for each of its stages. */
  readonly jobs: (work: JobWork) => JobWork;
};

/** Name of the instrumentation: that of the package. */
const NAME = 'lectern';

/**
 * Loads the package. Where no SDK is set up in the process, its spans go nowhere, and cost next to nothing.
 * @throws ConfigError `CONFIG_INVALID` where the package is not installed.
 */
export async function openTracing({ version }: { readonly version: string }): Promise<Tracing> {
  const api = await loadApi();
  const maker: SpanMaker = { api, tracer: api.trace.getTracer(NAME, version) };
  return { requests: traceRequests(maker), jobs: (work) => traceJobs(work, maker) };
}

function loadApi(): Promise<typeof Api> {
  return import('@opentelemetry/api').catch((cause: unknown) => {
    throw new ConfigError('service.traces needs the package @opentelemetry/api', {
      code: 'CONFIG_INVALID',
      hint: 'npm install @opentelemetry/api, or leave service.traces out.',
      cause,
    });
  });
}

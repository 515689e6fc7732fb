/** work on jobs → the same within a span for each job, linked to its request, with a span for each stage. */
import type { Context, Link, Span } from '@opentelemetry/api';
import { isStoppedForGood, type Job, type JobResult, type JobWork } from '../../jobs/job.ts';
import { failureOf } from '../../jobs/job-failure.ts';
import type { SpanMaker } from './span-maker.ts';

/** Follows work. A job that goes on after a restart has a span for each time, with a link to the same request. */
export function traceJobs(work: JobWork, maker: SpanMaker): JobWork {
  const { api, tracer } = maker;
  const { context, trace } = api;
  return async (job, options) => {
    const { id, kind } = job;
    const attributes = { 'lectern.job.id': id, 'lectern.job.kind': kind };
    const about = { attributes, links: linksOf(job, maker) };
    // It has a trace of its own: a request does not wait for it.
    const span = tracer.startSpan(`job ${kind}`, { ...about, root: true });
    const within = trace.setSpan(context.active(), span);
    const stages = traceStages(within, maker);
    const tell: typeof options.tell = (news) => {
      options.tell(news);
      if (news.type === 'stage') stages.begin(news.stage);
      if (news.type === 'segments') stages.count(news.recorded);
    };
    try {
      const result = await context.with(within, () => work(job, { ...options, tell }));
      span.setAttributes(factsOf(result));
      return result;
    } catch (error) {
      noteFailure(span, { error, isStopped: options.stop.aborted, maker });
      if (isStoppedForGood(options.stop)) span.setAttribute('lectern.job.replaced', true);
      throw error;
    } finally {
      stages.end();
      span.end();
    }
  };
}

function linksOf({ trace: traceparent }: Job, { api }: SpanMaker): Link[] {
  const { propagation, ROOT_CONTEXT, trace } = api;
  const request = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent }));
  return request ? [{ context: request }] : [];
}

function factsOf({ duration, isUpToDate, published }: JobResult): Record<string, number | boolean> {
  return {
    ...(duration !== undefined && { 'lectern.edition.seconds': duration }),
    ...(isUpToDate !== undefined && { 'lectern.edition.up_to_date': isUpToDate }),
    ...(published !== undefined && { 'lectern.edition.published': published }),
  };
}

/** The code of a failure; its message may quote an article. What was asked to stop has not failed. */
function noteFailure(
  span: Span,
  {
    error,
    isStopped,
    maker,
  }: { readonly error: unknown; readonly isStopped: boolean; readonly maker: SpanMaker },
): void {
  if (isStopped) return;
  const { code } = failureOf(error);
  span.setAttribute('error.type', code);
  span.setStatus({ code: maker.api.SpanStatusCode.ERROR, message: code });
}

type StageSpans = {
  readonly begin: (stage: string) => void;
  /** Clips that were recorded so far. */
  readonly count: (recorded: number) => void;
  readonly end: () => void;
};

/** One span after the other: each stage ends with the next, the last with the job. */
function traceStages(within: Context, { tracer }: SpanMaker): StageSpans {
  let span: Span | undefined;
  return {
    begin: (stage) => {
      span?.end();
      span = tracer.startSpan(stage, {}, within);
    },
    count: (recorded) => void span?.setAttribute('lectern.segments.recorded', recorded),
    end: () => span?.end(),
  };
}

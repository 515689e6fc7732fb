/** What spans a service makes of requests, jobs and stages, and what none of them has. */
import { propagation, SpanStatusCode, trace, context } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { JobAnswer } from '../../../../src/service/editions/job-answer.ts';
import { openTracing } from '../../../../src/service/observe/tracing/open-tracing.ts';
import { openEditionService, type EditionService } from '../../../helpers/edition-service.ts';

const exporter = new InMemorySpanExporter();
let service: EditionService;

beforeAll(async () => {
  const provider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  });
  trace.setGlobalTracerProvider(provider);
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  service = await openEditionService({ tracing: await openTracing({ version: '1.0.0' }) });
});
afterEach(() => exporter.reset());
afterAll(async () => {
  await service.end();
  for (const each of [trace, propagation, context]) each.disable();
});

const spans = (): readonly ReadableSpan[] => exporter.getFinishedSpans();
const named = (name: string): ReadableSpan => spans().find((span) => span.name === name)!;

const WORDS = 'Quokkas left at noon.';
const CLIENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

async function save(content: string, slug = 'secret-merger'): Promise<JobAnswer> {
  const body = { slug, source: { kind: 'markdown', content } };
  const answer = await service.post('/v1/editions', body, { traceparent: CLIENT });
  await service.untilIdle();
  return (await answer.json()) as JobAnswer;
}

async function untilSpan(name: string): Promise<ReadableSpan> {
  while (!named(name)) await new Promise((next) => setTimeout(next, 2));
  return named(name);
}

test('a request is in the trace of its client; its job is linked to it, and has a span for each stage', async () => {
  const { id } = await save(`# Quokkas\n\n${WORDS}`);
  const job = await untilSpan('job edition');
  const request = named('POST /v1/editions');
  expect(request.spanContext().traceId).toBe(CLIENT.split('-')[1]);
  expect(request.parentSpanContext?.spanId).toBe(CLIENT.split('-')[2]);
  expect(request.attributes).toMatchObject({
    'http.request.method': 'POST',
    'http.route': '/v1/editions',
    'http.response.status_code': 202,
    'lectern.request.id': expect.any(String),
  });
  expect(job.attributes).toMatchObject({
    'lectern.job.id': id,
    'lectern.job.kind': 'edition',
    'lectern.edition.published': false,
  });
  expect(job.spanContext().traceId).not.toBe(request.spanContext().traceId);
  expect(job.links.map((link) => link.context.spanId)).toEqual([request.spanContext().spanId]);
  const stages = spans().filter(
    ({ parentSpanContext }) => parentSpanContext?.spanId === job.spanContext().spanId,
  );
  expect(stages.map(({ name }) => name)).toEqual([
    'reading',
    'scripting',
    'recording',
    'encoding',
    'checking',
  ]);
  expect(named('recording').attributes['lectern.segments.recorded']).toBeGreaterThan(0);
});

test('no span has a word of an article, a name of an edition or an address', async () => {
  await save(`# Quokkas\n\n${WORDS}`, 'secret-sale');
  await save('  ', 'secret-loss');
  await service.get('/v1/editions/secret-sale');
  await service.get('/v1/editions/secret-nothing?token=hush');
  const job = await untilSpan('job edition');
  expect(job).toBeDefined();
  const told = JSON.stringify(
    spans().map(({ name, attributes, status, events }) => [name, attributes, status, events]),
  );
  expect(told).not.toMatch(/quokka|secret|noon|hush/i);
});

test('a job that fails has the code of the failure', async () => {
  await save('   ', 'empty');
  const job = await untilSpan('job edition');
  expect(job.attributes['error.type']).toBe('ARTICLE_EMPTY');
  expect(job.status).toEqual({ code: SpanStatusCode.ERROR, message: 'ARTICLE_EMPTY' });
});

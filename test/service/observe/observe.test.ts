import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../../src/errors.ts';
import type { ServiceEnv } from '../../../src/service/caller.ts';
import { openLog } from '../../../src/service/observe/log.ts';
import { openMetrics } from '../../../src/service/observe/metrics.ts';
import type { ReadyCheck } from '../../../src/service/observe/observe-routes.ts';
import { sketchService } from '../../helpers/sketched-service.ts';

describe('metrics', () => {
  test('counters, histograms and gauges as Prometheus reads them', async () => {
    const metrics = openMetrics();
    const counter = metrics.counter({ name: 'a_total', help: 'A.' });
    counter.add(2, { provider: 'a"b\\c\nd' });
    counter.add(0.5, { provider: 'a"b\\c\nd' });
    for (const wrong of [-1, Number.NaN, Infinity]) counter.add(wrong);
    const histogram = metrics.histogram({ name: 'b_seconds', help: 'B.' }, [1, 5]);
    for (const value of [0.5, 1, 3, 9]) histogram.observe(value, { stage: 'x' });
    metrics.gauge({ name: 'c', help: 'C.' }, async () => [{ value: 3 }, { value: Number.NaN }]);
    metrics.gauge({ name: 'd', help: 'D.' }, () => Promise.reject(new Error('store is down')));
    expect((await metrics.text()).split('\n')).toEqual([
      '# HELP a_total A.',
      '# TYPE a_total counter',
      'a_total{provider="a\\"b\\\\c\\nd"} 2.5',
      '# HELP b_seconds B.',
      '# TYPE b_seconds histogram',
      'b_seconds_bucket{stage="x",le="1"} 2',
      'b_seconds_bucket{stage="x",le="5"} 3',
      'b_seconds_bucket{stage="x",le="+Inf"} 4',
      'b_seconds_sum{stage="x"} 13.5',
      'b_seconds_count{stage="x"} 4',
      '# HELP c C.',
      '# TYPE c gauge',
      'c 3',
      '# HELP d D.',
      '# TYPE d gauge',
      '',
    ]);
  });

  test('labels that someone makes up do not fill the memory', async () => {
    const metrics = openMetrics();
    const counter = metrics.counter({ name: 'a_total', help: 'A.' });
    for (let n = 0; n < 2000; n++) counter.add(1, { route: String(n) });
    expect((await metrics.text()).split('\n').length).toBeLessThan(600);
  });

  test('of the service: what areas tell, jobs, money, requests by their pattern', async () => {
    const area = new OpenAPIHono<ServiceEnv>();
    area.openapi(
      createRoute({
        method: 'get',
        path: '/v1/jobs/{id}',
        request: { params: z.object({ id: z.string() }) },
        responses: { 200: { description: 'It' } },
      }),
      (c) => c.body(null, 200),
    );
    const { app, meters } = sketchService({ scopes: ['read'], areas: [area] });
    meters.jobEnded('failed');
    meters.stageEnded('recordClips', 7);
    meters.charactersSpoken('azure', 1200);
    meters.hookSent('dead');
    meters.watchJobs(async () => ({ waiting: 4, running: 1 }));
    meters.watchMoney(async () => ({ currency: 'EUR', reserved: 0.25, spent: 3 }));
    meters.watchStreams(() => 2);
    await app.request('/v1/jobs/the-secret-article');
    await app.request('/v1/jobs/another');
    await app.request('/v1/nothing');
    await app.request('/v1/jobs/x', { method: 'BREW' });
    const response = await app.request('/metrics');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await response.text();
    for (const line of [
      'lectern_jobs_ended_total{outcome="failed"} 1',
      'lectern_stage_seconds_bucket{stage="recordClips",le="15"} 1',
      'lectern_characters_total{provider="azure"} 1200',
      'lectern_hooks_sent_total{outcome="dead"} 1',
      'lectern_jobs{state="waiting"} 4',
      'lectern_queue_depth 4',
      'lectern_money_reserved{currency="EUR"} 0.25',
      'lectern_money_spent{currency="EUR"} 3',
      'lectern_event_streams 2',
      'lectern_http_requests_total{method="GET",route="/v1/jobs/{id}",status="200"} 2',
      'lectern_http_requests_total{method="GET",route="none",status="404"} 1',
      'lectern_http_requests_total{method="OTHER",route="none",status="405"} 1',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toContain('secret');
  });
});

describe('health', () => {
  const checks: readonly ReadyCheck[] = [{ name: 'store', check: async () => undefined }];

  test('is told to anyone, and nothing else', async () => {
    const { app } = sketchService({ checks });
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await app.request('/readyz')).json()).toEqual({
      status: 'ready',
      checks: { store: 'ok' },
    });
    expect((await app.request('/metrics')).status).toBe(401);
    expect((await app.request('/openapi.json')).status).toBe(200);
  });

  test('metrics need the scope read', async () => {
    expect((await sketchService({ scopes: ['publish'] }).app.request('/metrics')).status).toBe(403);
  });

  test('not ready without a store, or while ending; the log has the reason, the answer does not', async () => {
    const full: ReadyCheck = {
      name: 'store',
      check: () => Promise.reject(new Error('disk is full')),
    };
    const { app, logged } = sketchService({ checks: [full], isEnding: () => true });
    const response = await app.request('/readyz');
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({
      status: 'not ready',
      checks: { store: 'failed', running: 'failed' },
    });
    expect(text).not.toContain('disk');
    expect(logged()).toMatchObject([
      { event: 'check.failed', check: 'store', reason: 'disk is full' },
      { event: 'request', route: '/readyz', status: 503 },
    ]);
  });
});

describe('the log', () => {
  const failing = (error: Error) => {
    const area = new OpenAPIHono<ServiceEnv>();
    area.post('/v1/editions/:slug', () => {
      throw error;
    });
    return sketchService({ scopes: ['build'], areas: [area] });
  };

  test('has the facts of a request: no address, no query, no body, no token', async () => {
    const { app, logged } = failing(new Error('She said: “words of the article”'));
    await app.request('/v1/editions/secret-merger?token=abc', {
      method: 'POST',
      body: 'words of the article',
      headers: { 'x-request-id': 'from-the-proxy' },
    });
    const [problem, request] = logged();
    expect(problem).toMatchObject({
      time: '1970-01-02T00:00:00.000Z',
      event: 'problem',
      requestId: 'from-the-proxy',
      code: 'INTERNAL',
      error: 'Error',
    });
    expect(problem!['at']).toMatch(/^at .*observe\.test\.ts:\d+/);
    expect(request).toEqual({
      time: '1970-01-02T00:00:00.000Z',
      event: 'request',
      requestId: 'from-the-proxy',
      method: 'POST',
      route: '/v1/editions/{slug}',
      status: 500,
      ms: 0,
      caller: 'one',
    });
    expect(JSON.stringify(logged())).not.toMatch(/words|merger|abc|sketched/);
  });

  test('has the reason of a failure of the machine, which the caller is not told', async () => {
    const error = new ConfigError('/srv/lectern.yaml: voice: unknown', { code: 'CONFIG_INVALID' });
    const { app, logged } = failing(error);
    const response = await app.request('/v1/editions/a', { method: 'POST' });
    expect(await response.text()).not.toContain('/srv');
    expect(logged()[0]).toMatchObject({ status: 500, reason: '/srv/lectern.yaml: voice: unknown' });
  });

  test.each([
    ['https://ann:hunter2@feed.example/x', 'https://feed.example/x'],
    ['Authorization: Bearer abcdefghijkl', 'Authorization: ***'],
    ['the token lectern_AbCdEf123456789 of', 'the token *** of'],
  ])('masks %s', (given, kept) => {
    const lines: string[] = [];
    openLog({ write: (line) => void lines.push(line), now: () => 0 })('x', { given });
    expect(JSON.parse(lines[0]!)).toMatchObject({ given: kept });
  });
});

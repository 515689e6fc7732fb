/** a request and its answer → a span of the trace that the client began, or of one of its own. */
import type { Span } from '@opentelemetry/api';
import type { MiddlewareHandler } from 'hono';
import type { ServiceEnv } from '../../caller.ts';
import { methodOf, routeOf } from '../observe-requests.ts';
import type { SpanMaker } from './span-maker.ts';

/**
 * Follows every request, under the names of the semantic conventions of HTTP. The span has the route, such as
 * `/v1/jobs/{id}`, and not the address. It ends with the head of the answer: a stream goes on after it.
 */
export function traceRequests({ api, tracer }: SpanMaker): MiddlewareHandler<ServiceEnv> {
  const { context, propagation, trace, SpanKind, SpanStatusCode } = api;
  return async (c, next) => {
    const headers = Object.fromEntries(c.req.raw.headers);
    const parent = propagation.extract(context.active(), headers);
    const method = methodOf(c.req);
    const finish = (span: Span): void => {
      const route = routeOf(c);
      const { status } = c.res;
      span.updateName(`${method} ${route}`);
      span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
    const attributes = {
      'http.request.method': method,
      'lectern.request.id': c.get('requestId'),
    };
    const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, parent);
    const within = trace.setSpan(parent, span);
    const carrier: { traceparent?: string } = {};
    propagation.inject(within, carrier);
    c.set('trace', carrier.traceparent);
    // What the handlers throw has become an answer by then.
    await context.with(within, next).finally(() => finish(span));
  };
}

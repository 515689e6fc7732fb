/** what the service is made of → the application that answers its requests. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { ServiceEnv } from './caller.ts';
import {
  answerErrors,
  answerNotFound,
  catchAnything,
  refuseInvalid,
  type OnProblem,
} from './problems/answer-problem.ts';

/** What `createService` composes. */
export type ServiceParts = {
  /** Finds out who calls, and sets `caller`. */
  readonly authenticate: MiddlewareHandler<ServiceEnv>;
  /** Told of each problem that is answered. */
  readonly onProblem: OnProblem;
  /** The routes of each area, each with its whole paths. */
  readonly areas: readonly OpenAPIHono<ServiceEnv>[];
};

/** Composes the service. It opens no socket: `app.request('/v1/editions')` answers. */
export function createService(parts: ServiceParts): OpenAPIHono<ServiceEnv> {
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.onError(answerErrors(parts.onProblem));
  app.notFound(answerNotFound(app));
  app.use(catchAnything);
  app.use('/v1/*', parts.authenticate);
  for (const area of parts.areas) app.route('/', area);
  return app;
}

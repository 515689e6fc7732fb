/** what the service is made of → the application that answers its requests. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { authenticate } from './access/authenticate.ts';
import { limitRequests, type Limits } from './access/token-limits.ts';
import { fromOwnPages, openOrigins, refuseOtherSites } from './access/own-requests.ts';
import { receiveBody } from './access/receive-body.ts';
import type { TokenFile } from './access/token-file.ts';
import type { ServiceEnv } from './caller.ts';
import { describeService } from './description.ts';
import { factsOfProblem, type Log } from './observe/log.ts';
import type { Meters } from './observe/meters.ts';
import { observeRequests } from './observe/observe-requests.ts';
import { observeRoutes, type ReadyCheck } from './observe/observe-routes.ts';
import {
  answerErrors,
  answerNotFound,
  catchAnything,
  refuseInvalid,
} from './problems/answer-problem.ts';
import { studioArea, type StudioPages } from './studio-area.ts';
import type { ListeningPlace } from '../serve/host-names.ts';

/** What `createService` composes. */
export type ServiceParts = {
  readonly tokens: Pick<TokenFile, 'find'>;
  /** Whether whoever calls from this machine may do everything without a token. */
  readonly isOpen: boolean;
  readonly limits: Pick<Limits, 'takeRequest'>;
  /** Bytes and seconds of a body, and origins whose pages may call. */
  readonly settings: {
    readonly bodyBytes: number;
    readonly bodySeconds: number;
    readonly origins: readonly string[];
  };
  /** Where it listens; needed with `isOpen`. @default behind a proxy, which decides the names */
  readonly place?: ListeningPlace | undefined;
  readonly log: Log;
  readonly meters: Pick<Meters, 'requestAnswered' | 'text'>;
  /** Follows each request. @default none is followed */
  readonly traceRequests?: MiddlewareHandler<ServiceEnv> | undefined;
  readonly checks: readonly ReadyCheck[];
  /** Whether the service is ending. */
  readonly isEnding: () => boolean;
  /** Release of Lectern, for the description. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds of a steady clock. */
  readonly steadyNow: () => number;
  /** A new id of a request. */
  readonly newId: () => string;
  /** The routes of each area, each with its whole paths; those under `/v1/` need a token. */
  readonly areas: readonly OpenAPIHono<ServiceEnv>[];
  /** Pages for editors, below `/studio/`, which a browser opens with a token as the password. @default none */
  readonly studio?: StudioPages | undefined;
  /** Areas that pages of every site may read, without a token. @default none */
  readonly publicAreas?: readonly OpenAPIHono<ServiceEnv>[];
};

/** Composes the service. It opens no socket: `app.request('/v1/editions')` answers. */
export function createService(parts: ServiceParts): OpenAPIHono<ServiceEnv> {
  const { limits, settings, log, areas, publicAreas = [] } = parts;
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.onError(
    answerErrors((problem, thrown, requestId) => {
      if (problem.status >= 500) log('problem', { requestId, ...factsOfProblem(problem, thrown) });
    }),
  );
  app.notFound(answerNotFound(app));
  app.use(observeRequests(parts));
  if (parts.traceRequests) app.use(parts.traceRequests);
  app.use(catchAnything);
  // Before everything that asks who calls, and from where.
  for (const area of publicAreas) app.route('/', area);
  app.use(openOrigins(settings.origins));
  if (parts.isOpen) app.use(refuseOtherSites({ origins: settings.origins, place: parts.place }));
  for (const path of ['/v1/*', '/dev/*', '/metrics'])
    app.use(path, authenticate(parts), limitRequests(limits));
  const studioPaths = parts.studio ? ['/studio', '/studio/*'] : [];
  for (const path of ['/status', '/status/*', ...studioPaths])
    app.use(
      path,
      fromOwnPages,
      authenticate({ ...parts, asksForPassword: true }),
      limitRequests(limits),
    );
  app.use(receiveBody({ mostBytes: settings.bodyBytes, timeout: settings.bodySeconds }));
  for (const area of [observeRoutes(parts), ...areas]) app.route('/', area);
  if (parts.studio) app.route('/', studioArea(parts.studio));
  describeService(app, parts);
  return app;
}

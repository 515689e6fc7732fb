/** areas and scopes → a service without a socket, whose every request comes from one caller. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { digestOf } from '../../src/service/access/token.ts';
import type { Scope, ServiceEnv } from '../../src/service/caller.ts';
import { openLog } from '../../src/service/observe/log.ts';
import { openMeters, type Meters } from '../../src/service/observe/meters.ts';
import { createService, type ServiceParts } from '../../src/service/service.ts';

/** A line of the log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** A service to ask: `app.request('/v1/jobs/1', init)`. */
export type SketchedService = {
  readonly app: { readonly request: (path: string, init?: RequestInit) => Promise<Response> };
  /** For a server. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly logged: () => readonly LogLine[];
  readonly meters: Meters;
};

const SECRET = 'lectern_sketched';
const DAY_MS = 86_400_000;

/** Without scopes, requests have no token; other parts as they are given. */
export function sketchService(
  options: Partial<ServiceParts> & {
    readonly areas?: readonly OpenAPIHono<ServiceEnv>[];
    readonly scopes?: readonly Scope[];
  },
): SketchedService {
  const { scopes, ...parts } = options;
  const lines: string[] = [];
  const meters = openMeters();
  let ids = 0;
  const createdAt = new Date(0).toISOString();
  const service = createService({
    tokens: {
      find: async (secret) =>
        secret === SECRET && scopes
          ? { id: 'one', name: 'newsroom', scopes, digest: digestOf(SECRET), createdAt }
          : undefined,
    },
    isOpen: false,
    limits: { takeRequest: () => undefined },
    settings: { bodyBytes: 100_000, bodySeconds: 5, origins: [] },
    log: openLog({ write: (line) => void lines.push(line), now: () => DAY_MS }),
    meters,
    checks: [],
    isEnding: () => false,
    version: '1.0.0',
    now: () => DAY_MS,
    steadyNow: () => 0,
    newId: () => `request-${++ids}`,
    areas: [],
    ...parts,
  });
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (scopes && !headers.has('authorization')) headers.set('authorization', `Bearer ${SECRET}`);
    return service.request(path, { ...init, headers });
  };
  const logged = (): readonly LogLine[] => lines.map((line) => JSON.parse(line) as LogLine);
  return { app: { request }, fetch: (each) => service.fetch(each), logged, meters };
}

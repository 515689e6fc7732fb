/** the jobs of the service → `/status`, a page for people, and its button to try a failed job again. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { hasScope, requireScope } from '../access/require-scope.ts';
import type { ServiceEnv } from '../caller.ts';
import type { MoneyState } from '../observe/meters.ts';
import { buildStatusPage, STATUS_HEADERS, type StatusJob } from './status-page.ts';

/** Parts of `statusRoutes`. */
export type StatusParts = {
  readonly jobs: {
    /** The newest first. */
    readonly list: (options: {
      readonly state?: 'failed';
      readonly limit: number;
    }) => readonly StatusJob[];
    readonly counts: () => Readonly<Record<string, number>>;
    /** `undefined` for a job that has not failed. */
    readonly retry: (id: string, caller: string) => Promise<unknown>;
  };
  /** Money of this month; absent where no budget is set. */
  readonly readMoney: () => Promise<MoneyState | undefined>;
  /** Called with why it could not be read; must not throw. */
  readonly onTrouble: (error: unknown) => void;
};

/** Jobs that the page shows of each list. */
const SHOWN = 50;

/**
 * The routes. A browser asks for a name and a password: any name, and a token as the password. A button
 * that was pressed twice, or too late, shows the page as it is now.
 */
export function statusRoutes(parts: StatusParts): OpenAPIHono<ServiceEnv> {
  const { jobs } = parts;
  const app = new OpenAPIHono<ServiceEnv>();
  app.get('/status', requireScope('read'), async (c) => {
    const caller = c.get('caller');
    const page = buildStatusPage({
      counts: jobs.counts(),
      failed: jobs.list({ state: 'failed', limit: SHOWN }),
      newest: jobs.list({ limit: SHOWN }),
      money: await readMoneyIfWhole(parts),
      caller: caller.name,
      mayRetry: hasScope(caller, 'build'),
    });
    return c.body(page, 200, STATUS_HEADERS);
  });
  app.post('/status/retry', requireScope('build'), async (c) => {
    const { job } = await c.req.parseBody();
    if (typeof job === 'string') await jobs.retry(job, c.get('caller').id);
    return c.redirect('/status', 303);
  });
  return app;
}

/** Jobs are shown whatever the ledger is like. */
async function readMoneyIfWhole({
  readMoney,
  onTrouble,
}: StatusParts): Promise<MoneyState | 'unreadable' | undefined> {
  try {
    return await readMoney();
  } catch (error) {
    onTrouble(error);
    return 'unreadable';
  }
}

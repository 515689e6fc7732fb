/** the hooks of a service → what their sites told in vain is made up for: at the start, every hour, and when asked. */
import type { HookFile } from '../hook-file.ts';
import type { Sender } from '../hook.ts';
import type { NoticeMemory } from '../notice-memory.ts';
import { ServiceError } from '../../problems/service-error.ts';
import type { HookJobs } from '../take-notice.ts';
import { catchUp, type CaughtUp } from './catch-up.ts';
import { openGhostSite } from './ghost-site.ts';

/** Options of `openCatchUp`. */
export type CatchUpParts = {
  readonly hooks: Pick<HookFile, 'list'>;
  readonly memoryOf: (name: string) => NoticeMemory;
  readonly jobs: HookJobs;
  /** Whether sites may be on this machine and in private networks. */
  readonly allowPrivate: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of a site that cannot be read; must not throw. */
  readonly onTrouble: (error: unknown) => void;
};

/** What makes up for missed notices. */
export type OpenCatchUp = {
  /** @throws ServiceError `SERVICE_INVALID` for a hook without a site; as `catchUp` */
  readonly run: (sender: Sender, options: { readonly all: boolean }) => Promise<CaughtUp>;
  /** Begins to look, at once and every hour. */
  readonly begin: () => void;
  readonly close: () => Promise<void>;
};

/** Seconds between two looks: a notice may be lost while the service runs too. */
const INTERVAL = 3600;

/** Opens it; nothing is asked yet. */
export function openCatchUp(parts: CatchUpParts): OpenCatchUp {
  const ending = new AbortController();
  const { signal } = ending;
  let looking: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setInterval> | undefined;
  const run: OpenCatchUp['run'] = async (sender, { all }) => {
    const { site } = sender;
    if (site === undefined) throw withoutSite(sender);
    const { allowPrivate, memoryOf } = parts;
    const open = openGhostSite(site, { allowPrivate, signal });
    return catchUp({ ...parts, sender, all, signal, site: open, memory: memoryOf(sender.name) });
  };
  const look = async (): Promise<void> => {
    for (const hook of await parts.hooks.list()) {
      if (signal.aborted || hook.direction !== 'in' || hook.site === undefined) continue;
      await run(hook, { all: false }).catch(tell);
    }
  };
  const tell = (error: unknown): void => {
    if (!signal.aborted) parts.onTrouble(error);
  };
  // One after the other: a slow site is not asked twice at once.
  const lookNext = (): void => void (looking = looking.then(look).catch(tell));
  return {
    run,
    begin: () => {
      lookNext();
      timer = setInterval(lookNext, INTERVAL * 1000);
      timer.unref();
    },
    close: async () => {
      ending.abort();
      clearInterval(timer);
      await looking;
    },
  };
}

function withoutSite({ name }: Sender): ServiceError {
  return new ServiceError(`The webhook ${name} has no site to look at.`, {
    code: 'SERVICE_INVALID',
    hint: 'Add it again with the address of the Ghost, and the Content API key of its integration there.',
  });
}

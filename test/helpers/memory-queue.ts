/** nothing → a queue and what workers share, in the memory of one process: for tests of what is done with them. */
import type { ArticleQueue, ArticleState, NewArticle } from '../../src/queue/article-queue.ts';
import type { QueueServer } from '../../src/queue/server/queue-server.ts';

/** What was asked of a server in memory. */
export type MemoryServer = QueueServer & {
  /** Every lease that was asked for: its name, and for how many seconds. */
  readonly leases: { readonly name: string; readonly seconds: number }[];
  /** What each account holds. */
  readonly accounts: ReadonlyMap<string, number>;
};

/** A server whose clock is `now` in seconds since 1970, by default that of this process. */
export function openMemoryServer(now: () => number = () => Date.now() / 1000): MemoryServer {
  const held = new Map<string, { readonly owner: string; readonly until: number }>();
  const accounts = new Map<string, number>();
  const leases: MemoryServer['leases'] = [];
  const totalOf = (account: string): number => accounts.get(account) ?? 0;
  return {
    name: 'a server in memory',
    leases,
    accounts,
    takeLease: async (name, { owner, seconds }) => {
      leases.push({ name, seconds });
      const other = held.get(name);
      if (other && other.owner !== owner && other.until > now()) return other.owner;
      held.set(name, { owner, until: now() + seconds });
      return owner;
    },
    endLease: ({ name, owner }) => {
      if (held.get(name)?.owner === owner) held.delete(name);
    },
    takeTurn: async () => 0,
    pause: async () => undefined,
    enter: async (account, { amount, max = Infinity }) => {
      const total = totalOf(account) + amount;
      if (total > max) return { isMade: false, total: totalOf(account) };
      accounts.set(account, total);
      return { isMade: true, total };
    },
    now: async () => now(),
    totalOf: async (account) => totalOf(account),
    close: async () => undefined,
  };
}

/** A queue in memory. `states`: where each article is; `added`: all that were. No one works on them. */
export type MemoryQueue = ArticleQueue & {
  readonly states: Map<string, ArticleState>;
  readonly added: NewArticle[];
};

/** What is in work can not be removed. */
export function openMemoryQueue(): MemoryQueue {
  const states = new Map<string, ArticleState>();
  const added: NewArticle[] = [];
  const stateOf = async (order: string): Promise<ArticleState> => states.get(order) ?? 'absent';
  return {
    name: 'a queue in memory',
    states,
    added,
    stateOf,
    add: async (article) => {
      const state = await stateOf(article.order);
      if (state !== 'absent') return state;
      states.set(article.order, 'waiting');
      added.push(article);
      return 'added';
    },
    reasonOf: async () => undefined,
    remove: async (order) => {
      if (states.get(order) === 'active') return false;
      states.delete(order);
      return true;
    },
    counts: () => Promise.reject(new Error('not counted')),
    parked: async () => [],
    pause: async () => undefined,
    resume: async () => undefined,
    retry: async () => 0,
    drain: async () => [],
    work: () => Promise.reject(new Error('nobody works here')),
    close: async () => undefined,
  };
}

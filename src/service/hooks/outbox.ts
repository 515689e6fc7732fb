/** events → every receiver that wants them, at least once, in order for each edition, however often it takes. */
import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import { abortable, wait } from '../../_internal/abort.ts';
import { openDeliveryFolder, type HookDelivery } from './delivery.ts';
import type { HookEvent } from './hook-event.ts';
import type { HookFile } from './hook-file.ts';
import type { Receiver } from './hook.ts';
import type { SendOutcome, SendEvent } from './send-event.ts';

/** What is told, and what could not be. */
export type Outbox = {
  /** Resolves when the event is on disk for each of its receivers; they are told afterwards. */
  readonly tell: (event: HookEvent) => Promise<void>;
  /** What is on its way to a receiver, or dead; the earliest first. */
  readonly list: (receiver: string) => readonly HookDelivery[];
  /** Sends what is dead once more, as if it were new; `undefined` if there is none of that id. */
  readonly sendAgain: (receiver: string, eventId: string) => Promise<HookDelivery | undefined>;
  /** Stops attempts; what has not arrived is sent after the next start. */
  readonly close: () => Promise<void>;
};

/** Options of `openOutbox`. */
export type OutboxOptions = {
  readonly store: string;
  readonly hooks: Pick<HookFile, 'list'>;
  readonly send: SendEvent;
  /** Whether receivers may be on this machine and in private networks. */
  readonly allowPrivate: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits some seconds. @default a timer */
  readonly sleep?: typeof wait | undefined;
  /** Told of what fails beside the attempts, such as a full disk; must not throw. */
  readonly onTrouble: (error: unknown) => void;
  /** Called after each attempt with how it ended, for metrics; must not throw. @default ignored */
  readonly onAttempt?: ((outcome: AttemptOutcome) => void) | undefined;
};

/** How an attempt ended; `dead`: it was the last. */
export type AttemptOutcome = 'delivered' | 'failed' | 'dead';

/** Seconds for one attempt: a receiver that does more answers first and works afterwards. */
const ATTEMPT_TIMEOUT = 15;

/** Attempts, and seconds before the second: each wait is three times the one before, to at most six hours. About two days in all. */
const MOST_ATTEMPTS = 16;
const FIRST_WAIT = 1;
const LONGEST_WAIT = 6 * 3600;

/** Requests to one receiver at once; others have their own. */
const AT_ONCE = 4;

/** Seconds before a failure of this machine, such as a full disk, is tried again. */
const TROUBLE_WAIT = 5;

/** The wait before the next attempt, in seconds. Pure. */
export function waitBefore(
  attempts: number,
  { retryAfter = 0 }: { readonly retryAfter?: number | undefined } = {},
): number {
  const growing = Math.min(LONGEST_WAIT, FIRST_WAIT * 3 ** Math.max(0, attempts - 1));
  return Math.max(growing, Math.min(retryAfter, LONGEST_WAIT));
}

/** Opens the outbox and goes on with what was on its way. */
export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const folder = openDeliveryFolder(options);
  const box = new Lanes(options, folder);
  for (const delivery of await folder.read()) box.add(delivery);
  let last = Math.max(0, ...box.all().map(({ number }) => number));
  return {
    tell: async (event) => {
      const receivers = (await options.hooks.list()).filter(
        (hook): hook is Receiver => hook.direction === 'out' && hook.events.includes(event.type),
      );
      for (const { name } of receivers) {
        if (box.all().some((each) => each.receiver === name && each.event.id === event.id))
          continue;
        last = Math.max(last + 1, options.now());
        const fresh = { attempts: 0, nextAt: 0, isDead: false };
        const delivery = { number: last, receiver: name, event, ...fresh };
        await folder.write(delivery);
        box.add(delivery);
      }
    },
    list: (receiver) => box.all().filter((each) => each.receiver === receiver),
    sendAgain: async (receiver, eventId) => {
      const dead = box
        .all()
        .find((each) => each.receiver === receiver && each.event.id === eventId && each.isDead);
      if (dead === undefined) return undefined;
      const revived = { ...dead, attempts: 0, nextAt: 0, isDead: false, why: undefined };
      await folder.write(revived);
      box.remove(dead);
      box.add(revived);
      return revived;
    },
    close: () => box.close(),
  };
}

/** Deliveries to one receiver about one edition, in order. */
type Lane = { readonly waiting: HookDelivery[]; isRunning: boolean };

/** Deliveries by receiver and edition: one at a time of each, so that they arrive in order. */
class Lanes {
  readonly #options: OutboxOptions;
  readonly #folder: ReturnType<typeof openDeliveryFolder>;
  readonly #lanes = new Map<string, Lane>();
  readonly #dead = new Set<HookDelivery>();
  readonly #limits = new Map<string, ReturnType<typeof pLimit>>();
  readonly #running = new Set<Promise<void>>();
  readonly #stop = new AbortController();

  constructor(options: OutboxOptions, folder: ReturnType<typeof openDeliveryFolder>) {
    this.#options = options;
    this.#folder = folder;
    // Each lane that waits listens to it.
    setMaxListeners(0, this.#stop.signal);
  }

  all(): readonly HookDelivery[] {
    const waiting = [...this.#lanes.values()].flatMap((lane) => lane.waiting);
    return [...waiting, ...this.#dead].sort((a, b) => a.number - b.number);
  }

  add(delivery: HookDelivery): void {
    if (delivery.isDead) return void this.#dead.add(delivery);
    const key = `${delivery.receiver} ${delivery.event.data.slug}`;
    const lane = this.#lanes.get(key) ?? { waiting: [], isRunning: false };
    this.#lanes.set(key, lane);
    lane.waiting.push(delivery);
    if (lane.isRunning) return;
    lane.isRunning = true;
    const running = this.#run(lane).finally(() => {
      lane.isRunning = false;
      if (lane.waiting.length === 0) this.#lanes.delete(key);
      this.#running.delete(running);
    });
    this.#running.add(running);
  }

  remove(delivery: HookDelivery): void {
    this.#dead.delete(delivery);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#running);
  }

  /** Tells the head of a lane until it has arrived or is given up, then the next. Never rejects. */
  async #run(lane: Lane): Promise<void> {
    const { signal } = this.#stop;
    const { sleep = wait, now, onTrouble } = this.#options;
    for (let head = lane.waiting[0]; head && !signal.aborted; head = lane.waiting[0]) {
      try {
        if (head.nextAt > now()) await sleep((head.nextAt - now()) / 1000, { signal });
        const attempt = await this.#attempt(head);
        await this.#settle(lane, { head, attempt });
      } catch (error) {
        if (signal.aborted) return;
        onTrouble(error);
        await sleep(TROUBLE_WAIT, { signal }).catch(() => undefined);
      }
    }
  }

  async #attempt({ receiver: name, event }: HookDelivery): Promise<SendOutcome> {
    const { hooks, send, allowPrivate, now } = this.#options;
    const receiver = (await hooks.list()).find((hook) => hook.name === name);
    // No one is to be told any more.
    if (receiver?.direction !== 'out') return { isTaken: true, isUnsent: true };
    const limit = this.#limits.get(name) ?? pLimit(AT_ONCE);
    this.#limits.set(name, limit);
    return limit(async () => {
      const late = AbortSignal.timeout(ATTEMPT_TIMEOUT * 1000);
      const signal = AbortSignal.any([this.#stop.signal, late]);
      const sending = send(event, { receiver, allowPrivate, now: now() / 1000, signal });
      const attempt = await abortable(sending, { signal }).catch(() => undefined);
      this.#stop.signal.throwIfAborted();
      const why = `the receiver did not answer within ${ATTEMPT_TIMEOUT} seconds`;
      return attempt ?? { isTaken: false, why, isFinal: false };
    });
  }

  async #settle(
    lane: Lane,
    { head, attempt }: { readonly head: HookDelivery; readonly attempt: SendOutcome },
  ): Promise<void> {
    const { onAttempt = () => undefined } = this.#options;
    if (attempt.isTaken) {
      await this.#folder.remove(head);
      lane.waiting.shift();
      if (!attempt.isUnsent) onAttempt('delivered');
      return;
    }
    const attempts = head.attempts + 1;
    const isDead = attempt.isFinal || attempts >= MOST_ATTEMPTS;
    const nextAt = this.#options.now() + waitBefore(attempts, attempt) * 1000;
    const failed = { ...head, attempts, nextAt, isDead, why: attempt.why };
    await this.#folder.write(failed);
    onAttempt(isDead ? 'dead' : 'failed');
    if (isDead) {
      lane.waiting.shift();
      this.#dead.add(failed);
    } else lane.waiting[0] = failed;
  }
}

/** Orders for editions ↔ objects in the shared store; a job names its order by digest, and the store is authoritative. */
import type { AbortOptions } from '../_internal/abort.ts';
import { isSha256, sha256 } from '../_internal/hash.ts';
import { readObject, type ObjectStore } from '../_internal/objects/object-store.ts';
import { parseJson } from '../_internal/parse-json.ts';
import { isSlug } from '../edition/check-slug.ts';
import { LecternError } from '../errors.ts';
import type { QueuePriority } from '../queue/article-queue.ts';
import type { Script } from '../script/script.ts';
import type { Workplace } from './workplace.ts';

/** What one call of `lectern enqueue` may cost, whichever workers process it. */
export type RunCaps = {
  /** Names the run. */
  readonly id: string;
  readonly maxChars?: number;
  /** In the currency of the price. */
  readonly maxCost?: number;
};

/** One edition to make. */
export type Order = {
  readonly version: number;
  /** The source as `record.json` names it. */
  readonly source: string;
  readonly script: Script;
  /** Digest of the keys of all clips on the machine that enqueued it. */
  readonly sound: string;
  readonly priority: QueuePriority;
  readonly run?: RunCaps;
};

/** Raised when orders of older releases can no longer be processed. */
export const ORDER_VERSION = 1;

/** An order that is wanted, as the store lists it. */
export type WantedOrder = {
  readonly digest: string;
  readonly slug: string;
  /** Seconds since 1970. */
  readonly writtenAt: number;
};

const ORDERS = 'queue/orders/';
const WANTED = 'queue/wanted/';

/** Most bytes of an order: a script of the longest article has a few million. */
const LARGEST_ORDER = 64e6;

/** Identifies an order by its result: the same article, enqueued twice, is one order. */
function digestOrder({
  source,
  script,
  sound,
}: Pick<Order, 'source' | 'script' | 'sound'>): string {
  return sha256(JSON.stringify([ORDER_VERSION, source, script, sound]));
}

/** One digest of the keys of clips, in the order of their segments. */
export function digestSound(keys: readonly string[]): string {
  return sha256(keys.join('\n'));
}

/** Replaces earlier orders for the same edition by this one. Returns its digest. */
export async function putOrder(
  place: ObjectStore,
  { order, signal }: AbortOptions & { readonly order: Order },
): Promise<string> {
  const digest = digestOrder(order);
  const { slug } = order.script.article;
  const before = await listWanted(place, { slug, signal });
  const put = (path: string, value: object): Promise<boolean> =>
    place.put(path, {
      bytes: Buffer.from(JSON.stringify(value)),
      mediaType: 'application/json',
      signal,
    });
  await put(orderPath(digest), order);
  await put(wantedPath({ slug, digest }), { version: ORDER_VERSION });
  for (const earlier of before)
    if (earlier.digest !== digest) await place.remove(wantedPath(earlier), { signal });
  return digest;
}

/**
 * @throws LecternError `QUEUE_JOB` if this release cannot read it or its slug is invalid,
 * `STORE_UNREADABLE` if it is missing, as in a folder that is not mounted.
 */
export async function readOrder(
  place: ObjectStore,
  { digest, signal }: AbortOptions & { readonly digest: string },
): Promise<Order> {
  const call = { path: orderPath(digest), limitBytes: LARGEST_ORDER, signal };
  const bytes = await readObject(place, call);
  if (!bytes)
    throw new LecternError(`the order ${digest} is not in ${place.name}`, {
      code: 'STORE_UNREADABLE',
      hint: WRONG_STORE,
    });
  const order = parseJson(bytes.toString('utf8')) as Partial<Order> | undefined;
  if (order?.version !== ORDER_VERSION)
    throw unusable(`the order ${digest} was made by another release`, ANOTHER_RELEASE);
  if (digestOrder(order as Order) !== digest)
    throw unusable(`the order ${digest} in ${place.name} has changed since it was written`, AGAIN);
  // Anyone who can write there can forge a digest too, and a path as slug would leave the folder.
  if (!isSlug(order.script?.article?.slug))
    throw unusable(`the order ${digest} in ${place.name} has an invalid slug`, AGAIN);
  return order as Order;
}

/** Lists the open orders, of one edition or of all: normally one each, until it is made. */
export async function listWanted(
  place: ObjectStore,
  { slug, signal }: AbortOptions & { readonly slug?: string | undefined },
): Promise<readonly WantedOrder[]> {
  const wanted: WantedOrder[] = [];
  const prefix = slug === undefined ? WANTED : `${WANTED}${slug}/`;
  for await (const { path, writtenAt } of place.list(prefix, { signal })) {
    const [of = '', digest = ''] = path.slice(WANTED.length).split('/');
    // Anything else was not written by this file, and no queue takes it as the name of a job.
    if (isSlug(of) && isSha256(digest)) wanted.push({ slug: of, digest, writtenAt });
  }
  return wanted;
}

/** Marks an order as no longer wanted: it is done or cancelled. */
export async function settleOrder(
  place: ObjectStore,
  order: AbortOptions & Pick<WantedOrder, 'slug' | 'digest'>,
): Promise<void> {
  await place.remove(wantedPath(order), order);
}

/** Removes orders older than `before` (seconds since 1970) that are no longer wanted. */
export async function removeOldOrders(
  place: ObjectStore,
  options: AbortOptions & { readonly wanted: readonly WantedOrder[]; readonly before: number },
): Promise<void> {
  const { wanted, before, signal } = options;
  const kept = new Set(wanted.map(({ digest }) => orderPath(digest)));
  for await (const { path, writtenAt } of place.list(ORDERS, { signal }))
    if (!kept.has(path) && writtenAt < before) await place.remove(path, { signal });
}

function orderPath(digest: string): string {
  return `${ORDERS}${digest.slice(0, 2)}/${digest}.json`;
}

function wantedPath({ slug, digest }: Pick<WantedOrder, 'slug' | 'digest'>): string {
  return `${WANTED}${slug}/${digest}`;
}

const WRONG_STORE = 'Set the same sharedStore on every worker, and enqueue the article again.';
const ANOTHER_RELEASE =
  'Run the same release of Lectern everywhere, and enqueue the article again.';
const AGAIN = 'Enqueue the article again.';

function unusable(message: string, hint: string): LecternError {
  return new LecternError(message, { code: 'QUEUE_JOB', hint });
}

/** Removes what is waiting, and with `parked` what failed; what is in progress is finished. Returns the number of articles. */
export async function drainQueue(
  { queue, place }: Workplace,
  { parked, signal }: AbortOptions & { readonly parked: boolean },
): Promise<number> {
  const out = new Set(await queue.drain({ parked }));
  for (const order of await listWanted(place, { signal }))
    if (out.has(order.digest)) await settleOrder(place, { ...order, signal });
  return out.size;
}

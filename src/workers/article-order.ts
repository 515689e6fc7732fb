/** What is to be made ↔ objects in the shared store: jobs name an order by its digest, and the store is the truth. */
import type { AbortOptions } from '../_internal/abort.ts';
import { sha256 } from '../_internal/hash.ts';
import { readObject, type ObjectStore } from '../_internal/objects/object-store.ts';
import { parseJson } from '../_internal/parse-json.ts';
import { isSlug } from '../edition/check-slug.ts';
import { LecternError } from '../errors.ts';
import type { QueuePriority } from '../queue/article-queue.ts';
import type { Script } from '../script/script.ts';

/** What one call of `lectern enqueue` may cost, whoever works on it. */
export type RunCaps = {
  /** Names the run. */
  readonly id: string;
  readonly maxChars?: number;
  /** In the currency of the price. */
  readonly maxCost?: number;
};

/** One edition that is to be made. */
export type Order = {
  readonly version: number;
  /** The source as `record.json` names it. */
  readonly source: string;
  readonly script: Script;
  /** Digest of the keys of all clips, as they are where it was enqueued. */
  readonly sound: string;
  readonly priority: QueuePriority;
  readonly run?: RunCaps;
};

/** Raised when an order of an older release can no longer be done as it is. */
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

/** Bytes of an order: a script of the longest article has a few million. */
const LARGEST_ORDER = 64e6;

/** By what it makes: the same article, enqueued twice, is one order. */
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

/** Puts an order in the place of earlier ones for the same edition. Gives its digest. */
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
 * @throws LecternError `QUEUE_JOB` for one that this release cannot read or whose slug is none, `STORE_UNREADABLE` where there
 * is none: in a folder that is not mounted there is nothing at all.
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
    throw unusable(`the order ${digest} is of another release`, ANOTHER_RELEASE);
  if (digestOrder(order as Order) !== digest)
    throw unusable(`the order ${digest} in ${place.name} was changed since it was written`, AGAIN);
  // Whoever can write there can make its digest too, and a path would lead out of every folder.
  if (!isSlug(order.script?.article?.slug))
    throw unusable(`the order ${digest} in ${place.name} has a slug that is none`, AGAIN);
  return order as Order;
}

/** Which orders for an edition are wanted: one, as a rule, and none when it is made. */
export async function listWanted(
  place: ObjectStore,
  { slug, signal }: AbortOptions & { readonly slug?: string | undefined },
): Promise<readonly WantedOrder[]> {
  const wanted: WantedOrder[] = [];
  const prefix = slug === undefined ? WANTED : `${WANTED}${slug}/`;
  for await (const { path, writtenAt } of place.list(prefix, { signal })) {
    const [of = '', digest = ''] = path.slice(WANTED.length).split('/');
    wanted.push({ slug: of, digest, writtenAt });
  }
  return wanted;
}

/** Says that an order is no longer wanted: it is done, or taken back. */
export async function settleOrder(
  place: ObjectStore,
  order: AbortOptions & Pick<WantedOrder, 'slug' | 'digest'>,
): Promise<void> {
  await place.remove(wantedPath(order), order);
}

/** Removes what was ordered longer ago than `before` (seconds since 1970) and is no longer wanted. */
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

const WRONG_STORE = 'Give every worker the same sharedStore, and enqueue the article again.';
const ANOTHER_RELEASE =
  'Run the same release of Lectern everywhere, and enqueue the article again.';
const AGAIN = 'Enqueue the article again.';

function unusable(message: string, hint: string): LecternError {
  return new LecternError(message, { code: 'QUEUE_JOB', hint });
}

/** What the examples for KEDA ask of a queue tells how much there is to do. */
import { readFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import pg from 'pg';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { openBullQueue } from '../../../src/queue/bull/bull-queue.ts';
import { describeOnServers } from '../../helpers/queue-kinds.ts';

type Scaled = {
  readonly spec: {
    readonly triggers: readonly { readonly metadata: Readonly<Record<string, string>> }[];
  };
};

function triggersOf(name: string): Readonly<Record<string, string>>[] {
  const file = new URL(`../../../examples/many-machines/${name}`, import.meta.url);
  const [, scaled] = parseAllDocuments(readFileSync(file, 'utf8'));
  return (scaled!.toJS() as Scaled).spec.triggers.map(({ metadata }) => metadata);
}

/** What KEDA asks: the length of lists and of sorted sets, or the first value of a query. */
async function depthsOf(kind: string, url: string): Promise<number[]> {
  if (kind === 'redis') {
    const redis = new Redis(url);
    const depths = triggersOf('keda-redis.yaml').map(async ({ listName }) =>
      (await redis.type(listName!)) === 'zset' ? redis.zcard(listName!) : redis.llen(listName!),
    );
    return Promise.all(depths).finally(() => redis.disconnect());
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [{ query }] = triggersOf('keda-postgres.yaml') as [{ readonly query: string }];
  const { rows } = await client.query<{ count: string }>(query).finally(() => client.end());
  return rows.map(({ count }) => Number(count));
}

describeOnServers('the depth of a queue', ({ running, address }, kind) => {
  test('is what KEDA sees', async () => {
    const queue = await openBullQueue(address(), {});
    const both = (one: number, other: number): number[] =>
      kind === 'redis' ? [one, other, 0, 0] : [one + other];
    const { url } = running();
    await queue.add({ order: 'ferry', segments: ['s1', 's2', 's3'], priority: 'backfill' });
    expect(await depthsOf(kind, url)).toEqual(both(3, 0));
    await queue.add({ order: 'lamps', segments: [], priority: 'fresh' });
    expect(await depthsOf(kind, url)).toEqual(both(3, 1));
    await queue.drain({ parked: true });
    expect(await depthsOf(kind, url)).toEqual(both(0, 0));
    await queue.close();
  }, 60_000);
});

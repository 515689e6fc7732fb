/** the address of a Redis or Valkey server → a QueueServer, each call of which is one atomic script. */
import type * as IoRedis from 'ioredis';
import type { QueueAddress } from '../queue-address.ts';
import { endTogether } from './end-together.ts';
import { missingDriver, otherVersion, queueUnreachable } from './server-errors.ts';
import {
  RETRY_DELAY_MS,
  CONNECT_MS,
  COUNTED_SECONDS,
  ENTRIES_REMEMBERED,
  LEARNED_PAUSES,
  MOST_ATTEMPTS,
  type QueueServer,
} from './queue-server.ts';

/** The server's time in microseconds, which a double represents exactly. */
const NOW = `local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
`;

const SCRIPTS = {
  takeLease: {
    numberOfKeys: 1,
    lua: `local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return holder end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ARGV[1]`,
  },
  endLease: {
    numberOfKeys: 1,
    lua: `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`,
  },
  /** Keys: requests sent, end of the pause, count. Arguments: window, characters, limits or ''. */
  takeTurn: {
    numberOfKeys: 3,
    lua: `${NOW}local paused = tonumber(redis.call('GET', KEYS[2]) or '0')
if paused > now then return tostring((paused - now) / 1000000) end
local requests = tonumber(ARGV[3])
local characters = tonumber(ARGV[4])
if not requests and not characters then return '0' end
local window = ARGV[1] * 1000000
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
local sent = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
local count = #sent / 2
local sum = 0
if characters then
  for i = 1, #sent, 2 do sum = sum + string.match(sent[i], '%d+$') end
end
local first = 0
while first < count do
  local fits = not requests or count - first <= math.max(1, math.floor(requests)) - 1
  if fits and (not characters or sum <= characters - ARGV[2]) then break end
  if characters then sum = sum - string.match(sent[first * 2 + 1], '%d+$') end
  first = first + 1
end
if first > 0 then return tostring((sent[first * 2] + window - now) / 1000000) end
redis.call('ZADD', KEYS[1], now, redis.call('INCR', KEYS[3]) .. ':' .. ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[1] * 2000)
redis.call('PEXPIRE', KEYS[3], ARGV[1] * 2000)
return '0'`,
  },
  /** Keys: end of the pause, how many there were. Arguments: seconds or '', first, longest, remembered. */
  pause: {
    numberOfKeys: 2,
    lua: `${NOW}local paused = tonumber(redis.call('GET', KEYS[1]) or '0')
local seconds = tonumber(ARGV[1])
if not seconds then
  if paused > now then return end
  local before = redis.call('INCR', KEYS[2]) - 1
  redis.call('EXPIRE', KEYS[2], ARGV[4])
  seconds = math.min(ARGV[3], ARGV[2] * 2 ^ math.min(before, 30))
end
if now + seconds * 1000000 <= paused then return end
redis.call('SET', KEYS[1], string.format('%.0f', now + seconds * 1000000), 'PX', math.ceil(seconds * 1000) + 1000)`,
  },
  /** Keys: the account, the entry. Arguments: amount, maximum or '', seconds to remember the entry. */
  enter: {
    numberOfKeys: 2,
    lua: `local total = tonumber(redis.call('GET', KEYS[1]) or '0')
if redis.call('EXISTS', KEYS[2]) == 1 then return {1, string.format('%.0f', total)} end
local most = tonumber(ARGV[2])
if most and total + ARGV[1] > most then return {0, string.format('%.0f', total)} end
redis.call('INCRBY', KEYS[1], ARGV[1])
redis.call('SET', KEYS[2], '', 'EX', ARGV[3])
return {1, string.format('%.0f', total + ARGV[1])}`,
  },
} as const;

/** Incremented when a change to these keys affects what older releases read or write. */
const DATA_VERSION = 1;

type Argument = string | number;

/** The scripts as methods of the client. */
type Commands = {
  readonly [name in keyof typeof SCRIPTS]: (...args: readonly Argument[]) => Promise<unknown>;
};

/** Connects. @throws LecternError `QUEUE_UNREACHABLE`, `QUEUE_PACKAGE` */
export async function openRedisServer(address: QueueAddress): Promise<QueueServer> {
  const client = await connect(address);
  const commands = client as unknown as Commands;
  const run = async <T>(call: () => Promise<unknown>): Promise<T> => {
    try {
      return (await call()) as T;
    } catch (error) {
      throw queueUnreachable(address, error);
    }
  };

  // Leases are in different slots of a cluster, so one script cannot end them all.
  const ends = endTogether((leases) =>
    Promise.all(
      leases.map(({ name, owner }) => run(() => commands.endLease(key('lease', name), owner))),
    ),
  );

  return {
    name: address.shown,
    takeLease: async (name, { owner, seconds }) => {
      await ends.flushIf(name);
      return run(() => commands.takeLease(key('lease', name), owner, Math.ceil(seconds * 1000)));
    },
    endLease: ends.note,
    takeTurn: async (group, { characters, requestsPerMinute, charactersPerMinute }) => {
      const keys = ['', 'pause', 'count'].map((part) => key('group', group, part));
      const limits = [requestsPerMinute ?? '', charactersPerMinute ?? ''];
      const call = [...keys, COUNTED_SECONDS, characters, ...limits];
      return Number(await run(() => commands.takeTurn(...call)));
    },
    pause: (group, seconds) => {
      const keys = ['pause', 'pauses'].map((part) => key('group', group, part));
      return run(() => commands.pause(...keys, seconds ?? '', ...LEARNED_PAUSES));
    },
    enter: async (account, { id, amount, max = Infinity }) => {
      const keys = [key('account', account), key('account', account, id)];
      const most = Number.isFinite(max) ? max : '';
      const [made, total] = await run<[number, string]>(() =>
        commands.enter(...keys, amount, most, ENTRIES_REMEMBERED),
      );
      return { isMade: made === 1, total: Number(total) };
    },
    now: async () => {
      const [seconds, microseconds] = await run<[string, string]>(() => client.time());
      return Number(seconds) + Number(microseconds) / 1e6;
    },
    totalOf: async (account) =>
      Number((await run<string | null>(() => client.get(key('account', account)))) ?? 0),
    close: async () => {
      await ends.close();
      client.disconnect();
    },
  };
}

/** A key; all keys of one thing share a cluster slot. */
function key(kind: string, of: string, part = ''): string {
  return `lectern:{${kind}:${of}}${part && `:${part}`}`;
}

async function connect(address: QueueAddress): Promise<IoRedis.Redis> {
  const { Redis } = await import('ioredis').catch((cause: unknown) => {
    throw missingDriver('ioredis', cause);
  });
  let isOpen = false;
  let fault: unknown;
  const client = new Redis(address.url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    maxRetriesPerRequest: MOST_ATTEMPTS,
    retryStrategy: () => (isOpen ? RETRY_DELAY_MS : null),
    scripts: SCRIPTS,
  });
  // Without a listener, each error would be printed; the call that fails reports what matters.
  client.on('error', (error) => (fault = error));
  try {
    await client.connect();
    await checkVersion(client, address);
  } catch (error) {
    client.disconnect();
    throw queueUnreachable(address, fault ?? error);
  }
  isOpen = true;
  return client;
}

/** Refuses a server with the data of another release before anything else is read or written. */
async function checkVersion(client: IoRedis.Redis, address: QueueAddress): Promise<void> {
  const version = key('version', '');
  await client.set(version, DATA_VERSION, 'NX');
  const found = Number(await client.get(version));
  if (found !== DATA_VERSION) throw otherVersion(address, { found, read: DATA_VERSION });
}

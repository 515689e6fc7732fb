/** the address of a PostgreSQL database → a QueueServer, each call of which is one atomic function. */
import type * as Pg from 'pg';
import { wait } from '../../_internal/abort.ts';
import type { QueueAddress } from '../queue-address.ts';
import { endTogether } from './end-together.ts';
import { SCHEMA, SCHEMA_VERSION, SETUP_SQL } from './postgres-schema.ts';
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

/** Connections of one process: its queries are short. */
const CONNECTIONS = 2;

/**
 * Classes of SQLSTATE that concern the connection or the server's state rather than the query
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html): 08, 53 and 57.
 */
const AWAY = /^(?:08|53|57)/;

/** Connects, and creates missing tables. @throws LecternError `QUEUE_UNREACHABLE`, `QUEUE_PACKAGE` */
export async function openPostgresServer(address: QueueAddress): Promise<QueueServer> {
  const pool = await openPool(address);
  const call = async <Row extends object>(
    sql: string,
    values: readonly unknown[],
  ): Promise<Row[]> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await pool.query<Row>(sql, [...values])).rows;
      } catch (error) {
        if (!isAway(error) || attempt === MOST_ATTEMPTS) throw queueUnreachable(address, error);
        await wait(RETRY_DELAY_MS / 1000, {});
      }
    }
  };
  const ends = endTogether((leases) => {
    const sql = `DELETE FROM ${SCHEMA}.lease WHERE (name, owner) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;
    return call(sql, [leases.map(({ name }) => name), leases.map(({ owner }) => owner)]);
  });
  return {
    name: address.shown,
    takeLease: async (name, { owner, seconds }) => {
      await ends.flushIf(name);
      const sql = `SELECT ${SCHEMA}.take_lease($1, $2, $3) AS holder`;
      return (await call<{ holder: string }>(sql, [name, owner, seconds]))[0]!.holder;
    },
    endLease: ends.note,
    takeTurn: async (group, { characters, requestsPerMinute, charactersPerMinute }) => {
      const sql = `SELECT ${SCHEMA}.take_turn($1, $2, $3, $4, $5) AS wait`;
      const limits = [requestsPerMinute ?? null, charactersPerMinute ?? null];
      const rows = await call<{ wait: number }>(sql, [
        group,
        COUNTED_SECONDS,
        characters,
        ...limits,
      ]);
      return rows[0]!.wait;
    },
    pause: async (group, seconds) => {
      const sql = `SELECT ${SCHEMA}.pause_group($1, $2, $3, $4, $5)`;
      await call(sql, [group, seconds ?? null, ...LEARNED_PAUSES]);
    },
    enter: async (account, { id, amount, max = Infinity }) => {
      const sql = `SELECT made, total FROM ${SCHEMA}.enter($1, $2, $3, $4, $5)`;
      const most = Number.isFinite(max) ? max : null;
      const values = [account, id, amount, most, ENTRIES_REMEMBERED];
      const [row] = await call<{ made: boolean; total: string }>(sql, values);
      return { isMade: row!.made, total: Number(row!.total) };
    },
    now: async () => {
      const sql = 'SELECT extract(epoch FROM clock_timestamp())::float8 AS now';
      return (await call<{ now: number }>(sql, []))[0]!.now;
    },
    totalOf: async (account) => {
      const sql = `SELECT total FROM ${SCHEMA}.account WHERE name = $1`;
      return Number((await call<{ total: string }>(sql, [account]))[0]?.total ?? 0);
    },
    close: async () => {
      await ends.close();
      await pool.end();
    },
  };
}

async function openPool(address: QueueAddress): Promise<Pg.Pool> {
  const { default: pg } = await import('pg').catch((cause: unknown) => {
    throw missingDriver('pg', cause);
  });
  const pool = new pg.Pool({
    connectionString: address.url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    // An idle connection does not keep a finished run alive.
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is replaced by the next call.
  pool.on('error', () => undefined);
  try {
    await setUp(pool, address);
    return pool;
  } catch (error) {
    await pool.end();
    throw queueUnreachable(address, error);
  }
}

/** Existing tables are not changed, least of all those of another release. */
async function setUp(pool: Pg.Pool, address: QueueAddress): Promise<void> {
  const found = await findVersion(pool);
  if (found === SCHEMA_VERSION) return;
  if (found !== undefined) throw otherVersion(address, { found, read: SCHEMA_VERSION });
  await pool.query(SETUP_SQL);
}

/** The version of the existing tables; `undefined` if there are no tables. */
async function findVersion(pool: Pg.Pool): Promise<number | undefined> {
  const table = await pool.query<{ at: string | null }>(
    `SELECT to_regclass('${SCHEMA}.version')::text AS at`,
  );
  if (table.rows[0]?.at == null) return undefined;
  const version = await pool.query<{ number: number }>(`SELECT number FROM ${SCHEMA}.version`);
  return version.rows[0]?.number;
}

function isAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return AWAY.test(code) || /^E[A-Z]+$/.test(code) || /terminated|timeout|closed/i.test(message);
}

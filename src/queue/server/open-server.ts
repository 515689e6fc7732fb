/** the address of a queue → its server, on which workers share leases, limits and accounts. */
import type { QueueAddress } from '../queue-address.ts';
import { openPostgresServer } from './postgres-server.ts';
import type { QueueServer } from './queue-server.ts';
import { openRedisServer } from './redis-server.ts';

/** Connects. @throws LecternError `QUEUE_UNREACHABLE`, `QUEUE_PACKAGE` */
export function openQueueServer(address: QueueAddress): Promise<QueueServer> {
  return address.kind === 'redis' ? openRedisServer(address) : openPostgresServer(address);
}

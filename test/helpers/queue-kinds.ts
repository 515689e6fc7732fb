/** → a suite of tests for each server that a queue can be on, started for it and ended after it. */
import { afterAll, beforeAll, describe } from 'vitest';
import { parseQueueAddress, type QueueAddress } from '../../src/queue/queue-address.ts';
import { hasQueueServer, startQueueServer } from './queue-servers.mjs';
import type { QueueServerKind, RunningServer } from './queue-servers.d.mts';
import { requireThat } from './requirements.ts';

/** The server of a suite, while its tests run. */
export type SuiteServer = {
  readonly running: () => RunningServer;
  readonly address: () => QueueAddress;
};

const KINDS: readonly QueueServerKind[] = ['redis', 'postgres'];

/** Seconds for a server to start: PostgreSQL makes its files first. */
const START_MS = 60_000;

/** One suite a server, by default of both; if omitted, with a printed reason, where the server is not installed. */
export function describeOnServers(
  name: string,
  suite: (server: SuiteServer, kind: QueueServerKind) => void,
  kinds = KINDS,
): void {
  for (const kind of kinds) {
    const isHere = requireThat(
      hasQueueServer(kind),
      `${kind} is not installed; the tests of queues on it are left out`,
    );
    describe.runIf(isHere)(`${name}, on ${kind}`, () => {
      let running: RunningServer;
      beforeAll(async () => {
        running = await startQueueServer(kind);
      }, START_MS);
      afterAll(() => running?.close());
      suite({ running: () => running, address: () => parseQueueAddress(running.url) }, kind);
    });
  }
}

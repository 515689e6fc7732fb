/** What a person is told of a server that cannot be used. */
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { parseQueueAddress } from '../../../src/queue/queue-address.ts';
import { openRedisServer } from '../../../src/queue/server/redis-server.ts';

test('a server that ends the connection at once is told with the usual reasons', async () => {
  // As Redis without a password does to other machines; one that wants TLS says nothing at all.
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end('-DENIED Redis is running in protected mode\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(
    openRedisServer(parseQueueAddress(`redis://127.0.0.1:${port}`)),
  ).rejects.toMatchObject({
    code: 'QUEUE_UNREACHABLE',
    message: expect.stringContaining('the server closed the connection') as string,
    hint: expect.stringMatching(/requirepass.*rediss:/) as string,
  });
  server.close();
});

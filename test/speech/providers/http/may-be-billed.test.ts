/** Requests that failed on their way: those that a service may have taken say so, and count as spent. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { ProviderError } from '../../../../src/errors.ts';
import { openBudget } from '../../../../src/speech/money/budget.ts';
import { openService } from '../../../../src/speech/providers/http/hosted-service.ts';
import { replyError } from '../../../../src/speech/providers/http/reply-error.ts';
import { sendRequest } from '../../../../src/speech/providers/http/send-request.ts';
import { withBudget } from '../../../../src/speech/wrappers/with-budget.ts';
import { requestFor } from '../../../helpers/requests.ts';
import { scriptedProvider } from '../../../helpers/scripted-provider.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

/** A service that answers as told; what it failed with. */
async function failureOf(answer: RequestListener): Promise<ProviderError> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return askAt((server.address() as AddressInfo).port);
}

async function askAt(port: number): Promise<ProviderError> {
  const service = openService({
    provider: 'test',
    title: 'Test',
    setting: 'providers.test.endpoint',
    keyVariable: 'TEST_KEY',
    domains: [],
    address: `http://127.0.0.1:${port}`,
  });
  try {
    return replyError(await sendRequest(service, { path: '/', body: '{}' }), { service });
  } catch (error) {
    return error as ProviderError;
  }
}

/** Characters that count as spent where a request of 24 fails so. */
async function spentAfter(error: ProviderError): Promise<number> {
  const budget = openBudget();
  const reservation = await budget.reserve({ characters: 24, for: 'test' }, {});
  const provider = withBudget(scriptedProvider({ turns: [error] }), {
    reservation,
    price: undefined,
  });
  await expect(provider.synthesize(requestFor(['The ferry left at noon.']), {})).rejects.toBe(
    error,
  );
  await reservation.settle();
  return budget.spent();
}

test('a connection that is cut once the request was sent may be billed', async () => {
  const error = await failureOf((request) => request.socket.destroy());
  expect(error).toMatchObject({ kind: 'unavailable', retryable: true, mayBeBilled: true });
  expect(await spentAfter(error)).toBe(23);
});

test.each([502, 520, 524])('so may an answer of %i by what stands before it', async (status) => {
  const error = await failureOf((_, response) => response.writeHead(status).end());
  expect(error).toMatchObject({ kind: 'unavailable', retryable: true, mayBeBilled: true });
  expect(await spentAfter(error)).toBe(23);
});

test('so may a request whose answer is not HTTP', async () => {
  const error = await failureOf((request) => request.socket.end('sound sound sound'));
  expect(error).toMatchObject({ retryable: true, mayBeBilled: true });
  expect(await spentAfter(error)).toBe(23);
});

test('so may one of which a proxy says that its server broke off', async () => {
  const words = 'upstream connect error or disconnect/reset before headers. reset reason: overflow';
  const error = await failureOf((_, response) => response.writeHead(503).end(words));
  expect(error).toMatchObject({ kind: 'unavailable', retryable: true, mayBeBilled: true });
});

test.each([429, 503])('what is refused by %i is not', async (status) => {
  const error = await failureOf((_, response) => response.writeHead(status).end());
  expect(error.mayBeBilled).toBeUndefined();
  expect(await spentAfter(error)).toBe(0);
});

test('nor is what was never sent, since no one listens', async () => {
  await failureOf((_, response) => response.end());
  const { port } = server!.address() as AddressInfo;
  await new Promise((resolve) => server!.close(resolve));
  const error = await askAt(port);
  expect(error).toMatchObject({ kind: 'unavailable', retryable: true });
  expect(await spentAfter(error)).toBe(0);
});

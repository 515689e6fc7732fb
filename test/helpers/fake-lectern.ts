/** What a service of another time or in trouble answers → a server on loopback that keeps what it is asked. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that reached it. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Its body as it was sent; empty without one. */
  readonly body: string;
};

/** What it answers: a status, and a body that is sent as JSON unless it is a string. */
export type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** A server at work. */
export type FakeLectern = {
  readonly origin: string;
  readonly asked: Asked[];
  /** Decides what each request is answered; until it resolves, whoever asked waits. */
  answer: (asked: Asked) => Answer | Promise<Answer>;
  readonly end: () => Promise<void>;
};

/** Starts it; each request is answered 404 until `answer` is set. */
export async function startFakeLectern(): Promise<FakeLectern> {
  const fake = { asked: [] as Asked[], answer: NOTHING } as unknown as FakeLectern & {
    origin: string;
    end: () => Promise<void>;
  };
  const server = createServer((request, response) => void reply(fake, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  fake.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.end = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return fake;
}

const NOTHING = (): Answer => ({ status: 404, body: 'Not found' });

async function reply(
  fake: FakeLectern,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part as string;
  const { method = '', url = '', headers } = request;
  const asked = { method, path: url, headers, body };
  fake.asked.push(asked);
  const { status = 200, headers: more = {}, body: given } = await fake.answer(asked);
  const isText = typeof given === 'string';
  const type = isText ? 'text/html' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, ...more });
  response.end(isText ? given : JSON.stringify(given));
}

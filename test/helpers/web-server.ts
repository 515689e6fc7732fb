/** handlers → a web server on loopback that counts what reaches it, for tests of fetching. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server at work. */
export type WebServer = {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly port: number;
  /** Every request so far, path and query. */
  readonly requests: IncomingMessage[];
  readonly close: () => Promise<void>;
};

/** Starts a server that answers by path; an unknown path is a 404. `pages` may be filled later. */
export async function startWebServer(
  pages: Readonly<Record<string, Handler>> | Handler,
): Promise<WebServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const handler =
      typeof pages === 'function' ? pages : pages[(request.url ?? '/').split('?')[0]!];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, port, requests, close };
}

/** A handler that sends a body with a media type. */
export function serve(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'content-type': 'text/html; charset=utf-8' },
): Handler {
  return (_request, response) => void response.writeHead(200, headers).end(body);
}

/** A handler that sends the reader elsewhere. */
export function redirect(location: string, status = 302): Handler {
  return (_request, response) => void response.writeHead(status, { location }).end();
}

/** a server and a place → it listens there, or an error that says in words why it cannot. */
import type { Server } from 'node:http';
import { LecternError } from '../errors.ts';

/** What helps where a port cannot be used. */
export const OTHER_PORT = 'Choose another with --port; 0 picks a free one.';

/**
 * Listens on an address; port 0 picks a free one.
 * @throws LecternError SERVE_FAILED if the address or the port cannot be used.
 */
export function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new LecternError(`cannot listen on ${host}: ${whyNot(cause, port)}`, {
          code: 'SERVE_FAILED',
          cause,
          hint: OTHER_PORT,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
}

function whyNot(cause: NodeJS.ErrnoException, port: number): string {
  switch (cause.code) {
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'that is not an address of this machine';
    case 'EADDRINUSE':
      return `port ${port} is taken`;
    case 'EACCES':
      return `port ${port} is not permitted`;
    default:
      return cause.message;
  }
}

/** nothing → an S3-compatible server (moto) on loopback with a bucket, for tests of publishing. */
import { spawn, spawnSync } from 'node:child_process';
import { freePort } from './free-port.mjs';

/** A server at work. */
export type S3Server = { readonly endpoint: string; readonly close: () => Promise<void> };

/** Python that can start the server: the one named by TEST_MOTO_PYTHON, else that of PATH. */
const PYTHON = process.env['TEST_MOTO_PYTHON'] ?? 'python3';

/** Whether the server can be started here. */
export function hasMoto(): boolean {
  return (
    spawnSync(PYTHON, ['-c', 'import moto.server, flask, werkzeug'], { stdio: 'ignore' }).status ===
    0
  );
}

/** Starts the server on a free port and waits until it answers. */
export async function startS3Server(): Promise<S3Server> {
  const port = await freePort();
  const child = spawn(PYTHON, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) break;
    const up = await fetch(`${endpoint}/moto-api/`).then(
      (answer) => answer.status < 500,
      () => false,
    );
    if (up) {
      return {
        endpoint,
        close: async () => {
          child.kill('SIGKILL');
          await ended;
        },
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error('the S3 server did not start within 30 s');
}

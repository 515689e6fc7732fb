/** a share of calls → an S3-compatible store (moto) behind a proxy that fails so many: before they are done, or after. */
import { spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import { randomNumbers } from './fleet.mjs';
import { freePort } from '../../test/helpers/free-port.mjs';

/** Python that has moto. */
const PYTHON = process.env['TEST_MOTO_PYTHON'] ?? 'python3';

/** Milliseconds that the store may take to answer. */
const START_MS = 30_000;

const BUCKET = 'lectern';

/** `environment` is what programs need that use it. */
export async function startFailingStore({ share, seed }) {
  const port = await freePort();
  const moto = spawn(PYTHON, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const counts = { calls: 0, failed: 0 };
  await untilUp(`http://127.0.0.1:${port}`, moto);
  await fetch(`http://127.0.0.1:${port}/${BUCKET}`, { method: 'PUT' });
  const proxy = await startProxy({ port, share, counts, random: randomNumbers(seed + 1_000) });
  return {
    address: `s3://${BUCKET}`,
    environment: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${proxy.address().port}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-east-1',
    },
    counts: () => ({ ...counts }),
    close: async () => {
      proxy.closeAllConnections();
      proxy.close();
      moto.kill('SIGKILL');
    },
  };
}

/** Of the calls that fail a third is refused; of a third the answer is lost, and of a third cut in the middle. */
function startProxy({ port, share, counts, random }) {
  const proxy = createServer((asked, answer) => {
    counts.calls++;
    const isFailing = random() < share;
    if (isFailing) counts.failed++;
    const fault = isFailing && ['refused', 'lost', 'cut'][Math.floor(random() * 3)];
    if (fault === 'refused') {
      asked.resume();
      answer.writeHead(503).end();
      return;
    }
    const { method, url, headers } = asked;
    const inner = request({ host: '127.0.0.1', port, method, path: url, headers }, (given) => {
      if (fault === 'cut') answer.writeHead(given.statusCode, given.headers);
      if (fault) {
        given.once('data', (chunk) => {
          if (fault === 'cut') answer.write(chunk.subarray(0, chunk.length / 2));
        });
        given.on('end', () => setImmediate(() => answer.destroy()));
        return;
      }
      answer.writeHead(given.statusCode, given.headers);
      given.pipe(answer);
    });
    inner.on('error', () => answer.destroy());
    asked.pipe(inner);
  });
  return new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(proxy)));
}

async function untilUp(endpoint, child) {
  const started = performance.now();
  while (performance.now() - started < START_MS) {
    if (child.exitCode !== null) throw new Error(`moto ended with ${child.exitCode}`);
    if (
      await fetch(`${endpoint}/moto-api/`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`moto did not start within ${START_MS / 1000} s`);
}

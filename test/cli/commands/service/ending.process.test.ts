/** `lectern service` as a process: told to stop, killed, and started beside another. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { spawnLectern, type Run } from '../../../helpers/command-line.ts';
import { writeTree } from '../../../helpers/file-trees.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Starts it; `url` once it answers, `ended` when it is gone. */
async function start(cwd: string) {
  let stop: (signal: NodeJS.Signals) => void = () => undefined;
  const started = withResolvers();
  const ended: Promise<Run> = spawnLectern(['service', '--open', '--port', '0'], {
    cwd,
    onStart: (child) => {
      stop = (signal) => void child.kill(signal);
      child.stdout!.on('data', (data: Buffer) => started.resolve(data.toString().trim()));
    },
  });
  const url = await Promise.race([started.promise, ended.then(({ stderr }) => stderr)]);
  return { url, ended, stop: (signal: NodeJS.Signals) => stop(signal) };
}

/** `Promise.withResolvers`, which Node 20 has not. */
function withResolvers() {
  let resolve: (value: string) => void = () => undefined;
  const promise = new Promise<string>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test('it ends cleanly, is alone on its store, and starts again after it was killed', async () => {
  const cwd = writeTree(join(folder.path, 'site'), { 'lectern.config.json': '{}' });
  const first = await start(cwd);
  expect(await (await fetch(`${first.url}readyz`)).json()).toMatchObject({ status: 'ready' });

  const second = await start(cwd);
  expect(await second.ended).toMatchObject({ code: 1 });
  expect((await second.ended).stderr).toContain('already');

  first.stop('SIGKILL');
  await first.ended;
  const third = await start(cwd);
  expect(await (await fetch(`${third.url}v1/nothing`)).json()).toMatchObject({ status: 404 });
  third.stop('SIGTERM');
  const { code, stderr } = await third.ended;
  expect(code).toBe(0);
  const events = stderr.split('\n').filter((line) => line.startsWith('{'));
  expect(events.map((line) => JSON.parse(line) as object)).toMatchObject([
    { event: 'request', status: 404, caller: 'open' },
  ]);
});

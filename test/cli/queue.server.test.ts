/** Commands of a queue, as they are typed. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { jsonOf, lectern, type LecternOptions, type Run } from '../helpers/command-line.ts';
import { openQueueServer } from '../../src/queue/server/open-server.ts';
import { describeOnServers } from '../helpers/queue-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

function newPlace(name: string): string {
  const cwd = join(folder.path, name);
  mkdirSync(join(cwd, 'posts'), { recursive: true });
  for (const post of ['ferry', 'bridge'])
    writeFileSync(join(cwd, 'posts', `${post}.md`), `# The ${post}\n\nIt was seen at noon.\n`);
  return cwd;
}

describeOnServers('the commands', ({ running }, kind) => {
  const command = (args: readonly string[], options: Partial<LecternOptions> = {}): Promise<Run> =>
    lectern([...args, '--json'], {
      cwd: join(folder.path, kind),
      env: { LECTERN_QUEUE: running().url, LECTERN_SHARED_STORE: 'shared' },
      ...options,
    });

  it('enqueue, pause, resume, work, tell and take out', async () => {
    newPlace(kind);
    const enqueued = await command(['enqueue', 'posts', '--provider', 'tone']);
    expect(enqueued.code).toBe(0);
    expect(jsonOf(enqueued)['articles']).toMatchObject([{ state: 'added' }, { state: 'added' }]);
    expect(enqueued.stderr).toContain('2 articles enqueued');
    expect(jsonOf(await command(['queue', 'pause']))).toEqual({ isPaused: true });
    expect(jsonOf(await command(['queue', 'status']))).toMatchObject({
      waiting: 2,
      isPaused: true,
      parked: 0,
      workers: 0,
      failures: [],
    });
    expect(jsonOf(await command(['queue', 'resume']))).toEqual({ isPaused: false });

    const waited = command(['queue', 'status', '--wait']);
    let told: Promise<Run> | undefined;
    await new Promise<void>((resolve) => {
      told = lectern(['queue', 'status', '--wait'], {
        cwd: join(folder.path, kind),
        env: { LECTERN_QUEUE: running().url, LECTERN_SHARED_STORE: 'shared' },
        onPrint: (_text, stream) => stream === 'stdout' && resolve(),
      });
    });
    let made = 0;
    const stop = new AbortController();
    const worked = await command(['worker', '--provider', 'tone'], {
      interrupt: stop.signal,
      onPrint: (text) => {
        made += text.match(/edition made/g)?.length ?? 0;
        if (made === 2) stop.abort();
      },
    });
    expect(worked.code).toBe(0);
    expect(jsonOf(worked).editions).toHaveLength(2);
    expect(jsonOf(await waited)).toMatchObject({ waiting: 0, active: 0, segments: { waiting: 0 } });
    expect((await told!).stdout.match(/^articles: .*$/gm)).toEqual([
      'articles: 2 waiting, 0 in progress, 0 failed too often',
      'articles: 0 waiting, 0 in progress, 0 failed too often',
    ]);
    const output = join(folder.path, kind, 'output');
    expect(existsSync(join(output, 'ferry', 'edition.json'))).toBe(true);
    expect(existsSync(join(output, 'index.html'))).toBe(true);

    const again = await command(['enqueue', 'posts', '--provider', 'tone']);
    expect(jsonOf(again)['articles']).toMatchObject([{ state: 'upToDate' }, { state: 'upToDate' }]);
    await command(['enqueue', 'posts', '--provider', 'tone', '--voice', 'tone-low']);
    expect(jsonOf(await command(['queue', 'drain']))).toEqual({ removed: 2 });
    expect(jsonOf(await command(['queue', 'retry']))).toEqual({ retried: 0 });

    await command(['remove', 'ferry']);
    const sources = ['posts/ferry.md', '--provider', 'tone'];
    expect((await command(['enqueue', ...sources])).stderr).toContain('--restore');
    const restored = jsonOf(await command(['enqueue', ...sources, '--restore']));
    expect(restored['articles']).toMatchObject([{ state: 'added', slug: 'ferry' }]);
    await command(['queue', 'drain']);
  }, 240_000);
});

describeOnServers('a store that refuses everything', ({ running }, kind) => {
  it('is told once by enqueue, before any source is read', async () => {
    const cwd = newPlace(`refused-${kind}`);
    const refused = '<Error><Code>SignatureDoesNotMatch</Code><Message>No.</Message></Error>';
    const store = createServer(({ method }, answer) => {
      answer.writeHead(403).end(method === 'HEAD' ? '' : refused);
    });
    await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
    const { port } = store.address() as AddressInfo;
    vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wrong');
    const run = await lectern(['enqueue', 'posts', '--provider', 'tone'], {
      cwd,
      env: { LECTERN_QUEUE: running().url, LECTERN_SHARED_STORE: 's3://bucket/clips' },
    });
    vi.unstubAllEnvs();
    store.close();
    expect(run.stderr.match(/^error: .*$/gm)).toEqual([
      'error: s3://bucket/clips: SignatureDoesNotMatch (403): No.',
    ]);
    expect(run.code).toBe(1);
  }, 60_000);
});

describeOnServers('the budget', ({ address, running }, kind) => {
  it('shows what all workers spent beside the ledger of this machine', async () => {
    const cwd = newPlace(`budget-${kind}`);
    const budget = { perMonth: 10, currency: 'USD' };
    writeFileSync(join(cwd, 'lectern.config.json'), JSON.stringify({ budget }));
    const server = await openQueueServer(address());
    const month = new Date().toISOString().slice(0, 7);
    await server.enter(`money:${month}:USD`, { id: 'a clip', amount: 2_500_000_000 });
    await server.close();
    const env = { LECTERN_QUEUE: running().url };
    const told = await lectern(['budget', '--json'], { cwd, env });
    expect(jsonOf(told)).toMatchObject({ spent: 0, left: 10, workers: { spent: 2.5, left: 7.5 } });
    const said = await lectern(['budget'], { cwd, env });
    expect(said.stdout).toMatch(/all workers: .*2\.50.* of .*10.* spent; .*7\.50 USD left/);
    expect(jsonOf(await lectern(['budget', '--json'], { cwd }))).not.toHaveProperty('workers');
  }, 120_000);
});

describe('a command of a queue', () => {
  const cwd = newPlace('alone');

  it('says what is not set', async () => {
    const run = await lectern(['worker', '--provider', 'tone'], { cwd });
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('queue is not set');
    const env = { LECTERN_QUEUE: 'redis://127.0.0.1:1' };
    expect((await lectern(['queue', 'status'], { cwd, env })).stderr).toContain(
      'sharedStore is not set',
    );
  });

  it('says that no one answers, without the password', async () => {
    const env = {
      LECTERN_QUEUE: 'redis://anna:s3cret@127.0.0.1:1/0',
      LECTERN_SHARED_STORE: 'shared',
    };
    for (const args of [
      ['queue', 'status'],
      ['enqueue', 'posts', '--provider', 'tone'],
    ]) {
      const run = await lectern([...args, '--verbose'], { cwd, env });
      expect(run.code).toBe(1);
      expect(run.stderr).toContain('redis://127.0.0.1:1');
      expect(run.stderr + run.stdout).not.toContain('s3cret');
    }
  });

  it('still reports the budget of this machine if the server does not answer', async () => {
    const place = newPlace('budget-alone');
    const budget = { perMonth: 10, currency: 'USD' };
    writeFileSync(join(place, 'lectern.config.json'), JSON.stringify({ budget }));
    const env = { LECTERN_QUEUE: 'redis://127.0.0.1:1' };
    const told = await lectern(['budget', '--json'], { cwd: place, env });
    expect([told.code, jsonOf(told)['left']]).toEqual([0, 10]);
    expect(jsonOf(told)).not.toHaveProperty('workers');
    expect(told.stderr).toContain('redis://127.0.0.1:1');
    const said = await lectern(['budget'], { cwd: place, env });
    expect([said.code, said.stdout]).toEqual([
      0,
      expect.stringMatching(/spent; 10\.00 USD left\n$/),
    ]);
    expect(said.stderr).toContain('redis://127.0.0.1:1');
  });

  it('rejects an invalid address, and does not repeat it', async () => {
    const run = await lectern(['queue', 'status', '--queue', 'anna:s3cret@host'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).not.toContain('s3cret');
    const printed = await lectern(['config', 'print', '--json'], {
      cwd,
      env: { LECTERN_QUEUE: 'postgres://anna:s3cret@host/base?password=s3cret' },
    });
    expect(printed.stdout).toContain('postgres://host/base');
    expect(printed.stdout).not.toContain('s3cret');
  });

  it('watches for people, not for programs', async () => {
    const run = await lectern(['queue', 'status', '--watch', '--json'], { cwd });
    expect(run.code).toBe(2);
  });
});

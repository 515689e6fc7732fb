/** Clips that one machine records are found by all of them, whole, and recorded once. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { narrate } from '../../../src/run/narrate.ts';
import { planEditions } from '../../../src/run/plan-editions.ts';
import type { NarrateOptions } from '../../../src/run/project/project.ts';
import { requireThat } from '../../helpers/requirements.ts';
import { hasMoto, startS3Server, type S3Server } from '../../helpers/s3-server.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let machines = 0;

/** A machine with a store of its own; `build` gives the number of requests that it made. */
function newMachine(sharedStore: string) {
  const root = join(folder.path, `machine-${++machines}`);
  const provider = scriptedProvider();
  const options: NarrateOptions = {
    root,
    output: join(root, 'output'),
    store: join(root, 'store'),
    sharedStore,
    provider,
  };
  const source = { kind: 'markdown', content: '# The ferry\n\nIt left at nine.\n' } as const;
  return {
    store: join(root, 'store'),
    build: async (): Promise<number> => {
      const before = provider.requests.length;
      await narrate(source, options);
      return provider.requests.length - before;
    },
    missing: async () => (await planEditions([source], options)).missing.segments,
  };
}

/** Files of a folder by their names, those of clips alone. */
function clipsIn(place: string, extension: string): string[] {
  return readdirSync(join(place, 'clips'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort();
}

describe.runIf(requireThat(hasMoto(), 'moto (Python) is not installed: no clips are shared'))(
  'clips in an S3-compatible store',
  () => {
    let server: S3Server;
    beforeAll(async () => {
      server = await startS3Server();
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
      vi.stubEnv('AWS_REGION', 'us-east-1');
      vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
      vi.stubEnv('AWS_ENDPOINT_URL_S3', server.endpoint);
      const client = new S3Client({ endpoint: server.endpoint, forcePathStyle: true });
      await client.send(new CreateBucketCommand({ Bucket: 'clips' }));
      client.destroy();
    }, 60_000);
    afterAll(async () => {
      vi.unstubAllEnvs();
      await server?.close();
    });

    test('are recorded by one machine and found by the next', async () => {
      const [first, second] = [newMachine('s3://clips/a'), newMachine('s3://clips/a')];
      expect(await first.build()).toBeGreaterThan(0);
      expect(await second.missing()).toBe(0);
      expect(await second.build()).toBe(0);
      expect(await newMachine('s3://clips/b').missing()).toBeGreaterThan(0);
    }, 60_000);

    test('without the bucket, or without an answer, nothing is recorded', async () => {
      const missing = newMachine('s3://nowhere');
      await expect(missing.build()).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
      vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:9');
      const silent = newMachine('s3://clips/a');
      await expect(silent.build()).rejects.toMatchObject({
        code: 'STORE_UNREADABLE',
        message: expect.stringMatching(/cannot be reached: .*ECONNREFUSED/),
      });
      expect(() => clipsIn(silent.store, '.wav')).toThrow('ENOENT');
    }, 60_000);
  },
);

/** Clips that one machine records are found by all of them, whole, and recorded once. */
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { requireThat } from '../../helpers/requirements.ts';
import { hasMoto, startS3Server, type S3Server } from '../../helpers/s3-server.ts';
import { clipsIn, sharingMachines } from '../../helpers/sharing-machines.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const newMachine = sharingMachines(folder.path);

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

/** → a suite of tests for each kind of place that holds objects, opened for it and closed after it. */
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, vi } from 'vitest';
import type { ObjectStore } from '../../src/_internal/objects/object-store.ts';
import { openSharedPlace } from '../../src/speech/clips/shared-place.ts';
import { requireThat } from './requirements.ts';
import { hasMoto, startS3Server } from './s3-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The place of a suite, while its tests run. */
export type SuitePlace = {
  readonly place: () => ObjectStore;
  /** As a setting names it. */
  readonly address: () => string;
};

type OpenPlace = { readonly address: string; readonly close: () => Promise<void> };

/** Seconds for the server to start. */
const START_MS = 60_000;

const KINDS: readonly {
  readonly kind: string;
  readonly isHere: boolean;
  readonly open: () => Promise<OpenPlace>;
}[] = [
  {
    kind: 'a folder',
    isHere: true,
    open: async () => {
      const { path, remove } = temporaryFolder();
      return { address: join(path, 'objects'), close: async () => remove() };
    },
  },
  {
    kind: 'an S3-compatible store',
    isHere: requireThat(hasMoto(), 'moto (Python) is not installed: no object store is tried'),
    open: openBucket,
  },
];

/** A bucket of a server, which answers under the name that the environment gives. */
async function openBucket(): Promise<OpenPlace> {
  const server = await startS3Server();
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ENDPOINT_URL_S3', server.endpoint);
  const client = new S3Client({ endpoint: server.endpoint, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: 'objects' }));
  client.destroy();
  return {
    address: 's3://objects/below/',
    close: async () => {
      await server.close();
      vi.unstubAllEnvs();
    },
  };
}

/** One suite a kind of place; if omitted, with a printed reason, where it cannot be opened. */
export function describeOnPlaces(name: string, suite: (place: SuitePlace) => void): void {
  for (const { kind, isHere, open } of KINDS)
    describe.runIf(isHere)(`${name} in ${kind}`, () => {
      let opened: OpenPlace;
      let place: ObjectStore;
      beforeAll(async () => {
        opened = await open();
        place = await openSharedPlace(opened.address);
      }, START_MS);
      afterAll(async () => {
        await place?.close();
        await opened?.close();
      });
      suite({ place: () => place, address: () => opened.address });
    });
}

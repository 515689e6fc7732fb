import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFeed } from '../../src/feed/write-feed.ts';
import { publishEditions } from '../../src/publish/publish-editions.ts';
import { removeEditions } from '../../src/run/removal/remove-editions.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { writeSampleEdition } from '../helpers/editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { requireThat } from '../helpers/requirements.ts';
import { hasMoto, startS3Server, type S3Server } from '../helpers/s3-server.ts';

/** A store on this machine, named as one that may have the credentials. */
const trusting = (endpoint: string) => ({ endpoint, trustedHosts: '127.0.0.1' });

describe.runIf(
  requireThat(
    hasMoto(),
    'moto (Python) is not installed; the tests that publish to a store are left out',
  ),
)('an S3-compatible store', () => {
  const folder = temporaryFolder();
  const output = join(folder.path, 'output');
  let server: S3Server;
  let client: S3Client;
  /** Stands before the store: writes down what is put, and refuses when told to. */
  let gate: Gate;
  const keep = { ...process.env };

  beforeAll(async () => {
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-east-1',
      AWS_MAX_ATTEMPTS: '1',
    });
    server = await startS3Server();
    client = new S3Client({ endpoint: server.endpoint, forcePathStyle: true, region: 'us-east-1' });
    gate = await openGate(server.endpoint);
    mkdirSync(output, { recursive: true });
    await writeSampleEdition(output, { slug: 'ferry' });
    await writeSampleEdition(output, { slug: 'lamps' });
    await writeFeed({ output, feed: FEED, language: 'en' });
  }, 90_000);

  afterAll(async () => {
    gate?.server.closeAllConnections();
    gate?.server.close();
    client?.destroy();
    await server?.close();
    process.env = keep;
    folder.remove();
  });

  async function newBucket(name: string): Promise<string> {
    await client.send(new CreateBucketCommand({ Bucket: name }));
    return name;
  }

  async function keysOf(bucket: string): Promise<string[]> {
    const page = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
    return (page.Contents ?? []).map((object) => object.Key!);
  }

  test('gets every file with its type and cache time, the feed last, no record, and nothing twice', async () => {
    const bucket = await newBucket('first');
    gate.puts = [];
    const done = await publishEditions(`s3://${bucket}/audio/post/`, {
      output,
      ...trusting(gate.endpoint),
    });
    expect((await keysOf(bucket)).sort()).toEqual(
      done.sent.map((path) => `audio/post/${path}`).sort(),
    );
    expect(gate.puts.at(-1)).toMatch(/feed\.xml$/);
    expect(gate.puts.join()).not.toContain('record');
    const audio = done.sent.find((path) => path.endsWith('.mp3'))!;
    expect(
      await client.send(new HeadObjectCommand({ Bucket: bucket, Key: `audio/post/${audio}` })),
    ).toMatchObject({
      ContentType: 'audio/mpeg',
      CacheControl: 'public, max-age=31536000, immutable',
    });
    const feed = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: 'audio/post/feed.xml' }),
    );
    expect(feed).toMatchObject({
      ContentType: 'application/rss+xml; charset=utf-8',
      CacheControl: 'public, max-age=300',
    });
    expect(await feed.Body!.transformToString()).toBe(
      readFileSync(join(output, 'feed.xml'), 'utf8'),
    );
    gate.puts = [];
    expect(
      await publishEditions(`s3://${bucket}/audio/post`, { output, ...trusting(gate.endpoint) }),
    ).toMatchObject({ sent: [] });
    expect(gate.puts).toEqual([]);
  }, 30_000);

  test('loses what was taken back, after its lists are replaced', async () => {
    const bucket = await newBucket('taken-back');
    const from = join(folder.path, 'taken-back');
    cpSync(output, from, { recursive: true });
    const place = { output: from, ...trusting(gate.endpoint) };
    await publishEditions(`s3://${bucket}/a`, place);
    const store = join(folder.path, 'store');
    await removeEditions(['ferry'], { ...place, store, feed: FEED, to: `s3://${bucket}/a` });
    const keys = await keysOf(bucket);
    expect(keys.filter((key) => key.startsWith('a/ferry/'))).toEqual([]);
    expect(keys.some((key) => key.startsWith('a/lamps/'))).toBe(true);
    const feed = await client.send(new GetObjectCommand({ Bucket: bucket, Key: 'a/feed.xml' }));
    expect(await feed.Body!.transformToString()).not.toContain('/ferry/');
  }, 30_000);

  test('that refuses half-way contains no list of what is not there, and the next run sends the rest', async () => {
    const bucket = await newBucket('second');
    Object.assign(gate, { puts: [], refuseAfter: 9 });
    await expect(
      publishEditions(`s3://${bucket}`, { output, ...trusting(gate.endpoint) }),
    ).rejects.toMatchObject({
      code: 'PUBLISH_FAILED',
      hint: expect.stringContaining('run the same command again'),
    });
    // Uploads that were under way when one was refused may still arrive.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const left = await keysOf(bucket);
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((key) => /\.xml$|(?:index|embed)\.html$/.test(key))).toEqual([]);
    gate.refuseAfter = Infinity;
    const rest = await publishEditions(`s3://${bucket}`, { output, ...trusting(gate.endpoint) });
    expect(rest.unchanged).toBe(left.length);
    expect(await keysOf(bucket)).toContain('feed.xml');
  }, 30_000);

  test('never has a hashed name written over: the write is conditional, and a damaged object is a conflict', async () => {
    const bucket = await newBucket('third');
    const { sent } = await publishEditions(`s3://${bucket}`, {
      output,
      ...trusting(gate.endpoint),
      dryRun: true,
    });
    expect(await keysOf(bucket)).toEqual([]);
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: sent[0]!, Body: 'other' }));
    await expect(
      publishEditions(`s3://${bucket}`, { output, ...trusting(gate.endpoint) }),
    ).rejects.toMatchObject({
      code: 'PUBLISH_CONFLICT',
      message: expect.stringContaining(sent[0]!),
    });
    const kept = await client.send(new GetObjectCommand({ Bucket: bucket, Key: sent[0]! }));
    expect(await kept.Body!.transformToString()).toBe('other');
  }, 30_000);

  test('has a damaged object of the same size found and replaced by a check', async () => {
    const bucket = await newBucket('checked');
    const to = `s3://${bucket}`;
    const options = { output, ...trusting(gate.endpoint) };
    const { sent } = await publishEditions(to, options);
    const audio = sent.find((path) => path.endsWith('.mp3'))!;
    const whole = readFileSync(join(output, audio));
    const flipped = Buffer.from(whole);
    flipped[1000]! ^= 1;
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: audio, Body: flipped }));

    expect((await publishEditions(to, options)).sent).toEqual([]);
    const mended = await publishEditions(to, { ...options, check: true });
    expect(mended).toMatchObject({ sent: [audio], damaged: [audio] });
    const there = await client.send(new GetObjectCommand({ Bucket: bucket, Key: audio }));
    expect(Buffer.from(await there.Body!.transformToByteArray())).toEqual(whole);
  }, 60_000);

  test.each([
    ['feed.xml', false],
    ['feed.xml', true],
    ['ferry/edition.json', true],
  ])(
    'that another publisher changes in the meantime is not overwritten unseen: %s, there before: %s',
    async (path, before) => {
      const bucket = await newBucket(`race-${path.length}-${before}`);
      const put = (key: string, body: string): Promise<unknown> =>
        client.send(new PutObjectCommand({ Bucket: bucket, Key: `p/${key}`, Body: body }));
      if (before) await put(path, 'older');
      let meddling: Promise<unknown> | undefined;
      gate.beforePut = async () => void (await (meddling ??= put(path, 'theirs')));
      const to = `s3://${bucket}/p`;
      for (const conditions of [true, false]) {
        gate.conditions = conditions;
        meddling = undefined;
        if (before) await put(path, 'older');
        else await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: `p/${path}` }));
        await expect(
          publishEditions(to, { output, ...trusting(gate.endpoint) }),
        ).rejects.toMatchObject({
          code: 'PUBLISH_CONFLICT',
          message: expect.stringContaining(path),
        });
        const kept = await client.send(new GetObjectCommand({ Bucket: bucket, Key: `p/${path}` }));
        expect(await kept.Body!.transformToString()).toBe('theirs');
      }
      gate.beforePut = undefined;
      // Who looks, and runs it again, goes on over it; on a store that knows no conditions too.
      expect((await publishEditions(to, { output, ...trusting(gate.endpoint) })).sent).toContain(
        path,
      );
      gate.conditions = true;
      expect(await publishEditions(to, { output, ...trusting(gate.endpoint) })).toMatchObject({
        sent: [],
      });
    },
    30_000,
  );

  test('that two publishers fill with the same files at once serves both', async () => {
    const bucket = await newBucket('both');
    const done = await Promise.all(
      [1, 2].map(() => publishEditions(`s3://${bucket}`, { output, ...trusting(gate.endpoint) })),
    );
    expect(done.map((each) => each.unchanged + each.sent.length)).toEqual([
      done[0]!.sent.length,
      done[0]!.sent.length,
    ]);
    expect(await keysOf(bucket)).toContain('feed.xml');
  }, 30_000);

  test('loses what nothing names only when asked', async () => {
    const bucket = await newBucket('fourth');
    await publishEditions(`s3://${bucket}/p`, { output, ...trusting(server.endpoint) });
    for (const key of ['p/ferry/ferry.00000000.mp3', 'p/photo.jpg', 'ferry/ferry.00000000.mp3'])
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: 'x' }));
    expect(
      (await publishEditions(`s3://${bucket}/p`, { output, ...trusting(server.endpoint) })).removed,
    ).toEqual([]);
    expect(
      (
        await publishEditions(`s3://${bucket}/p`, {
          output,
          ...trusting(server.endpoint),
          prune: true,
        })
      ).removed,
    ).toEqual(['ferry/ferry.00000000.mp3']);
    const keys = await keysOf(bucket);
    expect(keys).toEqual(expect.arrayContaining(['p/photo.jpg', 'ferry/ferry.00000000.mp3']));
    expect(keys).not.toContain('p/ferry/ferry.00000000.mp3');
  }, 30_000);

  test('without the bucket says so, and an abort passes through', async () => {
    await expect(
      publishEditions('s3://nowhere', { output, ...trusting(server.endpoint) }),
    ).rejects.toMatchObject({
      code: 'PUBLISH_FAILED',
      message: expect.stringContaining('NoSuchBucket'),
    });
    const reason = new Error('enough');
    await expect(
      publishEditions('s3://nowhere', {
        output,
        ...trusting(server.endpoint),
        signal: AbortSignal.abort(reason),
      }),
    ).rejects.toBe(reason);
  }, 30_000);

  test('that knows no such credentials, or is given none, or does not answer, says what to look at', async () => {
    const bucket = await newBucket('locked');
    const auth = (count: string): Promise<unknown> =>
      fetch(`${server.endpoint}/moto-api/reset-auth`, { method: 'POST', body: count });
    await auth('0');
    try {
      await expect(
        publishEditions(`s3://${bucket}`, { output, ...trusting(server.endpoint) }),
      ).rejects.toMatchObject({
        code: 'PUBLISH_FAILED',
        message: expect.stringContaining('(403)'),
        hint: expect.stringContaining('AWS_ACCESS_KEY_ID'),
      });
    } finally {
      await auth('inf');
    }
    await expect(
      publishEditions(`s3://${bucket}`, { output, ...trusting('http://127.0.0.1:9') }),
    ).rejects.toMatchObject({
      code: 'PUBLISH_FAILED',
      message: expect.stringMatching(/cannot be reached: .*ECONNREFUSED/),
      hint: expect.stringContaining('--endpoint'),
    });
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_CONFIG_FILE: '/dev/null',
    });
    await expect(
      publishEditions(`s3://${bucket}`, { output, ...trusting(server.endpoint) }),
    ).rejects.toMatchObject({
      code: 'PROVIDER_CREDENTIALS_MISSING',
      hint: expect.stringContaining('AWS_PROFILE'),
    });
    delete process.env['AWS_REGION'];
    await expect(publishEditions(`s3://${bucket}`, { output })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      hint: expect.stringContaining('--region'),
    });
  }, 30_000);
});

/** A proxy before the store. */
type GateState = {
  /** Paths that were put. */
  puts: string[];
  /** Puts that are let through. */
  refuseAfter: number;
  /** Whether puts with a condition are understood. */
  conditions: boolean;
  /** What happens before a put is passed on or refused. */
  beforePut: (() => Promise<void>) | undefined;
};

type Gate = GateState & { readonly server: Server; readonly endpoint: string };

async function openGate(endpoint: string): Promise<Gate> {
  const to = new URL(endpoint);
  const state: GateState = {
    puts: [],
    refuseAfter: Infinity,
    conditions: true,
    beforePut: undefined,
  };
  const server = createServer(async (request, response) => {
    const path = request.url!.split('?')[0]!;
    const refuse = (status: number, code: string): void => {
      request.resume();
      request.on('end', () =>
        response
          .writeHead(status, { 'content-type': 'application/xml' })
          .end(`<Error><Code>${code}</Code><Message>enough</Message></Error>`),
      );
    };
    if (request.method === 'PUT') {
      if (state.puts.length >= state.refuseAfter) return refuse(503, 'SlowDown');
      await state.beforePut?.();
      if (!state.conditions && (request.headers['if-match'] ?? request.headers['if-none-match']))
        return refuse(501, 'NotImplemented');
      state.puts.push(path);
    }
    const passed = httpRequest(
      {
        host: to.hostname,
        port: to.port,
        path: request.url,
        method: request.method,
        headers: request.headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      },
    );
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    server,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
}

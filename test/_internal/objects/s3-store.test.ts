/** A bucket behind a connection that breaks is read whole anyway. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readObject, type ObjectStore } from '../../../src/_internal/objects/object-store.ts';
import { s3Store } from '../../../src/_internal/objects/s3-store.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** What happens to a call: nothing, no answer, or an answer that ends after so many bytes. */
type Fault = 'none' | 'silent' | { readonly cutAfter: number };

const CONTENT = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7 + (i >> 8)) % 256));
const PAGE = `<?xml version="1.0"?><ListBucketResult><Name>b</Name><KeyCount>1</KeyCount><IsTruncated>false</IsTruncated><Contents><Key>a/one.bin</Key><Size>300000</Size></Contents></ListBucketResult>`;

let faults: Fault[];
let asked: string[];
let content: Buffer;
let isComplete: boolean;
/** What the store does not know. */
let lacks: 'nothing' | 'ranges' | 'conditions';
/** What the store answers to a removal under a condition. */
let removal: number;
let store: ObjectStore;
let close: () => void;

beforeEach(async () => {
  [faults, asked, content, isComplete] = [[], [], CONTENT, false];
  [lacks, removal] = ['nothing', 204];
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
  store = await s3Store('s3://bucket', { code: 'STORE_UNREADABLE' });
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await store.close();
  close();
});

/** As a store answers: the whole object, the rest of it, or that it is another now. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const fault = faults.shift() ?? 'none';
  const { range, 'if-match': match } = request.headers;
  asked.push([request.method, range].filter(Boolean).join(' '));
  if (request.method === 'DELETE') {
    response.writeHead(match === undefined ? 204 : removal).end();
    return;
  }
  if (request.method === 'POST' || request.method === 'PUT') {
    takeUpload(request, { response, isAnswered: fault === 'none' });
    return;
  }
  if (fault === 'silent') {
    response.destroy();
    return;
  }
  if (request.url!.endsWith('/none')) {
    response.writeHead(404).end();
    return;
  }
  const isPage = request.url!.includes('list-type');
  const md5 = createHash('md5').update(content);
  const digest = md5.copy().digest('base64');
  const etag = `"${md5.digest('hex')}"`;
  if (match !== undefined && match !== etag && lacks !== 'conditions') {
    response.writeHead(412).end();
    return;
  }
  const whole = isPage ? Buffer.from(PAGE) : content;
  const isPart = range !== undefined && lacks !== 'ranges';
  const from = isPart ? Number(/^bytes=(\d+)-/.exec(range)![1]) : 0;
  const body = whole.subarray(from);
  response.writeHead(isPart ? 206 : 200, {
    'content-length': body.length,
    // Some stores give back what was put with the object, also with a part of it.
    ...(!isPage && { etag, 'content-md5': digest }),
    ...(isPart && {
      'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}`,
    }),
  });
  if (fault === 'none' || request.method === 'HEAD') response.end(body);
  else response.write(body.subarray(0, fault.cutAfter), () => response.destroy());
}

/** An upload in parts, completed by the first call that asks for it, whether that is answered or not. */
function takeUpload(
  request: IncomingMessage,
  { response, isAnswered }: { readonly response: ServerResponse; readonly isAnswered: boolean },
): void {
  const isCompleting = request.method === 'POST' && request.url!.includes('uploadId');
  request.resume().on('end', () => {
    if (request.method === 'PUT') response.writeHead(200, { etag: '"part"' }).end();
    else if (!isCompleting)
      response.end(
        '<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>',
      );
    else if (isComplete)
      response
        .writeHead(404)
        .end('<Error><Code>NoSuchUpload</Code><Message>gone</Message></Error>');
    else if (isAnswered)
      response.end(
        '<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>',
      );
    else response.destroy();
    isComplete ||= isCompleting;
  });
}

const read = () => readObject(store, { path: 'a/one.bin', limitBytes: 1e6 });

test('asks again where no answer comes, several times', async () => {
  faults = ['silent', 'silent', 'silent', 'silent'];
  expect((await read())?.equals(CONTENT)).toBe(true);
  faults = ['silent', 'silent', 'silent', 'silent'];
  expect(await store.head('a/one.bin', {})).toMatchObject({ sizeBytes: CONTENT.length });
  expect(asked).toHaveLength(10);
});

test('goes on to ask again, however often it has, also for what is not there', async () => {
  // A store that is asked for clips that no one has recorded answers nothing but 404.
  for (let i = 0; i < 30; i++) {
    faults = ['silent', 'silent'];
    expect(await store.head('none', {})).toBeUndefined();
  }
}, 60_000);

test('asks for the rest where the answer ends in the middle', async () => {
  faults = [{ cutAfter: 100_000 }, 'silent', { cutAfter: 50_000 }];
  expect((await read())?.equals(CONTENT)).toBe(true);
  expect(asked[0]).toBe('GET');
  expect(asked.slice(1).every((each) => /^GET bytes=\d+-$/.test(each))).toBe(true);
});

test('asks again where the answer ends before its first byte', async () => {
  faults = [{ cutAfter: 0 }];
  expect((await read())?.equals(CONTENT)).toBe(true);
});

test('reads all of it again where the store gives no parts', async () => {
  lacks = 'ranges';
  faults = [{ cutAfter: 100_000 }, { cutAfter: 50_000 }, { cutAfter: 200_000 }];
  expect((await read())?.equals(CONTENT)).toBe(true);
  expect(asked).toHaveLength(4);
});

const given: readonly (typeof lacks)[] = ['nothing', 'ranges', 'conditions'];
test.each(given)('never joins two contents, where a store lacks %s', async (lacking) => {
  lacks = lacking;
  faults = [{ cutAfter: 100_000 }];
  const body = (await store.get('a/one.bin', {}))!;
  const reading = async (): Promise<void> => {
    for await (const _ of body) content = Buffer.alloc(CONTENT.length, 1);
  };
  await expect(reading()).rejects.toMatchObject({
    code: 'STORE_UNREADABLE',
    message: expect.stringContaining('was replaced while it was read') as string,
  });
});

test.each([
  ['another stands there by now', 412, 1],
  ['another write is under way', 409, 1],
  ['it is gone, and the first answer was lost', 404, 1],
  ['the store knows no conditions', 501, 2],
] as const)('is done with a removal where %s', async (_, status, calls) => {
  removal = status;
  const { version } = (await store.head('a/one.bin', {}))!;
  await store.remove('a/one.bin', { expected: { version: version! } });
  expect(asked.filter((each) => each === 'DELETE')).toHaveLength(calls);
});

test('says so where what is there may not be removed', async () => {
  removal = 403;
  const { version } = (await store.head('a/one.bin', {}))!;
  const removing = store.remove('a/one.bin', { expected: { version: version! } });
  await expect(removing).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
});

test('lists again where a page ends in the middle', async () => {
  faults = [{ cutAfter: 80 }, { cutAfter: 10 }];
  const paths: string[] = [];
  for await (const { path } of store.list('a/', {})) paths.push(path);
  expect(paths).toEqual(['a/one.bin']);
});

test('says which store cannot be read where nothing helps', async () => {
  faults = Array.from({ length: 50 }, () => ({ cutAfter: 0 }));
  await expect(read()).rejects.toMatchObject({
    code: 'STORE_UNREADABLE',
    message: expect.stringContaining('s3://bucket') as string,
  });
});

test('asks as often as the environment says', async () => {
  vi.stubEnv('AWS_MAX_ATTEMPTS', '2');
  const impatient = await s3Store('s3://bucket', { code: 'STORE_UNREADABLE' });
  faults = Array.from({ length: 50 }, () => ({ cutAfter: 0 }));
  const call = { path: 'a/one.bin', limitBytes: 1e6 };
  await expect(readObject(impatient, call)).rejects.toThrow('s3://bucket');
  expect(asked).toHaveLength(2);
  await impatient.close();
});

test('asks no more once it is told to end', async () => {
  const ending = new AbortController();
  faults = Array.from({ length: 50 }, () => ({ cutAfter: 0 }));
  const reading = readObject(store, {
    path: 'a/one.bin',
    limitBytes: 1e6,
    signal: ending.signal,
  });
  setTimeout(() => ending.abort(new Error('ended')), 30);
  await expect(reading).rejects.toThrow(/ended|aborted/);
  expect(asked.length).toBeLessThan(5);
});

test('knows a long file to be there whose last answer was lost', async () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'long.bin');
  content = Buffer.alloc(9e6, 3);
  writeFileSync(file, content);
  // Uploads that others left are listed, one is begun, and two parts are sent.
  faults = ['none', 'none', 'none', 'none', 'silent'];
  await store.putFile('a/long.bin', { file, mediaType: 'audio/mpeg' });
  expect(isComplete).toBe(true);
  expect(asked.at(-1)).toBe('HEAD');
  folder.remove();
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { s3Target } from '../../../src/publish/s3-target.ts';
import { checkEndpoint } from '../../../src/_internal/objects/store-endpoint.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('the endpoint of a store', () => {
  afterEach(() => vi.unstubAllEnvs());
  const checking = (endpoint: string, trustedHosts?: string) => () =>
    checkEndpoint({ endpoint, trustedHosts });

  it.each(['https://s3.eu-west-1.amazonaws.com', 'https://bucket.s3.cn-north-1.amazonaws.com.cn'])(
    '%s is given credentials, since it is Amazon’s',
    (endpoint) => {
      expect(checking(endpoint)).not.toThrow();
    },
  );

  it.each([
    'https://store.example.org',
    'https://amazonaws.com.example.org',
    'http://127.0.0.1:9000',
  ])('%s is given none unasked', (endpoint) => {
    expect(checking(endpoint)).toThrow(/credentials are not sent there/);
  });

  it('is given them where the user trusts its host, but never over plain http beyond this machine', () => {
    expect(checking('https://store.example.org', 'store.example.org')).not.toThrow();
    expect(checking('http://127.0.0.1:9000', '127.0.0.1')).not.toThrow();
    expect(checking('http://store.example.org', 'store.example.org')).toThrow(/plain http/);
  });

  it('of the environment is trusted as its credentials are, and must not be plain http either', () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'https://store.example.org');
    expect(() => checkEndpoint({})).not.toThrow();
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://store.example.org');
    expect(() => checkEndpoint({})).toThrow(/plain http/);
  });

  it('of a file of the SDK must not be plain http either', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'aws.ini');
    writeFileSync(file, '[default]\nendpoint_url = http://192.0.2.1:9\nregion = eu-west-1\n');
    const variables = {
      AWS_CONFIG_FILE: file,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_MAX_ATTEMPTS: '1',
    };
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const target = await s3Target('s3://bucket/x');
    await expect(target.list({ signal: undefined })).rejects.toThrow(/plain http/);
    await target.close();
    folder.remove();
  });

  it('with a password in it is refused, and the password is not shown', () => {
    const check = checking('https://anna:s3cret@s3.amazonaws.com');
    expect(check).toThrow('https://s3.amazonaws.com must not contain a user name or a password');
    expect(checking('ftp://anna:s3cret@host')).toThrow('ftp://host is not an address of a store');
  });

  it.each(['ftp://host', 'host', 'https://', 'http://['])('%j is not an endpoint', (endpoint) => {
    expect(checking(endpoint, 'host')).toThrow(/not an address of a store/);
  });
});

import { describe, expect, test } from 'vitest';
import { credentialsFor } from '../../../src/_internal/http/page-credentials.ts';
import type { Target } from '../../../src/_internal/http/http-target.ts';

const credentials = {
  origin: 'https://news.example.org',
  headers: [['X-Key', 'k1']] as const,
};

function target(address: string, addresses: readonly string[] = ['93.184.216.34']): Target {
  const url = new URL(address);
  return {
    url,
    secure: url.protocol === 'https:',
    hostname: url.hostname,
    port: 443,
    addresses,
    inwardAllowed: false,
  };
}

describe('what is sent to an origin', () => {
  test('the origin that was named gets the headers', () => {
    const sent = credentialsFor(target('https://news.example.org/a'), credentials);
    expect(sent).toEqual({ 'x-key': 'k1' });
  });

  test.each([
    'https://example.org/',
    'https://a.news.example.org/',
    'https://news.example.org:8443/',
    'http://news.example.org/',
  ])('another origin gets none: %s', (address) => {
    expect(credentialsFor(target(address), credentials)).toEqual({});
  });

  test('a name of this machine that leads elsewhere gets none', () => {
    const own = { ...credentials, origin: 'http://localhost:8080' };
    const sent = (address: string): object =>
      credentialsFor(target('http://localhost:8080/', [address]), own);
    expect(sent('127.0.0.1')).toEqual({ 'x-key': 'k1' });
    expect(() => sent('93.184.216.34')).toThrow(/sent only over https/);
  });
});

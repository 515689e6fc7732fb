import { describe, expect, it } from 'vitest';
import {
  isBelowDomain,
  isLoopbackHost,
  isPlainBeyondMachine,
  isTrustedByUser,
} from '../../../src/_internal/http/trusted-hosts.ts';

describe('a host that credentials may go to', () => {
  const address = { host: 'Store.Example.ORG.', port: 9000 };

  it.each([
    ['store.example.org', true],
    ['store.example.org:9000', true],
    ['other.example, STORE.example.org', true],
    ['store.example.org:443', false],
    ['example.org', false],
    ['', false],
    [undefined, false],
  ])('is one that %j names: %s', (trusted, expected) => {
    expect(isTrustedByUser(address, trusted)).toBe(expected);
  });

  it.each([
    ['amazonaws.com', true],
    ['s3.eu-west-1.AMAZONAWS.com', true],
    ['amazonaws.com.evil.example', false],
    ['notamazonaws.com', false],
  ])('%s lies below amazonaws.com: %s', (host, expected) => {
    expect(isBelowDomain(host, 'amazonaws.com')).toBe(expected);
  });

  it.each([
    ['localhost', true],
    ['127.1.2.3', true],
    ['[::1]', true],
    ['127.0.0.1.example.org', false],
    ['localhost.example.org', false],
    ['0.0.0.0', false],
  ])('%s is this machine: %s', (host, expected) => {
    expect(isLoopbackHost(host)).toBe(expected);
  });
});

it.each([
  ['http://tts.example.org', true],
  ['https://tts.example.org', false],
  ['http://127.0.0.1:8880', false],
  ['http://[::1]:8880', false],
])('what goes to %s can be read on the way: %s', (address, expected) => {
  expect(isPlainBeyondMachine(new URL(address))).toBe(expected);
});

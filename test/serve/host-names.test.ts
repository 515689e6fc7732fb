import { describe, expect, test } from 'vitest';
import { isOwnHost } from '../../src/serve/host-names.ts';

const LOOPBACK = { host: '127.0.0.1', machine: 'studio' };
const EVERYWHERE = { host: '0.0.0.0', machine: 'Studio' };

describe('a server on this machine alone', () => {
  test.each([
    'localhost',
    'localhost:4173',
    'LOCALHOST:4173',
    'localhost.',
    'preview.localhost:4173',
    '127.0.0.1',
    '127.0.0.1:4173',
    '[::1]:4173',
  ])('answers to %s', (header) => {
    expect(isOwnHost(header, LOOPBACK)).toBe(true);
  });

  test.each([
    undefined,
    '',
    'evil.example',
    'evil.example:4173',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'notlocalhost',
    '203.0.113.7:4173',
    '192.168.1.5',
    '[2001:db8::1]',
    'studio.local',
    'localhost@evil.example',
    'evil.example#localhost',
    'evil.example/localhost',
    'localhost, evil.example',
    'localhost:999999',
    '[::1',
    'a b',
  ])('does not answer to %s', (header) => {
    expect(isOwnHost(header, LOOPBACK)).toBe(false);
  });
});

test('a server answers to the address or name that it was told to listen on', () => {
  expect(isOwnHost('192.168.1.5:80', { host: '192.168.1.5', machine: 'x' })).toBe(true);
  expect(isOwnHost('192.168.1.6:80', { host: '192.168.1.5', machine: 'x' })).toBe(false);
  expect(isOwnHost('studio.example', { host: 'Studio.example', machine: 'x' })).toBe(true);
  expect(isOwnHost('[fd00::5]:80', { host: 'fd00:0::5', machine: 'x' })).toBe(true);
});

test('a server in the network answers to addresses and to the name of its machine', () => {
  const hosts = ['192.168.1.5:4173', '[fd00::5]', 'studio', 'studio.local:4173', 'localhost'];
  for (const host of hosts) expect(isOwnHost(host, EVERYWHERE)).toBe(true);
  for (const host of ['evil.example', 'studio.evil.example', '1.2.3.4.evil.example'])
    expect(isOwnHost(host, EVERYWHERE)).toBe(false);
  expect(isOwnHost('192.168.1.5', { ...EVERYWHERE, host: '::' })).toBe(true);
});

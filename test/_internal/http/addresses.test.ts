import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalAddress,
  whyInwardAddress,
  whyInwardHost,
} from '../../../src/_internal/http/addresses.ts';

const INWARD_V4 = [
  '0.0.0.0',
  '0.1.2.3',
  '10.20.30.40',
  '100.64.9.9',
  '100.127.255.255',
  '127.0.0.53',
  '169.254.7.7',
  '172.16.5.5',
  '172.31.0.9',
  '192.0.0.8',
  '192.0.2.44',
  '192.88.99.2',
  '192.168.77.1',
  '198.18.3.3',
  '198.19.255.1',
  '198.51.100.3',
  '203.0.113.9',
  '224.0.0.251',
  '239.1.1.1',
  '240.0.0.1',
  '255.255.255.255',
];
const PUBLIC_V4 = [
  '1.1.1.1',
  '8.8.4.4',
  '9.255.255.255',
  '11.0.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '126.255.255.255',
  '128.0.0.1',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.1',
  '192.0.1.1',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.1',
  '223.255.255.254',
];
const INWARD_V6 = [
  '::',
  '::1',
  '::7f00:1',
  '::ffff:8.8.8.8',
  '::ffff:0:7f00:1',
  '64:ff9b::808:808',
  '64:ff9b:1::1',
  '100::5',
  '2001::1',
  '2001:1ff::1',
  '2001:db8:5::1',
  '2001:db8:ffff::1',
  '2002:808:808::1',
  '3fff::9',
  'fc00::1',
  'fdab:cdef::1',
  'fe80::1%eth0',
  'febf::1',
  'fec0::1',
  'ff02::fb',
  '4000::1',
  '8000::1',
  'e000::1',
];
const PUBLIC_V6 = [
  '2001:200::1',
  '2001:4860:4860::8888',
  '2606:4700::1111',
  '2a00:1450:4001:80e::200e',
  '2400:cb00::1',
  '3ffe:ffff::1',
];

/** The spellings of an IPv4 address that inet_aton and URL parsers take for it. */
function spellings(address: string): string[] {
  const parts = address.split('.').map(Number) as [number, number, number, number];
  const number = parts.reduce((sum, part) => sum * 256 + part, 0);
  const [a, b, c, d] = parts;
  const octal = (part: number): string => `0${part.toString(8)}`;
  const hex = (part: number): string => `0x${part.toString(16)}`;
  return [
    address,
    `${address}.`,
    String(number),
    hex(number),
    hex(number).toUpperCase().replace('0X', '0x'),
    octal(number),
    parts.map(octal).join('.'),
    parts.map(hex).join('.'),
    `${a}.${b * 65536 + c * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `${hex(a)}.${b}.${octal(c)}.${d}`,
    [...address].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''),
    [...address]
      .map((letter) => (letter === '.' ? '。' : String.fromCharCode(letter.charCodeAt(0) + 0xfee0)))
      .join(''),
  ];
}

describe('whyInwardAddress', () => {
  test.each([...INWARD_V4, ...INWARD_V6])('%s leads inwards', (address) => {
    expect(whyInwardAddress(address)).toBeTypeOf('string');
  });

  test.each([...PUBLIC_V4, ...PUBLIC_V6])('%s is public', (address) => {
    expect(whyInwardAddress(address)).toBeUndefined();
  });

  test('every spelling of an address has the verdict of its plain form', () => {
    for (const address of [...INWARD_V4, ...PUBLIC_V4]) {
      const verdict = whyInwardAddress(address);
      for (const spelling of spellings(address))
        expect([spelling, canonicalAddress(spelling), whyInwardAddress(spelling)]).toEqual([
          spelling,
          address,
          verdict,
        ]);
    }
  });

  test('an IPv4 address within an IPv6 one is refused, whatever it is', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), ([a, b, c, d]) => {
        const [high, low] = [a * 256 + b, c * 256 + d].map((group) => group!.toString(16));
        const forms = [
          `::ffff:${a}.${b}.${c}.${d}`,
          `::${high}:${low}`,
          `64:ff9b::${a}.${b}.${c}.${d}`,
          `2002:${high}:${low}::1`,
          `[::ffff:${high}:${low}]`,
        ];
        for (const form of forms) expect(whyInwardAddress(form)).toBeTypeOf('string');
      }),
    );
  });

  test('what cannot be read is refused', () => {
    for (const text of [
      '',
      'x',
      '1.2.3.4.5',
      '256.1.1.1',
      '4294967296',
      '0x1234567890',
      '1.2.3.4/8',
      '1.2.3.4 ',
      ':::',
      '12345::',
      '08.1.1.1',
    ])
      expect(whyInwardAddress(text)).toBe('not a valid address');
  });
});

describe('whyInwardHost', () => {
  test.each([
    'localhost',
    'LOCALHOST.',
    'a.localhost',
    'printer.local',
    'db.internal',
    'metadata.google.internal',
    'metadata',
    'wiki',
    'nas.lan',
    'x.home.arpa',
    '',
    '.',
    '127.0.0.1',
    '[::1]',
    '0x7f.1',
    '127.0.0.1.',
  ])('%s is refused by its name', (name) => {
    expect(whyInwardHost(name)).toBeTypeOf('string');
  });

  test.each([
    'news.example.org',
    'localhost.example.org',
    'internal.example.com',
    'local.example.net',
    '8.8.8.8',
    '[2606:4700::1111]',
  ])('%s may be looked up', (name) => {
    expect(whyInwardHost(name)).toBeUndefined();
  });
});

/**
 * an IP address or host name, in any spelling → why it is not public, or nothing if it is.
 */
import { isIP } from 'node:net';

/** A block of addresses: the first address, its prefix length, and why the block is not public. */
type Block = { readonly first: string; readonly bits: number; readonly why: string };

/**
 * IPv4 blocks that are not globally reachable (IANA IPv4
 * Special-Purpose Address Registry, RFC 6890), and multicast.
 */
const IPV4_BLOCKS: readonly Block[] = [
  { first: '0.0.0.0', bits: 8, why: 'this machine' },
  { first: '10.0.0.0', bits: 8, why: 'a private network' },
  { first: '100.64.0.0', bits: 10, why: "a carrier's own network" },
  { first: '127.0.0.0', bits: 8, why: 'this machine' },
  { first: '169.254.0.0', bits: 16, why: 'a link-local address, where clouds keep their secrets' },
  { first: '172.16.0.0', bits: 12, why: 'a private network' },
  { first: '192.0.0.0', bits: 24, why: 'reserved for protocols' },
  { first: '192.0.2.0', bits: 24, why: 'reserved for documentation' },
  { first: '192.31.196.0', bits: 24, why: 'reserved for protocols' },
  { first: '192.52.193.0', bits: 24, why: 'reserved for protocols' },
  { first: '192.88.99.0', bits: 24, why: 'a 6to4 relay' },
  { first: '192.168.0.0', bits: 16, why: 'a private network' },
  { first: '192.175.48.0', bits: 24, why: 'reserved for protocols' },
  { first: '198.18.0.0', bits: 15, why: 'reserved for benchmarks' },
  { first: '198.51.100.0', bits: 24, why: 'reserved for documentation' },
  { first: '203.0.113.0', bits: 24, why: 'reserved for documentation' },
  { first: '224.0.0.0', bits: 4, why: 'a multicast address' },
  { first: '240.0.0.0', bits: 4, why: 'reserved or broadcast' },
];

/**
 * IPv6 blocks that are refused, most specific first (IANA IPv6 Special-Purpose Address Registry).
 * Those that embed an IPv4 address are always refused: a public page has an address of its own. The
 * last three leave only 2000::/3, the range assigned to the public Internet.
 */
const IPV6_BLOCKS: readonly Block[] = [
  { first: '::1', bits: 128, why: 'this machine' },
  { first: '::', bits: 128, why: 'this machine' },
  { first: '::ffff:0:0', bits: 96, why: 'an IPv4 address inside an IPv6 address' },
  { first: '::', bits: 96, why: 'an IPv4 address inside an IPv6 address' },
  { first: '::ffff:0:0:0', bits: 96, why: 'an IPv4 address inside an IPv6 address' },
  { first: '64:ff9b::', bits: 96, why: 'a NAT64 translation of an IPv4 address' },
  { first: '64:ff9b:1::', bits: 48, why: 'a NAT64 translation of an IPv4 address' },
  { first: '100::', bits: 64, why: 'a discard address' },
  { first: '2001::', bits: 32, why: 'a Teredo tunnel' },
  { first: '2001::', bits: 23, why: 'reserved for protocols' },
  { first: '2001:db8::', bits: 32, why: 'reserved for documentation' },
  { first: '2002::', bits: 16, why: 'a 6to4 tunnel' },
  { first: '2620:4f:8000::', bits: 48, why: 'reserved for protocols' },
  { first: '3fff::', bits: 20, why: 'reserved for documentation' },
  { first: 'fc00::', bits: 7, why: 'a private network' },
  { first: 'fe80::', bits: 10, why: 'a link-local address' },
  { first: 'fec0::', bits: 10, why: 'a private network' },
  { first: 'ff00::', bits: 8, why: 'a multicast address' },
  { first: '::', bits: 3, why: 'reserved' },
  { first: '4000::', bits: 2, why: 'reserved' },
  { first: '8000::', bits: 1, why: 'reserved' },
];

/**
 * Endings of host names that are never public (RFC 6761, 6762, 7686, 8375, 9476 and ICANN's
 * `.internal`).
 */
const INWARD_ENDINGS: readonly string[] = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'svc',
  'intranet',
  'private',
  'corp',
  'lan',
  'home',
  'home.arpa',
  'onion',
  'alt',
  'test',
  'invalid',
  'example',
];

/** Host names of cloud metadata services, which reveal secrets of a machine. */
const METADATA_NAMES: ReadonlySet<string> = new Set([
  'metadata',
  'metadata.google.internal',
  'instance-data',
  'instance-data.ec2.internal',
  'metadata.azure.com',
  'metadata.tencentyun.com',
  'metadata.platformequinix.com',
  'metadata.packet.net',
]);

/** Every block as numbers, by version. */
const BLOCKS: Readonly<Record<4 | 6, readonly NumberedBlock[]>> = {
  4: IPV4_BLOCKS.map((block) => asNumbers(block, 32)),
  6: IPV6_BLOCKS.map((block) => asNumbers(block, 128)),
};

/** A block of the addresses that equal `first` when shifted right by `shift`. */
type NumberedBlock = { readonly first: bigint; readonly shift: bigint; readonly why: string };

function asNumbers({ first, bits, why }: Block, addressBits: number): NumberedBlock {
  const shift = BigInt(addressBits - bits);
  return { first: toNumber(first) >> shift, shift, why };
}

/**
 * Why an IP address must not be fetched, as words that follow "it is": "this machine", "a private
 * network"; `undefined` for a public one. Accepts any spelling that is valid in a URL: decimal, octal,
 * hexadecimal, short, in brackets, with a zone.
 */
export function whyInwardAddress(spelling: string): string | undefined {
  const address = canonicalAddress(spelling);
  if (address === undefined) return 'not a valid address';
  const number = toNumber(address);
  const blocks = BLOCKS[isIP(address) as 4 | 6];
  return blocks.find(({ first, shift }) => number >> shift === first)?.why;
}

/**
 * Why a host name or address must not be fetched, before it is resolved; as words that follow "it is".
 */
export function whyInwardHost(hostname: string): string | undefined {
  const name = hostname.toLowerCase().replace(/\.+$/, '');
  if (name === '') return 'no host';
  if (canonicalAddress(name) !== undefined) return whyInwardAddress(name);
  if (METADATA_NAMES.has(name)) return "the name of a cloud's metadata service";
  if (INWARD_ENDINGS.some((ending) => name === ending || name.endsWith(`.${ending}`)))
    return 'a name of the local network';
  return name.includes('.') ? undefined : 'a name of the local network';
}

/** The canonical spelling of an address, without brackets and zone; `undefined` if it is not one. */
export function canonicalAddress(spelling: string): string | undefined {
  const isV6 = spelling.includes(':');
  const bare = isV6 ? withoutBrackets(spelling).replace(/%.*$/, '') : spelling;
  if (isIP(bare) === 4) return bare;
  // The URL parser accepts every spelling that inet_aton does, and decides where a request goes.
  const url = bare.includes(':') ? `http://[${bare}]/` : `http://${bare}/`;
  if (/[\s/?#@\\]/.test(bare) || !URL.canParse(url)) return undefined;
  const plain = withoutBrackets(new URL(url).hostname);
  return isIP(plain) === 0 ? undefined : plain;
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

/** A canonical address as one number of 32 or 128 bits. */
function toNumber(address: string): bigint {
  if (isIP(address) === 4)
    return address.split('.').reduce((number, part) => (number << 8n) | BigInt(part), 0n);
  return groupsOf(address).reduce((number, group) => (number << 16n) | group, 0n);
}

/** The eight groups of canonical IPv6 text, including those abbreviated by two colons. */
function groupsOf(address: string): readonly bigint[] {
  const [head = '', tail] = address.split('::');
  if (tail === undefined) return writtenGroups(head);
  const [start, end] = [writtenGroups(head), writtenGroups(tail)];
  const left = 8 - start.length - end.length;
  return [...start, ...Array.from({ length: left }, () => 0n), ...end];
}

/** Groups of canonical IPv6 text, which has no dotted part. */
function writtenGroups(text: string): readonly bigint[] {
  return text === '' ? [] : text.split(':').map((group) => BigInt(`0x${group}`));
}

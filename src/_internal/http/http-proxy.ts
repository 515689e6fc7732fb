/** the address of a proxy → a function that connects through it, by CONNECT; the proxy resolves names. */
import net, { type Socket } from 'node:net';
import tls from 'node:tls';
import { abortable, type AbortOptions } from '../abort.ts';
import { secured, opened, type Connect } from './http-connect.ts';
import { HttpError, showAddress } from './http-error.ts';
import { holdsCredentials, isLoopbackHost } from './trusted-hosts.ts';

/** Limit of the head of a proxy's answer, in bytes. */
const LONGEST_HEAD = 16_384;

/** Why a text is not an address of a proxy, as the end of a sentence; `undefined` if it is one. */
export function whyNoProxy(text: string): string | undefined {
  if (!URL.canParse(text)) return 'must be an address such as http://proxy.example.org:3128';
  const { protocol, pathname, search } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return 'must begin with http:// or https://';
  return pathname === '/' && search === ''
    ? undefined
    : 'must be a host and a port, without a path';
}

/** The proxy's address without its name and password. */
export function showProxy(proxy: string): string {
  return showAddress(proxy).replace(/\/$/, '');
}

/** Connects through a proxy, which finds the target itself. */
export function throughProxy(proxy: string): Connect {
  const address = new URL(proxy);
  return async (target, options) => {
    refuseUnprotected(address);
    const socket = await openProxy(address, options);
    try {
      await abortable(askProxy(socket, { address, place: placeOf(target) }), options);
      return target.secure ? await secured(socket, { target, ...options }) : socket;
    } catch (error) {
      socket.destroy();
      throw error;
    }
  };
}

/** @throws HttpError `refused` when the proxy's password would cross a network without TLS. */
function refuseUnprotected(address: URL): void {
  const { protocol, hostname } = address;
  if (!holdsCredentials(address) || protocol === 'https:' || isLoopbackHost(hostname)) return;
  throw new HttpError({
    kind: 'refused',
    url: showProxy(address.href),
    why: 'it is the proxy, and its password would be sent over plain http, unencrypted',
    hint: 'Use a proxy with https, one without a password, or one on this machine.',
  });
}

function placeOf({ hostname, port }: { readonly hostname: string; readonly port: number }): string {
  return `${net.isIPv6(hostname) ? `[${hostname}]` : hostname}:${port}`;
}

async function openProxy(address: URL, options: AbortOptions): Promise<Socket> {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const secure = address.protocol === 'https:';
  const port = Number(address.port) || (secure ? 443 : 80);
  const socket = secure
    ? tls.connect({
        host,
        port,
        ALPNProtocols: ['http/1.1'],
        ...(net.isIP(host) ? {} : { servername: host }),
      })
    : net.connect({ host, port });
  try {
    await abortable(opened(socket, secure ? 'secureConnect' : 'connect'), options);
    return socket;
  } catch (cause) {
    socket.destroy();
    options.signal?.throwIfAborted();
    throw proxyFailure(address, { why: 'does not answer', cause });
  }
}

type Tunnel = { readonly address: URL; readonly place: string };

/** Asks the proxy for a tunnel and reads the head of its answer, but not a byte more. */
function askProxy(socket: Socket, { address, place }: Tunnel): Promise<void> {
  const { username, password } = address;
  const account = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const login = username === '' ? [] : [`Proxy-Authorization: Basic ${account.toString('base64')}`];
  const lines = [`CONNECT ${place} HTTP/1.1`, `Host: ${place}`, ...login, '', ''];
  return new Promise((resolve, reject) => {
    let head = '';
    const onReadable = (): void => {
      // One byte at a time: what follows the head comes from the target.
      for (let byte = take(socket); byte !== undefined; byte = take(socket)) {
        head += byte;
        if (head.length > LONGEST_HEAD)
          return finish(proxyFailure(address, { why: 'sends an answer that is too long' }));
        if (head.endsWith('\r\n\r\n')) return finish(refusalOf(head, address));
      }
    };
    const onClose = (): void => finish(proxyFailure(address, { why: 'closed the connection' }));
    const finish = (error: Error | undefined): void => {
      socket.off('readable', onReadable).off('close', onClose);
      if (error) reject(error);
      else resolve();
    };
    socket.on('readable', onReadable).on('close', onClose);
    socket.write(lines.join('\r\n'));
  });
}

function take(socket: Socket): string | undefined {
  const byte = socket.read(1) as Buffer | null;
  return byte === null ? undefined : byte.toString('latin1');
}

function refusalOf(head: string, address: URL): HttpError | undefined {
  const status = /^HTTP\/1\.\d (\d{3})/.exec(head)?.[1];
  if (status !== undefined && status.startsWith('2')) return undefined;
  const why =
    status === undefined
      ? 'does not answer with HTTP'
      : `refuses the connection with status ${status}`;
  return proxyFailure(address, { why });
}

function proxyFailure(
  address: URL,
  { why, cause }: { readonly why: string; readonly cause?: unknown },
): HttpError {
  return new HttpError({
    kind: 'failed',
    url: showProxy(address.href),
    why: `it is the proxy, and it ${why}`,
    hint: 'Check --proxy, or the setting proxy, and whether the proxy allows this address.',
    cause,
  });
}

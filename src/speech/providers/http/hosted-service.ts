/** settings and the environment → the address of a service, and the key that may be sent there. */
import { showAddress } from '../../../_internal/http/http-error.ts';
import {
  holdsCredentials,
  isPlainBeyondMachine,
  mayHaveCredentials,
  serviceAddress,
} from '../../../_internal/http/trusted-hosts.ts';
import { ConfigError } from '../../../errors.ts';
import { HOSTED, type Timeouts } from './timeout.ts';

/** A service that speaks over HTTP. */
export type HostedService = {
  /** The provider's id, for errors. */
  readonly provider: string;
  /** Its name in messages. */
  readonly title: string;
  /** The setting that names its address: `providers.NAME.endpoint`. */
  readonly setting: string;
  /** What every address of it begins with. */
  readonly url: URL;
  /** Variable of the environment that holds the key for the hosts below `domains`. */
  readonly keyVariable: string;
  readonly domains: readonly string[];
  readonly trustedHosts?: string | undefined;
  /** Seconds for one request, whatever its text. @default by `timeouts` */
  readonly timeout?: number | undefined;
  /** How long its answers may take. */
  readonly timeouts: Timeouts;
};

/** What a provider states about its service, before its address is parsed. */
export type ServiceOptions = Omit<HostedService, 'url' | 'timeouts'> & {
  readonly address: string;
  /** @default that of hosted services */
  readonly timeouts?: Timeouts;
};

/**
 * The service at an address.
 * @throws ConfigError `CONFIG_INVALID` for what is not an http or https address, or contains a password.
 */
export function openService(options: ServiceOptions): HostedService {
  const { address, timeouts = HOSTED, ...rest } = options;
  if (!/^https?:\/\/[^/]/iu.test(address) || !URL.canParse(address))
    throw badAddress(options, 'is not an http or https address');
  const url = new URL(address);
  if (holdsCredentials(url))
    throw badAddress(options, 'must not contain a user name or a password');
  if (url.search !== '' || url.hash !== '')
    throw badAddress(options, 'must have nothing after its path');
  return { ...rest, url, timeouts };
}

function badAddress({ setting, address }: ServiceOptions, fault: string): ConfigError {
  return new ConfigError(`${setting}: ${showAddress(address)} ${fault}.`, {
    code: 'CONFIG_INVALID',
    hint: 'For instance https://tts.example.org or http://127.0.0.1:8880; keys come from the environment.',
  });
}

/** The URL of one of its resources; `path` starts with a slash. */
export function resourceAt({ url }: HostedService, path: string): URL {
  return new URL(url.pathname.replace(/\/+$/, '') + path, url);
}

/**
 * The variable that holds a key for one host and no other: `SPEECH_KEY_TTS_EXAMPLE_ORG` for
 * tts.example.org. A hyphen is two underscores, so that no two hosts share one.
 */
export function keyVariableOf({ hostname }: URL): string {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const letters = name.replaceAll('-', '__').replaceAll(/[.:]/g, '_');
  return `SPEECH_KEY_${letters.toUpperCase()}`;
}

/**
 * The key that may be sent to the service, if any: from the variable for its host, or the service's
 * usual one if the host is the service's or the user trusts it.
 * @throws ConfigError `CONFIG_INVALID` for a key over plain http, or one that a header cannot contain.
 */
export function findKey(service: HostedService): string | undefined {
  const { env } = process;
  const forHost = keyVariableOf(service.url);
  const own = mayHaveCredentials(serviceAddress(service.url), service)
    ? env[service.keyVariable]
    : undefined;
  const key = (env[forHost] || own)?.trim();
  if (!key) return undefined;
  if (isPlainBeyondMachine(service.url)) throw plainAddress(service);
  // A header that cannot be sent is quoted in the error of the system, key and all.
  if (!/^[\x21-\x7e]+$/.test(key)) throw strangeKey(env[forHost] ? forHost : service.keyVariable);
  return key;
}

/** The same, for a service that requires a key. @throws ConfigError `PROVIDER_CREDENTIALS_MISSING` */
export function requireKey(service: HostedService): string {
  const key = findKey(service);
  if (key !== undefined) return key;
  const { title, keyVariable, url } = service;
  throw new ConfigError(`There is no key for ${title} at ${url.host}.`, {
    code: 'PROVIDER_CREDENTIALS_MISSING',
    hint: adviseKey(service, keyVariable),
  });
}

/** Where to set a key so that it is sent to the service. */
export function adviseKey(service: HostedService, keyVariable: string): string {
  const { url } = service;
  const isOwner = mayHaveCredentials(serviceAddress(url), service);
  if (isOwner) return `Set ${keyVariable} in the environment.`;
  return (
    `Set ${keyVariableOf(service.url)} in the environment; ${keyVariable} is sent there too with ` +
    `--trust-endpoint ${url.hostname}.`
  );
}

function plainAddress({ setting, url }: HostedService): ConfigError {
  return new ConfigError(`${setting}: ${url.host} would receive a key over plain http.`, {
    code: 'CONFIG_INVALID',
    hint: 'Use an https address, or unset the key; plain http with a key is only for this machine.',
  });
}

function strangeKey(variable: string): ConfigError {
  return new ConfigError(`${variable} contains characters that no key has.`, {
    code: 'CONFIG_INVALID',
    hint: 'Set it again: only the key, without quotes, spaces or line breaks.',
  });
}

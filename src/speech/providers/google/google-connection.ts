/**
 * settings and the environment → a connection to Google Cloud Text-to-Speech, made when first used.
 */
import type { TextToSpeechClient } from '@google-cloud/text-to-speech';
import type * as gax from 'google-gax';
import { abortable, type AbortOptions } from '../../../_internal/abort.ts';
import { isLoopbackHost, mayHaveCredentials } from '../../../_internal/http/trusted-hosts.ts';
import { withoutPasswords } from '../../../_internal/http/without-passwords.ts';
import { ConfigError } from '../../../errors.ts';
import { HOSTED, timeoutFor } from '../http/timeout.ts';
import { asGoogleError } from './google-errors.ts';
import type { GoogleSettings } from './google-settings.ts';

/** Where to connect to. */
export type GoogleEndpoint = {
  readonly host: string;
  readonly port: number;
  readonly insecure: boolean;
};

/** The service's methods that are used, by their name in the client. */
type Method = 'synthesizeSpeech' | 'listVoices';

/** A call of the client: a promise that can be cancelled, which the client's typings do not say. */
type CancellablePromise = Promise<readonly unknown[]> & { readonly cancel?: () => void };

const OFFICIAL_HOST = 'texttospeech.googleapis.com';

/** The domain of Google's APIs, in every region and for private networks too. */
const GOOGLE_DOMAINS: readonly string[] = ['googleapis.com'];

/** gRPC over TLS is HTTP/2 at its usual port. */
const HTTPS_PORT = 443;

/** A name or an IPv4 address, or an IPv6 address in brackets, and perhaps a port. */
const HOST_AND_PORT = /^(?<host>\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::(?<port>\d{1,5}))?$/iu;

/**
 * Where to connect to.
 * @throws ConfigError `CONFIG_INVALID` for an invalid endpoint, `insecure` beyond this machine,
 * or an endpoint that is not Google's and would receive its credentials.
 */
export function googleEndpoint(settings: GoogleSettings): GoogleEndpoint {
  const { insecure = false } = settings;
  const endpoint = hostOfRegion(settings.endpoint ?? OFFICIAL_HOST);
  const parts = HOST_AND_PORT.exec(endpoint)?.groups;
  const port = Number(parts?.['port'] ?? HTTPS_PORT);
  if (!parts || port < 1 || port > 65_535) throw badEndpoint(endpoint);
  const host = parts['host']!;
  if (insecure && !isLoopbackHost(host)) throw insecureHost(host);
  const owner = { domains: GOOGLE_DOMAINS, trustedHosts: settings.trustedHosts };
  if (!insecure && !mayHaveCredentials({ host, port }, owner)) throw untrustedHost(host);
  return { host, port, insecure };
}

/** `eu` → the host of that region; a text with a dot or a port is already a host. */
function hostOfRegion(endpoint: string): string {
  if (!/^[a-z]+(?:-[a-z]+\d+)?$/u.test(endpoint) || isLoopbackHost(endpoint)) return endpoint;
  return endpoint === 'global' ? OFFICIAL_HOST : `${endpoint}-${OFFICIAL_HOST}`;
}

function badEndpoint(endpoint: string): ConfigError {
  return new ConfigError(
    `providers.google.endpoint must be a region, host or host:port, not "${withoutPasswords(endpoint)}".`,
    {
      code: 'CONFIG_INVALID',
      hint: 'For instance eu, europe-west2 or 127.0.0.1:50051.',
    },
  );
}

function insecureHost(host: string): ConfigError {
  return new ConfigError(
    `providers.google.insecure is only for a loopback address, not for ${host}.`,
    {
      code: 'CONFIG_INVALID',
      hint: 'Omit insecure, or use an endpoint such as 127.0.0.1:50051.',
    },
  );
}

function untrustedHost(host: string): ConfigError {
  return new ConfigError(
    `providers.google.endpoint names ${host}, which is not Google's, so Google's credentials are not sent there.`,
    {
      code: 'CONFIG_INVALID',
      hint:
        `If that host may have them, allow it on the command line: --trust-endpoint ${host}. ` +
        'An emulator on this machine needs none: insecure: true.',
    },
  );
}

/**
 * Whether an endpoint is Google's own, in any region: the same request then gets the same voice.
 */
export function isOfficial(endpoint: GoogleEndpoint): boolean {
  return endpoint.host === OFFICIAL_HOST || endpoint.host.endsWith(`-${OFFICIAL_HOST}`);
}

/** A connection to the service. Made, and credentials looked for, with the first call. */
export class GoogleConnection {
  readonly #endpoint: GoogleEndpoint;
  readonly #timeout: number | undefined;
  readonly #version: 'v1' | 'v1beta1';
  #client: Promise<TextToSpeechClient> | undefined;

  constructor(settings: GoogleSettings) {
    this.#endpoint = googleEndpoint(settings);
    this.#timeout = settings.timeout;
    // Only the beta returns the times of marks.
    this.#version = settings.wordTimes ? 'v1beta1' : 'v1';
  }

  /**
   * One attempt of one call; returns the reply. An abort
   * rejects at once and cancels the call at the server.
   * @throws ConfigError `PROVIDER_CREDENTIALS_MISSING`, ProviderError, or the signal's reason.
   */
  async call(
    method: Method,
    options: AbortOptions & {
      readonly request: object;
      /** Characters to be spoken, which determine the timeout. @default unknown */
      readonly characters?: number;
    },
  ): Promise<unknown> {
    const { request, characters = Infinity, signal } = options;
    const timeout = timeoutFor(characters, { timeouts: HOSTED, timeout: this.#timeout });
    signal?.throwIfAborted();
    const client = await abortable(this.#connect(), { signal });
    // The client's public method hides the means to cancel; this is what it calls itself.
    const call = client.innerApiCalls[method]!(request, {
      timeout: timeout * 1000,
      retry: null,
    }) as CancellablePromise;
    const cancel = (): void => call.cancel?.();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const [reply] = await abortable(call, { signal });
      return reply;
    } catch (error) {
      throw signal?.aborted ? signal.reason : asGoogleError(error, { timeout });
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Closes the connection; the next call opens another. */
  async close(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    await client?.close();
  }

  #connect(): Promise<TextToSpeechClient> {
    this.#client ??= connect(this.#endpoint, this.#version).catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }
}

/**
 * How Google's library finds out whether it runs on Google's machines: by asking the
 * machine, unless the environment says otherwise. Asking the network, as it does by
 * default, prints a warning of its own where there is none, and may take seconds.
 */
const METADATA_DETECTION = 'METADATA_SERVER_DETECTION';

/**
 * The client, initialised: left to its first call, missing credentials would end the process with
 * an unhandled rejection. Imported here because loading it takes 0.1 s, which no other provider
 * should pay.
 */
async function connect(
  endpoint: GoogleEndpoint,
  version: 'v1' | 'v1beta1',
): Promise<TextToSpeechClient> {
  const [service, library] = await Promise.all([
    import('@google-cloud/text-to-speech'),
    import('google-gax'),
  ]);
  const address = { apiEndpoint: endpoint.host, port: endpoint.port };
  const credentials = credentialsFor(endpoint, library);
  const detection = process.env[METADATA_DETECTION];
  process.env[METADATA_DETECTION] ??= 'bios-only';
  try {
    const client = new service[version].TextToSpeechClient({ ...address, ...credentials });
    await client.initialize();
    // Both versions have the two methods that are called, by the same names.
    return client as TextToSpeechClient;
  } catch (error) {
    throw missingCredentials(error);
  } finally {
    if (detection === undefined) delete process.env[METADATA_DETECTION];
  }
}

/** None, or an API key. @default what Google's library finds on this machine */
function credentialsFor(
  endpoint: GoogleEndpoint,
  { grpc, googleAuthLibrary }: typeof gax,
): ConstructorParameters<typeof TextToSpeechClient>[0] {
  const { GoogleAuth, PassThroughClient } = googleAuthLibrary;
  if (endpoint.insecure) {
    return {
      sslCreds: grpc.credentials.createInsecure(),
      // With our own auth client, the metadata server is not asked.
      authClient: new PassThroughClient(),
    };
  }
  const apiKey = process.env['GOOGLE_TTS_API_KEY'];
  return apiKey ? { authClient: new GoogleAuth().fromAPIKey(apiKey) } : {};
}

/** Messages of Google's library that are safe to repeat. */
const HARMLESS = ['default credentials', 'does not exist', 'is not a file', 'no such file'];

function missingCredentials(error: unknown): ConfigError {
  const message = error instanceof Error ? error.message : '';
  // Other messages may quote the credentials file, and are left out with the error itself.
  const isHarmless = HARMLESS.some((words) => message.toLowerCase().includes(words));
  const reason = isHarmless ? `: ${message.split('. ')[0]}` : '';
  const ways = [
    'Set GOOGLE_APPLICATION_CREDENTIALS to a service account file',
    'run `gcloud auth application-default login`',
    'or set GOOGLE_TTS_API_KEY.',
  ];
  return new ConfigError(`No usable Google credentials${reason}.`, {
    code: 'PROVIDER_CREDENTIALS_MISSING',
    hint: ways.join(', '),
    ...(isHarmless && { cause: error }),
  });
}

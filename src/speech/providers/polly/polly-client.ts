/** settings and the environment → a client of Amazon Polly, made when first used. */
import type * as Sdk from '@aws-sdk/client-polly';
import {
  isPlainBeyondMachine,
  mayHaveCredentials,
  serviceAddress,
} from '../../../_internal/http/trusted-hosts.ts';
import { ConfigError, ProviderError } from '../../../errors.ts';
import { openService } from '../http/hosted-service.ts';
import { HOSTED } from '../http/timeout.ts';
import type { PollySettings } from './polly-settings.ts';
import { signedSender } from './send-signed.ts';

/** The client and the commands to send with it. */
export type PollyClient = { readonly sdk: typeof Sdk; readonly client: Sdk.PollyClient };

const DOMAINS: readonly string[] = ['amazonaws.com', 'amazonaws.com.cn'];

/** Variables that may name an endpoint; whoever sets them can read the credentials too. */
const ENDPOINT_VARIABLES: readonly string[] = ['AWS_ENDPOINT_URL_POLLY', 'AWS_ENDPOINT_URL'];

const SERVICE = {
  provider: 'polly',
  title: 'Amazon Polly',
  setting: 'providers.polly.endpoint',
  keyVariable: 'AWS_ACCESS_KEY_ID',
  domains: DOMAINS,
} as const;

/**
 * Checks that the endpoint may receive requests signed for the account.
 * @throws ConfigError `CONFIG_INVALID` for one that is invalid, that is not Amazon's, or over plain http.
 */
export function checkPollyEndpoint({ endpoint, trustedHosts }: PollySettings): void {
  for (const name of ENDPOINT_VARIABLES) {
    const address = process.env[name];
    if (address && URL.canParse(address)) refusePlain(new URL(address), name);
  }
  if (endpoint === undefined) return;
  const { url, setting } = openService({ ...SERVICE, address: endpoint });
  refusePlain(url, setting);
  if (mayHaveCredentials(serviceAddress(url), { domains: DOMAINS, trustedHosts })) return;
  throw new ConfigError(
    `${setting} names ${url.host}, which is not Amazon's, so this machine's credentials are not sent there.`,
    {
      code: 'CONFIG_INVALID',
      hint: `If that host may have them, allow it on the command line: --trust-endpoint ${url.hostname}`,
    },
  );
}

function refusePlain(url: URL, named: string): void {
  if (!isPlainBeyondMachine(url)) return;
  throw new ConfigError(`${named}: ${url.host} would receive credentials over plain http.`, {
    code: 'CONFIG_INVALID',
    hint: 'Use an https address; plain http is only for this machine.',
  });
}

/**
 * The client, which makes one attempt of each request. The SDK is loaded here, since users of other
 * providers need not install it.
 * @throws ConfigError if the SDK is not installed.
 */
export async function connectToPolly(settings: PollySettings): Promise<PollyClient> {
  const { region, endpoint, timeout } = settings;
  const sdk = await loadSdk();
  const client = new sdk.PollyClient({
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    maxAttempts: 1,
    requestHandler: signedSender({ ...SERVICE, timeouts: HOSTED, timeout }),
  });
  return { sdk, client };
}

async function loadSdk(): Promise<typeof Sdk> {
  try {
    return await import('@aws-sdk/client-polly');
  } catch {
    throw new ConfigError('The provider polly needs the package @aws-sdk/client-polly.', {
      code: 'CONFIG_PROVIDER',
      hint: 'npm install @aws-sdk/client-polly',
    });
  }
}

/** A sharper meaning of an error, by its name in the service's model. */
type Meaning = Pick<ProviderError, 'kind' | 'retryable'> & {
  readonly code?: ProviderError['code'];
  readonly hint?: string;
};

const AUTH: Meaning = {
  kind: 'auth',
  retryable: false,
  code: 'PROVIDER_AUTH',
  hint: 'Check the credentials of this machine for Amazon, and that they allow polly:SynthesizeSpeech.',
};
const BUSY: Meaning = { kind: 'quota', retryable: true };
const UNSUPPORTED: Meaning = {
  kind: 'unsupported-option',
  retryable: false,
  hint: 'Choose another voice, or another providers.polly.engine.',
};

/** https://docs.aws.amazon.com/polly/latest/dg/API_SynthesizeSpeech.html and the errors of all services. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  ThrottlingException: BUSY,
  TooManyRequestsException: BUSY,
  TextLengthExceededException: { kind: 'too-long', retryable: false },
  InvalidSsmlException: { kind: 'invalid-input', retryable: false },
  InvalidLexiconException: { kind: 'invalid-input', retryable: false },
  LexiconNotFoundException: { ...UNSUPPORTED, hint: 'Check providers.polly.lexicons.' },
  EngineNotSupportedException: UNSUPPORTED,
  LanguageNotSupportedException: UNSUPPORTED,
  MarksNotSupportedForFormatException: UNSUPPORTED,
  InvalidSampleRateException: UNSUPPORTED,
  AccessDeniedException: AUTH,
  UnrecognizedClientException: AUTH,
  InvalidSignatureException: AUTH,
  IncompleteSignatureException: AUTH,
  MissingAuthenticationTokenException: AUTH,
  ExpiredTokenException: AUTH,
};

/** The parts of an SDK error that are used. */
type SdkError = {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
};

/** Characters of the first line only: the signed request with a session token may follow it. */
const LONGEST_MESSAGE = 300;

/** The error for a failed request of the SDK. */
export function asPollyError(error: unknown): Error {
  if (error instanceof ProviderError || error instanceof ConfigError) return error;
  const { name = '', message = '', $metadata, $response } = (error ?? {}) as SdkError;
  const words = String(message).split('\n')[0]!.slice(0, LONGEST_MESSAGE).replace(/\.$/, '');
  if (name === 'CredentialsProviderError') return noCredentials();
  if (/region is missing/iu.test(words)) return noRegion();
  const meaning = meaningOf({ name: String(name), words, status: $metadata?.httpStatusCode });
  const wait = Number($response?.headers?.['retry-after']);
  return new ProviderError(`Amazon Polly answered ${String(name)}: ${words}.`, {
    code: meaning.code ?? 'PROVIDER_FAILED',
    provider: 'polly',
    kind: meaning.kind,
    retryable: meaning.retryable,
    hint: meaning.hint ?? 'Run the same command again; what was recorded is kept.',
    ...(wait >= 0 && { retryAfter: wait }),
  });
}

function meaningOf(error: {
  readonly name: string;
  readonly words: string;
  readonly status: number | undefined;
}): Meaning {
  const { name, words, status = 0 } = error;
  const known = MEANINGS[name];
  if (known) return known;
  if (name === 'ValidationException' && /voiceid/iu.test(words))
    return {
      kind: 'voice-not-found',
      retryable: false,
      code: 'VOICE_UNKNOWN',
      hint: '`lectern voices --provider polly` lists the voices of the engine.',
    };
  if (status === 401 || status === 403) return AUTH;
  if (status === 429) return BUSY;
  if (status >= 500) return { kind: 'internal', retryable: true };
  if (status >= 400) return { kind: 'invalid-input', retryable: false };
  return { kind: 'bad-audio', retryable: true };
}

function noCredentials(): ConfigError {
  return new ConfigError('There are no usable credentials for Amazon Polly.', {
    code: 'PROVIDER_CREDENTIALS_MISSING',
    hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.',
  });
}

function noRegion(): ConfigError {
  return new ConfigError('providers.polly.region: no region is set.', {
    code: 'CONFIG_INVALID',
    hint: 'Set it, or AWS_REGION, such as eu-west-1.',
  });
}

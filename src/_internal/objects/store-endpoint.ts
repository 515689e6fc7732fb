/** the address of a store → nothing if it may receive this machine's credentials, otherwise an error. */
import { showAddress } from '../http/http-error.ts';
import {
  holdsCredentials,
  isPlainBeyondMachine,
  mayHaveCredentials,
  serviceAddress,
} from '../http/trusted-hosts.ts';
import { LecternError } from '../../errors.ts';

/** The address of a store, and the hosts that the user trusts. */
export type StoreEndpoint = {
  readonly endpoint?: string | undefined;
  readonly trustedHosts?: string | undefined;
};

/** Domains of Amazon's stores. */
const AMAZON_DOMAINS: readonly string[] = ['amazonaws.com', 'amazonaws.com.cn'];

/**
 * Checks that a store may receive the credentials: Amazon's, one that the user trusts, or the one in
 * the environment, which holds the credentials too; never over plain http.
 * @throws LecternError `USAGE`
 */
export function checkEndpoint({ endpoint, trustedHosts }: StoreEndpoint): void {
  const { env } = process;
  for (const name of ['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL']) refusePlain(env[name]);
  if (endpoint === undefined) return;
  if (!/^https?:\/\/[^/]/i.test(endpoint) || !URL.canParse(endpoint)) throw noStore(endpoint);
  refusePassword(endpoint);
  refusePlain(endpoint);
  const address = serviceAddress(new URL(endpoint));
  if (!mayHaveCredentials(address, { domains: AMAZON_DOMAINS, trustedHosts }))
    throw untrustedStore(address.host);
}

function noStore(endpoint: string): LecternError {
  return new LecternError(`${showAddress(endpoint)} is not an address of a store`, {
    code: 'USAGE',
    hint: 'Use --endpoint with an http or https address.',
  });
}

/** Addresses are shown and stored in plain text, so they must not contain secrets. */
function refusePassword(endpoint: string): void {
  if (!holdsCredentials(new URL(endpoint))) return;
  throw new LecternError(`${showAddress(endpoint)} must not contain a user name or a password`, {
    code: 'USAGE',
    hint: 'Credentials of a store come from the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  });
}

function untrustedStore(host: string): LecternError {
  return new LecternError(
    `publish.endpoint names ${host}, which is not Amazon's: this machine's credentials are not sent there`,
    {
      code: 'USAGE',
      hint: `If you trust that store with them, add --trust-endpoint ${host} to the command.`,
    },
  );
}

function refusePlain(endpoint: string | undefined): void {
  if (endpoint !== undefined && URL.canParse(endpoint)) checkTransport(new URL(endpoint));
}

/**
 * Without TLS, anyone in between can read the signature of a request and replace the request.
 * @throws LecternError `USAGE` for plain http beyond this machine.
 */
export function checkTransport(target: Pick<URL, 'protocol' | 'hostname'>): void {
  if (!isPlainBeyondMachine(target)) return;
  throw new LecternError(`${target.hostname} would receive credentials over plain http`, {
    code: 'USAGE',
    hint: 'Use an https address; plain http is for a store on this machine.',
  });
}

/** the address of a store → nothing where credentials of this machine may go there, else an error. */
import { showAddress } from '../http/http-error.ts';
import {
  holdsCredentials,
  isPlainBeyondMachine,
  mayHaveCredentials,
  serviceAddress,
} from '../http/trusted-hosts.ts';
import { LecternError } from '../../errors.ts';

/** Where a store lies, and which hosts the user trusts. */
export type StoreEndpoint = {
  readonly endpoint?: string | undefined;
  readonly trustedHosts?: string | undefined;
};

/** Amazon's stores lie below them. */
const AMAZON_DOMAINS: readonly string[] = ['amazonaws.com', 'amazonaws.com.cn'];

/**
 * Checks that a store may be given what signs for the bucket: Amazon's, one that the user trusts, or
 * the one of the environment, which holds the credentials too; and none over plain http.
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
  return new LecternError(`${showAddress(endpoint)} is no address of a store`, {
    code: 'USAGE',
    hint: 'Give --endpoint with an http or https address.',
  });
}

/** What stands in an address is shown, kept and sent as an address, not as a secret. */
function refusePassword(endpoint: string): void {
  if (!holdsCredentials(new URL(endpoint))) return;
  throw new LecternError(`${showAddress(endpoint)} must not hold a user name or a password`, {
    code: 'USAGE',
    hint: 'Credentials of a store come from the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  });
}

function untrustedStore(host: string): LecternError {
  return new LecternError(
    `publish.endpoint names ${host}, which is not Amazon's: it is given none of this machine's credentials`,
    {
      code: 'USAGE',
      hint: `If that store may have them, say so on the command line: --trust-endpoint ${host}`,
    },
  );
}

function refusePlain(endpoint: string | undefined): void {
  if (endpoint !== undefined && URL.canParse(endpoint)) checkTransport(new URL(endpoint));
}

/**
 * Without TLS everybody on the way reads what signs a request, and may send another in its place.
 * @throws LecternError `USAGE` for plain http beyond this machine.
 */
export function checkTransport(target: Pick<URL, 'protocol' | 'hostname'>): void {
  if (!isPlainBeyondMachine(target)) return;
  throw new LecternError(`${target.hostname} would be given credentials over plain http`, {
    code: 'USAGE',
    hint: 'Use an https address; plain http is for a store on this machine.',
  });
}

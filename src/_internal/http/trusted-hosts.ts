/** the address of a service → whether credentials of this machine may go there. Pure. */

/** Host and port of a service. */
export type ServiceAddress = {
  /** A name, an IPv4 address, or an IPv6 address in brackets. */
  readonly host: string;
  readonly port: number;
};

/**
 * Whether an address is in the user's comma-separated list: `host` for all its ports, or `host:port`.
 */
export function isTrustedByUser(
  { host, port }: ServiceAddress,
  trusted: string | undefined,
): boolean {
  const name = hostKey(host);
  const names = (trusted ?? '').split(',').map((each) => hostKey(each.trim()));
  return names.includes(name) || names.includes(`${name}:${port}`);
}

/** The owner of credentials, and other hosts that the user trusts with them. */
export type CredentialOwner = {
  /** Domains of the owner's hosts. */
  readonly domains: readonly string[];
  readonly trustedHosts?: string | undefined;
};

/** Whether credentials may be sent to an address: a host of their owner, or one the user trusts. */
export function mayHaveCredentials(address: ServiceAddress, owner: CredentialOwner): boolean {
  const { domains, trustedHosts } = owner;
  return (
    domains.some((domain) => isBelowDomain(address.host, domain)) ||
    isTrustedByUser(address, trustedHosts)
  );
}

/** The host and port of an http or https address. */
export function serviceAddress({ hostname: host, port, protocol }: URL): ServiceAddress {
  const usualPort = protocol === 'http:' ? 80 : 443;
  return { host, port: port === '' ? usualPort : Number(port) };
}

/** Whether what is sent there crosses a network unencrypted: no TLS, and not this machine. */
export function isPlainBeyondMachine({
  protocol,
  hostname,
}: Pick<URL, 'protocol' | 'hostname'>): boolean {
  return protocol === 'http:' && !isLoopbackHost(hostname);
}

/** Whether a host is a domain or a subdomain of it: `eu.example.org` of `example.org`. */
export function isBelowDomain(host: string, domain: string): boolean {
  const name = hostKey(host);
  return name === domain || name.endsWith(`.${domain}`);
}

/** Whether a host is this machine, so that requests cross no network. */
export function isLoopbackHost(host: string): boolean {
  const name = hostKey(host);
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(name);
}

/** Whether an address contains a name or a password, which would be shown and stored in plain text. */
export function holdsCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

/** Host names ignore case and a trailing dot. */
function hostKey(host: string): string {
  return host.toLowerCase().replace(/\.$/u, '');
}

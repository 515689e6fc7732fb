/** the address of a service → whether credentials of this machine may go there. Pure. */

/** Where a service is reached. */
export type ServiceAddress = {
  /** A name, an IPv4 address, or an IPv6 address in brackets. */
  readonly host: string;
  readonly port: number;
};

/**
 * Whether an address is among those that the user trusts: `host` for all of its ports, or
 * `host:port`, several parted by commas.
 */
export function isTrustedByUser(
  { host, port }: ServiceAddress,
  trusted: string | undefined,
): boolean {
  const name = hostKey(host);
  const names = (trusted ?? '').split(',').map((each) => hostKey(each.trim()));
  return names.includes(name) || names.includes(`${name}:${port}`);
}

/** Whose credentials they are, and which hosts the user trusts with them besides. */
export type CredentialOwner = {
  /** Domains whose hosts are the owner's. */
  readonly domains: readonly string[];
  readonly trustedHosts?: string | undefined;
};

/** Whether credentials may go to an address: to a host of their owner, or where the user says so. */
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

/** Whether everybody on the way reads what is sent there: no TLS, and beyond this machine. */
export function isPlainBeyondMachine({
  protocol,
  hostname,
}: Pick<URL, 'protocol' | 'hostname'>): boolean {
  return protocol === 'http:' && !isLoopbackHost(hostname);
}

/** Whether a host is a domain or lies below it: `eu.example.org` below `example.org`. */
export function isBelowDomain(host: string, domain: string): boolean {
  const name = hostKey(host);
  return name === domain || name.endsWith(`.${domain}`);
}

/** Whether a host is this machine. What goes there crosses no network. */
export function isLoopbackHost(host: string): boolean {
  const name = hostKey(host);
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(name);
}

/** Whether a name or a password stands in an address: it is shown and kept as an address, not as a secret. */
export function holdsCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

/** Names are the same in either case, and with the dot of the root behind them. */
function hostKey(host: string): string {
  return host.toLowerCase().replace(/\.$/u, '');
}

/** the text of a cookie file, in Netscape's format or one line of cookies → the cookies for an address. */

/** One cookie and its scope. */
type Cookie = {
  readonly name: string;
  readonly value: string;
  /** Lower case, without a leading dot; absent for cookies of a plain line, which match any address. */
  readonly domain?: string;
  readonly below: boolean;
  readonly path: string;
  readonly secure: boolean;
  /** Seconds since 1970; 0 for a session cookie. */
  readonly expires: number;
};

/** The cookies of a file. */
export type CookieJar = readonly Cookie[];

/** A line of Netscape's format has seven fields separated by tabs. */
const FIELDS = 7;

/** Prefix of cookies that scripts cannot read. */
const HTTP_ONLY = /^#HttpOnly_/;

/** One line of cookies as a browser sends them, with or without the header's name. */
const PLAIN = /^(?:cookie:\s*)?([^\s=;,]+=[^;\t]*(?:;\s*[^\s=;,]+=[^;\t]*)*);?\s*$/i;

/** Characters allowed in a cookie's name and value. */
const SENDABLE = /^[\x20-\x3A\x3C-\x7E\x80-\xFF]*$/;

/** Parses the text of a cookie file; other lines are skipped. */
export function parseCookies(text: string): CookieJar {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap(parseLine)
    .filter(({ name, value }) => SENDABLE.test(name + value));
}

function parseLine(line: string): readonly Cookie[] {
  const isComment = line.startsWith('#') && !HTTP_ONLY.test(line);
  if (isComment || line.trim() === '') return [];
  const fields = line.replace(HTTP_ONLY, '').split('\t');
  if (fields.length >= FIELDS) return [ofFields(fields)];
  const plain = PLAIN.exec(line.trim())?.[1];
  if (plain === undefined) return [];
  return plain.split(/;\s*/).map((pair): Cookie => {
    const equals = pair.indexOf('=');
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    return { name, value, below: false, path: '/', secure: false, expires: 0 };
  });
}

function ofFields(fields: readonly string[]): Cookie {
  const [domain = '', below, path, secure, expires, name = '', ...value] = fields;
  return {
    name,
    value: value.join('\t'),
    domain: domain.toLowerCase().replace(/^\./, ''),
    below: /^true$/i.test(below ?? '') || domain.startsWith('.'),
    path: path === undefined || path === '' ? '/' : path,
    secure: /^true$/i.test(secure ?? ''),
    expires: Number(expires) || 0,
  };
}

/** The value of the `Cookie` header for an address; `undefined` if no cookie matches. */
export function cookiesFor(url: URL, jar: CookieJar): string | undefined {
  const now = Date.now() / 1000;
  const own = jar.filter((cookie) => {
    const isAlive = cookie.expires === 0 || cookie.expires > now;
    const mayGo = !cookie.secure || url.protocol === 'https:';
    return isAlive && mayGo && isOfHost(url.hostname, cookie) && isOfPath(url.pathname, cookie);
  });
  if (own.length === 0) return undefined;
  return own.map(({ name, value }) => `${name}=${value}`).join('; ');
}

function isOfHost(host: string, { domain, below }: Cookie): boolean {
  if (domain === undefined || host === domain) return true;
  return below && host.endsWith(`.${domain}`);
}

function isOfPath(path: string, { path: own }: Cookie): boolean {
  return path === own || path.startsWith(own.endsWith('/') ? own : `${own}/`);
}

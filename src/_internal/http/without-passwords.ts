/** a text → the same without names and passwords in its addresses. Pure. */

/**
 * A scheme of at least two letters (one is a drive), slashes of any kind, and what is before the host.
 * Lengths are limited, so that a long text takes linear time.
 */
const BEFORE_HOST = /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{1,30}:[\\/]+)[^\s"\\/?#]{0,500}@/gi;

/** The same with a slash in the password, so that its beginning looks like an invalid port. */
const WITH_SLASH =
  /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{1,30}:[\\/]+)[^\s"\\/?#:@]{0,100}:[^\s"\\/?#\d][^\s"]{0,200}@/gi;

/** A name and a password before a host, without a scheme. */
const WITHOUT_SCHEME =
  /(?<![^\s"'“=(,[])(?!(?:mailto|acct|sips?|xmpp|im):)[\w.%+-]{1,64}:[^\s"\\/@]{1,200}@(?=[\w[])/gi;

/** The same within a path, but not within the path of an address, which may contain anything. */
const IN_PATH =
  /([\\/])[\w.%+-]{1,64}:[^\s"\\/@]{1,200}@(?=[\w[])(?<![a-z][a-z0-9+.-]{1,30}:[\\/]{1,3}[^\s"]{0,600})/gi;

/** `https://ann:secret@news.example/a` is `https://news.example/a`, also within a sentence or JSON. */
export function withoutPasswords(text: string): string {
  if (!text.includes('@')) return text;
  return text
    .replace(BEFORE_HOST, '$1')
    .replace(WITH_SLASH, '$1')
    .replace(WITHOUT_SCHEME, '')
    .replace(IN_PATH, '$1');
}

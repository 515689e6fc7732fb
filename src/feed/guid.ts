/** addresses → identifiers that never change: UUID version 5 (RFC 9562, 5.5). Pure. */
import { createHash } from 'node:crypto';

/** The UUID namespace of `podcast:guid` (https://podcasting2.org/docs/podcast-namespace/tags/guid). */
const PODCAST_NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/**
 * The identifier of a feed, from its address without scheme and trailing slash: the same for http and
 * https.
 */
export function feedGuid(feedUrl: string): string {
  return uuidV5(withoutScheme(feedUrl), { namespace: PODCAST_NAMESPACE });
}

/**
 * The identifier of an item, from the publication's address and the slug, never from its words or
 * audio. `version` marks a correction that is an item of its own.
 */
export function itemGuid(
  slug: string,
  options: { readonly baseUrl: string; readonly version?: string | undefined },
): string {
  const version = options.version === undefined ? '' : `#${options.version}`;
  return uuidV5(`${withoutScheme(options.baseUrl)}/${slug}${version}`, {
    namespace: PODCAST_NAMESPACE,
  });
}

function withoutScheme(url: string): string {
  return url.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
}

function uuidV5(name: string, options: { readonly namespace: string }): string {
  const hash = createHash('sha1')
    .update(Buffer.from(options.namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

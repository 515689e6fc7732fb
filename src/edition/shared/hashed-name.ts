/** a file's digest → the name under which an edition holds it. Pure. */

/** `<stem>.<first 8 hex digits of the SHA-256>.<extension>`, so that no cache serves an old file. */
export function hashedName(
  stem: string,
  parts: { readonly digest: string; readonly extension: string },
): string {
  return `${stem}.${parts.digest.slice(0, 8)}.${parts.extension}`;
}

/** a BCP 47 tag → its language alone. Pure. */

/** The primary subtag in lower case: `en-GB` and `en_US` → `en`. */
export function primaryLanguage(tag: string): string {
  return tag.split(/[-_]/, 1)[0]!.toLowerCase();
}

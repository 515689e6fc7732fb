/** a language tag as people write it → its canonical form. Pure. */

/** `en_us` and `en_US.UTF-8` → `en-US`; undefined for what is no BCP 47 tag. */
export function canonicalLanguage(tag: string): string | undefined {
  const bare = tag.trim().replace(/_/g, '-');
  try {
    return Intl.getCanonicalLocales(bare.replace(/\.utf-?8$/i, ''))[0];
  } catch {
    return undefined;
  }
}

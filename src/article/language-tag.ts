/** a language tag as people write it → its canonical form, and its name in English. Pure. */

/** Tags of no language: not known, several, none. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'mul', 'zxx', 'mis']);

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * `en_us` and `en_US.UTF-8` → `en-US`; undefined for what is no BCP 47 tag, and for two letters that
 * are no language, such as `xx`.
 */
export function canonicalLanguage(tag: string): string | undefined {
  const bare = tag.trim().replace(/_/g, '-');
  try {
    const [canonical] = Intl.getCanonicalLocales(bare.replace(/\.utf-?8$/i, ''));
    return canonical !== undefined && isLanguage(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** Every language of two letters has a name; of three letters only some have one here. */
function isLanguage(tag: string): boolean {
  const primary = tag.split('-', 1)[0]!;
  if (NO_LANGUAGE.has(primary)) return false;
  return primary.length > 2 || NAMES.of(primary) !== undefined;
}

/** English name of the language of a tag: `es-MX` → `Spanish`; the tag itself where it has none. */
export function languageName(tag: string): string {
  const primary = tag.split(/[-_]/, 1)[0]!.toLowerCase();
  try {
    return NAMES.of(primary) ?? tag;
  } catch {
    return tag;
  }
}

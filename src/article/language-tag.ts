/** a language tag as people write it → its canonical form, and its name in English. Pure. */

/** Tags without a language: unknown, several, none. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'mul', 'zxx', 'mis']);

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * `en_us` and `en_US.UTF-8` → `en-US`, and `en-u-nu-latn` → `en`; undefined for an invalid BCP 47
 * tag, for two unassigned letters such as `xx`, and for words such as `english`.
 */
export function canonicalLanguage(tag: string): string | undefined {
  const bare = tag.trim().replace(/_/g, '-');
  try {
    const [canonical] = Intl.getCanonicalLocales(bare.replace(/\.utf-?8$/i, ''));
    if (canonical === undefined || !isLanguage(canonical)) return undefined;
    // Numbering systems and private use are not part of a language, and invalid in feeds.
    return new Intl.Locale(canonical).baseName;
  } catch {
    return undefined;
  }
}

/**
 * Every two-letter language has a name; only some three-letter ones do here. Longer tags are
 * well-formed, but not languages.
 */
function isLanguage(tag: string): boolean {
  const primary = tag.split('-', 1)[0]!;
  if (NO_LANGUAGE.has(primary)) return false;
  return primary.length === 3 || (primary.length === 2 && NAMES.of(primary) !== undefined);
}

/** English name of a tag's language: `es-MX` → `Spanish`; the tag itself if unknown. */
export function languageName(tag: string): string {
  const primary = tag.split(/[-_]/, 1)[0]!.toLowerCase();
  try {
    return NAMES.of(primary) ?? tag;
  } catch {
    return tag;
  }
}

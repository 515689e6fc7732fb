/** a language tag as people write it → its canonical form, and its name in English. Pure. */

/** Tags of no language: not known, several, none. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'mul', 'zxx', 'mis']);

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * `en_us` and `en_US.UTF-8` → `en-US`, and `en-u-nu-latn` → `en`; undefined for what is no BCP 47 tag,
 * for two letters that are no language, such as `xx`, and for words such as `english`.
 */
export function canonicalLanguage(tag: string): string | undefined {
  const bare = tag.trim().replace(/_/g, '-');
  try {
    const [canonical] = Intl.getCanonicalLocales(bare.replace(/\.utf-?8$/i, ''));
    if (canonical === undefined || !isLanguage(canonical)) return undefined;
    // How figures are written, and what two parties agreed on, is no part of a language; feeds take neither.
    return new Intl.Locale(canonical).baseName;
  } catch {
    return undefined;
  }
}

/**
 * Every language of two letters has a name; of three letters only some have one here. Four letters
 * and more are well-formed, and name no language.
 */
function isLanguage(tag: string): boolean {
  const primary = tag.split('-', 1)[0]!;
  if (NO_LANGUAGE.has(primary)) return false;
  return primary.length === 3 || (primary.length === 2 && NAMES.of(primary) !== undefined);
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

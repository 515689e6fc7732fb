/** capitals → letters that every German voice names one by one. */

/** `EU` → `E-U`: hyphens keep voices from reading a word. */
export function spellOut(capitals: string): string {
  return [...capitals].join('-');
}

/** a table and an untrusted name → the table's own entry, never an inherited one. Pure. */

/**
 * The entry for an untrusted name: an element, a media type, a voice. `undefined` if the table has
 * none, also for names such as `constructor` that every object inherits.
 */
export function ownEntry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

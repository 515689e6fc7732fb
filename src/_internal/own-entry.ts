/** a table and a name from outside → the table's own entry: never what every object inherits. Pure. */

/**
 * The entry of a name that others chose: an element, a media type, a voice. `undefined` where the
 * table has none, also for names such as `constructor` that every object answers to.
 */
export function ownEntry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

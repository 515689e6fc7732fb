/**
 * an object → the same without undefined members: absent and `undefined` mean the same in files and
 * options. Pure.
 */

/** The members of an object that are not `undefined`. */
export type Defined<T extends object> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A copy without the members whose value is `undefined`. */
export function omitUndefined<T extends object>(members: T): Defined<T> {
  const defined = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as Defined<T>;
}

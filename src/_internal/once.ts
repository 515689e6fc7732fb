/** a function that makes something → the same, which makes it when first asked and keeps it. Pure. */

/** Keeps what `make` returns, which must not be `undefined`. */
export function once<T extends {}>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

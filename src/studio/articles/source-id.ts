/** the name of a source → its id in the addresses of the studio. Pure. */
import { sha256 } from '../../_internal/hash.ts';

/** Hex digits of an id: no two of a million articles share one, as good as never. */
const ID_DIGITS = 16;

/** The id: the same while the source stays where it is, and safe in an address. */
export function sourceId(name: string): string {
  return sha256(Buffer.from(name)).slice(0, ID_DIGITS);
}

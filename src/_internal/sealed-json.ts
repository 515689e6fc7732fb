/** a value ↔ JSON with a digest of itself, so that any change is detected. Pure. */
import { sha256 } from './hash.ts';
import { parseJson } from './parse-json.ts';

/** The member that holds the SHA-256 of the JSON of all others. */
const SEAL = 'seal';

/** An object without a seal → the same with its seal as the last member. */
export function seal<T extends object>(value: T): T & { readonly seal: string } {
  return { ...value, [SEAL]: digestOf(value) };
}

/** The sealed object without its seal, or `undefined` if the text is invalid or was changed. */
export function openSealed(text: string): object | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { [SEAL]: sealed, ...rest } = value as Record<string, unknown>;
  return sealed === digestOf(rest) ? rest : undefined;
}

/** JSON preserves the order of members and numbers, so that a value read again has the same text. */
function digestOf(value: object): string {
  return sha256(JSON.stringify(value));
}

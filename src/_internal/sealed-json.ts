/** a value ↔ JSON that carries the digest of itself, so that any change to it is seen. Pure. */
import { sha256 } from './hash.ts';
import { parseJson } from './parse-json.ts';

/** The member that holds the SHA-256 of the JSON of all others. */
const SEAL = 'seal';

/** An object without a member of that name → the same with its seal, the last member. */
export function seal<T extends object>(value: T): T & { readonly seal: string } {
  return { ...value, [SEAL]: digestOf(value) };
}

/** The object that was sealed, or `undefined` where the text is none or was changed since. */
export function openSealed(text: string): object | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { [SEAL]: sealed, ...rest } = value as Record<string, unknown>;
  return sealed === digestOf(rest) ? rest : undefined;
}

/** JSON keeps the order of members and every number, so that a value read again has the same text. */
function digestOf(value: object): string {
  return sha256(JSON.stringify(value));
}

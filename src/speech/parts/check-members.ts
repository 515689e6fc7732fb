/** an option that is an object → nothing, or a TypeError that names the member that is wrong. */
import { checkOptions, type ExpectedOptions, type Kind } from '../../_internal/check-options.ts';

/** An option by its name in the caller's options, and what was given for it. */
export type ObjectOption = { readonly name: string; readonly value: object };

/**
 * Checks the members of an option of the function `of`, each named by its path.
 * @throws TypeError such as "recordClips: options.retry.attempts, when given, must be a whole
 * number of at least 1".
 */
export function checkMembers(of: string, option: ObjectOption, expected: ExpectedOptions): void {
  const { name, value } = option;
  const required = underPath(name, expected.required ?? {});
  const optional = underPath(name, expected.optional ?? {});
  const given = Object.keys({ ...expected.required, ...expected.optional }).map((member) => [
    `${name}.${member}`,
    (value as Readonly<Record<string, unknown>>)[member],
  ]);
  checkOptions(of, Object.fromEntries(given), { required, optional });
}

type Kinds = Readonly<Record<string, Kind>>;

function underPath(path: string, kinds: Kinds): Kinds {
  const entries = Object.entries(kinds);
  return Object.fromEntries(entries.map(([member, kind]) => [`${path}.${member}`, kind]));
}

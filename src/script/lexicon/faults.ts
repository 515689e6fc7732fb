/** a fault in a lexicon → an error that names the file, the line and the entry. */
import { ConfigError } from '../../errors.ts';
import type { LexiconPlace } from './lexicon.ts';

/** Where a fault is, and what to do about it. */
export type LexiconFault = {
  readonly place: LexiconPlace;
  /** The entry's `match`, when it has one. */
  readonly match?: string | undefined;
  readonly hint?: string;
  readonly cause?: unknown;
};

/** The error `CONFIG_LEXICON` for a fault. */
export function lexiconError(what: string, fault: LexiconFault): ConfigError {
  const entry = fault.match === undefined ? '' : `entry “${fault.match}”: `;
  const hint =
    fault.hint ??
    'An entry has a `match` and one of `say`, `ipa`, `xsampa`, `arpabet`, `spell: true` or `language`.';
  return new ConfigError(`${fault.place.file}:${fault.place.line}: ${entry}${what}`, {
    code: 'CONFIG_LEXICON',
    hint,
    ...(fault.cause !== undefined && { cause: fault.cause }),
  });
}

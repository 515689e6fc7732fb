/** a value passed as a provider → nothing, or an error that names the member that is wrong. */
import { checkShape, checkOptions, KINDS, type Kind } from '../_internal/check-options.ts';

/** The only version of the interface so far. */
const SPEC_VERSION: Kind = { name: '1', holds: (value) => value === 1 };

const REQUIRED: Readonly<Record<string, Kind>> = {
  specVersion: SPEC_VERSION,
  id: KINDS.text,
  revision: KINDS.number,
  voices: KINDS.listener,
  capabilities: KINDS.listener,
  identity: KINDS.listener,
  synthesize: KINDS.listener,
  close: KINDS.listener,
};

const OPTIONAL: Readonly<Record<string, Kind>> = {
  defaultVoice: KINDS.listener,
  resolveVoice: KINDS.listener,
  billedCharacters: KINDS.listener,
  pronounce: KINDS.listener,
  symbolsWithoutSound: KINDS.listener,
  warnings: KINDS.listener,
};

/**
 * Checks the option `provider` of the function `of` for the shape of a `SpeechProvider`.
 * @throws TypeError such as "recordClips: options.provider.synthesize must be a function".
 */
export function checkProvider(of: string, provider: unknown): void {
  checkOptions(of, { provider }, { required: { provider: KINDS.object } });
  const option = { name: 'provider', value: provider as object };
  checkShape(of, option, { required: REQUIRED, optional: OPTIONAL });
}

/**
 * The first thing wrong with the shape of a provider, as the end of a sentence: "synthesize must be
 * a function". `undefined` if nothing is.
 */
export function faultOfProvider(provider: unknown): string | undefined {
  if (!KINDS.object.holds(provider)) return `must be an object, not ${nameKind(provider)}`;
  const given = provider as Readonly<Record<string, unknown>>;
  const missing = Object.entries(REQUIRED).find(([name, kind]) => !kind.holds(given[name]));
  if (missing) return `${missing[0]} must be ${missing[1].name}`;
  const isWrong = ([name, kind]: readonly [string, Kind]): boolean =>
    given[name] !== undefined && !kind.holds(given[name]);
  const wrong = Object.entries(OPTIONAL).find(isWrong);
  return wrong && `${wrong[0]}, when given, must be ${wrong[1].name}`;
}

function nameKind(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

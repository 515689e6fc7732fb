/** warnings → the error for one that is not let pass, as `--strict` asks. Pure. */
import { LecternError, type Warning, type WarningCode } from '../errors.ts';

/** Which warnings are let pass. */
export type StrictOptions = {
  /** Whether a warning is an error of its own code. @default false */
  readonly strict?: boolean | undefined;
  /** Codes of warnings that are let pass even so. @default none */
  readonly allowWarnings?: readonly WarningCode[] | undefined;
};

/** The error for the first warning that is not let pass; a notice always is. */
export function refusedWarning(
  warnings: readonly Warning[],
  { strict = false, allowWarnings = [] }: StrictOptions,
): LecternError | undefined {
  if (!strict) return undefined;
  const refused = warnings.find(
    ({ isNotice, code }) => isNotice !== true && !allowWarnings.includes(code),
  );
  if (refused === undefined) return undefined;
  const { message, code, hint } = refused;
  const advice = `Without --strict this is a warning; --allow-warnings ${code} lets such warnings pass.`;
  return new LecternError(message, {
    code,
    hint: hint === undefined ? advice : `${hint} ${advice}`,
  });
}

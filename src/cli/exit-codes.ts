/** An error → the exit code that tells a script what to do next. */
import type { BatchResult } from '../run/batch.ts';
import type { LoadedSettings } from '../run/settings/load-settings.ts';
import { ArticleError, ConfigError, LecternError, ProviderError } from '../errors.ts';

/** Exit codes of the command line. The comments are the table in docs/command-line.md. */
export const EXIT = {
  done: 0, // everything was done
  failure: 1, // the output cannot be written, a program or a lexicon test failed, `doctor` found a fault
  usage: 2, // an unknown flag, or a flag that names an unknown voice or provider
  configuration: 3, // a setting or a file of decisions is wrong, or credentials are missing
  input: 4, // a source cannot be read or spoken
  provider: 5, // the provider refused or failed; trying again may help
  partial: 6, // some articles of a batch failed; if all failed, the code of the first
  budget: 7, // `--max-chars`, `--max-cost` or the monthly budget is reached
  verification: 8, // a check failed, a passage waits for an approval, or a clip in the store or in an imported archive is damaged
  interrupted: 130, // Ctrl-C, or a signal to stop
} as const;

/**
 * Which layer each setting came from: an unknown voice in a flag is a usage error, in a file a
 * configuration error.
 */
export type ExitOptions = { readonly origins?: LoadedSettings['origins'] };

/** Codes that begin like this are about the input, whatever the class of the error. */
const INPUT_CODES = /^(?:ARTICLE|SCRIPT|FEED|EDITION|TRACK_SOUND|VOICE_LANGUAGE)/;

/** The exit code of one error. */
export function exitCodeOf(error: unknown, options: ExitOptions = {}): number {
  if (!(error instanceof LecternError)) return EXIT.failure;
  const fixed = fixedCode(error);
  if (fixed !== undefined) return fixed;

  const { origins } = options;
  if (error.code === 'PROVIDER_UNKNOWN') return codeOfLayer(origins?.provider);
  if (error.code === 'VOICE_UNKNOWN' && !(error instanceof ConfigError))
    return codeOfLayer(origins?.voice);
  if (error.code === 'VOICE_RATE') return codeOfLayer(layerOfRate(options));
  if (error.code === 'TRACK_FORMAT') return codeOfLayer(origins?.bitrate);

  if (error instanceof ConfigError) return EXIT.configuration;
  if (error instanceof ArticleError) return EXIT.input;
  if (error instanceof ProviderError) return EXIT.provider;
  return INPUT_CODES.test(error.code) ? EXIT.input : EXIT.failure;
}

/**
 * The exit code of a batch: 0, 7 if the budget ended it, the first failure's own if nothing
 * succeeded, otherwise 6.
 */
export function exitCodeOfBatch(
  results: readonly BatchResult<unknown>[],
  options: ExitOptions = {},
): number {
  const errors = results.flatMap((result) => ('error' in result ? [result.error] : []));
  if (errors.length === 0) return EXIT.done;
  if (errors.some((error) => exitCodeOf(error) === EXIT.budget)) return EXIT.budget;
  if (errors.length < results.length) return EXIT.partial;
  return exitCodeOf(errors[0], options);
}

function fixedCode(error: LecternError): number | undefined {
  switch (error.code) {
    case 'USAGE':
    case 'VOICE_REQUIRED':
    case 'VOICE_LICENCE':
    case 'VOICE_INSTALLED':
      return EXIT.usage;
    case 'PROVIDER_CREDENTIALS_MISSING':
    case 'DECISIONS_INVALID':
    case 'DECISIONS_UNREADABLE':
      return EXIT.configuration;
    case 'VOICE_REFUSED':
      return EXIT.input;
    case 'VOICE_DOWNLOAD':
      return EXIT.provider;
    case 'BUDGET_REACHED':
      return EXIT.budget;
    case 'VERIFY_FAILED':
    case 'DECISIONS_WAITING':
      return EXIT.verification;
    default:
      return undefined;
  }
}

/** Which layer set an impossible pace: that of `rates` where `rate` is not set. */
function layerOfRate({ origins }: ExitOptions): LoadedSettings['origins']['rate'] | undefined {
  return origins?.rate === 'default' ? origins.rates : origins?.rate;
}

/**
 * An unknown name: in a flag the command is wrong, in front matter the input, elsewhere the
 * configuration.
 */
function codeOfLayer(layer: LoadedSettings['origins']['voice'] | undefined): number {
  if (layer === 'flag') return EXIT.usage;
  return layer === 'default' || layer === undefined ? EXIT.input : EXIT.configuration;
}

/** the requested rate and pitch → the nearest that a voice supports, with warnings. Pure. */
import type { Warning } from '../../errors.ts';
import type { Capabilities, SpeechRequest } from '../provider.ts';

/** What a voice accepts; `null` if sending the field is an error. */
export type OptionRanges = Pick<Capabilities, 'rate' | 'pitch'>;

/** Rate and pitch that the voice accepts, and a warning for each left out or changed. */
export type FittedOptions = Pick<SpeechRequest, 'rate' | 'pitch'> & {
  readonly warnings: readonly Warning[];
};

/** Fits rate and pitch to the ranges of a voice. */
export function fitOptions(request: SpeechRequest, ranges: OptionRanges): FittedOptions {
  const rate = fitOption('rate', { request, range: ranges.rate });
  const pitch = fitOption('pitch', { request, range: ranges.pitch });
  return {
    ...(rate.value !== undefined && { rate: rate.value }),
    ...(pitch.value !== undefined && { pitch: pitch.value }),
    warnings: [...rate.warnings, ...pitch.warnings],
  };
}

type FittedOption = { readonly value?: number; readonly warnings: readonly Warning[] };

function fitOption(
  what: 'rate' | 'pitch',
  options: { readonly request: SpeechRequest; readonly range: Capabilities['rate'] },
): FittedOption {
  const { request, range } = options;
  const asked = request[what];
  if (asked === undefined) return { warnings: [] };
  const warn = (outcome: string): Warning => ({
    code: 'PROVIDER_OPTION_UNSUPPORTED',
    message: `A ${what} of ${asked} was requested, but the voice ${request.voice} ${outcome}.`,
  });
  if (range === null) return { warnings: [warn('does not support it; it was ignored')] };

  const value = Math.min(range.max, Math.max(range.min, asked));
  if (value === asked) return { value, warnings: [] };
  const outcome = `accepts ${range.min} to ${range.max}; ${value} was used`;
  return { value, warnings: [warn(outcome)] };
}

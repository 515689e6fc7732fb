/** the rate and pitch that are asked for → those that a voice can do, and what of them it cannot. Pure. */
import type { Warning } from '../../errors.ts';
import type { Capabilities, SpeechRequest } from '../provider.ts';

/** What a voice takes; `null` where sending the field is an error. */
export type OptionRanges = Pick<Capabilities, 'rate' | 'pitch'>;

/** Rate and pitch as the voice takes them, and a warning for each that was left out or changed. */
export type FittedOptions = Pick<SpeechRequest, 'rate' | 'pitch'> & {
  readonly warnings: readonly Warning[];
};

/** What was asked for, as near as the voice comes to it. */
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
    message: `A ${what} of ${asked} was asked for, and the voice ${request.voice} ${outcome}.`,
  });
  if (range === null) return { warnings: [warn('takes none; it was left out')] };

  const value = Math.min(range.max, Math.max(range.min, asked));
  if (value === asked) return { value, warnings: [] };
  return { value, warnings: [warn(`takes ${range.min} to ${range.max}; it became ${value}`)] };
}

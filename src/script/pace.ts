/** the rates that were asked for, a role and a voice → the multiplier at which a segment is spoken. */
import { RATE_RANGE, isRate, wordsPerMinuteOf } from '../article/rate.ts';
import { BLOCK_KINDS, type Rate } from '../article/article.ts';
import { LecternError } from '../errors.ts';
import type { SegmentRole } from './script.ts';

/** Rates of single roles and voices; each multiplies the rate of the article. */
export type RateTable = {
  /** By what a segment is: `{ title: 0.9 }` says titles more slowly than the rest. */
  readonly role?: Readonly<Partial<Record<SegmentRole, number>>> | undefined;
  /** By name, full or short: `{ af_heart: 0.95 }` where a voice is too quick, or `{ heart: '150wpm' }`. */
  readonly voice?: Readonly<Record<string, Rate>> | undefined;
};

/** What decides the pace of a script. */
export type PaceOptions = {
  /**
   * How fast every segment is spoken: a multiplier of the voice's own pace from 0.5 to 2, or words a
   * minute such as '150wpm'. Wins over the one that the article names.
   * @default the article's, else 1
   */
  readonly rate?: Rate | undefined;
  /** Rates of single roles and voices, by which the rate is multiplied. @default none */
  readonly rates?: RateTable | undefined;
  /**
   * Words a minute of a voice at its own pace, usually its `Capabilities.wordsPerMinute`; needed for
   * a rate in words a minute.
   * @default not known of any voice
   */
  readonly wordsPerMinute?: ((voice: string) => number | undefined) | undefined;
  /**
   * The full name of a voice that was named in a short form, for a text in this language (BCP 47):
   * usually `provider.resolveVoice`.
   * @default names stay as they are written
   */
  readonly resolveVoice?:
    | ((name: string, options: { readonly language: string }) => string)
    | undefined;
};

/** The roles that a segment may have. */
export const SEGMENT_ROLES: readonly SegmentRole[] = [
  'disclosure',
  'title',
  'byline',
  ...BLOCK_KINDS,
];

/** Multipliers nearer than this sound alike: a second in a quarter of an hour. */
const STEPS = 1000;

/**
 * The multiplier for a segment; `undefined` where it is the voice's own pace. The rate of the
 * article, of the voice and of the role are multiplied; words a minute are those of each voice, so
 * the rate of the voice is left out of them.
 * @throws LecternError `VOICE_RATE` when the voice does not tell its own pace and words a minute
 * are asked for, or the multiplier lies outside 0.5 to 2.
 */
export function paceOf(
  segment: {
    readonly role: SegmentRole;
    readonly voice: string;
    readonly language?: string | undefined;
  },
  options: PaceOptions,
): number | undefined {
  const { role, voice } = segment;
  const { rate = 1, rates = {} } = options;
  const main = multiplierOf(rate, { voice, ...options });
  const own = wordsPerMinuteOf(rate) === undefined ? rateOfVoice(segment, options) : undefined;
  const voiceRate = own === undefined ? 1 : multiplierOf(own, { voice, ...options });
  const pace = main * voiceRate * (rates.role?.[role] ?? 1);
  if (pace < RATE_RANGE.min || pace > RATE_RANGE.max) throw outOfRange(pace, { role, voice, rate });
  const rounded = Math.round(pace * STEPS) / STEPS;
  return rounded === 1 ? undefined : rounded;
}

/** The rate that the table has for a voice, under its full name or one that means it. */
function rateOfVoice(
  { voice, language = '' }: { readonly voice: string; readonly language?: string | undefined },
  { rates, resolveVoice }: PaceOptions,
): Rate | undefined {
  const table = rates?.voice ?? {};
  if (Object.hasOwn(table, voice)) return table[voice];
  const named = Object.keys(table).find(
    (name) => meantBy(name, { language, resolveVoice }) === voice,
  );
  return named === undefined ? undefined : table[named];
}

/** A name may be of another provider's voice, or of none: rates are for voices that speak. */
function meantBy(
  name: string,
  { language, resolveVoice }: Pick<PaceOptions, 'resolveVoice'> & { readonly language: string },
): string | undefined {
  try {
    return resolveVoice?.(name, { language });
  } catch (error) {
    if (error instanceof LecternError && error.code === 'VOICE_UNKNOWN') return undefined;
    throw error;
  }
}

type MultiplierOptions = Pick<PaceOptions, 'wordsPerMinute'> & { readonly voice: string };

function multiplierOf(rate: Rate, { voice, wordsPerMinute }: MultiplierOptions): number {
  const words = wordsPerMinuteOf(rate);
  if (words === undefined) return Number(rate);
  const own = wordsPerMinute?.(voice);
  if (own !== undefined) return words / own;
  throw new LecternError(
    `${rate} was asked for, and how many words a minute the voice ${voice} speaks by itself is not known.`,
    { code: 'VOICE_RATE', hint: 'Give the rate as a multiplier of its own pace, such as 0.95.' },
  );
}

function outOfRange(
  pace: number,
  asked: { readonly role: SegmentRole; readonly voice: string; readonly rate: Rate },
): LecternError {
  const { min, max } = RATE_RANGE;
  return new LecternError(
    `The ${asked.role} would be spoken by ${asked.voice} at ${pace.toFixed(2)} times its own pace; ` +
      `${min} to ${max} can be understood.`,
    {
      code: 'VOICE_RATE',
      hint: `It comes of the rate ${asked.rate} and the setting rates; the rates are multiplied.`,
    },
  );
}

/** Whether a rate multiplies the voice's own pace, and is no number of words a minute. */
function isMultiplier(rate: unknown): boolean {
  return typeof rate === 'number' && isRate(rate);
}

/** Whether a value is a table of rates by role and by voice. */
export function isRateTable(value: unknown): value is RateTable {
  if (typeof value !== 'object' || value === null) return false;
  const { role, voice, ...others } = value as Readonly<Record<string, object | undefined>>;
  return (
    Object.keys(others).length === 0 &&
    Object.keys(role ?? {}).every((name) => SEGMENT_ROLES.some((known) => known === name)) &&
    Object.values(role ?? {}).every(isMultiplier) &&
    Object.values(voice ?? {}).every(isRate)
  );
}

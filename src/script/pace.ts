/** the requested rates, a role and a voice → the multiplier at which a segment is spoken. */
import { RATE_RANGE, isRate, wordsPerMinuteOf } from '../article/rate.ts';
import { BLOCK_KINDS, type Rate } from '../article/article.ts';
import { LecternError } from '../errors.ts';
import type { SegmentRole } from './script.ts';

/** Rates by role and by voice; each multiplies the article's rate. */
export type RateTable = {
  /** By role: `{ title: 0.9 }` reads titles more slowly than the rest. */
  readonly role?: Readonly<Partial<Record<SegmentRole, number>>> | undefined;
  /**
   * By name, full or short: `{ af_heart: 0.95 }` for a voice that is too fast, or `{ heart:
   * '150wpm' }`.
   */
  readonly voice?: Readonly<Record<string, Rate>> | undefined;
};

/** What decides the pace of a script. */
export type PaceOptions = {
  /**
   * How fast every segment is spoken: a multiplier of the voice's own pace from 0.5 to 2, or words
   * a minute such as '150wpm'. Overrides the article's.
   * @default the article's, otherwise 1
   */
  readonly rate?: Rate | undefined;
  /** Rates by role and by voice, which multiply the rate. @default none */
  readonly rates?: RateTable | undefined;
  /**
   * Words a minute of a voice at its own pace, usually its `Capabilities.wordsPerMinute`; needed
   * for a rate in words a minute.
   * @default unknown for every voice
   */
  readonly wordsPerMinute?: ((voice: string) => number | undefined) | undefined;
  /**
   * The full name of a voice given by a short name, for a text in this language (BCP 47): usually
   * `provider.resolveVoice`.
   * @default names are used as written
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

/** Steps of a multiplier; finer ones sound alike: a second in a quarter of an hour. */
const STEPS = 1000;

/**
 * The multiplier for a segment; `undefined` at the voice's own pace. The rates of article, voice
 * and role are multiplied; a rate in words a minute already accounts for the voice, so the voice's
 * own rate is not applied to it.
 * @throws LecternError `VOICE_RATE` for a rate in words a minute when the voice's own pace is
 * unknown, or a multiplier outside 0.5 to 2.
 */
export function paceOf(
  segment: {
    readonly role: SegmentRole;
    readonly voice: string;
    readonly language?: string | undefined;
    /** Another multiplier, for this segment alone. @default 1 */
    readonly askedRate?: number | undefined;
  },
  options: PaceOptions,
): number | undefined {
  const { role, voice, askedRate = 1 } = segment;
  const { rate = 1, rates = {} } = options;
  const main = multiplierOf(rate, { voice, ...options });
  const own = wordsPerMinuteOf(rate) === undefined ? rateOfVoice(segment, options) : undefined;
  const voiceRate = own === undefined ? 1 : multiplierOf(own, { voice, ...options });
  const pace = main * voiceRate * (rates.role?.[role] ?? 1) * askedRate;
  if (pace < RATE_RANGE.min || pace > RATE_RANGE.max)
    throw outOfRange(pace, { role, voice, rate, askedRate });
  const rounded = Math.round(pace * STEPS) / STEPS;
  return rounded === 1 ? undefined : rounded;
}

/** The table's rate for a voice, under its full name or a short one. */
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

/** An unknown name may belong to another provider: its rate is ignored. */
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
    `The rate is ${rate}, but the own pace of the voice ${voice} in words a minute is unknown.`,
    { code: 'VOICE_RATE', hint: 'Give the rate as a multiplier of its own pace, such as 0.95.' },
  );
}

function outOfRange(
  pace: number,
  asked: {
    readonly role: SegmentRole;
    readonly voice: string;
    readonly rate: Rate;
    readonly askedRate: number;
  },
): LecternError {
  const { min, max } = RATE_RANGE;
  return new LecternError(
    `The ${asked.role} would be spoken by ${asked.voice} at ${pace.toFixed(2)} times its own pace; ` +
      `${min} to ${max} can be understood.`,
    {
      code: 'VOICE_RATE',
      hint:
        asked.askedRate === 1
          ? `It results from the rate ${asked.rate} and the setting rates, which are multiplied.`
          : `It results from the rate ${asked.rate}, the setting rates and the ${asked.askedRate} that was decided for it.`,
    },
  );
}

/** Whether a rate multiplies the voice's own pace, and is not a number of words a minute. */
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

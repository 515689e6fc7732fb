/** seconds → what the player shows and what a screen reader says. */
import { twoDigits } from '../../_internal/two-digits.ts';

/**
 * A duration in whole seconds, rounded to the nearest, for the player, the command line and the feed.
 * A position is rounded down instead.
 */
export function roundDuration(seconds: number): number {
  return Math.round(seconds);
}

/** `4:05`, `1:02:03`; fractions of a second are dropped. */
export function clockTime(seconds: number): string {
  const [hours, minutes, rest] = split(seconds);
  const start = hours > 0 ? `${hours}:${twoDigits(minutes)}` : minutes;
  return `${start}:${twoDigits(rest)}`;
}

/** Options of `spokenTime`. */
export type SpokenTimeOptions = {
  /** A BCP 47 tag. */
  readonly language: string;
  /** Whether times of a minute or more are rounded to minutes, `4 min`. @default false */
  readonly rough?: boolean;
};

/** `1 minute 5 seconds`, in a language. */
export function spokenTime(seconds: number, options: SpokenTimeOptions): string {
  const { language } = options;
  if (options.rough && seconds >= 60)
    return unit(Math.round(seconds / 60), { unit: 'minute', language, display: 'short' });
  const [hours, minutes, rest] = split(seconds);
  const parts = Object.entries({ hour: hours, minute: minutes, second: rest }).filter(
    ([name, value]) => value > 0 || (name === 'second' && seconds < 60),
  );
  return parts.map(([name, value]) => unit(value, { unit: name, language })).join(' ');
}

/** A text with `{0}`, `{1}` filled in. */
export function fillIn(text: string, values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}

/** Fractions of a second are dropped; a negative time counts as 0. */
function split(from: number): readonly [hours: number, minutes: number, seconds: number] {
  const whole = Math.max(0, Math.floor(from));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

/** Kept, because making one takes longer than the rest of a time update. */
const formats: Record<string, Intl.NumberFormat> = {};

function unit(
  value: number,
  options: {
    readonly unit: string;
    readonly language: string;
    readonly display?: 'long' | 'short';
  },
): string {
  const { unit: name, language, display = 'long' } = options;
  const format = (formats[name + language + display] ??= inLanguage(
    language,
    (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: display }),
  ));
  return format.format(value);
}

/** An invalid language tag must not stop the player: English is the fallback. */
export function inLanguage<T>(language: string, format: (tag: string) => T): T {
  try {
    return format(language);
  } catch {
    return format('en');
  }
}

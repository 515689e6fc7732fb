/** the separators of a language → patterns of its figures, and what a figure consists of. Pure. */
import { anyOf } from '../../_internal/any-of.ts';

/** How figures are written; each a list of single characters. */
export type Separators = {
  /**
   * Between groups of three digits: `.` in `1.000`. The narrow space that folding leaves between
   * groups always counts; an ordinary space only where it is listed.
   */
  readonly groups: string;
  /** Before the fraction: `,` in `1,5`. */
  readonly decimal: string;
};

/** Sources of patterns, without groups of their own; every repetition is bounded. */
export type FigurePatterns = {
  /** Whole number, grouped or plain, to its last digit. */
  readonly whole: string;
  /** Whole number or decimal fraction. */
  readonly number: string;
};

/** A figure taken apart: digits alone. */
export type Figure = {
  readonly whole: string;
  /** Digits of the fraction; absent for a whole number. */
  readonly fraction?: string;
};

/** The space that folding leaves between groups. */
const GROUP_SPACE = '\u202f';

/** The characters as the source of a character class. */
function classOf(characters: string): string {
  return `[${characters.replace(/[\\\]^-]/g, '\\$&')}]`;
}

/** The patterns of a language's figures. */
export function figurePatterns({ groups, decimal }: Separators): FigurePatterns {
  const point = classOf(decimal);
  const grouped = [...groups, GROUP_SPACE].map((separator) => {
    const between = classOf(separator);
    return `[1-9]\\d{0,2}(?:${between}\\d{3}){1,11}(?!\\d|${between}\\d)`;
  });
  const whole = anyOf([...grouped, '\\d{1,36}(?!\\d)']);
  return { whole, number: `${whole}(?:${point}\\d{1,30}(?!\\d|[.,]\\d))?` };
}

/** The digits of a figure that `number` matched. */
export function readFigure(written: string, { decimal }: Separators): Figure {
  const at = Array.from(written).findIndex((character) => decimal.includes(character));
  if (at < 0) return { whole: digitsOf(written) };
  return { whole: digitsOf(written.slice(0, at)), fraction: digitsOf(written.slice(at + 1)) };
}

/** The ASCII digits of a text. */
function digitsOf(written: string): string {
  return written.replace(/[^0-9]/g, '');
}

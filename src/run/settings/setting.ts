/** One row of the table of settings: all that is known of a setting, in one place. */
import { z } from 'zod';

/** How a variable of the environment, which is a text, becomes a value. */
export type VariableKind = 'text' | 'number' | 'boolean';

/** The flag that gives a setting on the command line. */
export type SettingFlag = {
  /** As it is typed, with its argument: `--bitrate <kbit/s>`. */
  readonly name: string;
  /** What `--help` says of it, where a command has no words of its own. */
  readonly help: string;
  /** What `--help` says of `--no-…`, where there is such a flag. */
  readonly negated?: string;
  /** Whether only a whole number is taken. */
  readonly wholeNumber?: true;
  /** Whether a text that is a number is taken as one, and any other stays. */
  readonly number?: true;
  /** Whether it may be given more than once; the values make a list. */
  readonly repeated?: true;
};

/** Makes a path of a setting absolute, from the folder of the layer that gave it. */
export type ResolvePath = (path: string) => string;

/** A setting that always has a value. */
export type Setting<Value> = {
  /** What a value must be. */
  readonly schema: z.ZodType<Value>;
  /** The value if none is given. */
  readonly default: Value;
  /** Why that is the default. */
  readonly reason: string;
  /** Unit of a number. */
  readonly unit?: string;
  /** Absent: no flag gives it. */
  readonly flag?: SettingFlag;
  /** Absent: no variable gives it, since it is not a single value. */
  readonly variable?: VariableKind;
  /** Present where the value is or holds a path: the same value with absolute paths. */
  resolvePaths?(value: Value, resolve: ResolvePath): Value;
  /** Whether a value may hold a secret: then only the rest is printed. */
  readonly isSecret?: true;
  /** What it decides: the description in the JSON Schema and in the documentation. */
  readonly sentence: string;
};

/** A setting that may be left without a value. */
export type OptionalSetting<Value> = Omit<Setting<Value>, 'default' | 'reason'> & {
  /** What applies if none is given. */
  readonly unset: string;
};

/** A row of the table, whatever its value. */
export type AnySetting = Setting<unknown> | OptionalSetting<unknown>;

/** A currency of a price or of a budget. */
export const currencySchema: z.ZodType<string> = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be a currency code such as USD')
  .describe('ISO 4217 code.');

/** Near enough to BCP 47 to catch a slip. */
export const BCP47: RegExp = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

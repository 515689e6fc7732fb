/**
 * Variables named `LECTERN_…` → one layer of settings, and a warning for each that is not read.
 */
import { checkSettings } from './check-settings.ts';
import type { VariableKind } from './setting.ts';
import { settingNames, settingRows, type PartialSettings, type Settings } from './settings.ts';
import { nearestName } from '../../_internal/nearest-name.ts';
import type { Warning } from '../../errors.ts';

/** Variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The variable that names the configuration file; it is not a setting, since it decides where those
 * are.
 */
export const CONFIG_VARIABLE = 'LECTERN_CONFIG';

/**
 * The variable that, set to `false`, forbids all code of a project: a configuration that is a program, a provider
 * of its own. It is not a setting, since a project may not decide it.
 */
export const CODE_VARIABLE = 'LECTERN_RUN_CODE';

/** Whether code of a project may be run: unless the variable says no, in any way that a flag would. */
export function mayRunCode(environment: Environment): boolean {
  return CONVERT.boolean(environment[CODE_VARIABLE] ?? '') !== false;
}

/**
 * How a variable becomes a value. A text of another kind stays a text, for the check to report.
 */
const CONVERT: Readonly<Record<VariableKind, (text: string) => unknown>> = {
  text: (text) => text,
  number: (text) => (Number.isNaN(Number(text)) ? text : Number(text)),
  boolean: (text) => {
    if (/^(true|1|yes|on)$/i.test(text)) return true;
    return /^(false|0|no|off)$/i.test(text) ? false : text;
  },
};

/** In the hint that lists the variables these come last: they are set once for a publication. */
const LISTED_LAST: readonly (keyof Settings)[] = [
  'loudness',
  'disclosure',
  'includeDrafts',
  'experimentalPdf',
  'allowPrivate',
  'strict',
  'newsLexicon',
  'emoji',
  'unspeakable',
  'spokenMarkup',
  'math',
];

/**
 * Settings from variables; an empty one counts as not set. Objects stay in files.
 * @throws ConfigError `CONFIG_INVALID` for a value that its setting cannot have.
 */
export function readEnvironment(environment: Environment): PartialSettings {
  const given = settingRows.flatMap(([name, { variable }]) => {
    const text = environment[variableOf(name)];
    if (variable === undefined || text === undefined || text === '') return [];
    return [[name, CONVERT[variable](text)]];
  });
  return checkSettings(Object.fromEntries(given), { layer: 'environment' });
}

/** How a setting is called in the environment: `allowPrivate` is `LECTERN_ALLOW_PRIVATE`. */
export function variableOf(name: string): string {
  return `LECTERN_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/**
 * A warning for each `LECTERN_…` that is not read, which would otherwise go unnoticed.
 */
export function findStrangeVariables(environment: Environment): readonly Warning[] {
  const known = [CONFIG_VARIABLE, ...listedNames().map((name) => variableOf(name)), CODE_VARIABLE];
  const isStrange = (name: string): boolean =>
    name.startsWith('LECTERN_') && Boolean(environment[name]) && !known.includes(name);
  const strange = Object.keys(environment).filter(isStrange);
  return strange.sort().map((name) => warnOf(name, known));
}

function warnOf(variable: string, known: readonly string[]): Warning {
  const setting = settingNames.find((name) => variableOf(name) === variable);
  if (setting !== undefined)
    return {
      code: 'CONFIG_INVALID',
      message: `${variable} is ignored: ${setting} can be set only in a configuration file`,
      hint: `Write ${setting} in lectern.config.yaml.`,
    };
  const near = nearestName(variable, known);
  return {
    code: 'CONFIG_INVALID',
    message: `${variable} is not a variable that Lectern knows; it is ignored`,
    hint: near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${near}?`,
  };
}

/** Settings that a variable gives, in the order of the hint. */
function listedNames(): readonly (keyof Settings)[] {
  const names = settingRows.filter(([, row]) => row.variable).map(([name]) => name);
  return [...names.filter((name) => !LISTED_LAST.includes(name)), ...LISTED_LAST];
}

/** The action's inputs, as the runner hands them over → checked values, and the arguments of the command line. */

/** An input that cannot be used: the sentence says which, and what it may be. */
export class InputError extends Error {}

const FORMATS = ['', 'mp3', 'm4a', 'opus', 'flac', 'wav'];
const REACTIONS = ['fail', 'warn'];

/**
 * Inputs from the JSON of the `inputs` context. They come as one variable and never as part of a script, so that no
 * quote, dollar sign or line break in them is ever read by a shell.
 */
export function readInputs(json) {
  const given = JSON.parse(json || '{}');
  const text = (name) => oneLine(name, String(given[name] ?? '').trim());
  const inputs = {
    sources: String(given['sources'] ?? '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
    config: text('config'),
    workingFolder: text('working-directory') || '.',
    provider: text('provider'),
    voice: text('voice'),
    format: oneOf('format', { value: text('format'), allowed: FORMATS }),
    output: text('output'),
    store: text('store'),
    maxChars: wholeNumber('max-chars', text('max-chars')),
    maxCost: amount('max-cost', text('max-cost')),
    since: text('since'),
    limit: wholeNumber('limit', text('limit')),
    strict: yesOrNo('strict', text('strict')),
    dryRun: yesOrNo('dry-run', text('dry-run')),
    feed: yesOrNo('feed', text('feed')),
    publishTo: text('publish-to'),
    onBudget: oneOf('on-budget', { value: text('on-budget') || 'fail', allowed: REACTIONS }),
    onPartial: oneOf('on-partial', { value: text('on-partial') || 'fail', allowed: REACTIONS }),
    cachePrefix: text('cache-prefix') || 'lectern-clips',
    package: text('package'),
  };
  if (inputs.sources.length === 0)
    throw new InputError('sources is empty: name files, folders or addresses, one a line');
  if (inputs.sources.includes('-'))
    throw new InputError('sources holds “-”: a job has no standard input');
  if (inputs.cachePrefix.includes(',') || inputs.cachePrefix.length > 200)
    throw new InputError('cache-prefix must be shorter than 200 characters and hold no comma');
  return inputs;
}

/** Arguments of `lectern build`, or dry of `lectern plan`. Sources stand behind `--`, so that none is taken for an option. */
export function buildArguments(inputs) {
  return [
    ...(inputs.dryRun ? ['plan', '--markdown'] : ['build']),
    '--json',
    ...sharedArguments(inputs),
    '--',
    ...inputs.sources,
  ];
}

function sharedArguments(inputs) {
  const valued = [
    ['--config', inputs.config],
    ['--provider', inputs.provider],
    ['--voice', inputs.voice],
    ['--format', inputs.format],
    ['--output', inputs.output],
    ['--store', inputs.store],
    ['--max-chars', inputs.maxChars],
    ['--max-cost', inputs.maxCost],
    ['--since', inputs.since],
    ['--limit', inputs.limit],
  ];
  // With an equals sign: a value that begins with a dash stays a value.
  return [
    ...valued.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`),
    ...(inputs.strict ? ['--strict'] : []),
  ];
}

/** Arguments of a command that works on the output folder: `feed`, `publish`. */
export function outputArguments(inputs, command) {
  const valued = [
    ['--config', inputs.config],
    ['--output', inputs.output],
  ];
  return [
    ...command,
    '--json',
    ...valued.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`),
  ];
}

function oneLine(name, value) {
  if (/[\p{Cc}\u2028\u2029]/u.test(value))
    throw new InputError(`${name} must be one line, without control characters`);
  return value;
}

function wholeNumber(name, value) {
  if (value !== '' && !/^\d{1,15}$/.test(value))
    throw new InputError(`${name} must be a whole number, and is “${value}”`);
  return value;
}

function amount(name, value) {
  if (value !== '' && !/^\d{1,12}(?:\.\d{1,9})?$/.test(value))
    throw new InputError(`${name} must be an amount such as 2.50, and is “${value}”`);
  return value;
}

function yesOrNo(name, value) {
  return oneOf(name, { value: value || 'false', allowed: ['true', 'false'] }) === 'true';
}

function oneOf(name, { value, allowed }) {
  if (!allowed.includes(value))
    throw new InputError(
      `${name} must be ${allowed.filter(Boolean).join(' or ')}, and is “${value}”`,
    );
  return value;
}

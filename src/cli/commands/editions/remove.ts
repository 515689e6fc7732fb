/** `lectern remove` → editions removed: files, list and feed entries, published copies, clips. */
import type { Command } from 'commander';
import { sayWarnings, type CommandContext, type RunCommand } from '../../command-context.ts';
import { EXIT } from '../../exit-codes.ts';
import {
  addSharedFlags,
  hostOf,
  positiveNumber,
  settingFlag,
  targetOf,
  type SharedFlags,
} from '../../flags.ts';
import { formatRemoval, formatRemoved } from '../../print/format-published.ts';
import { asJson } from '../../print/phrases.ts';
import { bringSharedEditions } from '../../shared-editions.ts';
import { LecternError } from '../../../errors.ts';

type RemoveFlags = SharedFlags & {
  readonly to?: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly local?: boolean;
  readonly clips?: boolean;
  readonly limit?: number;
  readonly dryRun?: boolean;
};

/** Adds `lectern remove`. */
export function addRemove(command: Command, run: RunCommand): void {
  command
    .argument('<edition...>', 'its folder, or its name in the output folder')
    .option('--to <target>', 'where it is published: a folder, or s3://bucket/prefix')
    .option('--endpoint <address>', "address of a store that is not Amazon's")
    .option('--region <name>', 'region of the bucket')
    .option('--local', 'leave published copies to the next lectern publish')
    .option('--clips', 'remove its clips too, except those other editions here use')
    .option('--limit <number>', 'only this many of the newest items in the feed', positiveNumber)
    .addOption(settingFlag('output', { help: 'folder of the editions' }))
    .addOption(settingFlag('sharedOutput'))
    .addOption(settingFlag('store'))
    .option('--dry-run', 'show what would be removed and written, without doing it');
  addSharedFlags(command).action((names: string[], flags: RemoveFlags) =>
    run(flags, (context) => removeNamed(names, { flags, context })),
  );
}

async function removeNamed(
  names: readonly string[],
  options: { readonly flags: RemoveFlags; readonly context: CommandContext },
): Promise<number> {
  const { flags, context } = options;
  const { terminal, json, cwd, signal } = context;
  const { output, store, feed, language, artwork, ...settings } = context.loaded.settings;
  const { local = false, clips = false, dryRun = false, limit } = flags;
  if (local && flags.to !== undefined)
    throw new LecternError('--local and --to cannot be used together', {
      code: 'USAGE',
      hint: 'Give one of them.',
    });
  const { endpoint = settings.publish.endpoint } = flags;
  const to = targetOf(flags.to, cwd) ?? settings.publish.to;
  // What is published is compared with everything here.
  const brings = local || to === undefined ? 'records' : 'everything';
  if (!dryRun) await bringSharedEditions(context, { brings });
  else if (settings.sharedOutput !== undefined)
    terminal.say(
      `a dry run fetches nothing from ${settings.sharedOutput}: it covers only what is here`,
    );
  const { removeEditions } = await import('../../../run/removal/remove-editions.ts');
  const done = await removeEditions(names, {
    output,
    store,
    feed,
    language,
    artwork,
    limit,
    clips,
    dryRun,
    sharedOutput: settings.sharedOutput,
    workingFolder: cwd,
    to: local ? undefined : to,
    endpoint,
    // Whoever types the endpoint owns the credentials, and so trusts it.
    trustedHosts: flags.endpoint === undefined ? settings.trustEndpoint : hostOf(flags.endpoint),
    region: flags.region ?? settings.publish.region,
    onFile: ({ action, path }) => terminal.status(`${action} ${path}`),
    signal,
  });
  terminal.settle();
  sayWarnings(done.warnings, terminal);
  if (json) terminal.data(asJson({ ...done, dryRun }));
  else terminal.data(formatRemoval(done));
  for (const line of formatRemoved(done, { dryRun })) terminal.say(line);
  return EXIT.done;
}

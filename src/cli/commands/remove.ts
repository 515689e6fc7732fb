/** `lectern remove` → editions taken back: their files, lists, what is published of them, their clips. */
import type { Command } from 'commander';
import { sayWarnings, type CommandContext, type RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import {
  addSharedFlags,
  hostOf,
  positiveNumber,
  settingFlag,
  targetOf,
  type SharedFlags,
} from '../flags.ts';
import { formatRemoval, formatRemoved } from '../print/format-published.ts';
import { asJson } from '../print/phrases.ts';
import { bringSharedEditions } from '../shared-editions.ts';
import { LecternError } from '../../errors.ts';

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
    .argument('<edition...>', 'name of its folder in the output folder, or the folder')
    .option('--to <target>', 'where it is published: a folder, or s3://bucket/prefix')
    .option('--endpoint <address>', "address of a store that is not Amazon's")
    .option('--region <name>', 'region of the bucket')
    .option('--local', 'leave what is published for the next publication')
    .option('--clips', 'remove its clips too, but for those of other editions in the output folder')
    .option('--limit <number>', 'only so many of the newest items in the feed', positiveNumber)
    .addOption(settingFlag('output', { help: 'folder of the editions' }))
    .addOption(settingFlag('sharedOutput'))
    .addOption(settingFlag('store'))
    .option('--dry-run', 'say what would be removed and written, and do neither');
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
  // What is published is compared with all that is here.
  const brings = local || to === undefined ? 'records' : 'everything';
  if (!dryRun) await bringSharedEditions(context, { brings });
  else if (settings.sharedOutput !== undefined)
    terminal.say(
      `a dry run brings nothing from ${settings.sharedOutput}: it tells of what is here`,
    );
  const { removeEditions } = await import('../../run/removal/remove-editions.ts');
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
    // What is typed by hand is named by whom the credentials belong to.
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

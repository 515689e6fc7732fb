/** `lectern publish` → editions, pages and feed in a folder or a store. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { sayWarnings, type CommandContext, type RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, hostOf, settingFlag, targetOf, type SharedFlags } from '../flags.ts';
import { formatPublished, formatTransfers } from '../print/format-published.ts';
import { asJson } from '../print/phrases.ts';
import { refuseWaiting } from '../refuse-waiting.ts';
import { bringSharedEditions } from '../shared-editions.ts';
import { LecternError } from '../../errors.ts';

type PublishFlags = SharedFlags & {
  readonly to?: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly prune?: boolean;
  readonly held?: boolean;
};

/** Adds `lectern publish`. */
export function addPublish(command: Command, run: RunCommand): void {
  command
    .option('--to <target>', 'a folder, or s3://bucket/prefix')
    .option('--endpoint <address>', "address of a store that is not Amazon's")
    .option('--region <name>', 'region of the bucket')
    .addOption(settingFlag('output', { help: 'folder of the editions' }))
    .addOption(settingFlag('sharedOutput'))
    .addOption(settingFlag('requireApproval'))
    .option('--check', 'read every file there, and send damaged ones again')
    .option('--prune', 'remove files that Lectern sent there and that nothing refers to any more')
    .option('--held', 'release editions that wait for someone who may publish them')
    .option('--dry-run', 'show what would be sent and removed, without doing it');
  addSharedFlags(command).action((flags: PublishFlags) =>
    run(flags, (context) => publishOutput(flags, context)),
  );
}

/** Adds editions whose time has come to the page of all editions. */
async function listWhatIsDue({ loaded, signal }: CommandContext): Promise<void> {
  const { output, feed } = loaded.settings;
  const { findUnlisted, writeIndexPage } = await import('../../site/write-pages.ts');
  if ((await findUnlisted({ output })).length === 0) return;
  await writeIndexPage({ output, baseUrl: feed.baseUrl, feedTitle: feed.title, signal });
}

/** Releases what waits: all of it where that is asked for, else what is to come out by now. */
async function releaseWaiting(
  { held = false }: PublishFlags,
  context: CommandContext,
): Promise<void> {
  const { loaded, signal } = context;
  const { output, feed, language, artwork, requireApproval } = loaded.settings;
  const { liftHold, noteHold, readHeldSlugs, readHold } =
    await import('../../edition/holds/holds.ts');
  const { findDueReleases } = await import('../../run/publishing/due-releases.ts');
  const slugs = held
    ? await readHeldSlugs({ output })
    : await findDueReleases({ output, root: loaded.root, requireApproval, signal });
  const holds = await Promise.all(slugs.map((slug) => readHold(slug, { output })));
  for (const slug of slugs) await liftHold(slug, { output });
  try {
    await refuseWaiting(context);
  } catch (error) {
    for (const hold of holds) if (hold) await noteHold(hold, { output });
    throw error;
  }
  if (slugs.length === 0) return;
  const { readEdition } = await import('../../edition/read-edition.ts');
  const { writePages } = await import('../../site/write-pages.ts');
  const { describesPodcast } = await import('../../feed/feed-settings.ts');
  const { listsIn, renewLists } = await import('../../run/publishing/renew-lists.ts');
  const site = { output, baseUrl: feed.baseUrl, feedTitle: feed.title };
  for (const slug of slugs) {
    const edition = await readEdition(join(output, slug));
    if (edition) await writePages(edition, site);
  }
  const hasFeed = describesPodcast(feed) && (await listsIn(output)).includes('feed.xml');
  const about = { output, feed, language, artwork, signal };
  const warnings = await renewLists([hasFeed ? 'feed.xml' : 'index.html'], about);
  sayWarnings(warnings, context.terminal);
}

async function publishOutput(flags: PublishFlags, context: CommandContext): Promise<number> {
  const { terminal, json, cwd, signal } = context;
  const { output, publish: settings, trustEndpoint } = context.loaded.settings;
  const { endpoint = settings.endpoint, region = settings.region } = flags;
  const to = targetOf(flags.to, cwd) ?? settings.to;
  const { dryRun = false, check = false, prune = false } = flags;
  if (to === undefined)
    throw new LecternError('there is no place to publish to', {
      code: 'USAGE',
      hint: 'Give --to with a folder or s3://bucket/prefix, or set publish.to in the configuration.',
    });

  await bringSharedEditions(context, { brings: 'everything' });
  if (dryRun) await refuseWaiting(context);
  else await releaseWaiting(flags, context);
  if (!dryRun) await listWhatIsDue(context);
  const { publishEditions } = await import('../../publish/publish-editions.ts');
  const sent = await publishEditions(to, {
    output,
    endpoint,
    // Whoever types the endpoint owns the credentials, and so trusts it.
    trustedHosts: flags.endpoint === undefined ? trustEndpoint : hostOf(flags.endpoint),
    region,
    dryRun,
    check,
    prune,
    onFile: ({ action, path }) => terminal.status(`${action} ${path}`),
    signal,
  });
  // A folder keeps the name it has on the command line.
  const done = flags.to === to ? sent : { ...sent, target: flags.to ?? sent.target };
  terminal.settle();
  sayWarnings(done.warnings, terminal);
  if (json) terminal.data(asJson({ ...done, dryRun }));
  else if (done.sent.length + done.removed.length > 0) terminal.data(formatTransfers(done));
  terminal.say(formatPublished(done, { dryRun, check, prune }));
  return check && dryRun && done.damaged.length > 0 ? EXIT.verification : EXIT.done;
}

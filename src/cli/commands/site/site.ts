/** `lectern site` → the audio of a built site: its articles recorded, players on their pages, audio and feed beside them. */
import { Option, type Command } from 'commander';
import { openSite, type SiteFlags } from './open-site.ts';
import { runSite } from './run-site.ts';
import { watchSite } from './watch-site.ts';
import type { RunCommand } from '../../command-context.ts';
import { addRecordingFlags, addSharedFlags, settingFlag } from '../../flags.ts';

/** Settings of reading that have flags here. */
const READING = [
  'voice',
  'rate',
  'store',
  'sharedStore',
  'language',
  'timezone',
  'futureDates',
  'includeDrafts',
  'disclosure',
  'requireApproval',
  'rehash',
  'strict',
  'allowWarnings',
] as const;

/** Adds `lectern site`. */
export function addSite(command: Command, run: RunCommand): void {
  command
    .argument('<folder>', 'folder of the built site, as its generator writes it')
    .option('--pages <file>', 'JSON list of the pages with articles; - for standard input')
    .option('--articles <pattern>', 'pages that are articles, such as "posts/**"', repeated)
    .option('--content <selector>', 'CSS selector of the article in its page')
    .option('--url <address>', 'address of the site, with the path below which it stands')
    .option('--audio <path>', 'folder for the audio within the site', 'audio')
    .option('--no-build', 'record nothing; take the editions that there are')
    .addOption(
      new Option('--watch', 'look again whenever pages change, until Ctrl-C').conflicts('json'),
    );
  for (const name of READING) command.addOption(settingFlag(name));
  addSharedFlags(addRecordingFlags(command)).action((folder: string, flags: SiteFlags) =>
    run(flags, async (given) => {
      const look = async (): Promise<number> => runSite(await openSite(folder, { flags, given }));
      return flags.watch ? watchSite(folder, { flags, given, look }) : look();
    }),
  );
}

function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

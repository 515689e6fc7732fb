/**
 * → the commands with their `--help` text. The code of a command is loaded only when it is named, so
 * that help waits for no settings, engine, encoder or parser.
 */
import type { Command } from 'commander';
import type { RunCommand } from './command-context.ts';

/** Adds arguments, options and action to a command. */
export type DefineCommand = (command: Command, run: RunCommand) => void;

/** A command, not loaded yet. */
export type CommandEntry = {
  readonly name: string;
  /** The text after its name in the list of commands. */
  readonly usage: string;
  readonly description: string;
  readonly load: () => Promise<DefineCommand>;
};

/** In the order in which `--help` lists them. */
export const COMMAND_TABLE: readonly CommandEntry[] = [
  {
    name: 'build',
    usage: '[options] [source...]',
    description: 'make an edition of every source: audio, transcript and edition.json',
    load: async () => (await import('./commands/build.ts')).addBuild,
  },
  {
    name: 'backfill',
    usage: '[options] [list]',
    description:
      'build the whole archive of a feed, sitemap or folder, some articles a day, after an estimate',
    load: async () => (await import('./commands/backfill.ts')).addBackfill,
  },
  {
    name: 'enqueue',
    usage: '[options] [source...]',
    description: 'queue every source for workers on many machines to record',
    load: async () => (await import('./commands/queue/enqueue.ts')).addEnqueue,
  },
  {
    name: 'worker',
    usage: '[options]',
    description: 'record and assemble what is in the queue until stopped',
    load: async () => (await import('./commands/queue/worker.ts')).addWorker,
  },
  {
    name: 'queue',
    usage: '',
    description: 'inspect, pause, retry or drain the queue that machines share',
    load: async () => (await import('./commands/queue/queue.ts')).addQueue,
  },
  {
    name: 'retake',
    usage: '[options] <source> <segment>',
    description: 'record one segment of an edition again; the price is told before',
    load: async () => (await import('./commands/retake.ts')).addRetake,
  },
  {
    name: 'plan',
    usage: '[options] [source...]',
    description: 'show what a build would record, why, and at what cost; makes no request',
    load: async () => (await import('./commands/plan.ts')).addPlan,
  },
  {
    name: 'budget',
    usage: '[options]',
    description: 'show what was spent this month and what is left of the budget',
    load: async () => (await import('./commands/budget.ts')).addBudget,
  },
  {
    name: 'script',
    usage: '[options] [source...]',
    description: 'print what will be said, what is skipped, and why',
    load: async () => (await import('./commands/script.ts')).addScript,
  },
  {
    name: 'names',
    usage: '[options] [source...]',
    description:
      'list words found in neither lexicon nor dictionary; with --strict, exit 4 if there are any',
    load: async () => (await import('./commands/names.ts')).addNames,
  },
  {
    name: 'lexicon',
    usage: '',
    description: 'test, change and import lexicons: how names are pronounced',
    load: async () => (await import('./commands/lexicon.ts')).addLexicon,
  },
  {
    name: 'voices',
    usage: '[options] [language]',
    description: 'list the voices of a provider; install, try and remove voices',
    load: async () => (await import('./commands/voices.ts')).addVoices,
  },
  {
    name: 'embed',
    usage: '[options] <edition>',
    description:
      'print the code that plays an edition on another page: script, component, iframe, oEmbed, audio',
    load: async () => (await import('./commands/editions/embed.ts')).addEmbed,
  },
  {
    name: 'collect',
    usage: '[options] <source...>',
    description: 'make one edition of several articles, each a chapter: an issue, a week, a series',
    load: async () => (await import('./commands/editions/collect.ts')).addCollect,
  },
  {
    name: 'export',
    usage: '[options] <edition...>',
    description:
      'write editions as an e-book that reads itself aloud, a ZIP, labels, lyrics, subtitles or clips',
    load: async () => (await import('./commands/editions/export.ts')).addExport,
  },
  {
    name: 'feed',
    usage: '[options]',
    description: 'write the podcast feed of all editions',
    load: async () => (await import('./commands/feed.ts')).addFeed,
  },
  {
    name: 'site',
    usage: '[options] <folder>',
    description:
      'give a built site its audio: record its articles, put players on their pages, audio and feed beside them',
    load: async () => (await import('./commands/site/site.ts')).addSite,
  },
  {
    name: 'verify',
    usage: '[options] [folder...]',
    description:
      'check everything an edition publishes: files, tags, transcripts, page, feed, disclosure; ' +
      'exit 8 if anything differs',
    load: async () => (await import('./commands/verify.ts')).addVerify,
  },
  {
    name: 'serve',
    usage: '[options] [folder]',
    description:
      'show a folder of editions in the browser, on this machine only unless --lan or --host is given',
    load: async () => (await import('./commands/serve.ts')).addServe,
  },
  {
    name: 'studio',
    usage: '[options] [folder]',
    description: 'hear, correct and approve articles in a browser on this machine',
    load: async () => (await import('./commands/studio/studio.ts')).addStudio,
  },
  {
    name: 'service',
    usage: '[options] [folder]',
    description:
      'answer requests over HTTP: editions for a CMS, speech for programs that know the API of OpenAI',
    load: async () => (await import('./commands/service/service.ts')).addService,
  },
  {
    name: 'publish',
    usage: '[options]',
    description:
      'send editions, pages and feed to a folder or an S3-compatible store; unchanged files are ' +
      'not sent again',
    load: async () => (await import('./commands/publish.ts')).addPublish,
  },
  {
    name: 'remove',
    usage: '[options] <edition...>',
    description:
      'remove editions: files, entries in the list and the feed, published copies; clips stay unless ' +
      '--clips is given',
    load: async () => (await import('./commands/editions/remove.ts')).addRemove,
  },
  {
    name: 'cache',
    usage: '',
    description: 'inspect, check, shrink, export or import the store of recorded clips',
    load: async () => (await import('./commands/cache.ts')).addCache,
  },
  {
    name: 'config',
    usage: '',
    description: 'show the settings in force',
    load: async () => (await import('./commands/config.ts')).addConfig,
  },
  {
    name: 'init',
    usage: '[options] [source]',
    description: 'write a commented configuration file for this folder; never overwrites one',
    load: async () => (await import('./commands/init.ts')).addInit,
  },
  {
    name: 'doctor',
    usage: '[options]',
    description: 'check what a build needs, and say how to fix what is missing',
    load: async () => (await import('./commands/doctor.ts')).addDoctor,
  },
];

/**
 * Adds every command to a program. Commands named in `words` are loaded; the others are only listed
 * and suggested.
 */
export async function addCommands(
  program: Command,
  options: { readonly words: readonly string[]; readonly run: RunCommand },
): Promise<void> {
  const { words, run } = options;
  const usages = new Map(
    COMMAND_TABLE.map(({ name, usage }) => [name, `${name} ${usage}`.trimEnd()]),
  );
  const help = program.createHelp();
  program.configureHelp({
    subcommandTerm: (command) =>
      (command.parent === program && usages.get(command.name())) || help.subcommandTerm(command),
  });
  for (const { name, description, load } of COMMAND_TABLE) {
    const command = program.command(name).description(description);
    if (words.includes(name)) (await load())(command, run);
  }
}

/**
 * → the commands with what `--help` says of them. What a command takes and does is loaded when it is
 * named: nobody who asks for help waits for the settings, an engine, an encoder or a parser.
 */
import type { Command } from 'commander';
import type { RunCommand } from './command-context.ts';

/** Adds to a command what it takes and does. */
export type DefineCommand = (command: Command, run: RunCommand) => void;

/** A command, not loaded yet. */
export type CommandEntry = {
  readonly name: string;
  /** What stands behind its name in the list of commands. */
  readonly usage: string;
  readonly description: string;
  readonly load: () => Promise<DefineCommand>;
};

/** In the order in which `--help` lists them. */
export const COMMAND_TABLE: readonly CommandEntry[] = [
  {
    name: 'build',
    usage: '[options] <source...>',
    description: 'make an edition of every source: audio, transcript and edition.json',
    load: async () => (await import('./commands/build.ts')).addBuild,
  },
  {
    name: 'backfill',
    usage: '[options] <list>',
    description:
      'make editions of what a feed, a sitemap or a folder ever held, so many a day; an estimate first',
    load: async () => (await import('./commands/backfill.ts')).addBackfill,
  },
  {
    name: 'enqueue',
    usage: '[options] <source...>',
    description: 'leave the recording of every source to the workers of many machines',
    load: async () => (await import('./commands/queue/enqueue.ts')).addEnqueue,
  },
  {
    name: 'worker',
    usage: '[options]',
    description: 'record and assemble what is in the queue, until it is stopped',
    load: async () => (await import('./commands/queue/worker.ts')).addWorker,
  },
  {
    name: 'queue',
    usage: '',
    description: 'the queue of many machines: what is in it, pause, retry, take out',
    load: async () => (await import('./commands/queue/queue.ts')).addQueue,
  },
  {
    name: 'plan',
    usage: '[options] <source...>',
    description: 'say what a build would record, why, and what that costs; make no request',
    load: async () => (await import('./commands/plan.ts')).addPlan,
  },
  {
    name: 'budget',
    usage: '[options]',
    description: 'say what this month cost, and what is left of its budget',
    load: async () => (await import('./commands/budget.ts')).addBudget,
  },
  {
    name: 'script',
    usage: '[options] <source...>',
    description: 'print what will be said, what is skipped, and why',
    load: async () => (await import('./commands/script.ts')).addScript,
  },
  {
    name: 'names',
    usage: '[options] <source...>',
    description:
      'list words that neither lexicon nor dictionary knows; with --strict exit 4 when there is one',
    load: async () => (await import('./commands/names.ts')).addNames,
  },
  {
    name: 'lexicon',
    usage: '',
    description: 'test, change and import lexicons: how names are said',
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
      'print what another page carries to play an edition: script, component, iframe, oEmbed, audio',
    load: async () => (await import('./commands/embed.ts')).addEmbed,
  },
  {
    name: 'feed',
    usage: '[options]',
    description: 'write the podcast feed of every edition',
    load: async () => (await import('./commands/feed.ts')).addFeed,
  },
  {
    name: 'verify',
    usage: '[options] [folder...]',
    description:
      'read back every published surface of an edition: files, tags, transcripts, page, feed, ' +
      'disclosure; exit 8 when one differs',
    load: async () => (await import('./commands/verify.ts')).addVerify,
  },
  {
    name: 'serve',
    usage: '[options] [folder]',
    description:
      'show a folder of editions in the browser, on this machine alone unless --lan or --host says ' +
      'otherwise',
    load: async () => (await import('./commands/serve.ts')).addServe,
  },
  {
    name: 'publish',
    usage: '[options]',
    description:
      'send editions, pages and feed to a folder or an S3-compatible store; what is there already ' +
      'is not sent again',
    load: async () => (await import('./commands/publish.ts')).addPublish,
  },
  {
    name: 'remove',
    usage: '[options] <edition...>',
    description:
      'take editions back: their files, the list, the feed, what is published of them; clips stay ' +
      'unless --clips is given',
    load: async () => (await import('./commands/remove.ts')).addRemove,
  },
  {
    name: 'cache',
    usage: '',
    description: 'the store of recorded clips: what it holds, check it, make it smaller',
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
    description: 'write a commented configuration file for this folder; none is overwritten',
    load: async () => (await import('./commands/init.ts')).addInit,
  },
  {
    name: 'doctor',
    usage: '[options]',
    description: 'say what is there to build with, and what to do about the rest',
    load: async () => (await import('./commands/doctor.ts')).addDoctor,
  },
];

/**
 * Adds every command to a program; those whose names are among the words are loaded, the others are
 * there to be listed and suggested.
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

/** `lectern collect` → one edition of several articles, each a chapter. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { openCommandProject, type CommandContext, type RunCommand } from '../../command-context.ts';
import { EXIT } from '../../exit-codes.ts';
import { addReadingFlags, addRecordingFlags, settingFlag, type ReadingFlags } from '../../flags.ts';
import { asJson, countNoun, formatDuration } from '../../print/phrases.ts';
import { findSources, parseDateFlag, type Sources } from '../../source-batch.ts';
import { audioPath, describeSpent, finishOutput } from '../build.ts';
import type { ArticleSource } from '../../../article/article.ts';
import type { Collection } from '../../../run/collecting/collect-editions.ts';

/** Its `--title` is not the setting of that name, which is that of one article. */
type CollectFlags = Omit<ReadingFlags, 'title'> & {
  readonly title: string;
  readonly slug?: string;
  readonly date?: string;
  readonly description?: string;
};

/** Adds `lectern collect`. */
export function addCollect(command: Command, run: RunCommand): void {
  command
    .argument(
      '<source...>',
      'what they were made of, or their names in the output folder, in order',
    )
    .requiredOption('--title <text>', 'what they are together')
    .option('--slug <name>', 'name for its address (default: made of the title)')
    .option('--date <date>', 'when it is published, for the feed')
    .option('--description <text>', 'what it is about, for the feed')
    .addOption(settingFlag('requireApproval'));
  addReadingFlags(addRecordingFlags(command)).action((names: string[], flags: CollectFlags) =>
    run(settingsIn(flags), (context) => collect(names, { flags, context })),
  );
}

function settingsIn(flags: CollectFlags): ReadingFlags {
  const { title: _title, slug: _slug, date: _date, description: _about, ...settings } = flags;
  return settings;
}

type CollectOptions = { readonly flags: CollectFlags; readonly context: CommandContext };

async function collect(
  names: readonly string[],
  { flags, context }: CollectOptions,
): Promise<number> {
  const { terminal, json, loaded } = context;
  const { title, slug, description } = flags;
  const { timezone } = loaded.settings;
  const publishedAt = parseDateFlag(flags.date, { name: '--date', timezone });
  const collection: Collection = {
    title,
    slug,
    ...(description !== undefined && { description }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
  const given = await Promise.all(names.map((name) => sourceOf(name, context)));
  const sources = readable(await findSources(given, { flags: settingsIn(flags), context }));
  const { collectInto } = await import('../../../run/collecting/collect-editions.ts');
  const project = await openCommandProject(context);
  try {
    const edition = await collectInto(sources, { collection, parts: project });
    await finishOutput(context);
    const audio = await audioPath(edition, context);
    const { budget } = project.voices;
    const { duration } = edition;
    if (json) {
      const spent = { characters: budget.spent(), ...describeSpent(budget.cost()) };
      const made = { slug: edition.slug, title: edition.title, audio, duration };
      terminal.data(asJson({ ...made, articles: sources.length, ...spent, exitCode: EXIT.done }));
      return EXIT.done;
    }
    const articles = countNoun(sources.length, 'article');
    terminal.say(`${edition.title}: ${articles}, ${formatDuration(duration)}`);
    terminal.data(audio);
    return EXIT.done;
  } finally {
    await project.close();
  }
}

/** The source of an edition of that name in the output folder; else what was named. */
async function sourceOf(name: string, { loaded, cwd }: CommandContext): Promise<string> {
  const { isFolder } = await import('../../../_internal/disk/files.ts');
  const folder = join(loaded.settings.output, name);
  if (!/^[a-z0-9-]+$/.test(name) || (await isFolder(join(cwd, name)))) return name;
  const { readRunRecord } = await import('../../../edition/read-edition.ts');
  const record = await readRunRecord(folder);
  if (record === undefined || record.source === '-') return name;
  return /^https?:/.test(record.source) ? record.source : join(loaded.root, record.source);
}

/** @throws the error of the first that cannot be read: a collection without it is not what was asked for. */
function readable(sources: Sources): readonly ArticleSource[] {
  return sources.map((source) => {
    if (source.kind === 'failed') throw source.error;
    return source;
  });
}

/** `lectern lexicon set` → a new pronunciation of a word, after what it makes stale and costs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addReadingFlags, type ReadingFlags } from '../flags.ts';
import { asJson, countNoun } from '../print/phrases.ts';
import { findSources, runBatch, SOURCE_HELP, type Sources } from '../source-batch.ts';
import { LecternError } from '../../errors.ts';
import type { EditionPlan } from '../../run/plan/edition-plan.ts';
import type { NamedLexicon } from '../../run/lexicon/name-lexicon.ts';
import type { Plan } from '../../run/plan-editions.ts';
import type { EntryWay } from '../../script/lexicon/set-entry.ts';

type SetFlags = ReadingFlags & {
  readonly say?: string;
  readonly ipa?: string;
  readonly spell?: boolean;
  readonly file?: string;
  readonly yes?: boolean;
};

/** Adds `set` to the command `lexicon`. */
export function addLexiconSet(lexicon: Command, run: RunCommand): void {
  const command = lexicon
    .command('set')
    .description('change how a word is said: show what that re-records and costs; --yes writes it')
    .argument('<word>', 'the word as it is printed')
    .argument('[source...]', `${SOURCE_HELP} (default: the sources of all editions)`)
    .addOption(new Option('--say <words>', 'words or a respelling').conflicts(['ipa', 'spell']))
    .addOption(new Option('--ipa <phonemes>', 'phonemes in IPA').conflicts(['say', 'spell']))
    .addOption(new Option('--spell', 'letter by letter').conflicts(['say', 'ipa']))
    .option(
      '--file <file>',
      'the lexicon (default: the first YAML file of the setting, else a new lexicon.yaml)',
    )
    .option('--yes', 'write the lexicon');
  addReadingFlags(command).action((word: string, given: string[], flags: SetFlags) =>
    run(flags, (context) => setWord(word, { given, flags, context })),
  );
}

type SetOptions = {
  readonly given: readonly string[];
  readonly flags: SetFlags;
  readonly context: CommandContext;
};

async function setWord(match: string, { given, flags, context }: SetOptions): Promise<number> {
  const { terminal, json, cwd, loaded } = context;
  const saying = sayingOf(flags);
  const file = fileOf(flags, context);
  const shown = relative(cwd, file) || file;
  const former = await readOrNothing(file);
  const { setEntry } = await import('../../script/lexicon/set-entry.ts');
  const text = setEntry(former ?? '', { match, saying, file: shown });
  const areGiven = given.length > 0 || flags.list !== undefined;
  const named = areGiven ? given : await sourcesOfAll(context);
  const sources = areGiven || named.length > 0 ? await findSources(named, { flags, context }) : [];
  const plan = await planChange(sources, { file, text, context });

  const { formatPlan } = await import('../print/plan/format-plan.ts');
  const config = isNew(flags, context) ? await configNaming(file, context) : undefined;
  if (flags.yes) {
    const { writeFileAtomic } = await import('../../_internal/disk/files.ts');
    await writeFileAtomic(file, { data: text });
    if (config) await writeFileAtomic(config.file, { data: config.text });
  }
  if (json) {
    terminal.data(
      asJson({ file: shown, word: match, ...saying, ...plan, written: flags.yes === true }),
    );
    return EXIT.done;
  }
  const editions = countNoun(plan.editions.length, 'edition');
  terminal.data(
    plan.editions.length === 0
      ? `No clip of ${countNoun(sources.length, 'source')} changes.`
      : `${formatPlan(plan, { as: 'changes', provider: loaded.settings.provider })}\n${editions} would be made again`,
  );
  const unwritten = former === undefined ? 'does not exist yet' : 'is unchanged';
  terminal.say(flags.yes ? `${shown} was written` : `${shown} ${unwritten}; --yes writes it`);
  if (!filesOfSetting(context).includes(file))
    terminal.say(sayNaming(shown, { config, isWritten: flags.yes === true, cwd }));
  return EXIT.done;
}

/** The lexicon that is made where none is configured and none is named. */
const NEW_LEXICON = 'lexicon.yaml';

/** Whether no lexicon is configured, and none is named. */
function isNew({ file }: SetFlags, context: CommandContext): boolean {
  return file === undefined && filesOfSetting(context).length === 0;
}

async function configNaming(
  file: string,
  { loaded }: CommandContext,
): Promise<NamedLexicon | undefined> {
  const { nameLexicon } = await import('../../run/lexicon/name-lexicon.ts');
  return nameLexicon(file, loaded);
}

type NamingFacts = {
  readonly config: NamedLexicon | undefined;
  readonly isWritten: boolean;
  readonly cwd: string;
};

/** How the lexicon comes into use. */
function sayNaming(shown: string, { config, isWritten, cwd }: NamingFacts): string {
  if (config === undefined) return `no setting names it yet; to use it: lexicon: ${shown}`;
  const place = relative(cwd, config.file) || config.file;
  return isWritten ? `${place} now names it` : `${place} would name it`;
}

/** @throws LecternError `USAGE` if no pronunciation is given. */
function sayingOf({ say, ipa, spell }: SetFlags): EntryWay {
  if (say !== undefined) return { say };
  if (ipa !== undefined) return { ipa };
  if (spell) return { spell: true };
  throw new LecternError('nothing says how the word is pronounced', {
    code: 'USAGE',
    hint: 'Give --say WORDS, --ipa PHONEMES or --spell.',
  });
}

function filesOfSetting({ loaded }: CommandContext): readonly string[] {
  return [loaded.settings.lexicon ?? []].flat().map((file) => resolve(loaded.root, file));
}

/** @throws LecternError `USAGE` if the one that is named, or all that are configured, are not YAML. */
function fileOf(flags: SetFlags, context: CommandContext): string {
  const { file } = flags;
  if (isNew(flags, context)) return resolve(context.loaded.root, NEW_LEXICON);
  const found =
    file === undefined ? filesOfSetting(context).find(isYaml) : resolve(context.cwd, file);
  if (found !== undefined && isYaml(found)) return found;
  throw new LecternError(
    file === undefined ? 'no YAML lexicon was named' : `${file} is not a YAML lexicon`,
    {
      code: 'USAGE',
      hint: 'Name one: --file names.yaml, or `lexicon: names.yaml` in the configuration.',
    },
  );
}

function isYaml(file: string): boolean {
  return ['.yaml', '.yml'].includes(extname(file).toLowerCase());
}

/** The text of a file; `undefined` if it does not exist yet. */
async function readOrNothing(file: string): Promise<string | undefined> {
  const { readWholeText } = await import('../../_internal/disk/regular-file.ts');
  try {
    return await readWholeText(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

type PlanChangeOptions = {
  readonly file: string;
  /** The new text of that file. */
  readonly text: string;
  readonly context: CommandContext;
};

/** Plans every source with the lexicon as it is, and as it would become. */
async function planChange(sources: Sources, options: PlanChangeOptions): Promise<Plan> {
  const { file, text, context } = options;
  const { sumPlans } = await import('../../run/plan-editions.ts');
  const { keepChanged } = await import('../../run/plan/edition-plan.ts');
  const silent = { ...context.terminal, say: () => undefined, fail: () => undefined };
  const before = await planAll(sources, { ...context, terminal: silent });
  const folder = await mkdtemp(join(tmpdir(), 'lectern-lexicon-'));
  try {
    const changed = join(folder, `changed${extname(file)}`);
    await writeFile(changed, text);
    const after = await planAll(sources, withLexicon(context, { file, changed }));
    return sumPlans(keepChanged(after, { before }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function planAll(sources: Sources, context: CommandContext): Promise<readonly EditionPlan[]> {
  const { planEdition } = await import('../../run/plan-editions.ts');
  const work = { context, work: planEdition, show: () => undefined };
  const results = await runBatch<EditionPlan>(sources, work);
  return results.flatMap((result) => ('value' in result ? [result.value] : []));
}

/** The same settings with another file in place of a lexicon, or after all of them. */
function withLexicon(
  context: CommandContext,
  { file, changed }: { readonly file: string; readonly changed: string },
): CommandContext {
  const files = filesOfSetting(context);
  const lexicon = files.includes(file)
    ? files.map((each) => (each === file ? changed : each))
    : [...files, changed];
  const { loaded } = context;
  return { ...context, loaded: { ...loaded, settings: { ...loaded.settings, lexicon } } };
}

async function sourcesOfAll({ loaded }: CommandContext): Promise<readonly string[]> {
  const { sourcesOfEditions } = await import('../../run/sources/sources-of-editions.ts');
  const { root, settings } = loaded;
  return sourcesOfEditions({ root, output: resolve(root, settings.output) });
}

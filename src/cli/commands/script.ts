/** `lectern script` → what will be said or skipped, each rewriting explained, or what changed. */
import { Option, type Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { addExcerptFlags, addReadingFlags, settingFlag, type ReadingFlags } from '../flags.ts';
import { formatComparison, type EditionComparison } from '../print/format-comparison.ts';
import { formatScript } from '../print/format-script.ts';
import { findSources, inspectSources, addSources, type Sources } from '../source-batch.ts';
import type { EditionRun } from '../../run/stages/edition-run.ts';
import type { SkipReport } from '../print/format-skipped.ts';
import type { ExplainedScript } from '../print/format-explanations.ts';
import type { Script } from '../../script/script.ts';

type ScriptFlags = ReadingFlags & {
  readonly skipped?: boolean;
  readonly explain?: boolean;
  readonly phonemes?: boolean;
  readonly diff?: boolean;
};

/** Adds `lectern script`. */
export function addScript(command: Command, run: RunCommand): void {
  addSources(command)
    .addOption(
      new Option('--skipped', 'print what is skipped, by rule and place').conflicts([
        'explain',
        'phonemes',
        'diff',
      ]),
    )
    .option('--explain', 'print each rewriting: written, spoken, rule, and where the rule is')
    .option('--phonemes', 'like --explain, plus the phonemes of every word and their origin')
    .addOption(
      new Option(
        '--diff',
        'print what changed since the last edition, and its cost in characters',
      ).conflicts(['explain', 'phonemes', 'skipped']),
    )
    .addOption(settingFlag('output', { help: 'folder of the editions to compare with' }));
  addExcerptFlags(addReadingFlags(command)).action((given: string[], flags: ScriptFlags) =>
    run(flags, async (context) => {
      const sources = await findSources(given, { flags, context });
      if (flags.diff) return compare(sources, context);
      if (flags.skipped) return listSkipped(sources, context);
      if (flags.phonemes) return explain(sources, { context, work: explainSounds });
      return flags.explain
        ? explain(sources, { context, work: explainSource })
        : show(sources, context);
    }),
  );
}

/** What will be said, and how much is skipped. */
async function show(sources: Sources, context: CommandContext): Promise<number> {
  const { draftScript } = await import('../../run/draft-script.ts');
  return inspectSources<Script>(sources, {
    context,
    work: async (run) => (await draftScript(run, { isDraft: true })).script,
    format: formatScript,
    describe: (script) => script,
    listName: 'scripts',
  });
}

/** What is skipped, and why. */
async function listSkipped(sources: Sources, context: CommandContext): Promise<number> {
  const { draftScript } = await import('../../run/draft-script.ts');
  const { formatSkipped } = await import('../print/format-skipped.ts');
  const { formatPlace } = await import('../../script/explain-script.ts');
  return inspectSources<SkipReport>(sources, {
    context,
    work: async (run) => {
      const { article, decisions } = await draftScript(run, { isDraft: true });
      const skips = decisions.filter(({ kind }) => kind === 'skip');
      return { article, decidedAt: skips.map(({ place }) => formatPlace(place)) };
    },
    format: formatSkipped,
    describe: ({ article: { title, skipped } }) => ({ title, skipped }),
  });
}

/** Each rewriting with its rule and where the rule is defined. */
async function explain(
  sources: Sources,
  { context, work }: { readonly context: CommandContext; readonly work: typeof explainSource },
): Promise<number> {
  const { formatExplanations } = await import('../print/format-explanations.ts');
  return inspectSources<ExplainedScript>(sources, {
    context,
    work,
    format: formatExplanations,
    describe: (explained) => explained,
  });
}

async function explainSource(run: EditionRun): Promise<ExplainedScript> {
  const { draftScript } = await import('../../run/draft-script.ts');
  const { explainScript } = await import('../../script/explain-script.ts');
  const { explainHead } = await import('../print/format-explanations.ts');
  const { article, script, lexicon, decisions } = await draftScript(run, { isDraft: true });
  const explanations = await explainScript(script, { lexicon, decisions });
  return { ...explainHead(article), explanations };
}

/** The same with the phonemes of every word, from the voice itself if nothing else decides them. */
async function explainSounds(run: EditionRun): Promise<ExplainedScript> {
  const { draftScript } = await import('../../run/draft-script.ts');
  const { explainScript } = await import('../../script/explain-script.ts');
  const { dictionariesFor, findNames } = await import('../../script/names/find-names.ts');
  const { pronounceScript } = await import('../../speech/pronounce-script.ts');
  const { explainHead } = await import('../print/format-explanations.ts');
  const { article, script, lexicon, decisions } = await draftScript(run);
  const sounds = await pronounceScript(script, {
    provider: run.voices.provider,
    signal: run.signal,
  });
  const dictionaries = await dictionariesFor(script);
  const guessed = findNames(script, { dictionaries, lexicon }).map(({ word }) =>
    word.toLowerCase(),
  );
  const guesses = new Set(guessed);
  const isGuess = (word: string): boolean => {
    const name = word.toLowerCase().replace(/['’]s?$/u, '');
    return guesses.has(name) || guesses.has(name.replace(/s$/u, ''));
  };
  const explanations = await explainScript(script, { lexicon, decisions, sounds, isGuess });
  return { ...explainHead(article), explanations };
}

/** What would be said differently from the last edition. */
function compare(sources: Sources, context: CommandContext): Promise<number> {
  return inspectSources<EditionComparison>(sources, {
    context,
    work: compareSource,
    format: formatComparison,
    describe: (comparison) => comparison,
  });
}

async function compareSource(run: EditionRun): Promise<EditionComparison> {
  const { readSaid } = await import('../../edition/read-edition.ts');
  const { draftScript } = await import('../../run/draft-script.ts');
  const { editionFolder } = await import('../../run/project/places.ts');
  const { compareScripts } = await import('../../script/compare-scripts.ts');
  const { article, script } = await draftScript(run, { isDraft: true });
  const before = await readSaid(editionFolder(article, run.places));
  return { hasEdition: before !== undefined, ...compareScripts(before ?? [], script.segments) };
}

/** Commands about the script → an exit code: explain, compare, names to check, lexicons. */
import { join } from 'node:path';
import type { ArticleSource } from '../../article/article.ts';
import { describeBatch, projectOptions, runBatch } from './build.ts';
import type { CommandContext } from './build.ts';
import { EXIT, exitCodeOfBatch } from '../exit-codes.ts';
import { readAllLexicons } from '../../run/open-lexicon.ts';
import { writeFileAtomic } from '../../_internal/files.ts';
import { encodeWav } from '../../_internal/audio/wav.ts';
import { draftScript } from '../../run/narrate.ts';
import { editionFolder, openProject } from '../../run/project.ts';
import type { Project } from '../../run/project.ts';
import { formatWarning, plural } from '../print/report.ts';
import { compareScripts } from '../../script/compare-scripts.ts';
import type { ScriptComparison } from '../../script/compare-scripts.ts';
import { loadDictionary } from '../../script/names/dictionary.ts';
import { explainScript } from '../../script/explain-script.ts';
import type { Explanation } from '../../script/explain-script.ts';
import { compileLexicon } from '../../script/lexicon/compile-lexicon.ts';
import { printYamlLexicon } from '../../script/lexicon/print-yaml.ts';
import { importLexicon, readLexicon } from '../../script/lexicon/read-lexicon.ts';
import { runLexiconTests } from '../../script/lexicon/run-tests.ts';
import { findNames } from '../../script/names/find-names.ts';
import type { UnknownName } from '../../script/names/find-names.ts';
import { normalizeText } from '../../script/normalize/normalize.ts';
import {
  formatComparison,
  formatExplanations,
  formatNames,
  formatTestResults,
} from '../print/script-report.ts';
import { readSaid } from '../../edition/read-edition.ts';

type Sources = Parameters<typeof runBatch>[0];

/** `lectern script --explain`: each rewritten place with its rule and where that is written. */
export async function explain(sources: Sources, context: CommandContext): Promise<number> {
  return runAndPrint(sources, {
    context,
    work: explainSource,
    format: formatExplanations,
    describe: (explanations) => ({ explanations }),
  });
}

async function explainSource(
  source: ArticleSource,
  project: Project,
): Promise<readonly Explanation[]> {
  const { script, lexicon } = await draftScript(source, project);
  return explainScript(script, { lexicon });
}

/** What `script --diff` finds for one source. */
type Difference = ScriptComparison & { readonly hasEdition: boolean };

/** `lectern script --diff`: what would be said otherwise than in the last edition. */
export async function diff(sources: Sources, context: CommandContext): Promise<number> {
  return runAndPrint(sources, {
    context,
    work: compareSource,
    format: formatComparison,
    describe: (difference) => difference,
  });
}

async function compareSource(source: ArticleSource, project: Project): Promise<Difference> {
  const { article, script } = await draftScript(source, project);
  const before = await readSaid(editionFolder(article, project));
  return { hasEdition: before !== undefined, ...compareScripts(before ?? [], script.segments) };
}

/** Options of `names`. */
export type NamesOptions = {
  readonly context: CommandContext;
  readonly strict: boolean;
  readonly listen?: string | undefined;
};

/** `lectern names`: words to check before they are recorded. */
export async function names(sources: Sources, options: NamesOptions): Promise<number> {
  const { context, strict, listen } = options;
  let unknown = 0;
  const work = async (source: ArticleSource, project: Project): Promise<readonly HeardName[]> => {
    const { script, lexicon } = await draftScript(source, project);
    const voice = script.voices[0]!;
    const { scripts } = project.speech.capabilities(voice);
    const found = findNames(script, { dictionary: await loadDictionary(), lexicon, scripts });
    unknown += found.length;
    if (listen === undefined) return found;
    const heard: HeardName[] = [];
    for (const name of found)
      heard.push(
        await listenTo(name, { project, voice, folder: listen, language: script.article.language }),
      );
    return heard;
  };
  const code = await runAndPrint(sources, {
    context,
    work,
    format: formatNames,
    describe: (found) => ({ names: found }),
  });
  return code === EXIT.done && strict && unknown > 0 ? EXIT.input : code;
}

/** A name, and where it can be heard. */
type HeardName = UnknownName & { readonly file?: string };

async function listenTo(
  name: UnknownName,
  options: {
    readonly project: Project;
    readonly voice: string;
    readonly folder: string;
    readonly language: string;
  },
): Promise<HeardName> {
  const { project, voice, folder, language } = options;
  if (name.takes === 'not at all') return name;
  const text = `${name.spoken}.`;
  const speech = await project.speech.synthesize(
    { text, sentences: [{ start: 0, end: text.length }], voice, language },
    { signal: project.signal },
  );
  const file = join(
    folder,
    `${name.word.normalize('NFD').replace(/[^A-Za-z0-9]+/g, '') || `name-${Buffer.from(name.word).toString('hex')}`}.wav`,
  );
  await writeFileAtomic(file, { data: encodeWav(speech.pcm) });
  return { ...name, file };
}

/** `lectern lexicon test`: the tests that entries carry. */
export async function testLexicon(
  files: readonly string[],
  context: CommandContext,
): Promise<number> {
  const project = openProject(projectOptions(context, () => undefined));
  try {
    const { signal } = context;
    const entries =
      files.length > 0
        ? (
            await Promise.all(
              files.map((file) => readLexicon(file, { scope: 'publication', signal })),
            )
          ).flat()
        : await readAllLexicons(project);
    const lexicon = compileLexicon(entries);
    const { language } = context.loaded.settings;
    const results = runLexiconTests(lexicon, {
      speak: (written) => normalizeText(written, { language, lexicon }).spokenText,
    });
    const failed = results.filter((result) => !result.passed).length;
    context.terminal.data(
      context.json
        ? JSON.stringify({ entries: entries.length, tests: results, failed }, null, 2)
        : formatTestResults(results, { entries: entries.length }),
    );
    return failed > 0 ? EXIT.failure : EXIT.done;
  } finally {
    await project.close();
  }
}

/** `lectern lexicon import`: a lexicon of another program, as YAML. */
export async function importLexiconFile(file: string, context: CommandContext): Promise<number> {
  const { entries, warnings } = await importLexicon(file, { signal: context.signal });
  for (const warning of warnings) context.terminal.say(formatWarning(warning));
  context.terminal.data(
    context.json
      ? JSON.stringify({ entries, warnings }, null, 2)
      : printYamlLexicon(entries).trimEnd(),
  );
  context.terminal.say(
    `${plural(entries.length, 'entry').replace(/entrys$/, 'entries')} read from ${file}`,
  );
  return EXIT.done;
}

type PrintOptions<T> = {
  readonly context: CommandContext;
  readonly work: (source: ArticleSource, project: Project) => Promise<T>;
  readonly format: (value: T, source: string) => string;
  readonly describe: (value: T) => object;
};

async function runAndPrint<T>(sources: Sources, options: PrintOptions<T>): Promise<number> {
  const { context, work, format, describe } = options;
  const results = await runBatch(sources, {
    context,
    work,
    show: (value, source) =>
      context.json ? undefined : context.terminal.data(format(value, source)),
  });
  const code = exitCodeOfBatch(results, context.loaded);
  if (context.json) {
    const { editions, failures } = describeBatch<T>(results, { context, describe });
    context.terminal.data(JSON.stringify({ sources: editions, failures, exitCode: code }, null, 2));
  }
  return code;
}

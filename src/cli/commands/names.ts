/** `lectern names` → the words to check before recording, and with `--listen` how they sound. */
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addExcerptFlags, addReadingFlags, type ReadingFlags } from '../flags.ts';
import { formatNames, type HeardName } from '../print/format-names.ts';
import { findSources, inspectSources, addSources, type Sources } from '../source-batch.ts';
import type { NameCheck, NameToCheck, Speaker } from '../../run/lexicon/names-to-check.ts';
import type { EditionRun } from '../../run/stages/edition-run.ts';
import type { SpeechProvider } from '../../speech/provider.ts';

type NamesFlags = ReadingFlags & { readonly listen?: string };

/** Adds `lectern names`. */
export function addNames(command: Command, run: RunCommand): void {
  addSources(command).option(
    '--listen <folder>',
    'speak each of them to a WAV file in this folder',
  );
  addExcerptFlags(addReadingFlags(command)).action((given: string[], all: NamesFlags) => {
    // Here `--strict` is about the names: a warning of a stage must not end the list.
    const { strict = false, ...flags } = all;
    return run(flags, async (context) => {
      const sources = await findSources(given, { flags, context });
      return listNames(sources, { context, strict, listen: flags.listen });
    });
  });
}

type NamesOptions = {
  readonly context: CommandContext;
  /** Whether a word to check is a failure. */
  readonly strict: boolean;
  /** Folder for the WAV files. */
  readonly listen: string | undefined;
};

async function listNames(sources: Sources, options: NamesOptions): Promise<number> {
  const { context, strict, listen } = options;
  let count = 0;
  const { openNameCheck, nameSpeakerOf } = await import('../../run/lexicon/names-to-check.ts');
  const { draftScript } = await import('../../run/draft-script.ts');
  // A name in several articles is asked of their provider once.
  const checks = new Map<SpeechProvider, NameCheck>();
  const checkOf = ({ voices: { provider }, signal }: EditionRun): NameCheck => {
    const check = checks.get(provider) ?? openNameCheck({ provider, signal });
    checks.set(provider, check);
    return check;
  };
  const work = async (run: EditionRun): Promise<readonly HeardName[]> => {
    const { script, lexicon } = await draftScript(run, { isDraft: true });
    const found = await checkOf(run)(script, { lexicon });
    count += found.length;
    if (listen === undefined) return found;
    const options = { run, speaker: nameSpeakerOf(script), folder: listen, cwd: context.cwd };
    const heard: HeardName[] = [];
    for (const name of found) heard.push(await listenTo(name, options));
    return heard;
  };
  const exitCode = await inspectSources(sources, {
    context,
    work,
    format: formatNames,
    describe: (names) => ({ names }),
    isFault: (names) => strict && names.length > 0,
  });
  return exitCode === EXIT.done && strict && count > 0 ? EXIT.input : exitCode;
}

type ListenOptions = {
  readonly run: EditionRun;
  readonly speaker: Speaker;
  readonly folder: string;
  /** A relative `folder` starts here. */
  readonly cwd: string;
};

/** Speaks a name to a file of its own; a name the voice cannot speak gets no file. */
async function listenTo(name: NameToCheck, options: ListenOptions): Promise<HeardName> {
  const { run, speaker, folder } = options;
  if (name.takes === 'not at all') return name;
  const { encodeWav } = await import('../../_internal/audio/wav.ts');
  const { writeFileAtomic } = await import('../../_internal/disk/files.ts');
  const { requestOfName } = await import('../../run/lexicon/names-to-check.ts');
  const { withValidation } = await import('../../speech/wrappers/with-validation.ts');
  const speech = await withValidation(run.voices.provider).synthesize(
    requestOfName(name, speaker),
    {
      signal: run.signal,
    },
  );
  const file = join(folder, `${fileNameOf(name.word)}.wav`);
  await writeFileAtomic(resolve(options.cwd, file), { data: encodeWav(speech.pcm) });
  return { ...name, file };
}

/**
 * Plain letters and digits, which every file system allows; a word without any is named by its bytes.
 */
function fileNameOf(word: string): string {
  const plain = word.normalize('NFD').replace(/[^A-Za-z0-9]+/g, '');
  return plain || `name-${Buffer.from(word).toString('hex')}`;
}

/** `lectern names` → the words to check before recording, and with `--listen` how they sound. */
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addExcerptFlags, addReadingFlags, type ReadingFlags } from '../flags.ts';
import { formatNames, type HeardName } from '../print/format-names.ts';
import { findSources, inspectSources, addSources, type Sources } from '../source-batch.ts';
import type { EditionRun } from '../../run/stages/edition-run.ts';
import type { Dictionary } from '../../script/names/dictionary.ts';
import type { UnknownName } from '../../script/names/find-names.ts';
import { soundAlike } from '../../script/names/sounds-alike.ts';
import type { WordOrigin } from '../../script/script.ts';
import type { SpeechRequest, SpokenWord } from '../../speech/provider.ts';

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
  const { readForeignLook } =
    await import('../../speech/providers/local/phonemes/origins/foreign-look.ts');
  const work = async (run: EditionRun): Promise<readonly HeardName[]> => {
    const { names: unknown, known, voice, language, dictionary, nameOrigins } = await findIn(run);
    const speaker = { run, voice, language, nameOrigins };
    const guessed = await pronounceAll(unknown, speaker);
    // Where a dictionary has no sounds, a word in the voice's own list is not a guess.
    const names = guessed.filter(({ decidedBy }) => dictionary.hasSounds || decidedBy !== 'list');
    const heardKnown = await pronounceAll(known, speaker);
    const looksForeign = await readForeignLook(language);
    const isForeign = ({ word, decidedBy }: HeardName): boolean =>
      !dictionary.hasSounds &&
      decidedBy === 'rules' &&
      !dictionary.hasName(word.toLowerCase()) &&
      looksForeign(word);
    const isDoubtful = (name: HeardName): boolean =>
      isGuess(name) || name.otherSounds !== undefined || isForeign(name);
    const doubtful = heardKnown.map((name) => withOtherSounds(name, dictionary)).filter(isDoubtful);
    const found = [...names, ...doubtful].sort((a, b) => Number(isGuess(b)) - Number(isGuess(a)));
    count += found.length;
    if (listen === undefined) return found;
    const heard: HeardName[] = [];
    for (const name of found)
      heard.push(await listenTo(name, { ...speaker, folder: listen, cwd: context.cwd }));
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

/** The names in one source, with the voice and language that would say them. */
type FoundNames = {
  readonly names: readonly UnknownName[];
  /** Names that the dictionary knows, which the voice may say in another way, or spell out. */
  readonly known: readonly UnknownName[];
  readonly voice: string;
  readonly language: string;
  readonly dictionary: Dictionary;
  /** Where names come from, as the article shows. */
  readonly nameOrigins: readonly WordOrigin[];
};

async function findIn(run: EditionRun): Promise<FoundNames> {
  const { draftScript } = await import('../../run/draft-script.ts');
  const { dictionariesFor, findKnownNames, findNames } =
    await import('../../script/names/find-names.ts');
  const { script, lexicon } = await draftScript(run, { isDraft: true });
  const voice = script.voices[0]!;
  const { scripts } = run.voices.provider.capabilities(voice);
  const dictionaries = await dictionariesFor(script);
  const options = { dictionaries, lexicon, scripts };
  const names = findNames(script, options);
  const known = run.voices.provider.pronounce ? findKnownNames(script, options) : [];
  const { language } = script.article;
  const nameOrigins = script.segments.flatMap((segment) => segment.nameOrigins ?? []);
  return { names, known, voice, language, dictionary: dictionaries(language), nameOrigins };
}

/** Whether a name that is not an acronym is said by its letters: the voice knows no other way, so it comes first. */
function isGuess({ kind, takes }: UnknownName): boolean {
  return takes === 'letter by letter' && kind !== 'acronym';
}

/** Adds what the dictionary has, if the voice says none of it. */
function withOtherSounds(name: HeardName, dictionary: Dictionary): HeardName {
  const letters = name.word.normalize('NFD').replace(/\p{M}/gu, '');
  const sounds = dictionary.soundsOf(letters);
  const isSame = sounds.some((ipa) => name.ipa !== undefined && soundAlike(name.ipa, ipa));
  return isSame || sounds.length === 0 || name.ipa === undefined
    ? name
    : { ...name, otherSounds: sounds };
}

async function pronounceAll(
  names: readonly UnknownName[],
  speaker: Speaker,
): Promise<readonly HeardName[]> {
  const { isSpelledOut } = await import('../../script/names/spelled-out.ts');
  const letters = new Map<string, string>();
  const ipaOf = async (letter: string): Promise<string> => {
    const known = letters.get(letter);
    if (known !== undefined) return known;
    const said = (await pronounceText(letter, speaker)) ?? '';
    letters.set(letter, said);
    return said;
  };
  const heard: HeardName[] = [];
  for (const name of names) {
    const said = await pronounce(name, speaker);
    const isSpelled =
      said.takes === 'as a word' && said.ipa !== undefined
        ? await isSpelledOut({ word: name.spoken, ipa: said.ipa }, ipaOf)
        : false;
    heard.push(isSpelled ? { ...said, takes: 'letter by letter' } : said);
  }
  return heard;
}

/** What says a word. */
type Speaker = Pick<FoundNames, 'voice' | 'language' | 'nameOrigins'> & {
  readonly run: EditionRun;
};

/** Adds the phonemes the voice uses for a name, if its provider can tell without speaking. */
async function pronounce(name: UnknownName, speaker: Speaker): Promise<HeardName> {
  if (name.takes === 'not at all') return name;
  const words = await pronounceWords(name.spoken, speaker);
  const ipa = words.map((word) => word.ipa).join(' ');
  const sources = words.map(({ source }) => source).filter((source) => source !== 'given');
  // Of several parts, the least sure counts.
  const decidedBy = (['rules', 'origin', 'list'] as const).find((each) => sources.includes(each));
  return ipa === '' ? name : { ...name, ipa, ...(decidedBy && { decidedBy }) };
}

/** The phonemes of a text; nothing if its provider cannot tell, or it has no sound. */
async function pronounceText(spoken: string, speaker: Speaker): Promise<string | undefined> {
  const words = await pronounceWords(spoken, speaker);
  return words.map((word) => word.ipa).join(' ') || undefined;
}

async function pronounceWords(spoken: string, speaker: Speaker): Promise<readonly SpokenWord[]> {
  const { voices, signal } = speaker.run;
  const request = requestOf({ spoken }, speaker);
  return (await voices.provider.pronounce?.(request, { signal })) ?? [];
}

/** A name as a sentence of its own. */
function requestOf(
  name: Pick<UnknownName, 'spoken'>,
  { voice, language, nameOrigins }: Speaker,
): SpeechRequest {
  const text = `${name.spoken}.`;
  return { text, sentences: [{ start: 0, end: text.length }], voice, language, nameOrigins };
}

type ListenOptions = Speaker & {
  readonly folder: string;
  /** A relative `folder` starts here. */
  readonly cwd: string;
};

/** Speaks a name to a file of its own; a name the voice cannot speak gets no file. */
async function listenTo(name: HeardName, options: ListenOptions): Promise<HeardName> {
  const { run, folder } = options;
  if (name.takes === 'not at all') return name;
  const { encodeWav } = await import('../../_internal/audio/wav.ts');
  const { writeFileAtomic } = await import('../../_internal/disk/files.ts');
  const { withValidation } = await import('../../speech/wrappers/with-validation.ts');
  const speech = await withValidation(run.voices.provider).synthesize(requestOf(name, options), {
    signal: run.signal,
  });
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

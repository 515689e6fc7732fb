/** `lectern voices` → voices listed, installed, tried and removed. */
import type { Command } from 'commander';
import { openCommandProject, type CommandContext, type RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, settingFlag, type SharedFlags } from '../flags.ts';
import { formatInstalled, formatInstallProgress, formatKnownPacks } from '../print/format-packs.ts';
import { formatVoices } from '../print/format-voices.ts';
import { asJson } from '../print/phrases.ts';
import { LecternError } from '../../errors.ts';

type ListFlags = SharedFlags & { readonly language?: string; readonly available?: boolean };

type AddFlags = SharedFlags & {
  readonly acceptLicence?: boolean;
  readonly name?: string;
  readonly sha256?: string;
};

type TryFlags = SharedFlags & { readonly output?: string; readonly language?: string };

/** Adds `lectern voices` with its commands. */
export function addVoices(voices: Command, run: RunCommand): void {
  voices.enablePositionalOptions();
  addListing(voices, run);
  addListing(voices.command('list').description('the same list'), run);
  addAdd(voices, run);
  addTry(voices, run);
  addRemove(voices, run);
}

function addListing(command: Command, run: RunCommand): void {
  command
    .argument('[language]', 'BCP 47 tag, such as en or en-GB')
    .option('--language <tag>', 'the same')
    .option('--available', 'list well-known voices that can be installed by name');
  addSharedFlags(command).action((language: string | undefined, flags: ListFlags) =>
    run(flags, (context) => {
      const wanted = { ...flags, language: language ?? flags.language };
      return flags.available ? listKnown(wanted, context) : listVoices(wanted, context);
    }),
  );
}

function addAdd(voices: Command, run: RunCommand): void {
  const command = voices
    .command('add')
    .description('install a voice for the built-in engine')
    .argument(
      '<source>',
      'a well-known name, a folder, an archive (.tar.bz2, .tar.gz, .zip) or its address',
    )
    .option('--accept-licence', 'install it even if its licence or ancestry restricts its use')
    .option('--name <name>', 'install it under another name')
    .option('--sha256 <digest>', 'required SHA-256 of the archive')
    .addOption(settingFlag('allowPrivate', { help: 'allow downloads from a private network' }));
  addSharedFlags(command).action((source: string, flags: AddFlags) =>
    run(flags, (context) => installVoice(source, { flags, context })),
  );
}

function addTry(voices: Command, run: RunCommand): void {
  const command = voices
    .command('try')
    .description('speak a text with a voice to a WAV file')
    .argument('<voice>', 'name of the voice')
    .argument('<text>', 'the text to speak')
    .option('--output <file>', 'the file (default: the name of the voice with .wav)')
    .option('--language <tag>', "language of the text (default: the voice's own)");
  addSharedFlags(command).action((voice: string, text: string, flags: TryFlags) =>
    run(flags, (context) => tryOneVoice(voice, { text, flags, context })),
  );
}

function addRemove(voices: Command, run: RunCommand): void {
  const command = voices
    .command('remove')
    .description('remove an installed voice')
    .argument('<name>', 'name of the voice or its pack, or the address of an unfinished download');
  addSharedFlags(command).action((name: string, flags: SharedFlags) =>
    run(flags, (context) => removeVoice(name, context)),
  );
}

async function listVoices(
  { language }: { readonly language?: string | undefined },
  context: CommandContext,
): Promise<number> {
  const { terminal, json, signal } = context;
  const project = await openCommandProject(context);
  try {
    const voices = await project.voices.provider.voices({
      ...(language !== undefined && { language }),
      signal,
    });
    if (voices.length === 0)
      terminal.say(
        `${project.voices.provider.id} has no voice${language ? ` for ${language}` : ''}`,
      );
    if (json) terminal.data(asJson(voices));
    else if (voices.length > 0) terminal.data(formatVoices(voices));
    return EXIT.done;
  } finally {
    await project.close();
  }
}

async function listKnown(
  { language }: { readonly language?: string | undefined },
  { terminal, json }: CommandContext,
): Promise<number> {
  const { knownPacksFor } = await import('../../speech/packs/known-packs.ts');
  const packs = knownPacksFor(language);
  if (packs.length === 0) terminal.say(`no well-known voice for ${language ?? 'any language'}`);
  if (json) terminal.data(asJson(packs));
  else if (packs.length > 0) terminal.data(formatKnownPacks(packs));
  return EXIT.done;
}

async function installVoice(
  source: string,
  { flags, context }: { readonly flags: AddFlags; readonly context: CommandContext },
): Promise<number> {
  const { terminal, json, cwd, signal, loaded } = context;
  const { installVoicePack } = await import('../../speech/packs/install-pack.ts');
  const { allowPrivate, providers } = loaded.settings;
  const { acceptLicence, name, sha256 } = flags;
  const installed = await installVoicePack(source, {
    workingFolder: cwd,
    voicesFolder: providers.local?.voicesFolder,
    acceptLicence,
    name,
    sha256,
    allowPrivate,
    onProgress: (progress) => terminal.status(formatInstallProgress(progress)),
    signal,
  });
  terminal.settle();
  for (const note of installed.notes) terminal.say(`note: ${note}`);
  if (json) terminal.data(asJson(installed));
  else terminal.data(formatInstalled(installed));
  return EXIT.done;
}

async function tryOneVoice(
  voice: string,
  options: { readonly text: string; readonly flags: TryFlags; readonly context: CommandContext },
): Promise<number> {
  const { text, flags, context } = options;
  const { terminal, json, cwd } = context;
  const { tryVoice } = await import('../../run/voice/try-voice.ts');
  const project = await openCommandProject(context);
  try {
    const { language, output } = flags;
    const asked = { voice, text, language, output, workingFolder: cwd };
    const tried = await tryVoice(project, asked).catch(asUsage);
    for (const { message } of tried.warnings) terminal.say(`warning: ${message}`);
    if (json) terminal.data(asJson(tried));
    else terminal.data(`${tried.path}  ${tried.duration.toFixed(1)} s`);
    return EXIT.done;
  } finally {
    await project.close();
  }
}

async function removeVoice(name: string, context: CommandContext): Promise<number> {
  const { terminal, json, loaded } = context;
  const { removeVoicePack } = await import('../../speech/packs/remove-pack.ts');
  const { providers } = loaded.settings;
  const removed = await removeVoicePack(name, { voicesFolder: providers.local?.voicesFolder });
  const { folder, unfinishedBytes } = removed;
  if (json) terminal.data(asJson({ name, ...removed }));
  else if (folder !== undefined) terminal.data(`removed ${folder}`);
  if (unfinishedBytes !== undefined)
    terminal.say(`removed its unfinished download of ${(unfinishedBytes / 1e6).toFixed(1)} MB`);
  return EXIT.done;
}

/** An unknown voice typed on the command line is a usage error. */
function asUsage(error: unknown): never {
  if (!(error instanceof LecternError) || error.code !== 'VOICE_UNKNOWN') throw error;
  const { message, hint, cause } = error;
  throw new LecternError(message, { code: 'USAGE', ...(hint !== undefined && { hint }), cause });
}

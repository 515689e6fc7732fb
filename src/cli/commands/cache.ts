/** `lectern cache` → the store of recorded clips inspected, checked, shrunk, exported or imported. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, readSpan, settingFlag, type SharedFlags } from '../flags.ts';
import {
  formatCompressed,
  formatDamage,
  formatPruned,
  formatSurvey,
} from '../print/format-cache.ts';
import { asJson, countNoun } from '../print/phrases.ts';
import { LecternError } from '../../errors.ts';

type PruneFlags = SharedFlags & {
  readonly olderThan?: string;
  readonly unreferenced?: boolean;
  readonly includeReferenced?: boolean;
  readonly dryRun?: boolean;
};

type CompressFlags = SharedFlags & { readonly olderThan: string };

/** Adds `lectern cache` with its commands. */
export function addCache(cache: Command, run: RunCommand): void {
  const add = (name: string, description: string): Command =>
    addSharedFlags(cache.command(name).description(description)).addOption(settingFlag('store'));

  add('info', 'show the space each voice takes').action((flags: SharedFlags) => run(flags, inform));
  add('verify', 'check every byte of every clip; exit 8 if any is damaged').action(
    (flags: SharedFlags) => run(flags, verify),
  );
  add('prune', 'remove clips that no edition in the output folder refers to')
    .option('--older-than <time>', 'only clips not used for this long: 30d, 12h')
    .option('--unreferenced', 'clips that no edition refers to, however recently they were used')
    .option('--include-referenced', 'with --older-than, also clips that editions refer to')
    .option('--dry-run', 'show what would be removed; remove nothing')
    .addOption(settingFlag('output', { help: 'folder of the editions' }))
    .action((flags: PruneFlags) => run(flags, (context) => prune(flags, context)));
  add('compress', 'compress clips not used recently to FLAC: lossless, at half the size')
    .option('--older-than <time>', 'only clips not used for this long: 7d, 12h', '7d')
    .action((flags: CompressFlags) => run(flags, (context) => compress(flags, context)));
  add('export', 'write all clips into one archive')
    .argument('<file>', 'the archive: .tar, or .tar.gz to compress it')
    .action((file: string, flags: SharedFlags) => run(flags, (context) => exportTo(file, context)));
  add('import', 'add the undamaged clips of an archive that are not here yet')
    .argument('<file>', 'an archive that `lectern cache export` made')
    .action((file: string, flags: SharedFlags) =>
      run(flags, (context) => importFrom(file, context)),
    );
}

async function inform({ loaded, terminal, json, signal }: CommandContext): Promise<number> {
  const { surveyClips } = await import('../../speech/clips/survey-clips.ts');
  const { store } = loaded.settings;
  const survey = await surveyClips(store, { signal });
  terminal.data(json ? asJson({ store, ...survey }) : formatSurvey(survey, { folder: store }));
  return EXIT.done;
}

async function verify({ loaded, terminal, json, signal }: CommandContext): Promise<number> {
  const { surveyClips } = await import('../../speech/clips/survey-clips.ts');
  const { clips, damaged } = await surveyClips(loaded.settings.store, { signal });
  if (json) terminal.data(asJson({ clips, damaged }));
  else if (damaged.length > 0) terminal.fault(formatDamage({ damaged }));
  const found =
    damaged.length > 0
      ? `${damaged.length} damaged: the next build records them again`
      : 'none damaged';
  terminal.say(`${countNoun(clips, 'clip')} checked, ${found}`);
  return damaged.length > 0 ? EXIT.verification : EXIT.done;
}

async function prune(flags: PruneFlags, context: CommandContext): Promise<number> {
  const { terminal, json, signal } = context;
  const { store, output } = context.loaded.settings;
  const { dryRun = false, unreferenced = false, includeReferenced = false } = flags;
  const olderThan =
    flags.olderThan === undefined ? undefined : readSpan('--older-than', flags.olderThan);
  if (olderThan === undefined && !unreferenced)
    throw new LecternError('nothing says which clips to remove', {
      code: 'USAGE',
      hint: 'Give --older-than 30d, or --unreferenced.',
    });
  if (includeReferenced && olderThan === undefined)
    throw new LecternError('without --older-than, --include-referenced would remove every clip', {
      code: 'USAGE',
      hint: 'Say how old they must be: --older-than 30d.',
    });
  const { pruneClips } = await import('../../speech/clips/prune-clips.ts');
  const keep = includeReferenced ? new Set<string>() : await referenced(output);
  const pruned = await pruneClips(store, { keep, olderThan, dryRun, signal });
  if (json) terminal.data(asJson({ ...pruned, dryRun }));
  terminal.say(formatPruned(pruned, { dryRun }));
  return EXIT.done;
}

/** Clips that editions use. @throws LecternError if an edition does not record its clips */
async function referenced(output: string): Promise<ReadonlySet<string>> {
  const { readClipReferences } = await import('../../edition/clip-references.ts');
  const { keys, unknown } = await readClipReferences(output);
  const [first] = unknown;
  if (first === undefined) return keys;
  throw new LecternError(`${first} in ${output} has no record of the clips it was made from`, {
    code: 'EDITION_DAMAGED',
    hint: 'Build it again, or give --older-than with --include-referenced.',
  });
}

async function compress(flags: CompressFlags, context: CommandContext): Promise<number> {
  const { loaded, terminal, json, signal } = context;
  const olderThan = readSpan('--older-than', flags.olderThan);
  const { compressClips } = await import('../../speech/clips/compress-clips.ts');
  const result = await compressClips(loaded.settings.store, { olderThan, signal });
  if (json) terminal.data(asJson(result));
  terminal.say(formatCompressed(result));
  return result.damaged > 0 ? EXIT.verification : EXIT.done;
}

async function exportTo(file: string, context: CommandContext): Promise<number> {
  const { loaded, terminal, json, cwd, signal } = context;
  const { exportClips } = await import('../../speech/clips/export-clips.ts');
  const exported = await exportClips(loaded.settings.store, resolve(cwd, file), { signal });
  if (json) terminal.data(asJson({ file, ...exported }));
  const { clips, damaged } = exported;
  const left = damaged > 0 ? `; ${damaged} damaged and left out` : '';
  terminal.say(`${countNoun(clips, 'clip')} written to ${file}${left}`);
  return EXIT.done;
}

async function importFrom(file: string, context: CommandContext): Promise<number> {
  const { loaded, terminal, json, cwd, signal } = context;
  const { importClips } = await import('../../speech/clips/import-clips.ts');
  const imported = await importClips(loaded.settings.store, file, {
    workingFolder: cwd,
    signal,
  });
  if (json) terminal.data(asJson({ file, ...imported }));
  const { added, known, refused } = imported;
  terminal.say(`${countNoun(added, 'clip')} added, ${known} already here, ${refused} refused`);
  return refused > 0 ? EXIT.verification : EXIT.done;
}

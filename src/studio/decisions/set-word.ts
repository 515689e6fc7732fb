/** a word and how it is said → the publication's lexicon with it, and the step that writes it. */
import { extname, join } from 'node:path';
import { rm } from 'node:fs/promises';
import { onDisk } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { ifAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { nameLexicon } from '../../run/lexicon/name-lexicon.ts';
import { setEntry, type EntryWay } from '../../script/lexicon/set-entry.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { StudioParts } from '../studio-parts.ts';
import type { StudioStep } from './step-history.ts';

/** The lexicon that is made where there is none. */
const NEW_LEXICON = 'lexicon.yaml';

/** A lexicon as it is, and as it would be. */
export type ChangedLexicon = {
  readonly path: string;
  /** `undefined` where there is no such file yet. */
  readonly former: string | undefined;
  readonly text: string;
};

/** The first lexicon in YAML, else a new one, with the word in it. @throws ConfigError `CONFIG_LEXICON` */
export async function withWord(
  word: { readonly match: string; readonly saying: EntryWay },
  parts: StudioParts,
): Promise<ChangedLexicon> {
  const path = parts.lexicon.files().find(isYaml) ?? join(parts.loaded.root, NEW_LEXICON);
  const former = await readText(path);
  return { path, former, text: setEntry(former ?? '', { ...word, file: path }) };
}

/** The step that writes it; the configuration names a new lexicon. */
export async function wordStep(
  { path, former, text }: ChangedLexicon,
  options: {
    readonly label: string;
    readonly parts: StudioParts;
    readonly onChanged: () => Promise<void>;
  },
): Promise<StudioStep> {
  const { label, parts, onChanged } = options;
  const isNamed = parts.lexicon.files().includes(path);
  const config = isNamed ? undefined : await nameLexicon(path, parts.loaded);
  const formerConfig = config && (await readText(config.file));
  const exchange = async (from: string | undefined, to: string | undefined): Promise<void> => {
    if ((await readText(path)) !== from) throw changedMeanwhile(path);
    await replaceFile(path, to);
  };
  return {
    label,
    redo: async () => {
      await exchange(former, text);
      if (config) await replaceIf(config.file, { from: formerConfig, to: config.text });
      if (!isNamed) parts.lexicon.add(path);
      await onChanged();
    },
    undo: async () => {
      await exchange(text, former);
      if (config) await replaceIf(config.file, { from: config.text, to: formerConfig });
      if (!isNamed) parts.lexicon.drop(path);
      await onChanged();
    },
  };
}

/** A configuration that was changed meanwhile stays as it is. */
async function replaceIf(
  file: string,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): Promise<void> {
  if ((await readText(file)) === from) await replaceFile(file, to);
}

function readText(path: string): Promise<string | undefined> {
  return readWholeText(path).catch(ifAbsent(undefined));
}

async function replaceFile(path: string, text: string | undefined): Promise<void> {
  await onDisk(path, text === undefined ? rm(path) : writeFileAtomic(path, { data: text }));
}

function isYaml(path: string): boolean {
  return ['.yaml', '.yml'].includes(extname(path).toLowerCase());
}

function changedMeanwhile(path: string): ServiceError {
  return new ServiceError(`${path} was changed by someone else in the meantime.`, {
    code: 'SERVICE_CONFLICT',
    hint: 'Look at what it says now, and decide again.',
  });
}

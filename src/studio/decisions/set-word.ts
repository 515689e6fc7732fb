/** a word and how it is said → the publication's lexicon with it, and the step that writes it. */
import { basename, extname, join } from 'node:path';
import { rm } from 'node:fs/promises';
import { onDisk } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { ifAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { sha256 } from '../../_internal/hash.ts';
import { slugify } from '../../article/slug.ts';
import {
  nameLexicon,
  type LexiconHolder,
  type NameLexiconOptions,
} from '../../run/lexicon/name-lexicon.ts';
import { setEntry, type EntryWay } from '../../script/lexicon/set-entry.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { StudioParts } from '../studio-parts.ts';
import type { StudioStep } from './step-history.ts';

/** A word, how it is said, and where that holds. */
export type WordAsked = {
  readonly match: string;
  readonly saying: EntryWay;
  readonly holder: LexiconHolder;
};

/** The lexicon that is made where its holder has none in YAML. */
function newLexicon(holder: LexiconHolder): string {
  return holder.kind === 'publication'
    ? 'lexicon.yaml'
    : `lexicon-${slugify(holder.name) || sha256(Buffer.from(holder.name)).slice(0, 8)}.yaml`;
}

/** A lexicon as it is, and as it would be. */
export type ChangedLexicon = {
  readonly holder: LexiconHolder;
  readonly path: string;
  /** `undefined` where there is no such file yet. */
  readonly former: string | undefined;
  readonly text: string;
};

/** The first lexicon of its holder in YAML, else a new one, with the word in it. @throws ConfigError `CONFIG_LEXICON` */
export async function withWord(
  { holder, ...word }: WordAsked,
  { lexicons, loaded }: StudioParts,
): Promise<ChangedLexicon> {
  const path = lexicons.files(holder).find(isYaml) ?? join(loaded.root, newLexicon(holder));
  const former = await readText(path);
  return { holder, path, former, text: setEntry(former ?? '', { ...word, file: path }) };
}

/**
 * The step that writes it; the configuration names a new lexicon.
 * @throws ServiceError `SERVICE_CONFLICT` where no line can be added to the configuration
 */
export async function wordStep(
  { holder, path, former, text }: ChangedLexicon,
  options: {
    readonly label: string;
    readonly parts: StudioParts;
    readonly onChanged: () => Promise<void>;
  },
): Promise<StudioStep> {
  const { label, parts, onChanged } = options;
  const { lexicons, loaded } = parts;
  const isNamed = lexicons.files(holder).includes(path);
  const config = isNamed ? undefined : await nameLexicon(path, { ...configOf(loaded), holder });
  if (!isNamed && config === undefined) throw notNamed(path, holder);
  const formerConfig = config && (await readText(config.file));
  const requireText = async (expected: string | undefined): Promise<void> => {
    if ((await readText(path)) !== expected) throw changedMeanwhile(path);
  };
  return {
    label,
    redo: async () => {
      await requireText(former);
      await replaceFile(path, text);
      if (config) await replaceIf(config.file, { from: formerConfig, to: config.text });
      if (!isNamed) lexicons.add(path, holder);
      await onChanged();
    },
    undo: async () => {
      await requireText(text);
      // Whatever ends it between the two: no article can be read while the configuration names a lexicon that is gone.
      if (config) await replaceIf(config.file, { from: config.text, to: formerConfig });
      await replaceFile(path, former);
      if (!isNamed) lexicons.drop(path, holder);
      await onChanged();
    },
  };
}

function configOf({
  file,
  root,
}: StudioParts['loaded']): Pick<NameLexiconOptions, 'file' | 'root'> {
  return { root, ...(file !== undefined && { file }) };
}

function notNamed(path: string, holder: LexiconHolder): ServiceError {
  const name = basename(path);
  const line =
    holder.kind === 'publication'
      ? `lexicon: ${name}`
      : `lexicons: { ${holder.kind}: { ${JSON.stringify(holder.name)}: ${name} } }`;
  return new ServiceError(
    'The configuration cannot be changed from here: it names no such lexicon.',
    {
      code: 'SERVICE_CONFLICT',
      hint: `Add it to the configuration, and start again: ${line}`,
    },
  );
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

/**
 * a script → the complete, unchanged edition on disk that is up to date with it, or nothing. Makes no
 * request and decodes no audio.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AbortOptions } from '../_internal/abort.ts';
import { checkOptions, KINDS, oneOf, checkGiven } from '../_internal/check-options.ts';
import { sha256File } from '../_internal/hash.ts';
import type { Script } from '../script/script.ts';
import type { SpeechProvider } from '../speech/provider.ts';
import type { ClipPlan } from '../speech/clip.ts';
import type { SharedClips } from '../speech/clips/shared-clips.ts';
import { planClips } from '../speech/record-clips.ts';
import { FORMAT_NAMES } from '../track/format-list.ts';
import { editionKey, recordedKey, type EditionSettings } from './edition-key.ts';
import type { Edition, EditionFile } from './edition.ts';
import { isAsRecorded, readEdition, readPublishedClips, readRunRecord } from './read-edition.ts';

/** Options of `findEdition`: what the edition would be made with. */
export type FindEditionOptions = EditionSettings & {
  readonly provider: SpeechProvider;
  /** Folder of the clip store. */
  readonly store: string;
  /** Clips shared with other machines. @default none */
  readonly shared?: SharedClips | undefined;
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /** Whether a clip from a provider other than the configured one counts as a change. @default false */
  readonly revoice?: boolean | undefined;
  /** Tells whether an edition's files are stored elsewhere and may be missing here. @default never */
  readonly keptElsewhere?: KeptElsewhere | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Tells whether all files of an edition are stored in a place other than its folder. */
export type KeptElsewhere = (edition: Edition, options: AbortOptions) => Promise<boolean>;

/**
 * The edition on disk if its key matches these inputs and all its files are intact. A damaged clip
 * in the store counts as a change, so that it is recorded again while its text is available; a
 * missing one does not: an edition that is up to date is never paid for twice.
 * @throws TypeError for a wrong option.
 */
export async function findEdition(
  script: Script,
  options: FindEditionOptions,
): Promise<Edition | undefined> {
  checkOptions('findEdition', options, {
    required: {
      provider: KINDS.object,
      store: KINDS.text,
      output: KINDS.text,
      source: KINDS.text,
      format: oneOf(FORMAT_NAMES),
      bitrate: KINDS.count,
      loudness: KINDS.number,
    },
    optional: {
      alternates: KINDS.list,
      sampleRateHz: KINDS.count,
      artwork: KINDS.object,
      revoice: KINDS.flag,
      draft: KINDS.flag,
      pictures: KINDS.flag,
      signal: KINDS.signal,
      shared: KINDS.object,
      keptElsewhere: KINDS.listener,
    },
  });
  checkGiven('findEdition', script, { name: 'script', member: 'segments', from: 'writeScript' });
  const { provider, store, shared, signal } = options;
  return findPlannedEdition(script, options, () =>
    planClips(script, { provider, store, shared, signal }),
  );
}

/** As `findEdition`, with the clips planned by `plan`, called only if an edition exists. */
export async function findPlannedEdition(
  script: Script,
  options: FindEditionOptions,
  plan: () => Promise<readonly ClipPlan[]>,
): Promise<Edition | undefined> {
  const folder = join(options.output, script.article.slug);
  const edition = await readEdition(folder);
  if (!edition) return undefined;

  const plans = await plan();
  if (plans.some((plan) => plan.state === 'damaged')) return undefined;
  const clipKeys = await publishedKeys(plans, { folder, revoice: options.revoice });
  if (edition.key !== editionKey(script, { clipKeys, settings: options })) return undefined;

  const record = await readRunRecord(folder);
  if (record?.key !== edition.key || !(await isAsRecorded(folder, record))) return undefined;
  return (await isEditionWhole(edition, { ...options, folder })) ? edition : undefined;
}

/**
 * The keys of the clips (see `recordedKey`) as the edition in a folder uses them: where a provider
 * failed, the key of the other provider's clip, unless `revoice` asks for the planned one; of two
 * takes, the later one, so that a take that the store lacks does not count as a change.
 */
export async function publishedKeys(
  plans: readonly Pick<ClipPlan, 'key' | 'take'>[],
  options: { readonly folder: string; readonly revoice?: boolean | undefined },
): Promise<readonly string[]> {
  const { folder, revoice = false } = options;
  const published = await readPublishedClips(folder);
  const replaced = new Map(
    revoice ? [] : published.flatMap((clip) => (clip.inPlaceOf ? [[clip.inPlaceOf, clip]] : [])),
  );
  const takes = new Map(published.map(({ key, take }) => [key, take]));
  return plans.map((plan) => {
    const other = replaced.get(plan.key);
    if (other) return recordedKey(other);
    const take = Math.max(plan.take ?? 1, takes.get(plan.key) ?? 1);
    return recordedKey({ key: plan.key, ...(take > 1 && { take }) });
  });
}

/** Whether every file of an edition is in its folder as it was written, or is stored elsewhere. */
export async function isEditionWhole(
  edition: Edition,
  options: Pick<FindEditionOptions, 'keptElsewhere' | 'signal'> & { readonly folder: string },
): Promise<boolean> {
  const { folder, keptElsewhere } = options;
  const whole = await Promise.all(edition.files.map((file) => isWhole(folder, file)));
  return whole.every(Boolean) || ((await keptElsewhere?.(edition, options)) ?? false);
}

async function isWhole(folder: string, file: EditionFile): Promise<boolean> {
  const path = join(folder, file.name);
  const facts = await stat(path).catch(() => undefined);
  if (!facts?.isFile() || facts.size !== file.sizeBytes) return false;
  return (await sha256File(path).catch(() => '')) === file.sha256;
}

/**
 * Names of editions → the same output folder, feed, list, published target and, where asked, clip
 * store without them. What was begun and not ended is completed by the same call.
 */
import { READING_DEFAULTS } from '../../article/reading-defaults.ts';
import { join } from 'node:path';
import { checkArgument, checkOptions, KINDS } from '../../_internal/check-options.ts';
import type { CoverColours } from '../../artwork/cover-colours.ts';
import { readClipReferences } from '../../edition/clip-references.ts';
import { readEdition, readRunRecord, readSaid } from '../../edition/read-edition.ts';
import { liftHold } from '../../edition/holds/holds.ts';
import { noteRemoval, readRemoval, type EditionRemoval } from '../../edition/removal/removals.ts';
import { listTakenFiles, removeTakenFiles } from '../../edition/remove-former-files.ts';
import { LecternError, type Warning } from '../../errors.ts';
import { requirePodcast, type FeedSettings } from '../../feed/feed-settings.ts';
import { planPublish } from '../../publish/plan-publish.ts';
import {
  publishEditions,
  sendPlan,
  type PublishEvent,
  type PublishReport,
} from '../../publish/publish-editions.ts';
import type { S3TargetOptions } from '../../publish/s3-target.ts';
import { removeClips, type PrunedClips } from '../../speech/clips/prune-clips.ts';
import { listsIn, renewLists } from '../publishing/renew-lists.ts';
import { openSharedOutput } from '../project/shared-output.ts';
import { findNamedEditions } from './find-editions.ts';

/** Options of `removeEditions`. */
export type RemoveEditionsOptions = S3TargetOptions & {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /** Folder of the clip store. */
  readonly store: string;
  /** What relative paths of editions start from. @default that of the process */
  readonly workingFolder?: string | undefined;
  /** What the podcast is; needed where the output folder holds a feed. @default no podcast */
  readonly feed?: FeedSettings | undefined;
  /** BCP 47, where `feed` names none. @default 'en' */
  readonly language?: string | undefined;
  /** Colours of artwork that is drawn. @default those of the author's name */
  readonly artwork?: CoverColours | undefined;
  /** At most so many items in the feed, the newest. @default all */
  readonly limit?: number | undefined;
  /** Where machines share editions: a folder, or `s3://bucket/prefix`; the removal is noted there first. @default nowhere */
  readonly sharedOutput?: string | undefined;
  /** Where they are published: a folder, or `s3://bucket/prefix`. @default nowhere is looked */
  readonly to?: string | undefined;
  /** Whether clips go too that no other edition in the folder was made of. @default false */
  readonly clips?: boolean | undefined;
  /** Tells what would be done, and does nothing. @default false */
  readonly dryRun?: boolean | undefined;
  /** Hears of every file at the target before it is sent or removed. */
  readonly onFile?: ((event: PublishEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** An edition that is removed. */
export type RemovedEdition = {
  readonly slug: string;
  readonly title?: string | undefined;
  /** The source as `record.json` named it: a build passes it over from now on. */
  readonly source?: string | undefined;
  /** Files of ours in its folder, as they were. */
  readonly files: readonly string[];
  /** Files of others in its folder, which stay. */
  readonly left: readonly string[];
};

/** What was done, or with `dryRun` what would be. */
export type RemovalReport = {
  readonly editions: readonly RemovedEdition[];
  /** Lists in the output folder that are written again, by their names. */
  readonly lists: readonly string[];
  /** Clips of these editions; absent where they were not to go. `kept`: other editions have them. */
  readonly clips?: PrunedClips | undefined;
  /** What was sent and removed where they are published; absent where no target is named. */
  readonly published?: PublishReport | undefined;
  readonly warnings: readonly Warning[];
};

/**
 * Takes editions back: notes it, writes feed and list without them, removes their files, then the
 * clips, and last brings the target to the same state, as `publishEditions` does. From the note on
 * nothing lists, publishes or builds them.
 * @throws LecternError `EDITION_MISSING` for an unknown name, ConfigError where a feed must be
 * written and its settings are missing: nothing is removed then; `EDITION_DAMAGED` if it is unknown
 * which edition uses which clips; `OUTPUT_UNWRITABLE`, `STORE_UNWRITABLE`, and what `publishEditions` throws:
 * the same call goes on then. TypeError for wrong options.
 */
export async function removeEditions(
  names: readonly string[],
  options: RemoveEditionsOptions,
): Promise<RemovalReport> {
  checkArgument('removeEditions', { name: 'names', value: names }, KINDS.list);
  checkOptions('removeEditions', options, {
    required: { output: KINDS.text, store: KINDS.text },
    optional: {
      feed: KINDS.object,
      language: KINDS.text,
      artwork: KINDS.object,
      limit: KINDS.count,
      workingFolder: KINDS.text,
      sharedOutput: KINDS.text,
      to: KINDS.text,
      endpoint: KINDS.text,
      region: KINDS.text,
      trustedHosts: KINDS.path,
      clips: KINDS.flag,
      dryRun: KINDS.flag,
      onFile: KINDS.listener,
      signal: KINDS.signal,
    },
  });
  const {
    output,
    feed = {},
    language = READING_DEFAULTS.language,
    dryRun = false,
    signal,
  } = options;
  const slugs = await findNamedEditions(names, options);
  const removals = await Promise.all(slugs.map((slug) => describeRemoval(slug, output)));
  const editions = await Promise.all(removals.map((removal) => describeEdition(removal, output)));
  const lists = await listsIn(output);
  if (lists.includes('feed.xml')) requirePodcast(feed, { language });
  const keys = options.clips ? await clipsToRemove(removals, output) : undefined;
  signal?.throwIfAborted();

  if (!dryRun) await removeShared(removals, options);
  if (!dryRun) for (const removal of removals) await noteRemoval(removal, { output });
  if (!dryRun) for (const slug of slugs) await liftHold(slug, { output });
  const warnings = dryRun ? [] : await renewLists(lists, options);
  if (!dryRun) for (const slug of slugs) await removeTakenFiles(slug, options);
  const clips = keys && (await removeClips(options.store, { ...keys, dryRun, signal }));
  const published = await bringToTarget(slugs, { ...options, lists });
  return { editions, lists, clips, published, warnings };
}

/** What is not known there yet would be brought back. */
async function removeShared(
  removals: readonly EditionRemoval[],
  { sharedOutput, signal }: Pick<RemoveEditionsOptions, 'sharedOutput' | 'signal'>,
): Promise<void> {
  const shared = openSharedOutput(sharedOutput, { root: process.cwd() });
  if (!shared) return;
  try {
    const editions = await shared.open();
    for (const removal of removals) await editions.remove(removal, { signal });
  } finally {
    await shared.close();
  }
}

/** What was noted when it was removed, else what stands there now. */
async function describeRemoval(slug: string, output: string): Promise<EditionRemoval> {
  const noted = await readRemoval(slug, { output });
  if (noted) return noted;
  const folder = join(output, slug);
  const edition = await readEdition(folder).catch(() => undefined);
  const record = await readRunRecord(folder);
  const said = (await readSaid(folder)) ?? [];
  const keys = said.flatMap(({ clip }) => (clip?.key === undefined ? [] : [clip.key]));
  return { slug, title: edition?.title, source: record?.source, clips: [...new Set(keys)] };
}

async function describeEdition(
  { slug, title, source }: EditionRemoval,
  output: string,
): Promise<RemovedEdition> {
  const { ours, others } = await listTakenFiles(slug, { output });
  return { slug, title, source, files: ours, left: others };
}

/** Clips of editions that are removed: those that go, and those that others were made of too. */
async function clipsToRemove(
  removals: readonly EditionRemoval[],
  output: string,
): Promise<{ readonly keys: readonly string[]; readonly keep: ReadonlySet<string> }> {
  const except = removals.map(({ slug }) => slug);
  const { keys: keep, unknown } = await readClipReferences(output, { except });
  const [first] = unknown;
  if (first !== undefined)
    throw new LecternError(`${first} in ${output} has no record of the clips it was made from`, {
      code: 'EDITION_DAMAGED',
      hint: 'Build it again, or remove the editions without --clips. Nothing was removed.',
    });
  return { keys: [...new Set(removals.flatMap(({ clips }) => clips))], keep };
}

/** Publishes what is left, or tells what that would send and remove. */
async function bringToTarget(
  slugs: readonly string[],
  options: RemoveEditionsOptions & { readonly lists: readonly string[] },
): Promise<PublishReport | undefined> {
  const { to, output, lists, dryRun, onFile, signal } = options;
  if (to === undefined) return undefined;
  const place = {
    output,
    ...s3Of(options),
    ...(onFile && { onFile }),
    ...(signal && { signal }),
  };
  if (!dryRun) return publishEditions(to, place);
  const plan = await planPublish(output, { removing: slugs, signal });
  const foreseen = await sendPlan(plan, { ...place, to, dryRun });
  // They are as they were yet: without these editions they will be others.
  const renewed = lists.filter((name) => !foreseen.sent.includes(name));
  const unchanged = foreseen.unchanged - renewed.length;
  return { ...foreseen, unchanged, sent: [...foreseen.sent, ...renewed.toReversed()] };
}

function s3Of({ endpoint, region, trustedHosts }: S3TargetOptions): S3TargetOptions {
  return { endpoint, region, trustedHosts };
}

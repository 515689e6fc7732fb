/**
 * A source → the edition that it had when a run last looked closely, where no file of either has
 * been touched since; and the stamp by which the next run will tell.
 */
import { dirname, join, relative, resolve } from 'node:path';
import { wait } from '../../_internal/abort.ts';
import { factsOfFile, isFileNow, settledAt } from '../../_internal/disk/file-facts.ts';
import { locateFile } from '../../_internal/disk/within.ts';
import type { Article } from '../../article/article.ts';
import type { Edition } from '../../edition/edition.ts';
import { readWrittenEdition, readSaid } from '../../edition/read-edition.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import { hasFormerFiles } from '../../edition/remove-former-files.ts';
import type { Warning } from '../../errors.ts';
import type { Script } from '../../script/script.ts';
import { type ClipJob, describeJob } from '../../speech/clip-job.ts';
import { openClipStore } from '../../speech/clips/clip-store.ts';
import { decisionsPaths } from '../decisions/decisions-paths.ts';
import { fileNamesIn } from '../lexicon/open-lexicon.ts';
import { type EditionPlan, describePlan } from '../plan/edition-plan.ts';
import { editionFolder, type Places } from '../project/places.ts';
import { soundFilesOf, type SoundSettings } from '../settings/sound-settings.ts';
import type { EditionRun } from '../stages/edition-run.ts';
import { releaseFilesOf } from '../stages/release-options.ts';
import {
  readStamp,
  writeStamp,
  type EditionStamp,
  type StampedVoice,
  type TouchedFile,
} from './edition-stamp.ts';
import { digestInputs, digestVoices } from './stamp-inputs.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { sha256 } from '../../_internal/hash.ts';
import type { ClipPlan } from '../../speech/clip.ts';

/** What a run found or made, of which a stamp tells. */
export type StampedRun = {
  readonly article: Article;
  readonly script: Script;
  readonly edition: Edition;
  readonly warnings: readonly Warning[];
};

/** What a stamp gives back: the edition, and the warnings that a closer look would repeat. */
export type UnchangedEdition = Pick<StampedRun, 'edition' | 'warnings'>;

/** The same for a plan. */
export type UnchangedPlan = Pick<StampedRun, 'warnings'> & { readonly plan: EditionPlan };

/** One source, as it stood before it was read. */
export type Stamping = {
  /** What is unchanged since the last run; nothing where that cannot be told from outside. */
  readonly find: () => Promise<UnchangedEdition | undefined>;
  /** The same as `find`, with what a plan says of it. */
  readonly findPlan: () => Promise<UnchangedPlan | undefined>;
  /** Writes the stamp, as soon as any later change of the files would be seen. */
  readonly keep: (run: StampedRun) => Promise<void>;
};

/** Longest wait for that, in seconds; times further in the future come from another clock. */
const LONGEST_WAIT = 5;

/** Opens the stamping of a source; only of a file, since others may change without a trace here. */
export function openStamping(run: EditionRun): Stamping | undefined {
  // Also where it is not used: facts of lexicons must be older than what is read of them.
  const inputs = digestInputs(run);
  const { source, name, places, signal } = run;
  if (source.kind !== 'file') return undefined;
  const { store, output, root } = places;
  const place = { store, output, source: name };
  const path = locateFile(source);
  const before = factsOfFile(path);
  const isSettled = settledAt([before]) < now();
  const findStamp = async (): Promise<EditionStamp | undefined> => {
    const stamp = await readStamp(place);
    if (stamp?.inputs !== inputs || (await isRemoved(stamp.slug, { output }))) return undefined;
    const files = Object.entries(stamp.files);
    const isSame = files.every(([file, facts]) => factsOfFile(resolve(root, file)).text === facts);
    if (!isSame || soundsOf(stamp.voices, run) !== stamp.sounds) return undefined;
    for (const [file, touched] of Object.entries(stamp.clipFacts))
      if (!(await isUntouched(resolve(root, file), touched))) return undefined;
    return stamp;
  };
  return {
    find: async () => {
      const stamp = await findStamp();
      if (!stamp) return undefined;
      const edition = await readWrittenEdition(editionFolder(stamp, places));
      return edition && { edition, warnings: stamp.warnings };
    },
    findPlan: async () => {
      const { plan, warnings = [] } = (await findStamp()) ?? {};
      return plan && { plan, warnings };
    },
    keep: async ({ article, script, edition, warnings }) => {
      // A source that was written just before it was read may have been written again since.
      if (!isSettled || (await hasFormerFiles(edition, { output }))) return;
      const site = await releaseFilesOf(run);
      const decided = decisionsPaths(source, { slug: article.slug, root });
      const own = [path, ...decided, ...filesOf(article, { path }), ...site];
      const paths = [...own, ...filesOfEdition(edition, places)];
      const clips = filesOfClips(run.planJobs(script), places);
      const all = [...paths, ...clips.flatMap(({ audio }) => audio)];
      const files = await settledFacts(all, { signal });
      if (files?.[0] !== before.text) return;
      const named = all.map((file, i) => [relative(root, file), files[i]!]);
      const clipFacts = await Promise.all(
        clips.map(async ({ facts }) => [relative(root, facts), await describeTouchedFile(facts)]),
      );
      const voices = voicesOf(script);
      const plan = await planStanding(script, run);
      await writeStamp(place, {
        version: 3,
        inputs,
        slug: edition.slug,
        voices,
        sounds: digestVoices(voices, run),
        files: Object.fromEntries(named) as EditionStamp['files'],
        clipFacts: Object.fromEntries(clipFacts) as EditionStamp['clipFacts'],
        ...(plan && { plan }),
        warnings,
      });
    },
  };
}

/** The facts of files once they have settled, in order; `undefined` where one changes meanwhile. */
async function settledFacts(
  paths: readonly string[],
  options: { readonly signal: AbortSignal },
): Promise<readonly string[] | undefined> {
  const facts = paths.map(factsOfFile);
  const rest = settledAt(facts) - now();
  if (rest > LONGEST_WAIT) return undefined;
  if (rest > 0) await wait(rest, options);
  const texts = facts.map(({ text }) => text);
  return texts.every((text, i) => factsOfFile(paths[i]!).text === text) ? texts : undefined;
}

/** Files beside the source that the article names. */
function filesOf(article: Article, { path }: { readonly path: string }): readonly string[] {
  const pictures = (article.pictures ?? []).filter((each) => each.sha256 !== undefined);
  const sounds = (article.inserts ?? []).map(({ src }) => src);
  const names = [
    ...(fileNamesIn(article.lexicon) ?? []),
    ...pictures.map(({ src }) => src),
    ...soundFilesOf(asTable(article.sounds)),
    ...sounds,
  ];
  return names.map((name) => resolve(dirname(path), name));
}

/** Front matter that was read as sounds before; nothing for what turns them off. */
function asTable(sounds: Article['sounds']): SoundSettings {
  return typeof sounds === 'object' && sounds !== null ? (sounds as SoundSettings) : {};
}

/** Files of an edition, its record and its pages; those that it may not have too. */
function filesOfEdition(edition: Edition, places: Places): readonly string[] {
  const folder = editionFolder(edition, places);
  const own = ['edition.json', 'record.json', 'index.html', 'embed.html', 'oembed.json'];
  return [...own, ...edition.files.map(({ name }) => name)].map((name) => join(folder, name));
}

/** `audio`: both of its forms, of which one may not be there. */
type ClipFiles = { readonly audio: readonly string[]; readonly facts: string };

function filesOfClips(jobs: readonly ClipJob[], { store }: Places): readonly ClipFiles[] {
  const { fileOf, packedOf, factsOf } = openClipStore(store);
  const keys = new Set(jobs.map(({ key }) => key));
  return [...keys].map((key) => ({ audio: [fileOf(key), packedOf(key)], facts: factsOf(key) }));
}

function voicesOf(script: Script): readonly StampedVoice[] {
  const pairs = script.segments.map(({ voice, language }) => [voice, language] as const);
  const byName = new Map(
    pairs.map(([voice, language]) => [`${voice} ${language}`, { voice, language }]),
  );
  return [...byName.values()];
}

/** The digest of voices; `undefined` where the provider no longer has one. */
function soundsOf(voices: readonly StampedVoice[], run: EditionRun): string | undefined {
  try {
    return digestVoices(voices, run);
  } catch {
    return undefined;
  }
}

/** Seconds since 1970. */
function now(): number {
  return Date.now() / 1000;
}

/** What a stamp keeps of a file. */
async function describeTouchedFile(path: string): Promise<TouchedFile> {
  const found = factsOfFile(path);
  const isSettled = settledAt([found]) < Date.now() / 1000;
  return { facts: isSettled ? found.text : '', sha256: await digestOf(path) };
}

/** Whether a file is as it was: by its facts, and by its content only where these are others. */
async function isUntouched(path: string, { facts, sha256 }: TouchedFile): Promise<boolean> {
  return factsOfFile(path).text === facts || (await digestOf(path)) === sha256;
}

/** The digest of a file; that of an empty text if it cannot be read. */
async function digestOf(path: string): Promise<string> {
  return sha256(await readWholeText(path).catch(() => ''));
}

/** The plan; `undefined` where the record of the edition does not tell how long each clip is. */
async function planStanding(script: Script, run: EditionRun): Promise<EditionPlan | undefined> {
  const { name: source, voices, places } = run;
  const said = (await readSaid(editionFolder(script.article, places))) ?? [];
  const lengths = new Map(said.map(({ clip }) => [clip.key, clip.duration]));
  const { fileOf, packedOf, factsOf } = openClipStore(places.store);
  const clips = run.planJobs(script).map((job): ClipPlan | undefined => {
    const hasAudio = isFileNow(fileOf(job.key)) || isFileNow(packedOf(job.key));
    const hasFacts = isFileNow(factsOf(job.key));
    if (!hasAudio && !hasFacts) return describeJob(job, { state: 'missing', seconds: job.seconds });
    const seconds = lengths.get(job.key);
    // A run leaves no clip without one of its files: another process is working on it.
    if (!hasAudio || !hasFacts || seconds === undefined) return undefined;
    return describeJob(job, { state: 'stored', seconds });
  });
  const known = clips.filter((clip) => clip !== undefined);
  if (known.length < clips.length) return undefined;
  return describePlan(script, { source, clips: known, said, state: 'upToDate', voices });
}

/** a run → its stages: the library's functions, each with the options that the run has for it. */
import { pictureFolderOf } from '../../article/pictures/settle-pictures.ts';
import { readArticle } from '../../article/read-article.ts';
import { withoutSkippedLines } from '../../article/excerpt/skipped-lines.ts';
import type { Article, ReadArticleOptions } from '../../article/article.ts';
import { findPlannedEdition, type FindEditionOptions } from '../../edition/find-edition.ts';
import {
  findStandingTrack,
  type StandingTrackOptions,
} from '../../edition/audio/find-standing-track.ts';
import { writeEdition, type WriteEditionOptions } from '../../edition/write-edition.ts';
import type { Script } from '../../script/script.ts';
import type { ClipJob } from '../../speech/clip-job.ts';
import type { ClipPlan, Recording } from '../../speech/clip.ts';
import {
  lookUpClips,
  recordJobs,
  type PlanClipsOptions,
  type RecordClipsOptions,
} from '../../speech/record-clips.ts';
import { formatsOf } from '../../track/format-list.ts';
import { prepareSounds } from '../../track/sounds/prepare-sounds.ts';
import type { AssembleTrackOptions, Track } from '../../track/track.ts';
import { verifyTrack } from '../../verify/verify-track.ts';
import { decideArticle, type RunArticle } from '../decisions/decide-article.ts';
import type { EditionRun } from './edition-run.ts';
import { loudnessOf } from '../settings/presets.ts';
import { releaseOptionsOf } from './release-options.ts';
import { withFacts } from '../project/given-facts.ts';
import { editionFolder } from '../project/places.ts';
import { findKept } from './find-kept.ts';
import { writeRunScript } from './write-run-script.ts';
import type { Stages } from './stages.ts';

/** Opens the stages of a run; nothing is read or written yet. */
export function openStages(run: EditionRun): Stages {
  const { report, session, signal, turn } = run;
  return {
    run,
    readArticle: async () => (await readRunArticle(run)).article,
    writeScript: async (article) => (await writeRunScript(article, run)).script,
    findEdition: async (script) =>
      (await findPlannedEdition(script, findingOptions(run), () => planRunClips(script, run))) ??
      (await findKept(script, run)),
    recordClips: async (script) => {
      await turn();
      const jobs = run.planJobs(script);
      return report.clipsRecorded(recordJobs(jobs, { ...recordingOptions(run), script }));
    },
    assembleTrack: (recording, options) => {
      const { workFolder = editionFolder(recording.script.article, run.places) } = options ?? {};
      return report.trackAssembled(assemble(recording, { run, workFolder }));
    },
    verifyTrack: (track) => report.trackVerified(verifyTrack(track, { signal })),
    writeEdition: (proof, options) =>
      report.editionWritten(
        writeEdition(proof, { ...writingOptions(run), paint: session.paint, ...options }),
      ),
  };
}

/**
 * The article of a run as an editor decided it is read, with what was decided. It is reported.
 * @throws LecternError as `readArticle`, `DECISIONS_INVALID`, `DECISIONS_UNREADABLE`
 */
export async function readRunArticle(run: EditionRun): Promise<RunArticle> {
  const reading = readDecided(run);
  const article = await run.report.articleRead(reading.then((read) => read.article));
  return { ...(await reading), article };
}

/** The article of a run as its source has it, before any decision; skips have all of their lines. */
export async function readUndecided(run: EditionRun): Promise<Article> {
  const { source, given, undecided } = run;
  if (undecided) return undecided;
  const release = await releaseOptionsOf(run);
  return withFacts(await readArticle(source, { ...readingOptions(run), ...release }), given);
}

async function readDecided(run: EditionRun): Promise<RunArticle> {
  const decided = await decideArticle(await readUndecided(run), run);
  return { ...decided, article: withoutSkippedLines(decided.article) };
}

/** The track, of the audio that stands if it would sound the same. */
async function assemble(
  recording: Recording,
  { run, workFolder }: { readonly run: EditionRun; readonly workFolder: string },
): Promise<Track> {
  const { settings, places, session, signal } = run;
  const { root, store } = places;
  const folder = editionFolder(recording.script.article, places);
  const sounds = await prepareSounds(recording.script.sounds, { root, store, signal });
  const standing = { folder, workFolder, choices: { ...choicesOf(settings), sounds }, signal };
  return (
    (await findStandingTrack(recording, standing)) ??
    session.assemble(recording, { ...assemblingOptions(run, workFolder), sounds })
  );
}

/** The same of a script that is written already, wherever its article was read. */
export function openStagesOf(script: Script, run: EditionRun): Stages {
  return {
    ...openStages(run),
    readArticle: async () => script.article,
    writeScript: async () => script,
  };
}

/** What is known of each clip of a script, in order: no request, no engine. */
export async function planRunClips(script: Script, run: EditionRun): Promise<readonly ClipPlan[]> {
  return lookUpClips(run.planJobs(script), clipOptions(run));
}

/** What is recorded of a script. */
export type RecordRunJobsOptions = { readonly script: Script; readonly run: EditionRun };

/** Records some clips of a script and no others: their jobs as they were planned. @throws as `recordClips` */
export async function recordRunJobs(
  jobs: readonly ClipJob[],
  { script, run }: RecordRunJobsOptions,
): Promise<void> {
  await recordJobs(jobs, { ...recordingOptions(run), script });
}

/** Options of `readArticle`. */
function readingOptions({ settings, places, signal }: EditionRun): ReadArticleOptions {
  const { title, firstLine, lastLine } = settings;
  const { language, timezone, publishAt, maxLength, includeDrafts, experimentalPdf, policy, math } =
    settings;
  const { pictures, selectors, spokenMarkup, trust, allowPrivate, header, cookieFile, proxy } =
    settings;
  return {
    title,
    firstLine,
    lastLine,
    language,
    timezone,
    publishAt,
    maxLength,
    includeDrafts,
    experimentalPdf,
    policy,
    math,
    pictures,
    skippedLines: true,
    selectors,
    spokenMarkup,
    trust,
    allowPrivate,
    httpCache: places.httpCache,
    header,
    cookieFile,
    proxy,
    signal,
  };
}

/** Options of `planClips`. */
export function clipOptions(
  run: Pick<EditionRun, 'voices' | 'places' | 'signal'>,
): PlanClipsOptions {
  const { voices, places, signal } = run;
  const { provider, price } = voices;
  return { provider, price, store: places.store, shared: places.sharedClips, signal };
}

function recordingOptions(run: EditionRun): RecordClipsOptions {
  const { settings, voices, places, report, signal } = run;
  const { provider, price, failover, budget } = voices;
  return {
    provider,
    price,
    failover,
    budget,
    retry: settings.retry,
    store: places.store,
    shared: places.sharedClips,
    onProgress: report.clipRecorded,
    onWait: report.clipAwaited,
    signal,
  };
}

/** Options of `findEdition`. */
export function findingOptions({
  name,
  settings,
  voices,
  places,
  signal,
}: EditionRun): FindEditionOptions {
  const { artwork, draft, pictures, revoice } = settings;
  const { output, store, sharedClips: shared, keptElsewhere } = places;
  const { provider } = voices;
  const made = { source: name, ...choicesOf(settings), artwork, draft, pictures, revoice };
  return { ...made, provider, output, store, shared, keptElsewhere, signal };
}

/** What a track is made with. */
function choicesOf({
  format,
  bitrate,
  loudness,
  sampleRate: sampleRateHz,
}: EditionRun['settings']): StandingTrackOptions['choices'] {
  return { ...formatsOf(format), bitrate, loudness: loudnessOf(loudness), sampleRateHz };
}

function assemblingOptions(
  { settings, report, signal }: EditionRun,
  workFolder: string,
): AssembleTrackOptions {
  return { workFolder, ...choicesOf(settings), onProgress: report.audioEncoded, signal };
}

function writingOptions({
  name,
  source,
  settings,
  places,
  report,
  signal,
}: EditionRun): WriteEditionOptions {
  const { artwork, draft, allowPrivate, proxy } = settings;
  const pictures = {
    ...pictureFolderOf(source),
    privateAt: allowPrivate && source.kind === 'url' ? source.url : undefined,
    proxy,
  };
  return {
    output: places.output,
    source: name,
    artwork,
    draft,
    ...(settings.pictures && { pictures }),
    onWarning: (warning) => report.warn([warning]),
    signal,
  };
}

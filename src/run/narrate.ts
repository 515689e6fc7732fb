/** Source → Edition: the whole of Lectern in one sentence. */
import { isFolder } from '../_internal/disk/files.ts';
import { checkSource, readArticle } from '../article/read-article.ts';
import type { ArticleSource } from '../article/article.ts';
import type { Edition } from '../edition/edition.ts';
import { claimEdition } from '../edition/claim-edition.ts';
import { findEdition } from '../edition/find-edition.ts';
import { removeFormerFiles } from '../edition/remove-former-files.ts';
import { openWorkFolder } from '../edition/work-folder.ts';
import { writeEdition } from '../edition/write-edition.ts';
import { LecternError } from '../errors.ts';
import { recordClips } from '../speech/record-clips.ts';
import type { Script } from '../script/script.ts';
import { writeScript } from '../script/write-script.ts';
import { writePages } from '../site/write-pages.ts';
import { verifyTrack } from '../verify/verify-track.ts';
import { claimSlug, foreseeSlug } from './wrappers/claim-slug.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { findKept } from './stages/find-kept.ts';
import { checkReaders } from './voice/preflight.ts';
import { prepareScript } from './stages/prepare-script.ts';
import {
  checkRunOptions,
  editionFolder,
  openProject,
  type NarrateOptions,
  type Project,
} from './project/project.ts';
import { refuseRemoved, restoreRemoved } from './removal/refuse-removed.ts';
import { openReport } from './project/run-report.ts';
import { openRun, type EditionRun } from './project/edition-run.ts';
import { bringShared, isShared, shareEdition, shareIfLacking } from './wrappers/share-edition.ts';
import { openStamping, type UnchangedEdition } from './stamps/find-unchanged.ts';
import { isStampable, watchRun } from './stamps/watch-run.ts';
import { writeIndex } from './stamps/write-index.ts';

/**
 * Turns an article into an edition on disk. An edition that is up to date is returned as it is: no request, no decode, no encode.
 * @throws LecternError; its `code` says what failed, its `hint` what to do.
 */
export async function narrate(
  source: ArticleSource,
  options: NarrateOptions = {},
): Promise<Edition> {
  checkSource('narrate', source);
  checkRunOptions('narrate', options);
  const project = openProject(options);
  try {
    const edition = await narrateIn(source, project);
    await writeIndex(project);
    await clearLeftovers(project);
    return edition;
  } finally {
    await project.close();
  }
}

/**
 * `narrate` within an open project, for many articles with one engine. Where no file has been
 * touched since a run looked closely, only their times and sizes are looked at.
 */
export async function narrateIn(source: ArticleSource, project: Project): Promise<Edition> {
  return unlessUnchanged(source, { project, make: makeEdition });
}

/**
 * The edition of a source where no file of either has been touched since a run looked closely, else
 * what `make` gives: an edition, of which the next run will know, or anything else.
 */
export async function unlessUnchanged<T extends Edition | undefined>(
  source: ArticleSource,
  { project, make }: { readonly project: Project; readonly make: (run: EditionRun) => Promise<T> },
): Promise<T | Edition> {
  const stamping = openStamping(source, project);
  const unchanged = project.rehash ? undefined : await stamping?.find();
  if (unchanged && (await isShared(unchanged.edition, project)))
    return tellUnchanged(unchanged, project);
  const { told, onProgress } = watchRun(project);
  const edition = await make(openRun(source, { ...project, onProgress }));
  if (edition && stamping && isStampable(told))
    project.afterwards(stamping.keep({ ...told, edition }));
  return edition;
}

/** Every stage in its order; the later ones only for what has changed. */
async function makeEdition(run: EditionRun): Promise<Edition> {
  const script = await writeRunScript(run);
  return (await findUpToDate(script, run)) ?? recordEdition(script, run);
}

/**
 * The stages up to the script of an edition that is to be made.
 * @throws ArticleError `EDITION_REMOVED` where it was taken back, and what the stages throw.
 */
export async function writeRunScript(run: EditionRun): Promise<Script> {
  const { source, project, report } = run;
  const article = await report.articleRead(readArticle(source, project));
  await restoreRemoved(article, project);
  const prepared = await prepareScript(article, run);
  return report.scriptWritten(writeScript(article, prepared));
}

/** The stages from the script on, for an edition that is not up to date. */
export async function recordEdition(script: Script, run: EditionRun): Promise<Edition> {
  const { project, report } = run;
  const { article } = script;
  // Opened before anything is paid: an output folder that cannot be written to is found now.
  await using work = await openWorkFolder(article.slug, project);
  await project.recordingTurn();
  report.recordingStarted();
  const recording = await report.clipsRecorded(recordClips(script, run.recording));
  const track = await report.trackAssembled(project.assemble(recording, run.assemblingIn(work)));
  const proof = await report.trackVerified(verifyTrack(track, project));
  await using _claim = await claimEdition(article.slug, run.claiming);
  // Again: another source may have taken the address while this one was spoken, or somebody the edition.
  await claimSlug(article, run.place);
  await refuseRemoved(article, project);
  const edition = await report.editionWritten(writeEdition(proof, run.place));
  await writePages(edition, project.site);
  await removeFormerFiles(edition, project);
  await shareEdition(edition, run);
  return edition;
}

/** Says what a closer look would have said of an unchanged edition. */
async function tellUnchanged(
  { edition, warnings }: UnchangedEdition,
  project: Project,
): Promise<Edition> {
  const report = openReport(project);
  report.warn(warnings);
  return report.editionUpToDate(edition);
}

/**
 * The edition that already is what the script would become, with its pages written again where
 * they differ; `undefined` where there is something to make. Refuses what cannot be made.
 */
export async function findUpToDate(script: Script, run: EditionRun): Promise<Edition | undefined> {
  const { project, place, report } = run;
  checkReaders(script, project);
  const { article } = script;
  await bringShared(article.slug, run);
  await foreseeSlug(article, place);
  if (!(await isFolder(editionFolder(article, project)))) return undefined;
  await using _claim = await claimEdition(article.slug, run.claiming).catch(noneIfUnwritable);
  const edition = (await findEdition(script, place)) ?? (await findKept(script, run));
  if (!edition) return undefined;
  await writePages(edition, project.site);
  await removeFormerFiles(edition, project);
  if (!(await shareIfLacking(edition, run))) return undefined;
  return report.editionUpToDate(edition);
}

/** Where nothing can be written, no other run can change what stands there. */
function noneIfUnwritable(error: unknown): undefined {
  if (error instanceof LecternError && error.code === 'OUTPUT_UNWRITABLE') return undefined;
  throw error;
}

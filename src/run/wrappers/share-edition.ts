/** a run and the place where machines share editions → its edition brought before, and put there after. */
import { join } from 'node:path';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import type { Edition } from '../../edition/edition.ts';
import { isEditionWhole } from '../../edition/find-edition.ts';
import type { EditionRun } from '../project/edition-run.ts';
import type { Project } from '../project/project.ts';
import { refuseRemoved } from '../removal/refuse-removed.ts';
import { bringEdition, noteBrought } from '../sharing/bring-edition.ts';
import type { SharedOutput } from '../project/shared-output.ts';

/**
 * Brings the edition of an article that another machine has made, and notes in the run what was seen.
 * @throws ArticleError `EDITION_REMOVED` where it was taken back there.
 */
export async function bringShared(slug: string, run: EditionRun): Promise<void> {
  const { project, report, seen } = run;
  const { sharedEditions: shared } = project;
  if (!shared) return;
  const { state, version, warnings } = await bringEdition({ ...project, shared, slug });
  seen.version = version;
  seen.isDamaged = state === 'damaged';
  report.warn(warnings);
  await refuseRemoved({ slug }, project);
}

/** Whether an unchanged edition is the one that machines share; true where they share none. */
export async function isShared(
  { slug }: Pick<Edition, 'slug'>,
  project: Project,
): Promise<boolean> {
  const { sharedEditions: shared } = project;
  if (!shared) return true;
  return (await bringEdition({ ...project, shared, slug })).state === 'same';
}

/**
 * Puts an edition that is up to date where machines share it, if it is not whole there: a run that is to
 * rehash reads all of it. Gives whether it is there now; it is not where its files are missing here too.
 */
export async function shareIfLacking(edition: Edition, run: EditionRun): Promise<boolean> {
  const { sharedEditions: shared, output } = run.project;
  if (!shared || (await isWholeThere(edition, { ...run, shared }))) return true;
  if (!(await isEditionWhole(edition, { folder: join(output, edition.slug) }))) return false;
  await shareEdition(edition, run);
  return true;
}

async function isWholeThere(
  edition: Edition,
  { project, seen, shared }: EditionRun & { readonly shared: SharedOutput },
): Promise<boolean> {
  if (seen.version === undefined || seen.isDamaged) return false;
  return !project.rehash || (await shared.open()).isWhole(edition, project);
}

/**
 * Puts an edition where machines share it, in the place of what the run has seen there.
 * @throws what `EditionStore.put` throws.
 */
export async function shareEdition(edition: Edition, { project, seen }: EditionRun): Promise<void> {
  const { sharedEditions: shared, output, signal } = project;
  if (!shared) return;
  const { slug } = edition;
  const editions = await shared.open();
  await editions.put(edition, { output, expected: seen.version, signal });
  const there = await editions.read(slug, { signal });
  const text = await readWholeText(join(output, slug, 'edition.json'));
  if (there?.state !== 'edition' || there.text !== text || there.version === undefined) return;
  seen.version = there.version;
  await noteBrought({ ...project, shared, slug, version: there.version, removed: false });
}

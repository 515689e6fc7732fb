/** Source → Edition: the whole of Lectern in one sentence. */
import { checkSource } from '../article/read-article.ts';
import type { ArticleSource } from '../article/article.ts';
import type { Edition } from '../edition/edition.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { checkRunOptions, openProject, type NarrateOptions } from './project/project.ts';
import { openRun, type EditionRun } from './stages/edition-run.ts';
import { openStages } from './stages/open-stages.ts';
import type { MakeEdition, Stages } from './stages/stages.ts';
import { writeIndex } from './stamps/write-index.ts';
import { claimAddress } from './wrappers/claim-address.ts';
import { inWorkFolder } from './wrappers/in-work-folder.ts';
import { shareEdition } from './wrappers/share-edition.ts';
import { unlessRemoved } from './wrappers/unless-removed.ts';
import { unlessUnchanged } from './wrappers/unless-unchanged.ts';
import { unlessUpToDate } from './wrappers/unless-up-to-date.ts';
import { withPages } from './wrappers/with-pages.ts';

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
  const { settings, places } = project;
  try {
    const edition = await narrateRun(openRun(source, project));
    await writeIndex({ site: places.site, store: places.store, rehash: settings.rehash });
    await clearLeftovers({ output: places.output, store: places.store });
    return edition;
  } finally {
    await project.close();
  }
}

/** Makes the edition of one article within an open project, for many articles with one engine. */
export async function narrateRun(run: EditionRun): Promise<Edition> {
  const make = unlessUnchanged(unlessUpToDate(recordEdition));
  return make(guardStages(openStages(run)));
}

/** Puts around the stages what has to stand there; the outermost is named first. */
export function guardStages(stages: Stages): Stages {
  return claimAddress(unlessRemoved(shareEdition(withPages(stages))));
}

/** Every stage in its order, for an edition that is not up to date. */
export const recordEdition: MakeEdition = inWorkFolder(async (stages) => {
  const article = await stages.readArticle();
  const script = await stages.writeScript(article);
  const recording = await stages.recordClips(script);
  const track = await stages.assembleTrack(recording);
  const proof = await stages.verifyTrack(track);
  return await stages.writeEdition(proof);
});

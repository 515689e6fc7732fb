/** Source → Edition: the whole of Lectern in one sentence. */
import { join } from 'node:path';
import { readArticle } from '../article/read-article.ts';
import type { ArticleSource } from '../article/article.ts';
import type { Edition } from '../edition/edition.ts';
import { findEdition } from '../edition/find-edition.ts';
import { readEdition } from '../edition/read-edition.ts';
import { removeFormerFiles } from '../edition/remove-former-files.ts';
import { openWorkFolder } from '../edition/work-folder.ts';
import { writeEdition } from '../edition/write-edition.ts';
import { recordClips } from '../speech/record-clips.ts';
import { writeScript } from '../script/write-script.ts';
import { writeIndexPage, writePages } from '../site/write-pages.ts';
import { assembleTrack } from '../track/assemble-track.ts';
import { verifyTrack } from '../verify/verify-track.ts';
import { claimSlug } from './claim-slug.ts';
import { checkReaders } from './preflight.ts';
import { prepareScript } from './prepare-script.ts';
import { nameSource, openProject } from './project.ts';
import type { NarrateOptions, Project } from './project.ts';
import { openReport } from './run-report.ts';

/**
 * Turns an article into an edition on disk. An edition that is up to date is returned as it is: no request, no decode, no encode.
 * @throws LecternError; its `code` says what failed, its `hint` what to do.
 */
export async function narrate(
  source: ArticleSource,
  options: NarrateOptions = {},
): Promise<Edition> {
  const project = openProject(options);
  try {
    const edition = await narrateIn(source, project);
    await writeIndexPage(project.site);
    return edition;
  } finally {
    await project.close();
  }
}

/** `narrate` within an open project, for many articles with one engine. */
export async function narrateIn(source: ArticleSource, project: Project): Promise<Edition> {
  const place = { ...project, source: nameSource(source, project) };
  const report = openReport(project);

  const article = await report.articleRead(readArticle(source, project));
  const prepared = await prepareScript(article, { source, project, report });
  const script = await report.scriptWritten(writeScript(article, prepared));

  checkReaders(script, project);
  await claimSlug(article, place);
  const upToDate = await findEdition(script, place);
  if (upToDate) {
    await writePages(upToDate, project.site);
    return report.editionUpToDate(Promise.resolve(upToDate));
  }

  // Opened before anything is paid: an output folder that cannot be written to is found now.
  const work = await openWorkFolder(article.slug, project);
  try {
    const making = { ...project, workFolder: work.path, onProgress: report.audioEncoded };
    const recording = await report.clipsRecorded(
      recordClips(script, { ...project, onProgress: report.clipRecorded }),
    );
    const track = await report.trackAssembled(assembleTrack(recording, making));
    const proof = await report.trackVerified(verifyTrack(track, project));
    const former = await readEdition(join(project.output, article.slug));
    const edition = await report.editionWritten(writeEdition(proof, place));
    await writePages(edition, project.site);
    await removeFormerFiles(edition, { ...project, former });
    return edition;
  } finally {
    await work.close();
  }
}

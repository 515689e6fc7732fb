/** Source → Edition: the whole of Lectern in one sentence. */
import { readArticle } from '../article/read-article.ts';
import type { Article, ArticleSource } from '../article/article.ts';
import { LecternError } from '../errors.ts';
import type { Warning } from '../errors.ts';
import { openLexicon } from './open-lexicon.ts';
import { checkReaders, checkVoice } from './preflight.ts';
import { chooseVoice, editionFolder, httpCacheOf, nameSource, openProject } from './project.ts';
import type { NarrateOptions, Project } from './project.ts';
import type { Lexicon } from '../script/lexicon/compile-lexicon.ts';
import type { Script } from '../script/script.ts';
import { writeScript } from '../script/write-script.ts';
import { claimSlug } from './claim-slug.ts';
import { recordClips } from '../speech/record-clips.ts';
import { assembleTrack } from '../track/assemble-track.ts';
import { verifyTrack } from '../verify/verify-track.ts';
import type { Edition } from '../edition/edition.ts';
import { findEdition } from '../edition/find-edition.ts';
import { readEdition } from '../edition/read-edition.ts';
import { removeFormerFiles } from '../edition/remove-former-files.ts';
import { openWorkFolder } from '../edition/work-folder.ts';
import { writeEdition } from '../edition/write-edition.ts';
import { writeIndexPage, writePages } from '../site/write-pages.ts';

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
    await writeIndexPage({
      ...project,
      baseUrl: project.feed.baseUrl,
      feedTitle: project.feed.title,
    });
    return edition;
  } finally {
    await project.close();
  }
}

/** `narrate` within an open project, for many articles with one engine. */
export async function narrateIn(source: ArticleSource, project: Project): Promise<Edition> {
  const stages = {
    ...project,
    source: nameSource(source, project),
    provider: project.speech,
    baseUrl: project.feed.baseUrl,
    feedTitle: project.feed.title,
  };
  const { script, article } = await draftScript(source, project);
  await claimSlug(article, { source: stages.source, project });
  const current = await findEdition(script, stages);
  if (current) {
    await writePages(current, stages);
    return tell(project, { stage: 'stand', edition: current }).edition;
  }

  const workFolder = await openWorkFolder(article.slug, stages);
  try {
    const recording = await recordClips(script, {
      ...stages,
      onProgress: (clip) => project.onProgress({ stage: 'record', ...clip }),
    });
    report(recording.warnings, project);
    const track = await assembleTrack(recording, {
      ...stages,
      workFolder: workFolder.path,
      onProgress: (done) => project.onProgress({ stage: 'assemble', ...done }),
    });
    report(track.warnings, project);
    const proof = await verifyTrack(tell(project, { stage: 'verify', track }).track, stages);
    const former = await readEdition(editionFolder(article, project));
    const edition = await writeEdition(proof, stages);
    await writePages(edition, stages);
    await removeFormerFiles(edition, { ...stages, former });
    return tell(project, { stage: 'publish', edition }).edition;
  } finally {
    await workFolder.close();
  }
}

/** The first two stages: what an article says, and what will be said. Warnings are reported, or refused when strict. */
export async function draftScript(
  source: ArticleSource,
  project: Project,
): Promise<{ article: Article; script: Script; lexicon: Lexicon }> {
  const article = await readArticle(source, { ...project, httpCache: httpCacheOf(project) });
  report(tell(project, { stage: 'read', article }).article.warnings, project);
  const voice = await chooseVoice(article, project);
  report(checkVoice(voice, { article, project }), project);
  const { scripts, ssmlElements } = project.speech.capabilities(voice);
  const lexicon = await openLexicon(article, {
    source,
    project,
    phonemes: ssmlElements.includes('phoneme'),
  });
  const script = await writeScript(article, {
    ...project,
    voice,
    lexicon,
    ...(scripts && { scripts }),
  });
  checkReaders(script, project);
  report(tell(project, { stage: 'write', script }).script.warnings, project);
  return { article, script, lexicon };
}

function tell<E extends Parameters<Project['onProgress']>[0]>(project: Project, event: E): E {
  project.onProgress(event);
  return event;
}

/** Passes warnings on; under `strict` the first one is an error of its own code. */
function report(warnings: readonly Warning[], project: Project): void {
  for (const warning of warnings) project.onProgress({ stage: 'warning', warning });
  const first = warnings[0];
  if (!project.strict || !first) return;
  throw new LecternError(first.message, {
    code: first.code,
    hint: first.hint ?? 'Without --strict this is a warning.',
  });
}

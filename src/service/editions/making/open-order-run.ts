/** what a job kept of a request, and the project → the run of its article. */
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import type { GivenSource } from '../../../run/project/given-facts.ts';
import type { OnProgress } from '../../../run/project/progress.ts';
import type { Project, RunSettings } from '../../../run/project/project.ts';
import { openReport } from '../../../run/project/run-report.ts';
import type { Voices } from '../../../run/project/voices.ts';
import { openRun, type EditionRun } from '../../../run/stages/edition-run.ts';
import { sourceOf, type EditionOrder } from '../edition-order.ts';

/** Options of `openOrderRun`. */
export type OrderRunOptions = {
  readonly project: Project;
  /** Path of the uploaded file, where the source is one. */
  readonly upload?: string | undefined;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
  /** Who speaks. @default the project's */
  readonly voices?: Voices | undefined;
};

/** Opens the run; nothing is read or written yet. */
export function openOrderRun(order: EditionOrder, options: OrderRunOptions): EditionRun {
  const { project, upload, onProgress, signal, voices = project.voices } = options;
  const { places, session } = project;
  const settings = settingsOf(order, project.settings);
  const { strict, allowWarnings } = settings;
  return openRun(sourceOf(order, upload), {
    settings,
    voices,
    places,
    // An address is free again as soon as the run of its article has ended.
    session: { ...session, slugClaims: new Map() },
    report: openReport({ onProgress, strict, allowWarnings }),
    signal,
    given: givenOf(order),
  });
}

/** Who asks for an edition wants it, also where it was removed before. */
function settingsOf({ settings }: EditionOrder, own: RunSettings): RunSettings {
  const { title, firstLine, lastLine, language, timezone, publishAt, math, pauses } = settings;
  const given = { title, firstLine, lastLine, language, timezone, publishAt, math, pauses };
  // An uploaded file belongs to no site, wherever it is kept.
  return { ...own, ...omitUndefined(given), generator: 'none', restore: true };
}

function givenOf({ slug, url, fileName, settings }: EditionOrder): GivenSource {
  const { byline, publishedAt, modifiedAt, description, siteName, section, tags, voice, rate } =
    settings;
  return {
    name: fileName === undefined ? undefined : (url ?? fileName),
    facts: {
      slug,
      byline,
      publishedAt,
      modifiedAt,
      description,
      siteName,
      section,
      tags,
      voice,
      rate,
      url,
    },
  };
}

/** a source and its project → the run that makes its edition: what its stages are given, and what it tells. */
import type { ArticleSource } from '../../article/article.ts';
import type { ClaimEditionOptions } from '../../edition/claim-edition.ts';
import type { WorkFolder } from '../../edition/work-folder.ts';
import type { Warning } from '../../errors.ts';
import type { RecordClipsOptions } from '../../speech/record-clips.ts';
import type { AssembleTrackOptions } from '../../track/track.ts';
import { nameSource, type Project } from './project.ts';
import { openReport, type RunReport } from './run-report.ts';

/** The project, and where in it an edition belongs. */
export type RunPlace = Project & {
  /** The source as `record.json` names it. */
  readonly source: string;
  readonly onWarning: (warning: Warning) => void;
};

/** One article on its way. */
export type EditionRun = {
  readonly source: ArticleSource;
  readonly project: Project;
  readonly report: RunReport;
  readonly place: RunPlace;
  /**
   * The version of its edition that machines shared when the run looked, `undefined` for none, and
   * whether it was damaged.
   */
  readonly seen: { version?: string | undefined; isDamaged?: boolean };
  /** Options of `recordClips`. */
  readonly recording: RecordClipsOptions;
  /** Options of `claimEdition`. */
  readonly claiming: ClaimEditionOptions;
  /** Options of `assembleTrack`. */
  readonly assemblingIn: (work: WorkFolder) => AssembleTrackOptions;
};

/** Opens the run of one source; nothing is read or written yet. */
export function openRun(source: ArticleSource, project: Project): EditionRun {
  const report = openReport(project);
  return {
    source,
    project,
    report,
    place: {
      ...project,
      source: nameSource(source, project),
      onWarning: (warning) => report.warn([warning]),
    },
    seen: {},
    recording: { ...project, onProgress: report.clipRecorded, onWait: report.clipAwaited },
    claiming: { ...project, onWait: report.editionAwaited },
    assemblingIn: (work) => ({
      ...project,
      workFolder: work.path,
      onProgress: report.audioEncoded,
    }),
  };
}

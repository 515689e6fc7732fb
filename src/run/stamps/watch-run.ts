/** A run on its way → what it told, as far as a stamp needs it. */
import type { Article } from '../../article/article.ts';
import type { Warning } from '../../errors.ts';
import type { Script } from '../../script/script.ts';
import type { RunReport } from '../project/run-report.ts';

/** What a run told so far. */
export type ToldRun = {
  readonly article?: Article;
  readonly script?: Script;
  /** Those of reading and writing the script: the rest is reported only by the run that records. */
  readonly warnings: readonly Warning[];
  /** Whether the edition stays although another voice would read it today: that is said each time. */
  readonly isKept: boolean;
};

/** Listens from now on; what was told is in the result. */
export function watchRun(report: Pick<RunReport, 'subscribe'>): ToldRun {
  const told = {
    warnings: [] as Warning[],
    isKept: false,
  } as { -readonly [K in keyof ToldRun]: ToldRun[K] } & { warnings: Warning[] };
  let isRecorded = false;
  report.subscribe((event) => {
    if (event.type === 'articleRead') told.article = event.article;
    if (event.type === 'scriptWritten') told.script = event.script;
    if (event.type === 'clipsRecorded') isRecorded = true;
    if (event.type === 'warning' && !isRecorded) told.warnings.push(event.warning);
    if (event.type === 'voiceKept') told.isKept = true;
  });
  return told;
}

/** Whether a run told enough for a stamp. */
export function isStampable(
  told: ToldRun,
): told is ToldRun & { readonly article: Article; readonly script: Script } {
  return told.article !== undefined && told.script !== undefined && !told.isKept;
}

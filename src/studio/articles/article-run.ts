/** a source and the studio's project → a run of it that notes its warnings, and remembers nothing of runs before. */
import type { Article, ArticleSource } from '../../article/article.ts';
import type { Warning } from '../../errors.ts';
import type { RunParts } from '../../run/project/project.ts';
import { openReport } from '../../run/project/run-report.ts';
import { openRun, type EditionRun } from '../../run/stages/edition-run.ts';
import type { StudioParts } from '../studio-parts.ts';

/** A run, and what it has warned of so far. */
export type WatchedRun = { readonly run: EditionRun; readonly warnings: readonly Warning[] };

/** Options of `openArticleRun`. */
export type ArticleRunOptions = {
  readonly parts: StudioParts;
  /** @default that of the project */
  readonly signal?: AbortSignal | undefined;
  /** The article as its source had it a moment ago: it is not read again. @default it is read */
  readonly undecided?: Article | undefined;
  /** Whether an article whose edition was taken back is planned, or made, again. @default false */
  readonly restore?: boolean | undefined;
  /** Parts that differ from those of the project. @default none */
  readonly replaced?: Partial<Pick<RunParts, 'settings' | 'voices' | 'places'>> | undefined;
};

/**
 * Opens a run. What a command may remember of files until it ends, a studio that stays open for a day
 * looks up again; lexicons are known by how their files stand on disk, and stay.
 */
export function openArticleRun(source: ArticleSource, options: ArticleRunOptions): WatchedRun {
  const { project } = options.parts;
  const { signal = project.signal, replaced = {}, undecided, restore = false } = options;
  const { settings: own, voices: speakers, places: usual } = project;
  const {
    settings = { ...own, ...options.parts.lexicons.settings(), restore },
    voices = speakers,
    places = usual,
  } = replaced;
  const { session: shared } = project;
  const session = { ...shared, sites: new Map(), digests: new Map(), slugClaims: new Map() };
  const warnings: Warning[] = [];
  const report = openReport({
    onProgress: (event) => {
      if (event.type === 'warning') warnings.push(event.warning);
    },
    strict: false,
    allowWarnings: [],
  });
  const given = { settings, voices, places, session, report, signal, undecided };
  return { run: openRun(source, given), warnings };
}

/** EditionParts: what editions are made with, and where they are; given to everything in this folder. */
import type { Limits } from '../access/token-limits.ts';
import type { OnProgress } from '../../run/project/progress.ts';
import type { Project } from '../../run/project/project.ts';
import type { LoadedSettings } from '../../run/settings/load-settings.ts';

/** What editions are made with. */
export type EditionParts = {
  /** Opened once, and open as long as the service runs. */
  readonly project: Project;
  /** The settings that it was opened with: where editions are published, and what their feed is. */
  readonly loaded: Pick<LoadedSettings, 'settings' | 'root'>;
  /** Seconds of a steady clock. @default that of this process */
  readonly now?: (() => number) | undefined;
  readonly limits: Pick<Limits, 'checkJobsWaiting' | 'openStream' | 'takeCharacters' | 'takeClips'>;
  /** Called for each run; what it returns hears what the run tells, for metrics. Must not throw. @default ignored */
  readonly onRun?: (() => OnProgress) | undefined;
};

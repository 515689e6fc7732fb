/** One thing that was looked at: what is there, and what to do about it. */
import type { LoadedSettings } from '../settings/load-settings.ts';

/** `note`: something that some settings need, and these do not. `fault`: nothing can be built. */
export type DiagnosisState = 'ok' | 'note' | 'fault';

/** What was found about one thing. No secret is ever in it. */
export type Diagnosis = {
  readonly about: string;
  readonly state: DiagnosisState;
  /** One sentence. */
  readonly found: string;
  /** What to do, where there is something to do. */
  readonly advice?: string;
};

/** What is looked at. */
export type ExamineOptions = {
  readonly loaded: LoadedSettings;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
};

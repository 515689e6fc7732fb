/** What a run makes → events, warnings, and an error where a warning must not be let pass: one object for all three. */
import { refusedWarning, type StrictOptions } from '../../feed/refused-warning.ts';
import type { Warning } from '../../errors.ts';
import type { MomentEvents, OnProgress, ProgressEvent, StageEvents } from './progress.ts';

/** The member of each stage's event that holds what the stage made. */
const MEMBERS = {
  articleRead: 'article',
  scriptWritten: 'script',
  editionUpToDate: 'edition',
  clipsRecorded: 'recording',
  trackAssembled: 'track',
  trackVerified: 'proof',
  editionWritten: 'edition',
} as const satisfies { readonly [E in keyof StageEvents]: keyof StageEvents[E] };

/** What a stage made. */
type Made<E extends keyof StageEvents> = StageEvents[E][keyof StageEvents[E]];

/**
 * Waits for what a stage makes where it is not there yet, tells that it is done, passes its warnings on, and gives what was made.
 * @throws LecternError under `strict` for the first warning.
 */
type TellMade = {
  readonly [E in keyof StageEvents]: (making: Made<E> | Promise<Made<E>>) => Promise<Made<E>>;
};

/** Tells the world what a run does: one function a stage, named for the event, and those for what happens within a stage. */
export type RunReport = TellMade & {
  /** Passes on what is noticed between the stages. @throws LecternError under `strict` for the first warning. */
  readonly warn: (warnings: readonly Warning[]) => void;
  /** Tells that an edition keeps the voice it has. */
  readonly voiceKept: (kept: MomentEvents['voiceKept']) => void;
  /** Tells that another clip is there. */
  readonly clipRecorded: (progress: MomentEvents['clipRecorded']) => void;
  /** Tells that the article has the voice. */
  readonly recordingStarted: () => void;
  /** Tells whom a clip is waited for. */
  readonly clipAwaited: (progress: MomentEvents['clipAwaited']) => void;
  /** Tells whom an edition is waited for. */
  readonly editionAwaited: (holder: string) => void;
  /** Tells how much of the track is encoded. */
  readonly audioEncoded: (progress: MomentEvents['audioEncoded']) => void;
  /** Passes an event of another report on. */
  readonly tell: OnProgress;
  /** Has one more listener hear every event from now on. */
  readonly subscribe: (listener: OnProgress) => void;
};

/** What a report needs to know of a run. */
export type RunReportOptions = StrictOptions & {
  readonly onProgress: OnProgress;
};

/** The report of one run. */
export function openReport({ onProgress: told, ...strictness }: RunReportOptions): RunReport {
  const listeners = [told];
  const onProgress: OnProgress = (event) => {
    for (const listener of listeners) listener(event);
  };
  const warn = (warnings: readonly Warning[]): void => {
    for (const warning of warnings) onProgress({ type: 'warning', warning });
    const refused = refusedWarning(warnings, strictness);
    if (refused) throw refused;
  };
  const tell = async <T extends object>(
    event: keyof StageEvents,
    making: T | Promise<T>,
  ): Promise<T> => {
    const made = await making;
    onProgress({ type: event, [MEMBERS[event]]: made } as unknown as ProgressEvent);
    warn(warningsOf(made));
    return made;
  };
  return {
    articleRead: (making) => tell('articleRead', making),
    scriptWritten: (making) => tell('scriptWritten', making),
    editionUpToDate: (making) => tell('editionUpToDate', making),
    clipsRecorded: (making) => tell('clipsRecorded', making),
    trackAssembled: (making) => tell('trackAssembled', making),
    trackVerified: (making) => tell('trackVerified', making),
    editionWritten: (making) => tell('editionWritten', making),
    voiceKept: (kept) => onProgress({ type: 'voiceKept', ...kept }),
    recordingStarted: () => onProgress({ type: 'recordingStarted' }),
    clipRecorded: (progress) => onProgress({ type: 'clipRecorded', ...progress }),
    clipAwaited: (progress) => onProgress({ type: 'clipAwaited', ...progress }),
    editionAwaited: (holder) => onProgress({ type: 'editionAwaited', holder }),
    audioEncoded: (progress) => onProgress({ type: 'audioEncoded', ...progress }),
    warn,
    tell: onProgress,
    subscribe: (listener) => void listeners.push(listener),
  };
}

/** Warnings of the word itself; those of the words it carries were told when their stages were done. */
function warningsOf(made: object): readonly Warning[] {
  return 'warnings' in made ? (made.warnings as readonly Warning[]) : [];
}

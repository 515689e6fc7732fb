/** what an editor decides about passages of an article → its file of decisions, changed so that it can be undone. */
import { userInfo } from 'node:os';
import { changeDecisions } from '../../decisions/decisions-file.ts';
import type { PassageDecisions, Signed } from '../../decisions/decisions.ts';
import { invertChanges, type DecisionChange } from '../../decisions/edit-decisions.ts';
import { nameDecisions } from '../../run/decisions/decisions-paths.ts';
import { locateDecisions } from '../../run/decisions/locate-decisions.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { StudioParts } from '../studio-parts.ts';
import type { StudioStep } from './step-history.ts';

/** Options of `decideStep`. */
export type DecideStepOptions = {
  readonly opened: OpenedArticle;
  readonly changes: readonly DecisionChange[];
  /** What is done, in words. */
  readonly label: string;
  readonly parts: StudioParts;
  /** Called when the file has changed. */
  readonly onChanged: () => Promise<void>;
};

/**
 * The step that makes the changes; making it throws DecisionConflict where someone else decided
 * meanwhile, ConfigError `DECISIONS_INVALID`, LecternError `OUTPUT_UNWRITABLE`.
 */
export async function decideStep(options: DecideStepOptions): Promise<StudioStep> {
  const { opened, changes, label, parts, onChanged } = options;
  const { source, undecided } = opened;
  const { root } = parts.project.places;
  const path = await locateDecisions(source, { slug: undecided.slug, root });
  const name = nameDecisions(path, { root });
  const order = undecided.blocks.map(({ textHash }) => textHash);
  const make = async (each: readonly DecisionChange[]): Promise<void> => {
    await changeDecisions(path, each, { name, order });
    await onChanged();
  };
  return { label, redo: () => make(changes), undo: () => make(invertChanges(changes)) };
}

/** Who decides, and when, to the second. */
export function sign(now: number = Date.now()): Signed {
  const at = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const by = userName();
  return { ...(by !== undefined && { by }), at };
}

/** The name under which the user works on this machine; some containers have none. */
function userName(): string | undefined {
  try {
    return userInfo().username || undefined;
  } catch {
    return undefined;
  }
}

/** A change with what is new in it signed. */
export function signChange({ before, after }: DecisionChange): DecisionChange {
  const flag = after?.flag;
  const isNew = flag && flag.by === undefined && flag.at === undefined;
  const signed: PassageDecisions | undefined =
    after && isNew ? { ...after, flag: { ...flag, ...sign() } } : after;
  return { before, after: signed };
}

/** What is answered where a passage is no longer the one that was shown. */
export function changedSinceShown(): ServiceError {
  return new ServiceError('This part of the article has changed since it was shown.', {
    code: 'SERVICE_CONFLICT',
    hint: 'Hear it again: it is shown as it is now.',
  });
}

/** what an editor decides about passages of an article → its file of decisions, changed so that it can be undone. */
import { userInfo } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { Context } from 'hono';
import { changeDecisions } from '../../decisions/decisions-file.ts';
import type { Signed } from '../../decisions/decisions.ts';
import { invertChanges, type DecisionChange } from '../../decisions/edit-decisions.ts';
import { nameDecisions } from '../../run/decisions/decisions-paths.ts';
import { locateDecisions } from '../../run/decisions/locate-decisions.ts';
import type { Caller, ServiceEnv } from '../../service/caller.ts';
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

/** Who asks: behind the service the holder of a token. */
type Asking = Pick<Context<ServiceEnv>, 'get'>;

/** Who decides, and when, to the second. */
export function sign(c: Asking, now: number = Date.now()): Signed {
  const at = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const { name: by = userName() }: Partial<Caller> = c.get('caller') ?? {};
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

/**
 * A change with a new flag signed by whoever asks.
 * @throws ServiceError `SERVICE_INVALID` for a new approval: those are given for what was heard
 */
export function signChange({ before, after }: DecisionChange, c: Asking): DecisionChange {
  if (!after) return { before };
  const { approved, flag } = after;
  if (approved && !isSame(approved, before?.approved)) throw approvedElsewhere();
  if (!flag || isSame(flag, before?.flag)) return { before, after };
  const { note } = flag;
  return { before, after: { ...after, flag: { ...(note !== undefined && { note }), ...sign(c) } } };
}

function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}

function approvedElsewhere(): ServiceError {
  return new ServiceError('An approval is not decided as other things are.', {
    code: 'SERVICE_INVALID',
    hint: 'Approve what was heard, by its clips.',
  });
}

/** What is answered where a passage is no longer the one that was shown. */
export function changedSinceShown(): ServiceError {
  return new ServiceError('This part of the article has changed since it was shown.', {
    code: 'SERVICE_CONFLICT',
    hint: 'Hear it again: it is shown as it is now.',
  });
}

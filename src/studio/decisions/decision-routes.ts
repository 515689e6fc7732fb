/** the shelf and the history → the routes that decide about passages, approve them, and undo. */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { approvalOf } from '../../decisions/approvals.ts';
import { decisionsSchema } from '../../decisions/decisions-schema.ts';
import { isDecided, type PassageDecisions, type Signed } from '../../decisions/decisions.ts';
import type { DecisionChange } from '../../decisions/edit-decisions.ts';
import type { ServiceEnv } from '../../service/caller.ts';
import { readBody } from '../access/read-body.ts';
import { findPassage } from '../articles/describe-article.ts';
import { standingOfPassage, type OpenedArticle } from '../articles/open-article.ts';
import type { Shelf } from '../articles/shelf.ts';
import type { StudioParts } from '../studio-parts.ts';
import { changedSinceShown, decideStep, sign, signChange } from './decide.ts';
import type { StepHistories } from './step-history.ts';

/** Passages that may change at once: all of the longest article. */
const MOST_CHANGES = 10_000;

/** What is decided about a passage, as files have it. */
export const DECIDED_PASSAGE: z.ZodType<PassageDecisions> = z
  .unknown()
  .transform((value, context): PassageDecisions => {
    const checked = decisionsSchema.safeParse({ passages: [value] });
    if (checked.success) return checked.data.passages![0]!;
    for (const { message, path } of checked.error.issues)
      context.addIssue({ code: 'custom', message, path: path.slice(2) });
    return z.NEVER;
  });

/** Changes of passages, with what is done in words. */
export const DECISION_CHANGES: z.ZodType<{
  readonly label: string;
  readonly changes: readonly DecisionChange[];
}> = z.object({
  label: z.string().max(200),
  changes: z
    .array(z.object({ before: DECIDED_PASSAGE.optional(), after: DECIDED_PASSAGE.optional() }))
    .min(1)
    .max(MOST_CHANGES),
});

const APPROVAL = z.object({
  label: z.string().max(200),
  isApproved: z.boolean(),
  passages: z
    .array(z.object({ id: z.string(), clips: z.array(z.string()) }))
    .min(1)
    .max(MOST_CHANGES),
});

/** Options of `decisionRoutes`. */
export type DecisionRoutesOptions = {
  readonly shelf: Shelf;
  readonly historyOf: StepHistories;
  readonly parts: StudioParts;
};

/** The routes. */
export function decisionRoutes({
  shelf,
  historyOf,
  parts,
}: DecisionRoutesOptions): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  const decide = async (
    c: Context<ServiceEnv>,
    { label, changes }: { readonly label: string; readonly changes: readonly DecisionChange[] },
  ): Promise<void> => {
    const id = c.req.param('id') ?? '';
    const opened = await shelf.open(id);
    const onChanged = (): Promise<void> => shelf.recheck(id);
    await historyOf(c).make(await decideStep({ opened, changes, label, parts, onChanged }));
  };
  app.put('/api/articles/:id/decisions', async (c) => {
    const { label, changes } = await readBody(c, DECISION_CHANGES);
    await decide(c, { label, changes: changes.map((change) => signChange(change, c)) });
    return c.json(historyOf(c).tell());
  });
  app.post('/api/articles/:id/approvals', async (c) => {
    const { label, passages, isApproved } = await readBody(c, APPROVAL);
    const opened = await shelf.open(c.req.param('id'));
    const signed = sign(c);
    const changes = passages.map((each) => approvalChange(opened, { ...each, isApproved, signed }));
    await decide(c, { label, changes });
    return c.json(historyOf(c).tell());
  });
  app.get('/api/history', (c) => c.json(historyOf(c).tell()));
  app.post('/api/history/undo', async (c) => {
    await historyOf(c).undo();
    return c.json(historyOf(c).tell());
  });
  app.post('/api/history/redo', async (c) => {
    await historyOf(c).redo();
    return c.json(historyOf(c).tell());
  });
  return app;
}

type AskedApproval = {
  readonly id: string;
  /** The clips that were heard. */
  readonly clips: readonly string[];
  readonly isApproved: boolean;
  readonly signed: Signed;
};

/** @throws ServiceError `SERVICE_CONFLICT` where other clips would be heard now than were heard. */
function approvalChange(
  opened: OpenedArticle,
  { id, clips, isApproved, signed }: AskedApproval,
): DecisionChange {
  const passage = findPassage(opened, id);
  if (!passage) throw changedSinceShown();
  const heard = standingOfPassage(passage, opened)?.passage;
  if (heard?.clips.join(' ') !== clips.join(' ')) throw changedSinceShown();
  const { decided: before, place } = passage;
  const { approved: former, ...rest }: PassageDecisions = before ?? place;
  // There is nothing to take back.
  if (!isApproved && former === undefined) throw changedSinceShown();
  const after = isApproved ? { ...rest, approved: approvalOf(heard, signed) } : rest;
  return { before, ...(isDecided(after) && { after }) };
}

/** the shelf → the routes on which a passage is tried in another way: proposed, heard, and recorded. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { ServiceEnv } from '../../service/caller.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import { readBody } from '../access/read-body.ts';
import { findPassage } from '../articles/describe-article.ts';
import type { Shelf } from '../articles/shelf.ts';
import { changedSinceShown } from '../decisions/decide.ts';
import { DECIDED_PASSAGE } from '../decisions/decision-routes.ts';
import type { Sounds } from '../sound/open-sounds.ts';
import type { StudioParts } from '../studio-parts.ts';
import { propose, recordMissing, type Proposal } from './proposal.ts';

const PROPOSED = z.object({ passage: z.string(), after: DECIDED_PASSAGE.optional() });

/** Proposals whose sound can be asked for: those of all pages that are open. */
const MOST_REMEMBERED = 200;

/** Options of `proposalRoutes`. */
export type ProposalRoutesOptions = {
  readonly shelf: Shelf;
  readonly parts: StudioParts;
  readonly sounds: Sounds;
};

/** The routes. */
export function proposalRoutes({ shelf, parts, sounds }: ProposalRoutesOptions): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  const remembered = new Map<string, Proposal>();
  const remember = (proposal: Proposal): Proposal => {
    const { id } = proposal.answer;
    remembered.delete(id);
    remembered.set(id, proposal);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MOST_REMEMBERED) break;
      remembered.delete(oldest);
    }
    return proposal;
  };
  const find = (id: string): Proposal => {
    const proposal = remembered.get(id);
    if (proposal) return proposal;
    throw new ServiceError('This reading is no longer known.', {
      code: 'SERVICE_NOT_FOUND',
      hint: 'Close the dialog and open it again.',
    });
  };
  app.post('/api/articles/:id/proposals', async (c) => {
    const { passage: id, after } = await readBody(c, PROPOSED);
    const opened = await shelf.open(c.req.param('id'));
    const passage = findPassage(opened, id);
    if (!passage || passage.kind === 'skip') throw changedSinceShown();
    const { answer } = remember(await propose({ opened, passage, after }, parts));
    return c.json(answer);
  });
  app.get('/api/articles/:id/proposals/:proposal/sound', (c) =>
    sounds.answer(find(c.req.param('proposal')).heard, c.req.raw.signal),
  );
  app.post('/api/articles/:id/proposals/:proposal/recording', async (c) => {
    const { signal: gone } = c.req.raw;
    const caller = c.get('caller');
    const signal = AbortSignal.any([gone, parts.project.signal]);
    const recorded = await recordMissing(find(c.req.param('proposal')), { parts, caller, signal });
    const { asked, answer } = remember(recorded);
    // What is heard now may be among what was recorded.
    const keys = new Set(asked.opened.clips.map(({ key }) => key));
    if (answer.segments.some(({ key }) => keys.has(key))) await shelf.refresh(c.req.param('id'));
    return c.json(answer);
  });
  return app;
}

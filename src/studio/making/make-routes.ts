/** the shelf → the route that records what is missing of an article and makes its edition, and tells how far it is. */
import { Hono } from 'hono';
import type { Edition } from '../../edition/edition.ts';
import type { ServiceEnv } from '../../service/caller.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { StudioEvent } from '../answers.ts';
import type { Shelf } from '../articles/shelf.ts';
import type { StudioParts } from '../studio-parts.ts';
import { chargeRecording } from './charge-recording.ts';
import { makeEdition } from './make-edition.ts';

/** Options of `makeRoutes`. */
export type MakeRoutesOptions = {
  readonly shelf: Shelf;
  readonly parts: StudioParts;
  readonly onEvent: (event: StudioEvent) => void;
};

/** The route. One edition is made at a time of each article; the budget holds as for `lectern build`. */
export function makeRoutes({ shelf, parts, onEvent }: MakeRoutesOptions): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  const making = new Set<string>();
  app.post('/api/articles/:id/edition', async (c) => {
    const id = c.req.param('id');
    const opened = await shelf.open(id);
    if (making.has(id)) throw isMade();
    making.add(id);
    try {
      const { jobs } = opened;
      const make = (): Promise<Edition> =>
        makeEdition(opened, {
          parts,
          onProgress: (event) => {
            if (event.type === 'clipRecorded')
              onEvent({ type: 'making', id, done: event.done, total: event.total });
          },
        });
      const caller = c.get('caller');
      const { slug, duration } = await chargeRecording({ jobs, parts, caller }, make);
      return c.json({ slug, duration });
    } finally {
      making.delete(id);
      await shelf.refresh(id).catch(() => undefined);
    }
  });
  return app;
}

function isMade(): ServiceError {
  return new ServiceError('This edition is being made already.', {
    code: 'SERVICE_CONFLICT',
    hint: 'Wait until it is done.',
  });
}

/** the shelf → the route that tells what is doubtful in all of its articles. */
import { Hono } from 'hono';
import type { ServiceEnv } from '../../service/caller.ts';
import type { Shelf } from '../articles/shelf.ts';
import type { StudioParts } from '../studio-parts.ts';
import { findDoubts, type DoubtedArticle } from './find-doubts.ts';

/** The route. */
export function doubtRoutes(shelf: Shelf, { project }: StudioParts): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.get('/api/doubts', async (c) => {
    const articles = openAll(shelf, c.req.raw.signal);
    return c.json(await findDoubts(articles, { provider: project.voices.provider }));
  });
  return app;
}

/** Every article that can be read, one after another. */
async function* openAll(shelf: Shelf, signal: AbortSignal): AsyncGenerator<DoubtedArticle> {
  for (const { id, title } of shelf.list()) {
    signal.throwIfAborted();
    const opened = await shelf.open(id).catch(() => undefined);
    if (opened) yield { id, title, opened };
  }
}

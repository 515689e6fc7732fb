/** the shelf → the route of the list, which needs nothing but what is known of the articles. */
import { Hono } from 'hono';
import type { ServiceEnv } from '../../service/caller.ts';
import type { ArticlesAnswer } from '../answers.ts';
import type { Shelf } from './shelf.ts';

/** Options of `listRoute`. */
export type ListRouteOptions = {
  readonly shelf: Pick<Shelf, 'list'>;
  readonly folder: string;
  /** Called whenever the list is asked for. */
  readonly onTold: () => void;
};

/** The route. */
export function listRoute({ shelf, folder, onTold }: ListRouteOptions): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.get('/api/articles', (c) => {
    const answer: ArticlesAnswer = { folder, articles: shelf.list() };
    onTold();
    return c.json(answer);
  });
  return app;
}

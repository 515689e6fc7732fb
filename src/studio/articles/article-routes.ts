/** the shelf → the routes of one article, and of articles that are added. */
import { Hono } from 'hono';
import { z } from 'zod';
import { nameSource } from '../../run/project/places.ts';
import type { ServiceEnv } from '../../service/caller.ts';
import type { AddedArticle, VoicesAnswer } from '../answers.ts';
import { readBody } from '../access/read-body.ts';
import type { StudioParts } from '../studio-parts.ts';
import { addDropped, addPasted } from './add-article-file.ts';
import { describeOpened } from './describe-article.ts';
import type { Shelf } from './shelf.ts';
import { sourceId } from './source-id.ts';

/** What a browser has on its clipboard. */
const PASTED = z.object({ html: z.string(), text: z.string() });

/** The routes. */
export function articleRoutes(shelf: Shelf, parts: StudioParts): Hono<ServiceEnv> {
  const { project } = parts;
  const app = new Hono<ServiceEnv>();
  app.get('/api/articles/:id', async (c) => {
    const id = c.req.param('id');
    const opened = await shelf.open(id);
    return c.json(describeOpened(opened, { listed: shelf.find(id), voices: project.voices }));
  });
  app.get('/api/articles/:id/voices', async (c) => {
    const { article } = await shelf.open(c.req.param('id'));
    const { language } = article;
    const voices = await project.voices.provider.voices({ language, signal: c.req.raw.signal });
    const answer: VoicesAnswer = { voices: voices.map(({ name }) => name) };
    return c.json(answer);
  });
  app.post('/api/articles', async (c) => {
    const name = c.req.query('name');
    const { path, title } =
      name === undefined
        ? await addPasted(await readBody(c, PASTED), parts)
        : await addDropped({ name, bytes: new Uint8Array(await c.req.arrayBuffer()) }, parts);
    await shelf.rescan();
    const source = { kind: 'file', path, workingFolder: parts.loaded.root } as const;
    const answer: AddedArticle = { id: sourceId(nameSource(source, project.places)), title };
    return c.json(answer, 201);
  });
  return app;
}

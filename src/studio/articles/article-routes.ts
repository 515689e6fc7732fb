/** the shelf → the routes of one article. */
import { Hono } from 'hono';
import type { ServiceEnv } from '../../service/caller.ts';
import type { Voice } from '../../speech/provider.ts';
import type { VoiceAnswer, VoicesAnswer } from '../answers.ts';
import type { StudioParts } from '../studio-parts.ts';
import { describeOpened } from './describe-article.ts';
import type { OpenedArticle } from './open-article.ts';
import type { Shelf } from './shelf.ts';

/** Options of `articleRoutes`. */
export type ArticleRoutesOptions = {
  readonly shelf: Shelf;
  readonly parts: StudioParts;
  /** Called when an article is shown. */
  readonly onShown: (opened: OpenedArticle) => void;
};

/** The routes. */
export function articleRoutes(options: ArticleRoutesOptions): Hono<ServiceEnv> {
  const { shelf, parts, onShown } = options;
  const { project } = parts;
  const app = new Hono<ServiceEnv>();
  app.get('/api/articles/:id', async (c) => {
    const id = c.req.param('id');
    // Not every file system tells of changes.
    await shelf.recheck(id);
    const opened = await shelf.open(id);
    onShown(opened);
    return c.json(describeOpened(opened, { listed: shelf.find(id), voices: project.voices }));
  });
  app.get('/api/articles/:id/voices', async (c) => {
    const { article } = await shelf.open(c.req.param('id'));
    const { language } = article;
    const voices = await project.voices.provider.voices({ language, signal: c.req.raw.signal });
    const answer: VoicesAnswer = { voices: voices.map(describeVoice) };
    return c.json(answer);
  });
  return app;
}

function describeVoice({ name, languages: [language], gender }: Voice): VoiceAnswer {
  return { name, ...(language !== undefined && { language }), ...(gender && { gender }) };
}

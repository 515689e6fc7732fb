/** the shelf and the history → the routes that foresee what a decision changes, and set words of the publication. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { ArticleSource } from '../../article/article.ts';
import type { ServiceEnv } from '../../service/caller.ts';
import { readBody } from '../access/read-body.ts';
import { SAYING_WAY } from '../sound/sound-routes.ts';
import { DECISION_CHANGES, type DecisionRoutesOptions } from './decision-routes.ts';
import { sumEffects } from './effect.ts';
import { foreseeDecisions, foreseeLexicon } from './foresee.ts';
import { wordStep, withWord } from './set-word.ts';

const WORD = z.object({
  label: z.string().max(200).default(''),
  match: z.string().trim().min(1).max(200),
  saying: SAYING_WAY,
});

/** The routes. */
export function wordRoutes({ shelf, history, parts }: DecisionRoutesOptions): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.post('/api/articles/:id/effect', async (c) => {
    const { changes } = await readBody(c, DECISION_CHANGES);
    const opened = await shelf.open(c.req.param('id'));
    const { signal } = c.req.raw;
    return c.json(sumEffects([await foreseeDecisions(changes, { opened, parts, signal })]));
  });
  app.post('/api/words/effect', async (c) => {
    const word = await readBody(c, WORD);
    const sources = shelf
      .sources()
      .filter((source): source is ArticleSource => source.kind !== 'failed');
    const { signal } = c.req.raw;
    const lexicon = await withWord(word, parts);
    return c.json(sumEffects(await foreseeLexicon(lexicon, { sources, parts, signal })));
  });
  app.put('/api/words', async (c) => {
    const { label, ...word } = await readBody(c, WORD);
    const lexicon = await withWord(word, parts);
    const onChanged = (): Promise<void> => shelf.rescan();
    await history.make(await wordStep(lexicon, { label, parts, onChanged }));
    return c.json(history.tell());
  });
  return app;
}

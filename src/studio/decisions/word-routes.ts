/** the shelf and the history → the routes that foresee what a decision changes, and set words of the publication. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { ArticleSource } from '../../article/article.ts';
import type { ServiceEnv } from '../../service/caller.ts';
import { readBody } from '../access/read-body.ts';
import { SAYING_WAY } from '../sound/sound-routes.ts';
import { LONGEST_DECIDED_PAUSE } from '../../decisions/decisions.ts';
import type { DecisionChange } from '../../decisions/edit-decisions.ts';
import { findPassage } from '../articles/describe-article.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import { changedSinceShown, decideStep } from './decide.ts';
import { DECISION_CHANGES, type DecisionRoutesOptions } from './decision-routes.ts';
import { sumEffects } from './effect.ts';
import { foreseeDecisions, foreseeLexicon } from './foresee.ts';
import { wordStep, withWord } from './set-word.ts';
import { changesHere, changesInArticle } from './word-changes.ts';

const WORD = z.object({
  label: z.string().max(200).default(''),
  match: z.string().trim().min(1).max(200),
  saying: SAYING_WAY,
});

const PLACE = z.object({
  label: z.string().max(200).default(''),
  passage: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  way: SAYING_WAY.optional(),
  pause: z.number().min(0).max(LONGEST_DECIDED_PAUSE).optional(),
  scope: z.enum(['here', 'article']),
});

/** @throws ServiceError `SERVICE_CONFLICT` where the passage is another now */
function changesOf(
  opened: OpenedArticle,
  { passage: id, scope, ...words }: z.infer<typeof PLACE>,
): readonly DecisionChange[] {
  const passage = findPassage(opened, id);
  if (!passage || words.end > passage.text.length) throw changedSinceShown();
  const asked = { ...words, passage };
  return scope === 'here' ? changesHere(asked) : changesInArticle(asked, opened.passages);
}

/** The routes. */
export function wordRoutes({ shelf, history, parts }: DecisionRoutesOptions): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.post('/api/articles/:id/effect', async (c) => {
    const { changes } = await readBody(c, DECISION_CHANGES);
    const opened = await shelf.open(c.req.param('id'));
    const { signal } = c.req.raw;
    return c.json(sumEffects([await foreseeDecisions(changes, { opened, parts, signal })]));
  });
  app.post('/api/articles/:id/words/effect', async (c) => {
    const opened = await shelf.open(c.req.param('id'));
    const changes = changesOf(opened, await readBody(c, PLACE));
    const { signal } = c.req.raw;
    const effects = changes.length > 0 && [
      await foreseeDecisions(changes, { opened, parts, signal }),
    ];
    return c.json(sumEffects(effects || []));
  });
  app.put('/api/articles/:id/words', async (c) => {
    const id = c.req.param('id');
    const opened = await shelf.open(id);
    const asked = await readBody(c, PLACE);
    const changes = changesOf(opened, asked);
    const { label } = asked;
    const onChanged = (): Promise<void> => shelf.recheck(id);
    if (changes.length > 0)
      await history.make(await decideStep({ opened, changes, label, parts, onChanged }));
    return c.json(history.tell());
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
    await history.make(await wordStep(lexicon, { label, parts, onChanged: shelf.rescan }));
    return c.json(history.tell());
  });
  return app;
}

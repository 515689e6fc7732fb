/** the shelf and the history → the routes that tell of words, foresee what a decision changes, and set words in lexicons. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { ArticleSource } from '../../article/article.ts';
import { LONGEST_DECIDED_PAUSE } from '../../decisions/decisions.ts';
import type { DecisionChange } from '../../decisions/edit-decisions.ts';
import type { LexiconHolder } from '../../run/lexicon/name-lexicon.ts';
import type { ServiceEnv } from '../../service/caller.ts';
import { readBody } from '../access/read-body.ts';
import { findPassage } from '../articles/describe-article.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { ListedSource } from '../articles/shelf.ts';
import { SAYING_WAY } from '../sound/sound-routes.ts';
import { settleHolder } from '../studio-lexicons.ts';
import { changedSinceShown, decideStep } from './decide.ts';
import { DECISION_CHANGES, type DecisionRoutesOptions } from './decision-routes.ts';
import { sumEffects } from './effect.ts';
import { exampleOf } from './example.ts';
import { foreseeDecisions, foreseeLexicon } from './foresee.ts';
import { tellAboutWord } from './known-readings.ts';
import { wordStep, withWord } from './set-word.ts';
import { changesHere, changesInArticle } from './word-changes.ts';

/** Characters of a name. */
const LONGEST_NAME = 200;

const HOLDER: z.ZodType<LexiconHolder> = z.union([
  z.strictObject({ kind: z.literal('publication') }),
  z.strictObject({
    kind: z.enum(['section', 'author']),
    name: z.string().trim().min(1).max(LONGEST_NAME),
  }),
]);

const WORD = z.object({
  label: z.string().max(200).default(''),
  match: z.string().trim().min(1).max(200),
  saying: SAYING_WAY,
  holder: HOLDER.default({ kind: 'publication' }),
  /** The article in which it is asked; an example is rather of another. */
  article: z.string().optional(),
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

type AskedPlace = z.infer<typeof PLACE>;

/** @throws ServiceError `SERVICE_CONFLICT` where the passage is another now */
function changesOf(opened: OpenedArticle, asked: AskedPlace): readonly DecisionChange[] {
  const { passage: id, scope, ...words } = asked;
  const passage = findPassage(opened, id);
  if (!passage || words.end > passage.text.length) throw changedSinceShown();
  const place = { ...words, passage };
  return scope === 'here' ? changesHere(place) : changesInArticle(place, opened.passages);
}

/** The routes. */
export function wordRoutes({ shelf, historyOf, parts }: DecisionRoutesOptions): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.get('/api/articles/:id/words', async (c) => {
    const opened = await shelf.open(c.req.param('id'));
    return c.json(await tellAboutWord(c.req.query('words') ?? '', opened));
  });
  app.post('/api/articles/:id/effect', async (c) => {
    const { changes } = await readBody(c, DECISION_CHANGES);
    const opened = await shelf.open(c.req.param('id'));
    return c.json(sumEffects([await foreseeDecisions(changes, { opened, parts })]));
  });
  app.post('/api/articles/:id/words/effect', async (c) => {
    const id = c.req.param('id');
    const opened = await shelf.open(id);
    const asked = await readBody(c, PLACE);
    const changes = changesOf(opened, asked);
    if (changes.length === 0) return c.json(sumEffects([]));
    const effect = await foreseeDecisions(changes, { opened, parts });
    const words = wordsAt(opened, asked);
    const example = exampleOf([{ id, title: opened.article.title, opened, effect }], {
      words,
      near: { ...asked, article: id },
    });
    return c.json({ ...sumEffects([effect]), ...(example && { example }) });
  });
  app.put('/api/articles/:id/words', async (c) => {
    const id = c.req.param('id');
    const opened = await shelf.open(id);
    const asked = await readBody(c, PLACE);
    const changes = changesOf(opened, asked);
    const { label } = asked;
    const onChanged = (): Promise<void> => shelf.recheck(id);
    if (changes.length > 0)
      await historyOf(c).make(await decideStep({ opened, changes, label, parts, onChanged }));
    return c.json(historyOf(c).tell());
  });
  app.post('/api/words/effect', async (c) => {
    const { article = '', ...asked } = await readBody(c, WORD);
    const { signal } = c.req.raw;
    const lexicon = await withWord(settled(asked), parts);
    const sources = shelf.listSources().filter(isReadable);
    const foreseen = await foreseeLexicon(lexicon, { sources, parts, signal });
    const example = exampleOf(foreseen, { words: asked.match, near: { article } });
    const effect = sumEffects(foreseen.map((each) => each.effect));
    return c.json({ ...effect, ...(example && { example }) });
  });
  app.put('/api/words', async (c) => {
    const { label, ...asked } = await readBody(c, WORD);
    const lexicon = await withWord(settled(asked), parts);
    await historyOf(c).make(await wordStep(lexicon, { label, parts, onChanged: shelf.rescan }));
    return c.json(historyOf(c).tell());
  });
  const settled = <T extends { readonly holder: LexiconHolder }>(asked: T): T => ({
    ...asked,
    holder: settleHolder(asked.holder, parts.lexicons.settings()),
  });
  return app;
}

function wordsAt(opened: OpenedArticle, { passage, start, end }: AskedPlace): string {
  return findPassage(opened, passage)?.text.slice(start, end) ?? '';
}

function isReadable(listed: ListedSource): listed is ListedSource & { source: ArticleSource } {
  return listed.source.kind !== 'failed';
}

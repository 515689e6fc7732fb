/** an opened article → the routes that play its segments: what is recorded, else what is spoken now. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { ServiceEnv } from '../../service/caller.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { Segment } from '../../script/script.ts';
import { parseJson } from '../../_internal/parse-json.ts';
import { checkRequest } from '../access/read-body.ts';
import { findPassage } from '../articles/describe-article.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { Shelf } from '../articles/shelf.ts';
import type { StudioParts } from '../studio-parts.ts';
import type { Sounds } from './open-sounds.ts';
import { tellReading, writeReading, type AskedWords } from './hear-reading.ts';

/** A way to say words: as a lexicon has it. */
export const SAYING_WAY: z.ZodType<NonNullable<AskedWords['way']>> = z.union([
  z.strictObject({ say: z.string().trim().min(1).max(500) }),
  z.strictObject({ ipa: z.string().trim().min(1).max(500) }),
  z.strictObject({ spell: z.literal(true) }),
]);

const WORDS = z.object({
  passage: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  way: SAYING_WAY.optional(),
  inSentence: z.boolean().default(false),
});

/** Options of `soundRoutes`. */
export type SoundRoutesOptions = {
  readonly shelf: Shelf;
  readonly parts: StudioParts;
  readonly sounds: Sounds;
};

/** The routes. */
export function soundRoutes({ shelf, parts, sounds }: SoundRoutesOptions): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.get('/api/articles/:id/segments/:segment/sound', async (c) => {
    const opened = await shelf.open(c.req.param('id'));
    const { segment, key } = findSegmentOf(opened, c.req.param('segment'));
    refuseOther(key, c.req.query('clip'));
    return sounds.answer([{ segment, key, pauseAfter: 0 }], c.req.raw.signal);
  });
  app.get('/api/articles/:id/readings', async (c) => {
    const opened = await shelf.open(c.req.param('id'));
    const asked = askedWords(opened, c.req.query('words'));
    const { signal } = c.req.raw;
    return c.json(await tellReading(await writeReading(asked, { opened, parts, signal })));
  });
  app.get('/api/articles/:id/readings/sound', async (c) => {
    const opened = await shelf.open(c.req.param('id'));
    const asked = askedWords(opened, c.req.query('words'));
    const { signal: gone } = c.req.raw;
    const { segments } = await writeReading(asked, { opened, parts, signal: gone });
    return sounds.speak(segments, gone);
  });
  return app;
}

/** The words of a query. @throws ServiceError `SERVICE_INVALID`; `SERVICE_CONFLICT` where the passage is another now */
function askedWords(opened: OpenedArticle, query: string | undefined): AskedWords {
  const { passage: id, start, end, way, inSentence } = checkRequest(parseJson(query ?? ''), WORDS);
  const passage = findPassage(opened, id);
  if (!passage || end > passage.text.length || start >= end) throw changed();
  return { passage, start, end, way, inSentence };
}

/** A segment of an opened article by its id. @throws ServiceError `SERVICE_NOT_FOUND` */
function findSegmentOf(
  { script, jobs }: OpenedArticle,
  id: string,
): { readonly segment: Segment; readonly key: string } {
  const index = script.segments.findIndex((segment) => segment.id === id);
  const segment = script.segments[index];
  if (segment) return { segment, key: jobs[index]!.key };
  throw new ServiceError(`The article has no segment ${id} any more.`, {
    code: 'SERVICE_NOT_FOUND',
    hint: 'The article has changed: it is read again.',
  });
}

/** A page must not play other words than those it shows. */
function refuseOther(key: string, asked: string | undefined): void {
  if (asked !== undefined && asked !== key) throw changed();
}

function changed(): ServiceError {
  return new ServiceError('This part of the article has changed.', {
    code: 'SERVICE_CONFLICT',
    hint: 'The article is read again.',
  });
}

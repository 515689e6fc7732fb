/** the shelf → the routes that check an article, publish it now or at a time, and take it back. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { ServiceEnv } from '../../service/caller.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import { readHold } from '../../edition/holds/holds.ts';
import { readBody } from '../access/read-body.ts';
import type { HistoryAnswer } from '../answers.ts';
import { describeOpened } from '../articles/describe-article.ts';
import type { Shelf } from '../articles/shelf.ts';
import type { StepHistories, StepHistory } from '../decisions/step-history.ts';
import type { StudioParts } from '../studio-parts.ts';
import type { Publications } from './publications.ts';
import { openPublicSounds } from './public-sound.ts';
import type { ReleaseTimer } from './release-timer.ts';

/** Readers of all that is published are large: they are loaded by the first article that is checked. */
const checking = () => import('./describe-check.ts');
const verifying = () => import('./verify-made.ts');
const takingBack = () => import('./take-back.ts');

const SEEN = z.object({ key: z.string().min(1).max(100) });

const PLANNED = z.object({
  label: z.string().max(200),
  /** Absent: it is published when someone does so. */
  planned: z
    .object({ at: z.iso.datetime({ offset: true }), key: z.string().min(1).max(100) })
    .optional(),
});

const TAKEN_BACK = z.object({
  label: z.string().max(200),
  key: z.string().min(1).max(100),
  /** Whether it can be put back as it is: then that is a step that can be undone. */
  isUndoable: z.boolean(),
});

/** Options of `publishRoutes`. */
export type PublishRoutesOptions = {
  readonly shelf: Shelf;
  readonly historyOf: StepHistories;
  readonly parts: StudioParts;
  readonly publications: Publications;
  readonly timer: ReleaseTimer;
};

/** The routes. */
export function publishRoutes(options: PublishRoutesOptions): Hono<ServiceEnv> {
  const { shelf, parts, publications, timer } = options;
  const app = new Hono<ServiceEnv>();
  const sounds = openPublicSounds(parts);
  const slugOf = async (id: string): Promise<string> => (await shelf.open(id)).article.slug;
  app.get('/api/articles/:id/check', async (c) => {
    const id = c.req.param('id');
    const opened = await shelf.open(id);
    const described = describeOpened(opened, {
      listed: shelf.find(id),
      voices: parts.project.voices,
    });
    const releaseTrouble = timer.troubleOf(opened.article.slug);
    const { signal } = c.req.raw;
    const { describeCheck } = await checking();
    return c.json(await describeCheck({ opened, described, parts, releaseTrouble, signal }));
  });
  app.get('/api/articles/:id/verify', async (c) => {
    const slug = await slugOf(c.req.param('id'));
    const { verifyMade } = await verifying();
    return c.json(await verifyMade(slug, { parts, signal: c.req.raw.signal }));
  });
  app.get('/api/articles/:id/public/:name', async (c) => {
    const slug = await slugOf(c.req.param('id'));
    return sounds.answer({ slug, name: c.req.param('name') }, c.req.raw);
  });
  app.get('/api/articles/:id/publication/reach', async (c) => {
    const slug = await slugOf(c.req.param('id'));
    return c.json(await publications.reach(slug, c.req.raw.signal));
  });
  app.post('/api/articles/:id/publication', async (c) => {
    const id = c.req.param('id');
    const { key } = await readBody(c, SEEN);
    const { slug, duration } = await publications.publish({ slug: await slugOf(id), key });
    await shelf.refresh(id).catch(() => undefined);
    return c.json({ slug, duration });
  });
  app.put('/api/articles/:id/publication', async (c) => {
    const id = c.req.param('id');
    const asked = await readBody(c, PLANNED);
    return c.json(await planPublication(id, asked, { ...options, history: options.historyOf(c) }));
  });
  app.get('/api/articles/:id/removal', async (c) => {
    const slug = await slugOf(c.req.param('id'));
    const { foreseeTakeBack } = await takingBack();
    return c.json(await foreseeTakeBack(slug, { parts, signal: c.req.raw.signal }));
  });
  app.post('/api/articles/:id/removal', async (c) => {
    const id = c.req.param('id');
    const asked = await readBody(c, TAKEN_BACK);
    return c.json(await removePublic(id, asked, { ...options, history: options.historyOf(c) }));
  });
  return app;
}

/** With the steps of whoever asks. */
type AskedPublishing = PublishRoutesOptions & { readonly history: StepHistory };

/** @throws ServiceError `SERVICE_INVALID` for a time that has passed; as `Publications.plan` */
async function planPublication(
  id: string,
  { label, planned: given }: z.infer<typeof PLANNED>,
  { shelf, history, parts, publications, timer }: AskedPublishing,
): Promise<HistoryAnswer> {
  const { slug } = (await shelf.open(id)).article;
  const planned = given && { key: given.key, at: new Date(given.at).toISOString() };
  if (planned && Date.parse(planned.at) <= Date.now()) throw hasPassed();
  const { output } = parts.project.places;
  const before = (await readHold(slug, { output }))?.release;
  const plan = async (release: typeof before): Promise<void> => {
    await publications.plan(slug, release);
    await timer.look();
    await shelf.refresh(id).catch(() => undefined);
  };
  await history.make({ label, redo: () => plan(planned), undo: () => plan(before) });
  return history.tell();
}

/** One that cannot be put back as it is takes no place among the steps that can be undone. */
async function removePublic(
  id: string,
  { label, key, isUndoable }: z.infer<typeof TAKEN_BACK>,
  { shelf, history, parts, publications }: AskedPublishing,
): Promise<HistoryAnswer> {
  const { slug } = (await shelf.open(id)).article;
  const { signal } = parts.project;
  const { putBack, takeBack } = await takingBack();
  const redo = async (): Promise<void> => {
    await publications.inTurn(() => takeBack({ slug, key }, { parts, signal }));
    await shelf.refresh(id).catch(() => undefined);
  };
  const undo = async (): Promise<void> => {
    try {
      await putBack(await shelf.open(id), { key, parts, publications });
    } finally {
      await shelf.refresh(id).catch(() => undefined);
    }
  };
  if (isUndoable) await history.make({ label, redo, undo });
  else await redo();
  return history.tell();
}

function hasPassed(): ServiceError {
  return new ServiceError('That time has passed.', {
    code: 'SERVICE_INVALID',
    hint: 'Choose a later one, or publish it now.',
  });
}
